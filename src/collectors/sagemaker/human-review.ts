import {
  DescribeFlowDefinitionCommand,
  type DescribeFlowDefinitionResponse,
  paginateListFlowDefinitions,
  paginateListHumanTaskUis,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import {
  type HumanLoopSummary,
  paginateListHumanLoops,
  SageMakerA2IRuntimeClient,
} from '@aws-sdk/client-sagemaker-a2i-runtime';
import { by } from '../../core/order.ts';
import { at, contains, type Period } from '../../core/period.ts';
import {
  type FlowDefinition,
  flowDefinition,
  type HumanLoop,
  humanLoop,
  sagemakerHumanReview,
  taskUi,
} from '../../evidence/kinds/sagemaker-human-review.ts';
import { once, populationOf, readAs, readList, readNames, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

/** Reads the flow definitions of the region, and how the loops ended that they started in the period. */
export const sagemakerHumanReviewCollector = defineCollector({
  id: 'sagemaker-human-review',
  produces: sagemakerHumanReview,
  reach: 'regional',
  actions: [
    'sagemaker:ListFlowDefinitions',
    'sagemaker:DescribeFlowDefinition',
    'sagemaker:ListHumanLoops',
    'sagemaker:ListHumanTaskUis',
  ],
  uses: [],

  async collect({ client, period, reads }) {
    const sagemaker = client(SageMakerClient);
    const listed = await readNames(
      reads,
      { action: 'sagemaker:ListFlowDefinitions', resource: null },
      {
        pages: paginateListFlowDefinitions({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) =>
          page.FlowDefinitionSummaries?.map(({ FlowDefinitionName, FlowDefinitionArn }) => ({
            name: FlowDefinitionName,
            arn: FlowDefinitionArn,
          })),
      },
    );
    const flows: FlowDefinition[] = [];
    for (const { name, arn } of listed.items) {
      const flow = await readAs(reads, {
        action: 'sagemaker:DescribeFlowDefinition',
        resource: arn,
        call: () => sagemaker.send(new DescribeFlowDefinitionCommand({ FlowDefinitionName: name })),
        shape: settings,
      });
      if (flow)
        flows.push({
          ...flow,
          loops: await readLoops(client(SageMakerA2IRuntimeClient), reads, { arn, period }),
        });
    }
    const taskUis = await readTaskUis(sagemaker, reads);
    return {
      body: { flows: flows.toSorted(by(({ arn }) => arn)), taskUis: taskUis.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListFlowDefinitions', listed),
    };
  },
});

function settings(answer: DescribeFlowDefinitionResponse): FlowDefinition {
  return flowDefinition.parse({
    name: answer.FlowDefinitionName,
    arn: answer.FlowDefinitionArn,
    createdAt: when(answer.CreationTime),
    status: text(answer.FlowDefinitionStatus),
    failureReason: text(answer.FailureReason),
    roleArn: text(answer.RoleArn),
    outputUri: text(answer.OutputConfig?.S3OutputPath),
    keyId: text(answer.OutputConfig?.KmsKeyId),
    workteamArn: text(answer.HumanLoopConfig?.WorkteamArn),
    taskUiArn: text(answer.HumanLoopConfig?.HumanTaskUiArn),
    taskCount: answer.HumanLoopConfig?.TaskCount ?? null,
    requestSource: text(answer.HumanLoopRequestSource?.AwsManagedHumanLoopRequestSource),
    activationConditions: text(
      answer.HumanLoopActivationConfig?.HumanLoopActivationConditionsConfig?.HumanLoopActivationConditions?.toString(),
    ),
    loops: null,
  });
}

async function readLoops(
  client: SageMakerA2IRuntimeClient,
  reads: Reads,
  { arn, period }: { readonly arn: string; readonly period: Period },
): Promise<HumanLoop[] | null> {
  const purpose = { action: 'sagemaker:ListHumanLoops', resource: arn } as const;
  // A second wider, since the borders of the window are not documented.
  const window = {
    CreationTimeAfter: new Date(at(period.from) - 1000),
    CreationTimeBefore: new Date(at(period.to)),
  };
  const listed = await reads.complete(
    purpose,
    // Ten a page are the most that the service gives.
    paginateListHumanLoops({ client, pageSize: 10 }, { FlowDefinitionArn: arn, ...window }),
    (page) => page.HumanLoopSummaries,
  );
  const loops = listed && reads.parsed(purpose, () => listed.map(loopOf));
  if (loops === null) return null;
  return once(loops, ({ name }) => name)
    .filter(({ createdAt }) => contains(period, createdAt))
    .toSorted(
      by(
        ({ createdAt }) => createdAt,
        ({ name }) => name,
      ),
    );
}

function loopOf(summary: HumanLoopSummary): HumanLoop {
  return humanLoop.parse({
    name: summary.HumanLoopName,
    createdAt: when(summary.CreationTime),
    status: text(summary.HumanLoopStatus),
    failureReason: text(summary.FailureReason),
  });
}

async function readTaskUis(client: SageMakerClient, reads: Reads) {
  const { items } = await readList(
    reads,
    { action: 'sagemaker:ListHumanTaskUis', resource: null },
    {
      pages: paginateListHumanTaskUis({ client, pageSize: 100 }, {}),
      list: (page) => page.HumanTaskUiSummaries,
      shape: ({ HumanTaskUiName, HumanTaskUiArn, CreationTime }) =>
        taskUi.parse({
          name: HumanTaskUiName,
          arn: HumanTaskUiArn,
          createdAt: when(CreationTime),
        }),
    },
  );
  return once(items, ({ arn }) => arn);
}
