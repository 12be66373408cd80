import { paginateQueryLineage, type SageMakerClient } from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import type { LineageAssociation } from '../../evidence/kinds/sagemaker-lineage.ts';
import { readList } from '../answers.ts';
import type { Reads } from '../reads.ts';
import type { Vertex } from './lineage-entities.ts';

/** The most steps that one QueryLineage goes, and the most vertices that one page of it holds. */
const MAX_DEPTH = 10;
const MAX_RESULTS = 50;

/** What walks found so far, by ARN; several walks share one. */
export interface Graph {
  readonly vertices: Map<string, Vertex>;
  readonly edges: Map<string, LineageAssociation>;
  readonly walked: Set<string>;
}

/** Walks back from an entity to all that it descends from, as QueryLineage tells it; what could not be read is a gap. */
export async function walk(
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
