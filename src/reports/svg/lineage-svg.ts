import type { Answer, BreakOnWays, Directions } from '../../lineage/answer.ts';
import type { LineageAnswer } from '../lineage-answer.ts';
import { type LineagePlan, planLineage } from '../lineage-plan.ts';
import { COLOR, type Style, TEXT } from '../pdf/theme.ts';
import { legend } from './legend.ts';
import { badge, boxMarkup, edgeMarkup, labelMarkup, textMarkup } from './lineage-shapes.ts';
import { characters, element, type Markup } from './markup.ts';
import { plainType } from './typesetting.ts';

/** What a drawing shows. */
export interface LineageDrawing {
  /** What was asked about, as it was asked. */
  readonly about: string;
  readonly directions: Directions;
  readonly answer: Answer;
  readonly source: LineageAnswer['source'];
}

/** Nothing is cut, and the labels of connections have room. */
const FORM = { flow: 'right', boxWidth: 150, between: 76, lines: null } as const;
const EDGE = 28;
const NARROWEST = 520;
/** Pixels for a point: the smallest text is 6 points. */
const ZOOM = 1.7;
const TITLE: Style = { ...TEXT.h1, size: 15, leading: 22 };
const BODY: Style = TEXT.body;
const NOTE: Style = { ...TEXT.cell, color: COLOR.muted };

/**
 * The answer as one SVG file that needs no other: title, drawing, legend, breaks by number, and where it comes from.
 * Fonts are named with what stands in for them. The same answer always gives the same bytes.
 */
export function lineageSvg(drawing: LineageDrawing): string {
  const { answer } = drawing;
  const plan = planLineage(answer, plainType, FORM);
  const wide = Math.max(plan.width, NARROWEST);
  const column = columnOf(wide);
  column.lines(titleOf(drawing), TITLE);
  column.lines(directionsOf(drawing), BODY);
  column.lines(sourceOf(drawing), NOTE);
  column.gap(18);
  const top = column.y;
  column.gap(plan.height + 16);
  const key = legend(EDGE, column.y, wide);
  column.gap(key.height + 8);
  const badges = answer.breaks.map((one, index) => ({
    one,
    number: `${index + 1}${one.certain ? '' : '?'}`,
  }));
  for (const { one, number } of badges)
    column.item(badge(EDGE + 7, column.y + 6.5, { number, one }), one.sentence);
  const none = answer.breaks.length === 0 && answer.endpoints.length > 0;
  if (none) column.lines('Nothing is missing on the ways between these endpoints and their data.', BODY);
  const height = column.y + EDGE - 8;
  const width = wide + 2 * EDGE;
  const shift = EDGE + (wide - plan.width) / 2;
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: width * ZOOM,
      height: height * ZOOM,
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    element('title', { id: 'title' }, characters(titleOf(drawing))),
    element('desc', { id: 'description' }, characters(descriptionOf(drawing))),
    element('rect', { width: '100%', height: '100%', fill: COLOR.paper }),
    ...column.markup,
    element(
      'g',
      { transform: `translate(${shift.toFixed(2)} ${top.toFixed(2)})` },
      ...drawn(plan, drawing, badges),
    ),
    ...key.markup,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Badge {
  readonly one: BreakOnWays;
  readonly number: string;
}

function drawn(
  { edges, boxes }: LineagePlan,
  { answer }: LineageDrawing,
  badges: readonly Badge[],
): Markup[] {
  return [
    ...edges.map(edgeMarkup),
    ...edges.flatMap(labelMarkup),
    ...boxes.map((box) => {
      const here = badges.filter(({ one }) => one.at === box.node.id);
      return boxMarkup(box, { isAsked: answer.subjects.has(box.node.id), badges: here });
    }),
  ];
}

/** Text below text, over the width of the drawing. */
function columnOf(wide: number) {
  const markup: Markup[] = [];
  let y = EDGE;
  const lines = (text: string, style: Style, indent = 0): void => {
    for (const line of plainType.wrap(text, style, wide - indent)) {
      markup.push(textMarkup({ text: line, x: EDGE + indent, y, style }));
      y += style.leading;
    }
  };
  return {
    markup,
    lines,
    get y() {
      return y;
    },
    gap(height: number): void {
      y += height;
    },
    item(sign: Markup, text: string): void {
      markup.push(sign);
      lines(text, BODY, 20);
      y += 4;
    },
  };
}

function titleOf({ about }: LineageDrawing): string {
  return `Lineage of ${about}`;
}

function directionsOf({ directions: { up, down } }: LineageDrawing): string {
  if (up && down) return 'What made it and what came of it';
  return up ? 'What made it' : 'What came of it';
}

function sourceOf({ source }: LineageDrawing): string {
  const { kind, name, period, collectedAt, verification } = source;
  const where = { pack: 'Evidence pack', account: 'Accounts', recording: 'Recorded calls' }[kind];
  const held = verification ? `, ${verification.outcome}` : '';
  return `${where} of ${name}${held}; ${period.from} to ${period.to}, read until ${collectedAt}`;
}

function descriptionOf({ answer }: LineageDrawing): string {
  const { nodes, edges, breaks, endpoints } = answer;
  return [
    `${nodes.length} stations and ${edges.length} connections, from data on the left to endpoints on the right.`,
    ...endpoints.map(
      ({ way, serves }) => `Endpoint ${way.name} ${serves === 'now' ? 'serves' : 'served before'} it.`,
    ),
    ...breaks.map(({ sentence, certain }) => `${certain ? 'Break' : 'Not known'}: ${sentence}`),
  ].join(' ');
}
