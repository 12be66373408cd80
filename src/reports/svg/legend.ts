import { COLOR, type Style, TEXT } from '../pdf/theme.ts';
import { badge, edgeMarkup, textMarkup } from './lineage-shapes.ts';
import { element, type Markup } from './markup.ts';
import { plainType } from './typesetting.ts';

const WORDS: Style = { ...TEXT.cell, size: 7, leading: 16, color: COLOR.ink };
const SAMPLE = 26;
const BETWEEN = 18;

type Sample = (x: number, y: number) => readonly Markup[];

const line =
  (broken: boolean): Sample =>
  (x, y) => [
    edgeMarkup({
      points: [
        { x, y: y + 8 },
        { x: x + SAMPLE - 4, y: y + 8 },
      ],
      broken,
    }),
  ];
const box =
  (fill: string, stroke: string, dashes: string | null): Sample =>
  (x, y) => [
    element('rect', {
      ...{ x, y: y + 3, width: SAMPLE - 4, height: 10, rx: 2, fill, stroke },
      'stroke-dasharray': dashes,
    }),
  ];
const sign =
  (number: string, certain: boolean): Sample =>
  (x, y) => [badge(x + 11, y + 8, { number, one: { ...NONE, certain } })];

const NONE = { code: 'no-data', at: '', sentence: 'in the list below', endpoints: [] } as const;

const ENTRIES: readonly (readonly [words: string, sample: Sample])[] = [
  ['was there first → came of it', line(false)],
  ['endpoint', box(COLOR.blueFaint, COLOR.accent, null)],
  ['× NOT FOUND: should be there', box(COLOR.paper, COLOR.red, '3.5 2.2')],
  ['break, see below', sign('1', true)],
  ['not known whether it breaks', sign('1?', false)],
];

/** What the signs of the drawing mean, in as many rows as the width needs. */
export function legend(
  left: number,
  top: number,
  wide: number,
): { markup: readonly Markup[]; height: number } {
  const markup: Markup[] = [];
  let [x, y] = [left, top];
  for (const [text, sample] of ENTRIES) {
    const needed = SAMPLE + plainType.width(text, WORDS);
    if (x > left && x + needed > left + wide) [x, y] = [left, y + WORDS.leading];
    markup.push(...sample(x, y), textMarkup({ text, x: x + SAMPLE, y, style: WORDS }));
    x += needed + BETWEEN;
  }
  return { markup: [element('g', { class: 'legend' }, ...markup)], height: y + WORDS.leading - top };
}
