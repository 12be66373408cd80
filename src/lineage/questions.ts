import type { LineageGraph } from '../reports/pack.ts';

type Linked = Pick<LineageGraph, 'edges'>;

/** Ids of everything that the node came from, itself left out, nearest first. */
export function upstreamOf(graph: Linked, id: string): readonly string[] {
  return reach(id, (at) => graph.edges.filter((edge) => edge.to === at).map((edge) => edge.from));
}

/** Ids of everything that came of the node, itself left out, nearest first. */
export function downstreamOf(graph: Linked, id: string): readonly string[] {
  return reach(id, (at) => graph.edges.filter((edge) => edge.from === at).map((edge) => edge.to));
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

function reach(start: string, next: (id: string) => readonly string[]): readonly string[] {
  const seen = new Set([start]);
  // A set gives the items that are added while it is walked, so that this ends when nothing new was found.
  for (const id of seen) {
    for (const neighbour of next(id)) seen.add(neighbour);
  }
  seen.delete(start);
  return [...seen];
}
