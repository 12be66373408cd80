import { paginateListContexts, paginateQueryLineage, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import type { LineageAssociation, LineageEntity } from '../../evidence/kinds/sagemaker-lineage.ts';
import { sagemakerLineage } from '../../evidence/kinds/sagemaker-lineage.ts';
import { once, readList } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { describeEntity, type Vertex } from './lineage-entities.ts';

/** The most steps that one QueryLineage goes, and the most vertices that one page of it holds. */
const MAX_DEPTH = 10;
const MAX_RESULTS = 50;

/**
 * Walks the lineage graph from the context of each endpoint back to everything it descends from. Where a walk
 * ends at the depth limit of the service, another one starts there, so that nothing is cut off.
 */
export const sagemakerLineageCollector = defineCollector({
  id: 'sagemaker-lineage',
  produces: sagemakerLineage,
  reach: 'regional',
  actions: [
    'sagemaker:ListContexts',
    'sagemaker:QueryLineage',
    'sagemaker:DescribeArtifact',
    'sagemaker:DescribeAction',
    'sagemaker:DescribeContext',
    'sagemaker:DescribeTrialComponent',
  ],
  uses: [sagemakerEndpoints],
  unaffectedBy: ['sagemaker:DescribeEndpointConfig', 'sagemaker:ListEndpointConfigs'],

  async collect({ client, given, reads, scope }) {
    const sagemaker = client(SageMakerClient);
    const graph: Graph = { vertices: new Map(), edges: new Map(), walked: new Set() };
    const starts: { endpointArn: string; entityArn: string | null }[] = [];
    const here = given(sagemakerEndpoints).filter(({ evidence }) => evidence.scope.region === scope.region);
    for (const { arn: endpointArn } of here.flatMap(({ evidence }) => evidence.body.endpoints)) {
      const contexts = await readContexts(sagemaker, reads, endpointArn);
      if (!contexts) continue;
      for (const entityArn of contexts) {
        starts.push({ endpointArn, entityArn });
        await walk(sagemaker, reads, { graph, start: entityArn, endpointArn });
      }
      if (contexts.length === 0) starts.push({ endpointArn, entityArn: null });
    }
    const entities: LineageEntity[] = [];
    for (const vertex of [...graph.vertices.values()].toSorted(by(({ arn }) => arn))) {
      const entity = await describeEntity(sagemaker, reads, vertex);
      if (entity) entities.push(entity);
    }
    return {
      body: {
        starts: starts.toSorted(
          by(
            ({ endpointArn }) => endpointArn,
            ({ entityArn }) => entityArn ?? '',
          ),
        ),
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

async function walk(
  sagemaker: SageMakerClient,
  reads: Reads,
  {
    graph,
    start,
    endpointArn,
  }: { readonly graph: Graph; readonly start: string; readonly endpointArn: string },
): Promise<void> {
  const waiting = [start];
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    if (graph.walked.has(from)) continue;
    graph.walked.add(from);
    const { vertices, edges } = await query(sagemaker, reads, { from, endpointArn });
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
  { from, endpointArn }: { readonly from: string; readonly endpointArn: string },
): Promise<{ readonly vertices: Vertex[]; readonly edges: LineageAssociation[] }> {
  const ask = {
    StartArns: [from],
    Direction: 'Ascendants' as const,
    IncludeEdges: true,
    MaxDepth: MAX_DEPTH,
  };
  const pages = await readList(
    reads,
    { action: 'sagemaker:QueryLineage', resource: endpointArn },
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
