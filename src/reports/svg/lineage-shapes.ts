import type { BreakOnWays } from '../../lineage/answer.ts';
import {
  arrowHead,
  DASH,
  EDGE_LOOKS,
  type PlannedBox,
  type PlannedEdge,
  type PlannedText,
} from '../lineage-plan.ts';
import { COLOR, type Face, type Style, TEXT } from '../pdf/theme.ts';
import { characters, element, type Markup } from './markup.ts';
import { isMono, plainType } from './typesetting.ts';

const SANS = "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
const MONO = "'IBM Plex Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";
const WEIGHTS: Readonly<Partial<Record<Face, number>>> = { semibold: 600, 'mono-medium': 500 };

/** One line of text; `y` is the top of its line box. */
export function textMarkup({ text, x, y, style }: PlannedText): Markup {
  const { face, size, leading, color } = style;
  return element(
    'text',
    {
      x,
      y: y + leading / 2 + size * 0.35,
      'font-family': isMono(face) ? MONO : SANS,
      'font-size': size,
      'font-weight': WEIGHTS[face] ?? null,
      'font-style': face === 'italic' ? 'italic' : null,
      fill: color,
      'xml:space': 'preserve',
    },
    characters(text),
  );
}

/** A connection without its label. */
export function edgeMarkup({ points, broken }: Pick<PlannedEdge, 'points' | 'broken'>): Markup {
  const last = points.at(-1);
  const before = points.at(-2);
  const look = broken ? EDGE_LOOKS.broken : EDGE_LOOKS.whole;
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  const head =
    last && before ? arrowHead(before, last).map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`) : [];
  return element(
    'g',
    { class: broken ? 'edge broken' : 'edge' },
    element('path', {
      d: path,
      fill: 'none',
      stroke: look.stroke,
      'stroke-width': look.line,
      'stroke-dasharray': look.dashed ? DASH.join(' ') : null,
    }),
    element('polygon', { points: head.join(' '), fill: look.stroke }),
  );
}

/** The label of a connection on paper of its own; nothing where it has none. */
export function labelMarkup({ label }: PlannedEdge): Markup[] {
  if (!label) return [];
  const { x, y, w, h } = label;
  return [element('rect', { x: x - 1, y, width: w + 2, height: h, fill: COLOR.paper }), textMarkup(label)];
}

/** What a box shows besides its plan. */
export interface BoxMarks {
  /** True for what was asked about: it gets a second frame and a tab that says so. */
  readonly isAsked: boolean;
  readonly badges: readonly BreakBadge[];
}

/** The number by which a break stands in the list. */
export interface BreakBadge {
  readonly number: string;
  readonly one: BreakOnWays;
}

const TAB: Style = { ...TEXT.label, size: 5.5, leading: 8, color: COLOR.paper };
const ASKED = 'ASKED ABOUT';

/** A station; whoever points at it is told its ARN, address and content identity in full. */
export function boxMarkup(
  { node, x, y, w, h, look, texts }: PlannedBox,
  { isAsked, badges }: BoxMarks,
): Markup {
  const { id, role, label, arn, uri, identity, missing } = node;
  const told = [`${role.replaceAll('-', ' ')} ${label}`, arn, uri, identity, missing ? 'not found' : null];
  const classes = ['station', role, ...(missing ? ['missing'] : []), ...(isAsked ? ['asked'] : [])];
  return element(
    'g',
    { class: classes.join(' '), 'data-id': id },
    element('title', {}, characters(told.filter((part) => part !== null).join('\n'))),
    ...(isAsked ? askedMarkup(x, y, { w, h }) : []),
    element('rect', {
      ...{ x, y, width: w, height: h, rx: 2, fill: look.fill, stroke: look.stroke },
      'stroke-width': look.line,
      'stroke-dasharray': look.dashed ? DASH.join(' ') : null,
    }),
    ...texts.map(textMarkup),
    ...badges.map((one, index) => badge(x + w - index * 17, y, one)),
  );
}

function askedMarkup(x: number, y: number, { w, h }: { readonly w: number; readonly h: number }): Markup[] {
  const wide = plainType.width(ASKED, TAB) + 8;
  return [
    element('rect', {
      ...{ x: x - 3, y: y - 3, width: w + 6, height: h + 6, rx: 4, fill: 'none', stroke: COLOR.ink },
      'stroke-width': 1.2,
    }),
    element('rect', { x: x - 3, y: y - 12, width: wide, height: 9, fill: COLOR.ink }),
    textMarkup({ text: ASKED, x: x + 1, y: y - 11.5, style: TAB }),
  ];
}

/** A number in a circle, at its middle: red on what is broken, in a frame with a question mark where it is open. */
export function badge(x: number, y: number, { number, one }: BreakBadge): Markup {
  const color = one.certain ? COLOR.paper : COLOR.amber;
  const style: Style = { ...TEXT.label, size: 6.5, leading: 9, color };
  return element(
    'g',
    { class: one.certain ? 'break' : 'break open' },
    element('title', {}, characters(one.sentence)),
    element('rect', {
      ...{ x: x - 7.5, y: y - 6.5, width: 15, height: 13, rx: 6.5 },
      ...{ fill: one.certain ? COLOR.red : COLOR.paper, stroke: one.certain ? COLOR.red : COLOR.amber },
    }),
    textMarkup({ text: number, x: x - plainType.width(number, style) / 2, y: y - 4.5, style }),
  );
}
