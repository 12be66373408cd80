import { paginateListArtifacts, paginateListContexts, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { contains, type Period } from '../../core/period.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import type { LineageEntity } from '../../evidence/kinds/sagemaker-lineage.ts';
import { sagemakerLineage } from '../../evidence/kinds/sagemaker-lineage.ts';
import { type ModelPackage, sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { once } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { describeEntity } from './lineage-entities.ts';
import { type Graph, walk } from './lineage-walk.ts';

/**
 * Walks the lineage graph from the context of each endpoint back to everything it descends from, and from the artifact
 * of each model package that is approved or new: what was not deployed has a past as well. Where a walk at the depth
 * limit of the service, another one starts there, so that nothing is cut off.
 */
export const sagemakerLineageCollector = defineCollector({
  id: 'sagemaker-lineage',
  produces: sagemakerLineage,
  reach: 'regional',
  actions: [
    'sagemaker:ListContexts',
    'sagemaker:ListArtifacts',
    'sagemaker:QueryLineage',
    'sagemaker:DescribeArtifact',
    'sagemaker:DescribeAction',
    'sagemaker:DescribeContext',
    'sagemaker:DescribeTrialComponent',
  ],
  uses: [sagemakerEndpoints, sagemakerModelPackages],
  unaffectedBy: [
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:ListEndpointConfigs',
    'sagemaker:GetModelPackageGroupPolicy',
    'sagemaker:DescribeModelPackage',
  ],

  async collect({ client, given, period, reads, scope }) {
    const sagemaker = client(SageMakerClient);
    const graph: Graph = { vertices: new Map(), edges: new Map(), walked: new Set() };
    const here = given(sagemakerEndpoints).filter(({ evidence }) => evidence.scope.region === scope.region);
    const endpoints = here.flatMap(({ evidence }) => evidence.body.endpoints.map(({ arn }) => arn));
    const starts = await walkAll(sagemaker, reads, { graph, resources: endpoints, entitiesOf: readContexts });
    const registered = given(sagemakerModelPackages).filter(
      ({ evidence }) => evidence.scope.region === scope.region,
    );
    const packages = registered
      .flatMap(({ evidence }) => evidence.body.packages)
      .filter((one) => isOfInterest(one, period))
      .map(({ arn }) => arn);
    const made = await walkAll(sagemaker, reads, { graph, resources: packages, entitiesOf: readArtifacts });
    const entities: LineageEntity[] = [];
    for (const vertex of [...graph.vertices.values()].toSorted(by(({ arn }) => arn))) {
      const entity = await describeEntity(sagemaker, reads, vertex);
      if (entity) entities.push(entity);
    }
    return {
      body: {
        starts: starts.map(({ arn: endpointArn, entityArn }) => ({ endpointArn, entityArn })),
        packages: made.map(({ arn: packageArn, entityArn }) => ({ packageArn, entityArn })),
        entities,
        associations: [...graph.edges.values()].toSorted(
          by(
            ({ source }) => source,
            ({ destination }) => destination,
            ({ type }) => type ?? '',
          ),
        ),
      },
    };
  },
});

/** A resource and an entity of lineage that stands for it; null: none does. */
interface Start {
  readonly arn: string;
  readonly entityArn: string | null;
}

/** Walks from every entity that stands for one of these resources. Resources of which a gap says so are left out. */
async function walkAll(
  sagemaker: SageMakerClient,
  reads: Reads,
  {
    graph,
    resources,
    entitiesOf,
  }: {
    readonly graph: Graph;
    readonly resources: readonly string[];
    readonly entitiesOf: typeof readContexts;
  },
): Promise<readonly Start[]> {
  const starts: Start[] = [];
  for (const arn of resources) {
    const entities = await entitiesOf(sagemaker, reads, arn);
    if (!entities) continue;
    for (const entityArn of entities) {
      starts.push({ arn, entityArn });
      await walk(sagemaker, reads, { graph, start: entityArn, of: arn });
    }
    if (entities.length === 0) starts.push({ arn, entityArn: null });
  }
  return starts.toSorted(
    by(
      ({ arn }) => arn,
      ({ entityArn }) => entityArn ?? '',
    ),
  );
}

async function readContexts(
  sagemaker: SageMakerClient,
  reads: Reads,
  endpointArn: string,
): Promise<string[] | null> {
  const purpose = { action: 'sagemaker:ListContexts' as const, resource: endpointArn };
  const pages = paginateListContexts({ client: sagemaker, pageSize: 100 }, { SourceUri: endpointArn });
  const listed = await reads.complete(purpose, pages, (page) => page.ContextSummaries);
  if (!listed) return null;
  const arns = reads.parsed(purpose, () =>
    z.array(z.string().min(1)).parse(listed.map(({ ContextArn }) => ContextArn)),
  );
  return arns && once(arns, (arn) => arn);
}

/** What may be deployed, and what the period brought; a registry may hold thousands of others. */
function isOfInterest({ approvalStatus, createdAt }: ModelPackage, period: Period): boolean {
  return approvalStatus === 'Approved' || contains(period, createdAt);
}

async function readArtifacts(
  sagemaker: SageMakerClient,
  reads: Reads,
  packageArn: string,
): Promise<string[] | null> {
  const purpose = { action: 'sagemaker:ListArtifacts' as const, resource: packageArn };
  const pages = paginateListArtifacts({ client: sagemaker, pageSize: 100 }, { SourceUri: packageArn });
  const listed = await reads.complete(purpose, pages, (page) => page.ArtifactSummaries);
  if (!listed) return null;
  const arns = reads.parsed(purpose, () =>
    z.array(z.string().min(1)).parse(listed.map(({ ArtifactArn }) => ArtifactArn)),
  );
  return arns && once(arns, (arn) => arn);
}
