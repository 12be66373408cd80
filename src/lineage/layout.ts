import { Graph, layout } from '@dagrejs/dagre';
import { by } from '../core/order.ts';
import type { LineageGraph } from '../reports/pack.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node as a box: `x` and `y` are its upper left corner. */
export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** An edge as a line through these points, from the border of one box to that of the other. */
interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** A graph that nobody changes. */
export interface Drawable {
  readonly nodes: readonly LineageGraph['nodes'][number][];
  readonly edges: readonly LineageGraph['edges'][number][];
}

/** The size of the box of a node, in the unit of the drawing. */
export type Measure = (node: LineageGraph['nodes'][number]) => { readonly w: number; readonly h: number };

const BOX: Measure = () => ({ w: 150, h: 40 });

/** Room between two layers, in the unit of the drawing. */
const BETWEEN = 44;

/**
 * Places a graph in layers from left (data) to right (endpoint), with y growing downwards and the upper left
 * corner at 0, 0. The same graph always gets the same places, whatever the order of its nodes and edges.
 *
 * @param measure size of each box; 150 by 40 unless given
 * @param between room between two layers
 */
export function layOut(graph: Drawable, measure: Measure = BOX, between: number = BETWEEN): Layout {
  // An empty drawing has no borders, so dagre would call it infinitely small.
  if (graph.nodes.length === 0) return { width: 0, height: 0, nodes: [], edges: [] };
  const drawing = new Graph({ multigraph: false, compound: false });
  drawing.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: between, edgesep: 10, marginx: 0, marginy: 0 });
  drawing.setDefaultEdgeLabel(() => ({}));
  const nodes = graph.nodes.toSorted(by(({ id }) => id));
  const edges = graph.edges.toSorted(
    by(
      (edge) => edge.from,
      (edge) => edge.to,
    ),
  );
  for (const node of nodes) {
    const { w, h } = measure(node);
    drawing.setNode(node.id, { width: w, height: h });
  }
  for (const { from, to } of edges) drawing.setEdge(from, to);
  layout(drawing);
  const { width = 0, height = 0 } = drawing.graph();
  return {
    width: rounded(width),
    height: rounded(height),
    nodes: nodes.map(({ id }) => placedNode(id, drawing.node(id))),
    edges: edges.map(({ from, to }) => ({
      from,
      to,
      points: (drawing.edge(from, to).points ?? []).map(({ x, y }: Point) => ({
        x: rounded(x),
        y: rounded(y),
      })),
    })),
  };
}

interface Centred extends Point {
  readonly width: number;
  readonly height: number;
}

function placedNode(id: string, { x, y, width, height }: Centred): PlacedNode {
  return { id, x: rounded(x - width / 2), y: rounded(y - height / 2), w: width, h: height };
}

/** Hundredths are finer than any printer; more digits would only make equal drawings look different. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
