import type { Digest } from '../core/digest.ts';
import { by, byText } from '../core/order.ts';
import type { LineageGraph } from '../reports/pack.ts';
import type { Break } from './breaks.ts';

export type LineageNode = LineageGraph['nodes'][number];
type LineageEdge = LineageGraph['edges'][number];

/** Roles in the order from data to endpoint. */
const ROLES = [
  'data',
  'image',
  'training-job',
  'approval',
  'package',
  'model',
  'config',
  'endpoint',
  'other',
] as const;
export type Role = (typeof ROLES)[number];
const RANKS: ReadonlyMap<string, number> = new Map(ROLES.map((role, index) => [role, index]));

/** What is known of a node; what is left out is not known. */
export interface NodeSeen {
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  readonly arn?: string | null;
  readonly uri?: string | null;
  readonly identity?: string | null;
  readonly missing?: boolean;
}

/** A graph that is being built. Edges point from what was there first to what came of it. */
export interface Draft {
  /** Adds a node; of one seen before only what was unknown is filled in. */
  node(seen: NodeSeen): void;
  edge(from: string, to: string, label: string | null): void;
  /** Adds a whole graph. What is missing in one of them is missing. */
  join(graph: Pick<LineageGraph, 'nodes' | 'edges'>): void;
  breakOff(end: Break): void;
  /** Notes a record that the graph rests on. */
  rest(digest: Digest): void;
  has(id: string): boolean;
  markMissing(id: string): void;
  /** Nodes, edges and records in their final order, breaks in the order in which they were met. */
  finish(): DraftedGraph;
}

interface DraftedGraph {
  readonly nodes: LineageNode[];
  readonly edges: LineageEdge[];
  readonly breaks: readonly Break[];
  readonly evidence: Digest[];
}

/** An empty draft. */
export function newDraft(): Draft {
  const nodes = new Map<string, LineageNode>();
  const edges = new Map<string, LineageEdge>();
  const breaks = new Map<string, Break>();
  const evidence = new Set<Digest>();
  const edge: Draft['edge'] = (from, to, label) => {
    const key = `${from}\n${to}`;
    if (from !== to && !edges.has(key)) edges.set(key, { from, to, label });
  };
  return {
    node: (seen) => {
      nodes.set(seen.id, merged(nodes.get(seen.id), seen));
    },
    edge,
    join: (graph) => {
      for (const node of graph.nodes) {
        const known = nodes.get(node.id);
        nodes.set(node.id, { ...merged(known, node), missing: node.missing || known?.missing === true });
      }
      for (const { from, to, label } of graph.edges) edge(from, to, label);
    },
    breakOff: (end) => {
      breaks.set(end.sentence, end);
    },
    rest: (digest) => {
      evidence.add(digest);
    },
    has: (id) => nodes.has(id),
    markMissing: (id) => {
      const node = nodes.get(id);
      if (node) nodes.set(id, { ...node, missing: true });
    },
    finish: () => ({
      nodes: [...nodes.values()].toSorted(by(rank, (node) => node.id)),
      edges: [...edges.values()].toSorted(
        by(
          (edge) => edge.from,
          (edge) => edge.to,
        ),
      ),
      breaks: [...breaks.values()],
      evidence: [...evidence].toSorted(byText),
    }),
  };
}

function merged(known: LineageNode | undefined, seen: NodeSeen | LineageNode): LineageNode {
  return {
    id: seen.id,
    role: known?.role ?? seen.role,
    label: known?.label ?? seen.label,
    arn: known?.arn ?? seen.arn ?? null,
    uri: known?.uri ?? seen.uri ?? null,
    identity: known?.identity ?? seen.identity ?? null,
    missing: known?.missing ?? seen.missing ?? false,
  };
}

function rank(node: LineageNode): string {
  return String(RANKS.get(node.role));
}
