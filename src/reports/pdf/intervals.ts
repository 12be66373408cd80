import { at, type Period } from '../../core/period.ts';
import type { PackItem } from '../pack.ts';
import type { Sheet } from './sheet.ts';
import type { Figure } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import { dayText, timeText } from './words.ts';

type Interval = PackItem['intervals'][number];

/** The narrowest mark of an interval in points: a minute in a year must still be seen. */
const NARROWEST = 1.6;
const DAY = 86_400_000;

/**
 * A bar of the whole period with the failing stretches in dark. An interval that lasted beyond the period, or began
 * before it, runs to the end of the bar without a closing line.
 */
export function intervalBar(period: Period, intervals: readonly Interval[], { axis = true } = {}): Figure {
  const bar = axis ? 8 : 5;
  return {
    height: axis ? 22 : 9,
    draw(sheet, x, y, width) {
      const area = { x, y, width, height: bar + (axis ? 12 : 4) };
      sheet.tags.figure(barText(period, intervals), area, () => {
        drawBar(sheet, period, { intervals, axis, x, width, top: y + 2, bar });
      });
    },
  };
}

/** Intervals that the sentence for a bar tells one by one. */
const TOLD = 12;

function barText(period: Period, intervals: readonly Interval[]): string {
  const told = intervals.slice(0, TOLD).map(({ from, to }) => `${timeText(from)} to ${timeText(to)}`);
  const rest = intervals.length - told.length;
  return `Bar of the period from ${dayText(period.from)} to ${dayText(period.to)}, failing from ${told.join(', from ')}${rest === 0 ? '' : `, and in ${rest} more intervals`}.`;
}

function drawBar(
  sheet: Sheet,
  period: Period,
  bars: { intervals: readonly Interval[]; axis: boolean; x: number; width: number; top: number; bar: number },
): void {
  const { doc } = sheet;
  const { intervals, axis, x, width, top, bar } = bars;
  const place = (instant: string): number => x + share(period, instant) * width;
  doc.rect(x, top, width, bar).fill(COLOR.faint);
  for (const tick of ticks(period)) {
    const at = place(tick);
    doc
      .moveTo(at, top)
      .lineTo(at, top + bar + (axis ? 2 : 0))
      .lineWidth(0.4)
      .strokeColor(COLOR.rule)
      .stroke();
  }
  for (const interval of intervals) drawInterval(sheet, interval, { place, top, bar, x, width });
  doc.rect(x, top, width, bar).lineWidth(0.5).strokeColor(COLOR.muted).stroke();
  if (axis) drawAxis(sheet, period, { place, x, width, y: top + bar + 2 });
}

function share(period: Period, instant: string): number {
  const part = (at(instant) - at(period.from)) / (at(period.to) - at(period.from));
  return Math.min(1, Math.max(0, part));
}

function drawInterval(
  { doc }: Sheet,
  interval: Interval,
  box: { place(instant: string): number; top: number; bar: number; x: number; width: number },
): void {
  const from = Math.min(box.place(interval.from), box.x + box.width - NARROWEST);
  const wide = Math.max(NARROWEST, box.place(interval.to) - from);
  doc.rect(from, box.top, wide, box.bar).fill(COLOR.red);
  // Ends that were seen get a line above and below the bar; open ones do not.
  const edge = (at: number): void => {
    doc
      .moveTo(at, box.top - 2)
      .lineTo(at, box.top + box.bar + 2)
      .lineWidth(0.8)
      .strokeColor(COLOR.ink)
      .stroke();
  };
  if (interval.cause) edge(from);
  if (interval.end) edge(from + wide);
}

function drawAxis(
  { type }: Sheet,
  period: Period,
  box: { place(instant: string): number; x: number; width: number; y: number },
): void {
  const style = { ...TEXT.monoSmall, size: 5.8, leading: 8 };
  const first = dayText(period.from);
  const last = dayText(period.to);
  const room = type.width(first, style);
  type.line(first, box.x, box.y, style);
  type.line(last, box.x + box.width - room, box.y, style);
  let taken = box.x + room + 6;
  for (const tick of ticks(period)) {
    const at = box.place(tick) - room / 2;
    if (at < taken || at + room > box.x + box.width - room - 6) continue;
    type.line(dayText(tick), at, box.y, style);
    taken = at + room + 6;
  }
}

/** First days of months within the period; days when it is shorter than two months. */
export function ticks(period: Period): readonly string[] {
  const from = new Date(period.from);
  const days = (at(period.to) - at(period.from)) / DAY;
  const found: string[] = [];
  for (let step = 1; found.length < 400; step++) {
    const next =
      days > 62
        ? Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + step, 1)
        : Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + step);
    if (next >= at(period.to)) break;
    found.push(new Date(next).toISOString());
  }
  return found;
}
