import {
  DescribeActionCommand,
  DescribeArtifactCommand,
  DescribeContextCommand,
  DescribeTrialComponentCommand,
  type SageMakerClient,
  type TrialComponentArtifact,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import { type LineageEntity, lineageEntity } from '../../evidence/kinds/sagemaker-lineage.ts';
import { readAs, text, when } from '../answers.ts';
import type { Reads } from '../reads.ts';

/** An entity of the graph as QueryLineage names it: its ARN, and its type where that was stated. */
export interface Vertex {
  readonly arn: string;
  readonly type: string | null;
}

/**
 * Reads what an entity of the lineage graph stands for. When that fails, what the graph itself says of it stays,
 * beside the gap. null, with a gap, for an ARN that is no lineage entity.
 */
export async function describeEntity(
  sagemaker: SageMakerClient,
  reads: Reads,
  vertex: Vertex,
): Promise<LineageEntity | null> {
  const type = typeOf(vertex.arn);
  if (type === null) {
    reads.gap({
      kind: 'malformed',
      action: 'sagemaker:QueryLineage',
      resource: vertex.arn,
      code: 'UnknownEntity',
    });
    return null;
  }
  const bare = lineageEntity.parse({
    arn: vertex.arn,
    type,
    lineageType: withoutPrefix(vertex.type ?? undefined),
    name: null,
    sourceUri: null,
    identities: [],
    inputs: null,
    outputs: null,
    status: null,
    createdAt: null,
  });
  return (await READERS[type](sagemaker, reads, bare)) ?? bare;
}

type Reader = (
  sagemaker: SageMakerClient,
  reads: Reads,
  bare: LineageEntity,
) => Promise<LineageEntity | null>;

/** An experiment only groups runs: no read of it would add to the graph. */
const READERS: Readonly<Record<LineageEntity['type'], Reader>> = {
  artifact: readArtifact,
  action: readAction,
  context: readContext,
  'trial-component': readTrialComponent,
  experiment: async (_sagemaker, _reads, bare) => ({ ...bare, name: nameOf(bare.arn) }),
};

function readArtifact(sagemaker: SageMakerClient, reads: Reads, bare: LineageEntity) {
  return readAs(reads, {
    action: 'sagemaker:DescribeArtifact',
    resource: bare.arn,
    call: () => sagemaker.send(new DescribeArtifactCommand({ ArtifactArn: bare.arn })),
    shape: (answer) =>
      lineageEntity.parse({
        ...bare,
        arn: answer.ArtifactArn,
        lineageType: text(answer.ArtifactType) ?? bare.lineageType,
        name: text(answer.ArtifactName),
        sourceUri: text(answer.Source?.SourceUri),
        identities: (answer.Source?.SourceTypes ?? [])
          .map(({ SourceIdType: type, Value: value }) => ({ type, value }))
          .toSorted(
            by(
              ({ type }) => type ?? '',
              ({ value }) => value ?? '',
            ),
          ),
        createdAt: when(answer.CreationTime),
      }),
  });
}

function readAction(sagemaker: SageMakerClient, reads: Reads, bare: LineageEntity) {
  return readAs(reads, {
    action: 'sagemaker:DescribeAction',
    resource: bare.arn,
    call: () => sagemaker.send(new DescribeActionCommand({ ActionName: nameOf(bare.arn) })),
    shape: (answer) =>
      lineageEntity.parse({
        ...bare,
        arn: answer.ActionArn,
        lineageType: text(answer.ActionType) ?? bare.lineageType,
        name: text(answer.ActionName),
        sourceUri: text(answer.Source?.SourceUri),
        status: text(answer.Status),
        createdAt: when(answer.CreationTime),
      }),
  });
}

function readContext(sagemaker: SageMakerClient, reads: Reads, bare: LineageEntity) {
  return readAs(reads, {
    action: 'sagemaker:DescribeContext',
    resource: bare.arn,
    call: () => sagemaker.send(new DescribeContextCommand({ ContextName: nameOf(bare.arn) })),
    shape: (answer) =>
      lineageEntity.parse({
        ...bare,
        arn: answer.ContextArn,
        lineageType: text(answer.ContextType) ?? bare.lineageType,
        name: text(answer.ContextName),
        sourceUri: text(answer.Source?.SourceUri),
        createdAt: when(answer.CreationTime),
      }),
  });
}

function readTrialComponent(sagemaker: SageMakerClient, reads: Reads, bare: LineageEntity) {
  return readAs(reads, {
    action: 'sagemaker:DescribeTrialComponent',
    resource: bare.arn,
    call: () => sagemaker.send(new DescribeTrialComponentCommand({ TrialComponentName: nameOf(bare.arn) })),
    shape: (answer) =>
      lineageEntity.parse({
        ...bare,
        arn: answer.TrialComponentArn,
        lineageType: withoutPrefix(answer.Source?.SourceType) ?? bare.lineageType,
        name: text(answer.TrialComponentName),
        sourceUri: text(answer.Source?.SourceArn),
        inputs: artifactsOf(answer.InputArtifacts),
        outputs: artifactsOf(answer.OutputArtifacts),
        status: text(answer.Status?.PrimaryStatus),
        createdAt: when(answer.CreationTime),
      }),
  });
}

/** In the form of the kind, which refuses an artifact without a value; null when nothing was stated. */
function artifactsOf(stated: Record<string, TrialComponentArtifact> | undefined): unknown {
  if (stated === undefined) return null;
  return Object.entries(stated)
    .map(([name, { Value: value }]) => ({ name, value }))
    .toSorted(by(({ name }) => name));
}

/** The two calls of the service name the same type differently: TrainingJob and SageMakerTrainingJob. */
function withoutPrefix(type: string | undefined): string | null {
  return text(type?.replace(/^SageMaker(?=.)/, ''));
}

function typeOf(arn: string): LineageEntity['type'] | null {
  const noun = /^arn:[^:]+:sagemaker:[^:]*:[^:]*:([a-z-]+)\//.exec(arn)?.[1];
  if (noun === 'experiment-trial-component') return 'trial-component';
  if (noun === 'experiment-trial') return 'experiment';
  return lineageEntity.shape.type.safeParse(noun).data ?? null;
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
