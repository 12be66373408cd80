import {
  DescribePipelineCommand,
  type DescribePipelineResponse,
  paginateListPipelines,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import {
  type ModelPipeline,
  modelPipeline,
  sagemakerPipelines,
} from '../../evidence/kinds/sagemaker-pipelines.ts';
import { populationOf, readAs, readNames, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { parsePipelineDefinition } from '../formats/pipeline-definition.ts';
import type { Reads } from '../reads.ts';
import { readExecutions } from './pipeline-executions.ts';

/** Reads the SageMaker pipelines of the region, and what they ran in the period. */
export const sagemakerPipelinesCollector = defineCollector({
  id: 'sagemaker-pipelines',
  produces: sagemakerPipelines,
  reach: 'regional',
  actions: [
    'sagemaker:ListPipelines',
    'sagemaker:DescribePipeline',
    'sagemaker:ListPipelineExecutions',
    'sagemaker:ListPipelineExecutionSteps',
    'sagemaker:ListPipelineParametersForExecution',
  ],
  uses: [],

  async collect({ client, period, reads }) {
    const sagemaker = client(SageMakerClient);
    const listed = await readNames(
      reads,
      { action: 'sagemaker:ListPipelines', resource: null },
      {
        pages: paginateListPipelines({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) =>
          page.PipelineSummaries?.map(({ PipelineName, PipelineArn }) => ({
            name: PipelineName,
            arn: PipelineArn,
          })),
      },
    );
    const pipelines: ModelPipeline[] = [];
    for (const { name, arn } of listed.items) {
      const found = await readAs(reads, {
        action: 'sagemaker:DescribePipeline',
        resource: arn,
        call: () => sagemaker.send(new DescribePipelineCommand({ PipelineName: name })),
        shape: (answer) => ({ answer, pipeline: settings(answer) }),
      });
      if (!found) continue;
      const steps = stepsOf(reads, arn, found.answer.PipelineDefinition);
      const executions = await readExecutions(sagemaker, reads, { pipeline: { arn, name, steps }, period });
      pipelines.push({ ...found.pipeline, steps, executions });
    }
    return {
      body: { pipelines: pipelines.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListPipelines', listed),
    };
  },
});

function settings(answer: DescribePipelineResponse): ModelPipeline {
  return modelPipeline.parse({
    name: answer.PipelineName,
    arn: answer.PipelineArn,
    createdAt: when(answer.CreationTime),
    lastModifiedAt: when(answer.LastModifiedTime),
    status: text(answer.PipelineStatus),
    roleArn: text(answer.RoleArn),
    steps: null,
    executions: null,
  });
}

function stepsOf(reads: Reads, arn: string, definition: string | undefined) {
  const purpose = { action: 'sagemaker:DescribePipeline', resource: arn } as const;
  return reads.parsed(purpose, () => parsePipelineDefinition(definition ?? ''));
}
