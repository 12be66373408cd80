import { at, type Period } from '../core/period.ts';
import { dayText, timeText } from './pdf/words.ts';

/** A failing stretch: a half-open interval, and what began and ended it when the log shows that. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly cause: unknown;
  readonly end: unknown;
}

/** A stretch on the bar. Places are shares of the bar: 0 is the start of the period, 1 its end. */
export interface PlannedStretch {
  readonly from: number;
  readonly to: number;
  /** Whether the log shows what began and what ended it: such ends get a line, open ones do not. */
  readonly isBeginSeen: boolean;
  readonly isEndSeen: boolean;
}

/** A mark of the time axis. */
export interface PlannedTick {
  readonly at: number;
  /** `2026-08-01`. */
  readonly text: string;
}

/** A bar of the whole period with the failing stretches on it. */
export interface IntervalPlan {
  readonly stretches: readonly PlannedStretch[];
  /** First days of months; days when the period is shorter than two months. */
  readonly ticks: readonly PlannedTick[];
  /** First and last day of the period, for the ends of the axis. */
  readonly ends: readonly [first: string, last: string];
  /** What the bar shows, for who cannot see it. */
  readonly words: string;
}

const DAY = 86_400_000;
/** Intervals that the sentence for a bar tells one by one. */
const TOLD = 12;

/**
 * Places the stretches and marks of a bar: the one picture that the report and the page share. A stretch that began
 * before the period, or lasted beyond it, runs to the end of the bar.
 */
export function planIntervals(period: Period, intervals: readonly Stretch[]): IntervalPlan {
  return {
    stretches: intervals.map(({ from, to, cause, end }) => ({
      from: shareOf(period, from),
      to: shareOf(period, to),
      isBeginSeen: Boolean(cause),
      isEndSeen: Boolean(end),
    })),
    ticks: ticks(period).map((tick) => ({ at: shareOf(period, tick), text: dayText(tick) })),
    ends: [dayText(period.from), dayText(period.to)],
    words: wordsOf(period, intervals),
  };
}

/** Where on the bar an instant lies, from 0 to 1; instants outside the period lie at its ends. */
function shareOf(period: Period, instant: string): number {
  const part = (at(instant) - at(period.from)) / (at(period.to) - at(period.from));
  return Math.min(1, Math.max(0, part));
}

function wordsOf(period: Period, intervals: readonly Stretch[]): string {
  const told = intervals.slice(0, TOLD).map(({ from, to }) => `${timeText(from)} to ${timeText(to)}`);
  const rest = intervals.length - told.length;
  return `Bar of the period from ${dayText(period.from)} to ${dayText(period.to)}, failing from ${told.join(', from ')}${rest === 0 ? '' : `, and in ${rest} more intervals`}.`;
}

/** The marks of an axis that have room for their text between those of its ends. Lengths in any one unit. */
export function labelledTicks(
  { ticks: all }: Pick<IntervalPlan, 'ticks'>,
  { width, room, gap }: { readonly width: number; readonly room: number; readonly gap: number },
): readonly (PlannedTick & { readonly x: number })[] {
  const shown: (PlannedTick & { readonly x: number })[] = [];
  let taken = room + gap;
  for (const tick of all) {
    const x = tick.at * width - room / 2;
    if (x < taken || x + room > width - room - gap) continue;
    shown.push({ ...tick, x });
    taken = x + room + gap;
  }
  return shown;
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
