import {
  type ActionDeclaration,
  type ActionExecutionDetail,
  type ArtifactStore,
  CodePipelineClient,
  GetPipelineCommand,
  type GetPipelineCommandOutput,
  paginateListActionExecutions,
  paginateListPipelines,
} from '@aws-sdk/client-codepipeline';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { contains, type Period } from '../../core/period.ts';
import {
  type ActionRun,
  actionRun,
  codepipelinePipelines,
  type DeliveryPipeline,
  deliveryPipeline,
} from '../../evidence/kinds/codepipeline-pipelines.ts';
import { once, populationOf, readAs, readList, sortedOnce, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

/**
 * Reads the pipelines of the region and the runs of their actions in the period. The service promises no order of
 * runs and takes no window of time, so that all runs of the twelve months that it keeps are listed.
 */
export const codepipelinePipelinesCollector = defineCollector({
  id: 'codepipeline-pipelines',
  produces: codepipelinePipelines,
  reach: 'regional',
  actions: ['codepipeline:ListPipelines', 'codepipeline:GetPipeline', 'codepipeline:ListActionExecutions'],
  uses: [],

  async collect({ client, period, reads }) {
    const codepipeline = client(CodePipelineClient);
    const listed = await readList(
      reads,
      { action: 'codepipeline:ListPipelines', resource: null },
      {
        pages: paginateListPipelines({ client: codepipeline, pageSize: 100 }, {}),
        list: (page) => page.pipelines,
        shape: ({ name }) => z.string().min(1).parse(name),
      },
    );
    const names = once(listed.items, (name) => name);
    const pipelines: DeliveryPipeline[] = [];
    for (const name of names) {
      const pipeline = await readAs(reads, {
        action: 'codepipeline:GetPipeline',
        resource: name,
        call: () => codepipeline.send(new GetPipelineCommand({ name })),
        shape: settings,
      });
      if (pipeline)
        pipelines.push({ ...pipeline, runs: await readRuns(codepipeline, reads, { pipeline, period }) });
    }
    return {
      body: { pipelines: pipelines.toSorted(by(({ arn }) => arn)) },
      ...populationOf('codepipeline:ListPipelines', { ...listed, items: names }),
    };
  },
});

function settings({ pipeline, metadata }: GetPipelineCommandOutput): DeliveryPipeline {
  return deliveryPipeline.parse({
    name: pipeline?.name,
    arn: metadata?.pipelineArn,
    version: pipeline?.version ?? null,
    createdAt: when(metadata?.created),
    updatedAt: when(metadata?.updated),
    roleArn: text(pipeline?.roleArn),
    artifactStores: storesOf(pipeline?.artifactStore, pipeline?.artifactStores),
    stages: pipeline?.stages?.map(({ name, actions }) => ({ name, actions: actions?.map(actionOf) })),
    runs: null,
  });
}

function storesOf(single: ArtifactStore | undefined, several: Record<string, ArtifactStore> | undefined) {
  const stores: readonly (readonly [string | null, ArtifactStore])[] = several
    ? Object.entries(several).toSorted(by(([region]) => region))
    : single
      ? [[null, single]]
      : [];
  return stores.map(([region, { location, encryptionKey }]) => ({
    region,
    bucket: location,
    keyId: text(encryptionKey?.id),
  }));
}

function actionOf({ name, actionTypeId, runOrder, region, roleArn, configuration = {} }: ActionDeclaration) {
  return {
    name,
    category: actionTypeId?.category,
    owner: actionTypeId?.owner,
    provider: actionTypeId?.provider,
    version: actionTypeId?.version,
    runOrder: runOrder ?? 1,
    region: text(region),
    roleArn: text(roleArn),
    stackRoleArn: actionTypeId?.provider?.startsWith('CloudFormation') ? text(configuration.RoleArn) : null,
    configurationNames: sortedOnce(Object.keys(configuration)),
  };
}

async function readRuns(
  client: CodePipelineClient,
  reads: Reads,
  { pipeline, period }: { readonly pipeline: DeliveryPipeline; readonly period: Period },
): Promise<ActionRun[] | null> {
  const purpose = { action: 'codepipeline:ListActionExecutions', resource: pipeline.arn } as const;
  const pages = paginateListActionExecutions({ client, pageSize: 100 }, { pipelineName: pipeline.name });
  const details = await reads.complete(purpose, pages, (page) => page.actionExecutionDetails);
  const runs = details && reads.parsed(purpose, () => details.map(runOf));
  return (
    runs &&
    once(runs, ({ id }) => id)
      .filter(({ startedAt }) => startedAt === null || contains(period, startedAt))
      .toSorted(
        by(
          ({ startedAt }) => startedAt ?? '',
          ({ id }) => id,
        ),
      )
  );
}

function runOf({ input, output, ...run }: ActionExecutionDetail): ActionRun {
  return actionRun.parse({
    id: run.actionExecutionId,
    pipelineExecutionId: run.pipelineExecutionId,
    pipelineVersion: run.pipelineVersion ?? null,
    stage: run.stageName,
    action: run.actionName,
    category: text(input?.actionTypeId?.category),
    provider: text(input?.actionTypeId?.provider),
    status: text(run.status),
    startedAt: when(run.startTime),
    updatedAt: when(run.lastUpdateTime),
    updatedBy: text(run.updatedBy),
    externalId: text(output?.executionResult?.externalExecutionId),
  });
}
