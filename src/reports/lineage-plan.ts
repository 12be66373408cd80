import { type Drawable, type Layout, layOut, type Point } from '../lineage/layout.ts';
import type { LineageGraph } from './pack.ts';
import { COLOR, type Style, TEXT } from './pdf/theme.ts';

type Node = LineageGraph['nodes'][number];

/** What a plan needs to know of the letters it is drawn with. */
export interface Typesetting {
  width(text: string, style: Style): number;
  wrap(text: string, style: Style, width: number): readonly string[];
  fit(text: string, style: Style, width: number): string;
}

/** How a graph is to be drawn. */
export interface Form {
  /** `right`: data on the left and the endpoint on the right. `down`: data above. */
  readonly flow: 'right' | 'down';
  /** Width of a box, in points. */
  readonly boxWidth: number;
  /** Room between two layers, for labels, in points; as the layout has it when left out. */
  readonly between?: number;
  /** Lines of a name and of an identity; what is longer is cut in its middle. null: nothing is cut. */
  readonly lines: { readonly name: number; readonly identity: number } | null;
}

/** A line of text, the upper left corner of its line box at x and y. */
export interface PlannedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: Style;
}

/** A station. */
export interface PlannedBox {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly look: Look;
  readonly texts: readonly PlannedText[];
}

/** A connection: a line through the points with its arrow at the last, and its label on paper of its own. */
export interface PlannedEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** True when it leads from or to something that was not found. */
  readonly broken: boolean;
  readonly label: (PlannedText & { readonly w: number; readonly h: number }) | null;
}

/** A drawing in points that any renderer can draw: edges first, then their labels, then boxes. */
export interface LineagePlan {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlannedBox[];
  readonly edges: readonly PlannedEdge[];
}

/** How a box looks. Never by colour alone: what is missing is dashed, and says so. */
export interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly line: number;
  readonly dashed: boolean;
}

const LOOKS = {
  station: { fill: COLOR.faint, stroke: COLOR.muted, line: 0.6, dashed: false },
  endpoint: { fill: COLOR.blueFaint, stroke: COLOR.accent, line: 1.3, dashed: false },
  missing: { fill: COLOR.paper, stroke: COLOR.red, line: 1.3, dashed: true },
} as const;

/** How a connection looks, whole and broken. */
export const EDGE_LOOKS = {
  whole: { stroke: COLOR.muted, line: 0.8, dashed: false },
  broken: { stroke: COLOR.red, line: 1.1, dashed: true },
} as const;

/** Lengths of a dash and of the space after it. */
export const DASH = [3.5, 2.2] as const;

const PAD = 6;
const ROLE: Style = { ...TEXT.label, size: 6, leading: 8 };
const NAME: Style = { ...TEXT.mono, face: 'mono-medium', size: 7, leading: 9 };
const IDENTITY: Style = { ...TEXT.monoSmall, size: 6, leading: 8 };
const LABEL: Style = { ...ROLE, face: 'italic' };
const LABEL_HEIGHT = 9;

/** Places stations, connections and every line of text: the one drawing that the report and the SVG file share. */
export function planLineage(graph: Drawable, type: Typesetting, form: Form): LineagePlan {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const height = (node: Node) =>
    linesOf(node, type, form).reduce((sum, { style }) => sum + style.leading, 2 * PAD);
  const layout = placed(graph, form, height);
  const labels = new Map(graph.edges.map(({ from, to, label }) => [`${from}\n${to}`, label]));
  const isMissing = (id: string) => nodes.get(id)?.missing === true;
  const edges = layout.edges.map(({ from, to, points }) => ({
    ...{ from, to, points, broken: isMissing(from) || isMissing(to) },
    label: labels.get(`${from}\n${to}`) ?? null,
  }));
  return {
    width: layout.width,
    height: layout.height,
    boxes: layout.nodes.flatMap(({ id, x, y, w, h }) => {
      const node = nodes.get(id);
      return node
        ? [{ node, x, y, w, h, look: lookOf(node), texts: textsOf(node, type, { form, x, y }) }]
        : [];
    }),
    edges: withLabels(edges, type, layout.width),
  };
}

function placed(graph: Drawable, { flow, boxWidth, between }: Form, height: (node: Node) => number): Layout {
  if (flow === 'right') return layOut(graph, (node) => ({ w: boxWidth, h: height(node) }), between);
  return transposed(layOut(graph, (node) => ({ w: height(node), h: boxWidth }), between));
}

