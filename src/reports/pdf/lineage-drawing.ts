import { type Layout, layOut, type Point } from '../../lineage/layout.ts';
import type { LineageGraph } from '../pack.ts';
import type { Sheet } from './sheet.ts';
import { COLOR, MARGIN, PAPER, type Paper, type Style, TEXT } from './theme.ts';

type Node = LineageGraph['nodes'][number];
type Drawn = Pick<LineageGraph, 'nodes' | 'edges'>;

/** A drawing that found its page and size. */
export interface Plan {
  readonly layout: Layout;
  readonly paper: Paper;
  readonly scale: number;
  readonly height: number;
}

/** Width of a box on upright paper, where stations of one layer stand side by side, and on broad paper. */
const WIDTHS = { upright: 104, broad: 132 } as const;
const PAD = 6;
const ROLE: Style = { ...TEXT.label, size: 6, leading: 8 };
const NAME: Style = { ...TEXT.mono, face: 'mono-medium', size: 7, leading: 9 };
const IDENTITY: Style = { ...TEXT.monoSmall, size: 6, leading: 8 };
/** Below this the smallest text would be under 4.5 points. */
const SMALLEST = 0.74;
/** Room that heading, list of breaks and running lines take on a page of its own. */
const AROUND = 190;

/**
 * Finds the smallest paper on which the graph is legible: data at the top and the endpoint at the bottom on upright
 * paper, from left to right on broad paper. Null when it would be too small on any of them.
 */
export function planDrawing(sheet: Sheet, graph: Drawn): Plan | null {
  if (graph.nodes.length === 0) return null;
  const height = (node: Node, width: number): number => boxHeight(sheet, node, width);
  const upright = transposed(
    layOut(graph, (node) => ({ w: height(node, WIDTHS.upright), h: WIDTHS.upright })),
  );
  const broad = layOut(graph, (node) => ({ w: WIDTHS.broad, h: height(node, WIDTHS.broad) }));
  const tries = [
    ['portrait', upright],
    ['landscape', broad],
    ['large', broad],
    ['large', upright],
  ] as const;
  for (const [paper, layout] of tries) {
    const [paperWidth, paperHeight] = PAPER[paper];
    const scale = Math.min(
      1,
      (paperWidth - MARGIN.left - MARGIN.right) / layout.width,
      (paperHeight - MARGIN.top - MARGIN.bottom - AROUND) / layout.height,
    );
    if (scale >= SMALLEST) return { layout, paper, scale, height: layout.height * scale };
  }
  return null;
}

function transposed({ width, height, nodes, edges }: Layout): Layout {
  return {
    width: height,
    height: width,
    nodes: nodes.map(({ id, x, y, w, h }) => ({ id, x: y, y: x, w: h, h: w })),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(({ x, y }) => ({ x: y, y: x })) })),
  };
}

/** Draws the graph at the cursor, centred. */
export function drawGraph(sheet: Sheet, graph: Drawn, { layout, scale, height }: Plan): void {
  const { doc } = sheet;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const labels = new Map(graph.edges.map(({ from, to, label }) => [`${from}\n${to}`, label]));
  const shift = (sheet.width - layout.width * scale) / 2;
  doc.save();
  doc.translate(sheet.left + shift, sheet.y).scale(scale);
  const drawn = layout.edges.map(({ from, to, points }) => {
    const broken = nodes.get(from)?.missing === true || nodes.get(to)?.missing === true;
    drawEdge(sheet, points, broken);
    return { points, label: labels.get(`${from}\n${to}`) ?? null };
  });
  drawLabels(sheet, drawn, layout.width);
  for (const { id, x, y, w, h } of layout.nodes) {
    const node = nodes.get(id);
    if (node) drawNode(sheet, node, { x, y, w, h });
  }
  doc.restore();
  sheet.y += height + 10;
}

