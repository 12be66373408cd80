import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

const PIPELINES = { standard: 100, most: 1000 } as const;
const EXECUTIONS = { standard: 100, most: 100 } as const;

/** Pipelines of the region, each an answer of GetPipeline with its `ActionExecutions`, the latest first. */
export const codePipeline: Operations = {
  ListPipelines: (serving) => {
    const all = pipelinesOf(serving).map(({ pipeline, metadata }) => ({
      ...(isFields(pipeline) && { name: pipeline.name, version: pipeline.version }),
      ...(isFields(metadata) && { created: metadata.created, updated: metadata.updated }),
    }));
    return listed('pipelines', all, serving, PIPELINES);
  },
  GetPipeline: (serving) => {
    const { ActionExecutions: _, ...answer } = named(serving, 'name');
    return answer;
  },
  ListActionExecutions: (serving) => {
    const { ActionExecutions: runs } = named(serving, 'pipelineName');
    return listed(
      'actionExecutionDetails',
      Array.isArray(runs) ? runs.filter(isFields) : [],
      serving,
      EXECUTIONS,
    );
  },
};

function listed(
  list: string,
  all: readonly Fields[],
  serving: Serving,
  size: typeof PIPELINES | typeof EXECUTIONS,
) {
  const { maxResults, nextToken } = serving.input;
  const { items, NextToken } = pageOf(
    all,
    { ...serving, input: { MaxResults: maxResults, NextToken: nextToken } },
    size,
  );
  return { [list]: items, ...(NextToken !== undefined && { nextToken: NextToken }) };
}

function pipelinesOf({ scenario, account, region }: Serving) {
  return scenario.records(account, region, 'codepipeline/pipelines.json');
}

function named(serving: Serving, field: string): Fields {
  const name = textOf(serving.input, field);
  const found = pipelinesOf(serving).find(({ pipeline }) => isFields(pipeline) && pipeline.name === name);
  if (!found)
    throw new Refusal(
      'PipelineNotFoundException',
      `The account does not have a pipeline with name '${name}'`,
    );
  return found;
}
