import { pageOf } from '../paging.ts';
import { type Operation, type Operations, Refusal, type Serving, textOf, timeOf } from '../request.ts';
import { type Fields, isFields } from '../scenario.ts';
import { couldNotFind, description, instantOf, listing, picked, recordNamed, recordsOf } from './listing.ts';

const SIZE = { standard: 20, most: 100 } as const;

const pipeline = {
  file: 'pipelines',
  by: ['PipelineName', 'PipelineName', 'PipelineArn'],
  missing: couldNotFind('pipeline'),
} as const;

const executionsOf = (record: Fields): readonly Fields[] => listOf(record, 'PipelineExecutions');

const executions: Operation = (serving) => {
  const after = timeOf(serving.input, 'CreatedAfter') ?? Number.NEGATIVE_INFINITY;
  const before = timeOf(serving.input, 'CreatedBefore') ?? Number.POSITIVE_INFINITY;
  const inside = executionsOf(recordNamed(pipeline, serving)).filter((one) => {
    const started = instantOf(one, 'StartTime');
    return started > after && started < before;
  });
  const { items, ...rest } = pageOf(inside, serving, SIZE);
  const fields = ['PipelineExecutionArn', 'StartTime', 'PipelineExecutionStatus'];
  return { PipelineExecutionSummaries: items.map((one) => picked(one, fields)), ...rest };
};

/** A list that hangs on the execution that the input names. */
const partOf =
  (part: string, list: string): Operation =>
  (serving) => {
    const { items, ...rest } = pageOf(listOf(executionNamed(serving), part), serving, SIZE);
    return { [list]: items, ...rest };
  };

function executionNamed(serving: Serving): Fields {
  const arn = textOf(serving.input, 'PipelineExecutionArn');
  const found = recordsOf(serving, 'pipelines')
    .flatMap(executionsOf)
    .find(({ PipelineExecutionArn }) => PipelineExecutionArn === arn);
  if (!found) throw new Refusal('ResourceNotFound', `Pipeline execution ${arn} does not exist.`);
  return found;
}

function listOf(record: Fields, name: string): readonly Fields[] {
  const value = record[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Pipelines, each with its `PipelineExecutions`, and those with their `Steps` and `Parameters`. */
export const pipelines: Operations = {
  ListPipelines: listing({
    file: 'pipelines',
    list: 'PipelineSummaries',
    nameField: 'PipelineName',
    fields: ['PipelineName', 'PipelineArn', 'RoleArn', 'CreationTime', 'LastModifiedTime'],
  }),
  DescribePipeline: description(pipeline),
  ListPipelineExecutions: executions,
  ListPipelineExecutionSteps: partOf('Steps', 'PipelineExecutionSteps'),
  ListPipelineParametersForExecution: partOf('Parameters', 'PipelineParameters'),
};
