import { servedBy } from '../../lineage/questions.ts';
import type { LineageGraph, Pack } from '../../reports/pack.ts';

/** A node of the lineage of the endpoints. */
export type Node = LineageGraph['nodes'][number];

/** What all endpoints serve at collection and what that came from, in one graph. Earlier deployments are left out. */
export interface ServedGraph {
  /** By id, in the order of the graphs; what is missing in one of them is missing. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** Nodes that a node came from directly. */
  readonly into: (id: string) => readonly Node[];
  /** Nodes that came from a node directly. */
  readonly outOf: (id: string) => readonly Node[];
  /** The graphs of the endpoints that a node is on the way of. */
  readonly graphsWith: (id: string) => readonly LineageGraph[];
}

/** Joins the graphs of a pack. */
export function servedGraph({ lineage }: Pack): ServedGraph {
  const nodes = new Map<string, Node>();
  const graphs = new Map<string, LineageGraph[]>();
  const edges = new Map<string, { readonly from: string; readonly to: string }>();
  for (const graph of lineage) {
    const served = servedBy(graph);
    const isOn = (id: string) => served.has(id) || id === graph.endpoint;
    for (const node of graph.nodes.filter(({ id }) => isOn(id))) {
      const known = nodes.get(node.id);
      const identity = known?.identity ?? node.identity;
      nodes.set(node.id, { ...(known ?? node), identity, missing: node.missing || known?.missing === true });
      graphs.set(node.id, [...(graphs.get(node.id) ?? []), graph]);
    }
    for (const { from, to } of directEdges(graph))
      if (isOn(from) && isOn(to)) edges.set(`${from}\n${to}`, { from, to });
  }
  const into = Map.groupBy(edges.values(), ({ to }) => to);
  const outOf = Map.groupBy(edges.values(), ({ from }) => from);
  return {
    nodes,
    into: (id) => (into.get(id) ?? []).flatMap(({ from }) => nodes.get(from) ?? []),
    outOf: (id) => (outOf.get(id) ?? []).flatMap(({ to }) => nodes.get(to) ?? []),
    graphsWith: (id) => graphs.get(id) ?? [],
  };
}

/** Without the links by which the lineage of AWS goes from a package to the endpoint past the configuration. */
function directEdges({ nodes, edges, endpoint }: LineageGraph): LineageGraph['edges'] {
  const roles = new Map(nodes.map(({ id, role }) => [id, role]));
  if (!nodes.some(({ role, missing }) => role === 'config' && !missing)) return edges;
  return edges.filter(
    ({ from, to }) => to !== endpoint || ['config', 'image'].includes(roles.get(from) ?? ''),
  );
}

/** The nearest nodes of a sort that a node came from, through nodes that are none, nearest first. */
export function nearestUpstream(
  graph: ServedGraph,
  id: string,
  isOne: (node: Node) => boolean,
): readonly Node[] {
  const seen = new Map(graph.into(id).map((node) => [node.id, node]));
  // A map gives what is added while it is walked, so this ends when nothing new was found.
  for (const node of seen.values()) {
    if (isOne(node)) continue;
    for (const next of graph.into(node.id)) if (!seen.has(next.id)) seen.set(next.id, next);
  }
  seen.delete(id);
  return [...seen.values()].filter(isOne);
}