function linesOf(sheet: Sheet, node: Node, width: number): { name: readonly string[]; identity: string } {
  const room = width - 2 * PAD;
  // Longer names stand in full in the list below the drawing.
  const name = node.label.split('\n').flatMap((line, _, { length }) => {
    const lines = sheet.type.wrap(line, NAME, room);
    const allowed = length > 1 ? 1 : 3;
    if (lines.length <= allowed) return lines;
    return [...lines.slice(0, allowed - 1), sheet.type.fit(lines.slice(allowed - 1).join(''), NAME, room)];
  });
  const identity = node.identity ?? (node.missing ? '' : 'known by address only');
  return { name, identity: sheet.type.fit(identity, IDENTITY, room) };
}

function boxHeight(sheet: Sheet, node: Node, width: number): number {
  const { name, identity } = linesOf(sheet, node, width);
  return (
    2 * PAD +
    ROLE.leading +
    name.length * NAME.leading +
    (identity === '' || !hasIdentity(node) ? 0 : IDENTITY.leading)
  );
}

/** Only data and images can be identified by content. */
function hasIdentity({ role, identity }: Node): boolean {
  return identity !== null || role === 'data' || role === 'image';
}

function drawNode(
  sheet: Sheet,
  node: Node,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): void {
  const { doc, type } = sheet;
  const strong = node.role === 'endpoint';
  const color = node.missing ? COLOR.red : strong ? COLOR.accent : COLOR.muted;
  doc.rect(x, y, w, h).fill(node.missing ? COLOR.paper : strong ? COLOR.blueFaint : COLOR.faint);
  if (node.missing) doc.dash(3.5, { space: 2.2 });
  doc
    .rect(x, y, w, h)
    .lineWidth(node.missing || strong ? 1.3 : 0.6)
    .strokeColor(color)
    .stroke();
  if (node.missing) doc.undash();
  const { name, identity } = linesOf(sheet, node, w);
  const role = node.role.replaceAll('-', ' ').toUpperCase();
  let top = y + PAD;
  type.line(node.missing ? `× ${role} NOT FOUND` : role, x + PAD, top, { ...ROLE, color });
  top += ROLE.leading;
  for (const line of name) {
    type.line(line, x + PAD, top, NAME);
    top += NAME.leading;
  }
  if (hasIdentity(node)) type.line(identity, x + PAD, top, IDENTITY);
}

function drawEdge({ doc }: Sheet, points: readonly Point[], broken: boolean): void {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  const before = rest.at(-2) ?? first;
  if (!first || !last || !before) return;
  const color = broken ? COLOR.red : COLOR.muted;
  doc.moveTo(first.x, first.y);
  for (const { x, y } of rest) doc.lineTo(x, y);
  if (broken) doc.dash(3.5, { space: 2.2 });
  doc
    .lineWidth(broken ? 1.1 : 0.8)
    .strokeColor(color)
    .stroke();
  if (broken) doc.undash();
  drawArrow(doc, before, last, color);
}

/** Draws labels at the middles of their edges, each below those that would lie under it. */
function drawLabels(
  { doc, type }: Sheet,
  edges: readonly { readonly points: readonly Point[]; readonly label: string | null }[],
  right: number,
): void {
  const style: Style = { ...ROLE, face: 'italic' };
  const taken: { x: number; y: number; wide: number }[] = [];
  for (const { points, label } of edges) {
    const middle = points[Math.floor(points.length / 2)];
    if (label === null || !middle) continue;
    const wide = type.width(label, style);
    const x = Math.min(Math.max(middle.x - wide / 2, 0), right - wide);
    const isFree = (y: number): boolean =>
      taken.every((one) => Math.abs(one.y - y) >= 9 || x > one.x + one.wide + 3 || one.x > x + wide + 3);
    let y = middle.y - 4.5;
    for (let step = 0; step < 8 && !isFree(y); step++) y += 9;
    taken.push({ x, y, wide });
    doc.rect(x - 1, y, wide + 2, 9).fill(COLOR.paper);
    type.line(label, x, y, style);
  }
}

function drawArrow(doc: Sheet['doc'], from: Point, to: Point, color: string): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number): Point => ({
    x: to.x - 6 * Math.cos(angle + turn),
    y: to.y - 6 * Math.sin(angle + turn),
  });
  const a = corner(0.42);
  const b = corner(-0.42);
  doc.moveTo(to.x, to.y).lineTo(a.x, a.y).lineTo(b.x, b.y).closePath().fill(color);
}
