import {
  paginateListArtifacts,
  paginateListContexts,
  paginateQueryLineage,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { contains, type Period } from '../../core/period.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import type { LineageAssociation, LineageEntity } from '../../evidence/kinds/sagemaker-lineage.ts';
import { sagemakerLineage } from '../../evidence/kinds/sagemaker-lineage.ts';
import { type ModelPackage, sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { once, readList } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { describeEntity, type Vertex } from './lineage-entities.ts';

/** The most steps that one QueryLineage goes, and the most vertices that one page of it holds. */
const MAX_DEPTH = 10;
const MAX_RESULTS = 50;

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

interface Graph {
  readonly vertices: Map<string, Vertex>;
  readonly edges: Map<string, LineageAssociation>;
  readonly walked: Set<string>;
}

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

async function walk(
  sagemaker: SageMakerClient,
  reads: Reads,
  {
    graph,
    start,
    of,
  }: {
    readonly graph: Graph;
    readonly start: string;
    /** ARN of the endpoint or package that the walk is for. */
    readonly of: string;
  },
): Promise<void> {
  const waiting = [start];
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    if (graph.walked.has(from)) continue;
    graph.walked.add(from);
    const { vertices, edges } = await query(sagemaker, reads, { from, of });
    for (const vertex of [{ arn: from, type: null }, ...vertices]) {
      const known = graph.vertices.get(vertex.arn);
      if (!known || known.type === null) graph.vertices.set(vertex.arn, vertex);
    }
    for (const edge of edges)
      graph.edges.set(JSON.stringify([edge.source, edge.destination, edge.type]), edge);
    waiting.push(...atTheLimit(from, edges));
  }
}

const queryPage = z.object({
  Vertices: z.array(z.object({ Arn: z.string().min(1), Type: z.string().optional() })).default([]),
  Edges: z
    .array(
      z.object({
        SourceArn: z.string().min(1),
        DestinationArn: z.string().min(1),
        AssociationType: z.string().optional(),
      }),
    )
    .default([]),
});

async function query(
  sagemaker: SageMakerClient,
  reads: Reads,
  { from, of }: { readonly from: string; readonly of: string },
): Promise<{ readonly vertices: Vertex[]; readonly edges: LineageAssociation[] }> {
  const ask = {
    StartArns: [from],
    Direction: 'Ascendants' as const,
    IncludeEdges: true,
    MaxDepth: MAX_DEPTH,
  };
  const pages = await readList(
    reads,
    { action: 'sagemaker:QueryLineage', resource: of },
    {
      pages: paginateQueryLineage({ client: sagemaker, pageSize: MAX_RESULTS }, ask),
      list: (page) => (page.Vertices || page.Edges ? [page] : undefined),
      shape: (page) => queryPage.parse(page),
    },
  );
  return {
    vertices: pages.items.flatMap(({ Vertices }) =>
      Vertices.map(({ Arn, Type }) => ({ arn: Arn, type: Type ?? null })),
    ),
    edges: pages.items.flatMap(({ Edges }) =>
      Edges.map(({ SourceArn: source, DestinationArn: destination, AssociationType: type }) => ({
        source,
        destination,
        type: type ?? null,
      })),
    ),
  };
}

/** The entities that are as many steps away as one query goes: what lies behind them was not looked at. */
function atTheLimit(from: string, edges: readonly LineageAssociation[]): string[] {
  const seen = new Set([from]);
  let front = [from];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const reached = new Set(front);
    front = edges.filter(({ destination }) => reached.has(destination)).map(({ source }) => source);
    front = [...new Set(front)].filter((arn) => !seen.has(arn));
    for (const arn of front) seen.add(arn);
  }
  return front;
}
