import {
  arrowHead,
  DASH,
  EDGE_LOOKS,
  type LineagePlan,
  type PlannedBox,
  type PlannedEdge,
  planLineage,
} from '../lineage-plan.ts';
import type { LineageGraph } from '../pack.ts';
import type { Sheet } from './sheet.ts';
import { COLOR, MARGIN, PAPER, type Paper } from './theme.ts';
import { countText } from './words.ts';

type Drawn = Pick<LineageGraph, 'nodes' | 'edges'>;

/** A drawing that found its page and size. */
export interface Plan {
  readonly drawing: LineagePlan;
  readonly paper: Paper;
  readonly scale: number;
  readonly height: number;
  /** The drawing in words. */
  readonly words: string;
}

/** Longer names stand in full in the list below the drawing. */
const LINES = { name: 3, identity: 1 };
/** On upright paper stations of one layer stand side by side. */
const UPRIGHT = { flow: 'down', boxWidth: 104, lines: LINES } as const;
const BROAD = { flow: 'right', boxWidth: 132, lines: LINES } as const;
/** Below this the smallest text would be under 4.5 points. */
const SMALLEST = 0.74;
/** Room that heading, list of breaks and running lines take on a page of its own. */
const AROUND = 190;

/**
 * Finds the smallest paper on which the graph is legible: data at the top and the endpoint at the bottom on upright
 * paper, from left to right on broad paper. Null when it would be too small on any of them.
 */
export function planDrawing({ type }: Sheet, graph: Drawn): Plan | null {
  if (graph.nodes.length === 0) return null;
  const upright = planLineage(graph, type, UPRIGHT);
  const broad = planLineage(graph, type, BROAD);
  const tries = [
    ['portrait', upright],
    ['landscape', broad],
    ['large', broad],
    ['large', upright],
  ] as const;
  for (const [paper, drawing] of tries) {
    const [paperWidth, paperHeight] = PAPER[paper];
    const scale = Math.min(
      1,
      (paperWidth - MARGIN.left - MARGIN.right) / drawing.width,
      (paperHeight - MARGIN.top - MARGIN.bottom - AROUND) / drawing.height,
    );
    if (scale < SMALLEST) continue;
    return { drawing, paper, scale, height: drawing.height * scale, words: wordsOf(graph) };
  }
  return null;
}

function wordsOf({ nodes, edges }: Drawn): string {
  const names = new Map(nodes.map(({ id, label }) => [id, label.replaceAll('\n', ', ')]));
  const missing = nodes.filter((node) => node.missing).map(({ id }) => names.get(id) ?? id);
  return [
    `Drawing of ${countText(nodes.length, 'station')} and how one goes into the other.`,
    ...edges.map(({ from, to }) => `${names.get(from) ?? from} goes into ${names.get(to) ?? to}.`),
    ...(missing.length === 0 ? [] : [`Not found: ${missing.join(', ')}.`]),
  ].join(' ');
}

/** Draws a plan at the cursor, centred. */
export function drawGraph(sheet: Sheet, plan: Plan): void {
  const { drawing, scale, height, words } = plan;
  const width = drawing.width * scale;
  const x = sheet.left + (sheet.width - width) / 2;
  sheet.tags.figure(words, { x, y: sheet.y, width, height }, () => drawAt(sheet, plan, x));
  sheet.y += height + 10;
}

function drawAt(sheet: Sheet, { drawing, scale }: Plan, x: number): void {
  const { doc } = sheet;
  doc.save();
  doc.translate(x, sheet.y).scale(scale);
  for (const edge of drawing.edges) drawEdge(sheet, edge);
  for (const { label } of drawing.edges) {
    if (!label) continue;
    doc.rect(label.x - 1, label.y, label.w + 2, label.h).fill(COLOR.paper);
    sheet.type.line(label.text, label.x, label.y, label.style);
  }
  for (const box of drawing.boxes) drawBox(sheet, box);
  doc.restore();
}

function drawBox({ doc, type }: Sheet, { x, y, w, h, look, texts }: PlannedBox): void {
  doc.rect(x, y, w, h).fill(look.fill);
  if (look.dashed) doc.dash(DASH[0], { space: DASH[1] });
  doc.rect(x, y, w, h).lineWidth(look.line).strokeColor(look.stroke).stroke();
  if (look.dashed) doc.undash();
  for (const one of texts) type.line(one.text, one.x, one.y, one.style);
}

function drawEdge({ doc }: Sheet, { points, broken }: PlannedEdge): void {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  const before = rest.at(-2) ?? first;
  if (!first || !last || !before) return;
  const look = broken ? EDGE_LOOKS.broken : EDGE_LOOKS.whole;
  doc.moveTo(first.x, first.y);
  for (const { x, y } of rest) doc.lineTo(x, y);
  if (look.dashed) doc.dash(DASH[0], { space: DASH[1] });
  doc.lineWidth(look.line).strokeColor(look.stroke).stroke();
  if (look.dashed) doc.undash();
  const [tip, a, b] = arrowHead(before, last);
  doc.moveTo(tip.x, tip.y).lineTo(a.x, a.y).lineTo(b.x, b.y).closePath().fill(look.stroke);
}
