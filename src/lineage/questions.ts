import type { LineageGraph } from '../reports/pack.ts';

interface Linked {
  readonly edges: readonly LineageGraph['edges'][number][];
}

/** Ids of everything that the nodes came from, themselves left out, nearest first. */
export function upstreamOf({ edges }: Linked, ...starts: readonly string[]): readonly string[] {
  const into = Map.groupBy(edges, ({ to }) => to);
  return reach(starts, (id) => into.get(id)?.map(({ from }) => from) ?? []);
}

/** Ids of everything that came of the nodes, themselves left out, nearest first. */
export function downstreamOf({ edges }: Linked, ...starts: readonly string[]): readonly string[] {
  const outOf = Map.groupBy(edges, ({ from }) => from);
  return reach(starts, (id) => outOf.get(id)?.map(({ to }) => to) ?? []);
}

/**
 * Ids of what the endpoint serves at collection and of everything that it came from: what leads to its
 * configuration, and the images that run on it. Earlier deployments, which the lineage of AWS keeps, are left out.
 * Where no configuration is known it is all that leads to the endpoint.
 */
export function servedBy(graph: Pick<LineageGraph, 'nodes' | 'edges' | 'endpoint'>): ReadonlySet<string> {
  const configs = graph.nodes.filter(({ role, missing }) => role === 'config' && !missing);
  if (configs.length === 0) return new Set(upstreamOf(graph, graph.endpoint));
  const running = graph.edges
    .filter(({ to, from }) => to === graph.endpoint && isImage(graph, from))
    .map(({ from }) => from);
  return new Set([...configs.flatMap(({ id }) => [id, ...upstreamOf(graph, id)]), ...running]);
}

function isImage({ nodes }: Pick<LineageGraph, 'nodes'>, id: string): boolean {
  return nodes.some((node) => node.id === id && node.role === 'image');
}

function reach(starts: readonly string[], next: (id: string) => readonly string[]): readonly string[] {
  const seen = new Set(starts);
  // A set gives the items that are added while it is walked, so that this ends when nothing new was found.
  for (const id of seen) {
    for (const neighbour of next(id)) seen.add(neighbour);
  }
  for (const start of starts) seen.delete(start);
  return [...seen];
}