function transposed({ width, height, nodes, edges }: Layout): Layout {
  return {
    width: height,
    height: width,
    nodes: nodes.map(({ id, x, y, w, h }) => ({ id, x: y, y: x, w: h, h: w })),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(({ x, y }) => ({ x: y, y: x })) })),
  };
}

function lookOf({ missing, role }: Node): Look {
  return missing ? LOOKS.missing : role === 'endpoint' ? LOOKS.endpoint : LOOKS.station;
}

function textsOf(
  node: Node,
  type: Typesetting,
  { form, x, y }: { readonly form: Form; readonly x: number; readonly y: number },
): PlannedText[] {
  let top = y + PAD;
  return linesOf(node, type, form).map(({ text, style }) => {
    const line = { text, x: x + PAD, y: top, style };
    top += style.leading;
    return line;
  });
}

type Line = Pick<PlannedText, 'text' | 'style'>;

/** What stands in a box: its role, its name, and of data and images how their content is known. */
function linesOf(node: Node, type: Typesetting, { boxWidth, lines }: Form): readonly Line[] {
  const room = boxWidth - 2 * PAD;
  const role = node.role.replaceAll('-', ' ').toUpperCase();
  const name = node.label.split('\n').flatMap((line, _, { length }) => {
    const allowed = length > 1 ? 1 : (lines?.name ?? null);
    return limited(type, { text: line, style: NAME, room, allowed });
  });
  const identity = hasIdentity(node) ? (node.identity ?? (node.missing ? '' : 'known by address only')) : '';
  const known =
    identity === ''
      ? []
      : limited(type, { text: identity, style: IDENTITY, room, allowed: lines?.identity ?? null });
  return [
    { text: node.missing ? `× ${role} NOT FOUND` : role, style: { ...ROLE, color: lookOf(node).stroke } },
    ...name.map((text) => ({ text, style: NAME })),
    ...known.map((text) => ({ text, style: IDENTITY })),
  ];
}

interface Limited {
  readonly text: string;
  readonly style: Style;
  readonly room: number;
  readonly allowed: number | null;
}

/** The lines of a text. Where they are too many, the last one is cut: a list beside the drawing has it in full. */
function limited(type: Typesetting, { text, style, room, allowed }: Limited): readonly string[] {
  const lines = type.wrap(text, style, room);
  if (allowed === null || lines.length <= allowed) return lines;
  const whole = lines.slice(0, allowed - 1);
  const rest = whole.reduce((left, line) => left.slice(line.length).trimStart(), text);
  return [...whole, type.fit(rest, style, room)];
}

/** Only data and images can be identified by content. */
function hasIdentity({ role, identity }: Node): boolean {
  return identity !== null || role === 'data' || role === 'image';
}

/** Puts labels at the middles of their edges, each below those that would lie under it. */
function withLabels(
  edges: readonly (Omit<PlannedEdge, 'label'> & { readonly label: string | null })[],
  type: Typesetting,
  right: number,
): readonly PlannedEdge[] {
  const taken: { x: number; y: number; w: number }[] = [];
  return edges.map((edge) => {
    const { points, label: text } = edge;
    const middle = points[Math.floor(points.length / 2)];
    if (text === null || !middle) return { ...edge, label: null };
    const w = type.width(text, LABEL);
    const x = Math.min(Math.max(middle.x - w / 2, 0), Math.max(0, right - w));
    const isFree = (y: number): boolean =>
      taken.every((one) => Math.abs(one.y - y) >= LABEL_HEIGHT || x > one.x + one.w + 3 || one.x > x + w + 3);
    let y = middle.y - LABEL_HEIGHT / 2;
    for (let step = 0; step < 8 && !isFree(y); step++) y += LABEL_HEIGHT;
    taken.push({ x, y, w });
    return { ...edge, label: { text, x, y, w, h: LABEL_HEIGHT, style: LABEL } };
  });
}

/** The corners of an arrow head at the end of a line that comes from `from`. */
export function arrowHead(from: Point, to: Point): readonly [Point, Point, Point] {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number): Point => ({
    x: to.x - 6 * Math.cos(angle + turn),
    y: to.y - 6 * Math.sin(angle + turn),
  });
  return [to, corner(0.42), corner(-0.42)];
}
