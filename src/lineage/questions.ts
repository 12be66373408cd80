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

function reach(start: string, next: (id: string) => readonly string[]): readonly string[] {
  const seen = new Set([start]);
  // A set gives the items that are added while it is walked, so that this ends when nothing new was found.
  for (const id of seen) {
    for (const neighbour of next(id)) seen.add(neighbour);
  }
  seen.delete(start);
  return [...seen];
}
