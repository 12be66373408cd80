import { at } from '../../core/period.ts';
import type { TrailSearch } from './question.ts';

const DAY = 86_400_000;

/** First and last day, `YYYY-MM-DD`, both included. */
export interface DayWindow {
  readonly first: string;
  readonly last: string;
}

/**
 * The days of the periods, one more on each side: files lie under the day of their delivery, which can come after
 * that of the event.
 */
export function dayWindow(searches: readonly TrailSearch[]): DayWindow {
  const begin = Math.min(...searches.map(({ period }) => at(period.from)));
  const end = Math.max(...searches.map(({ period }) => at(period.to)));
  return { first: dayOf(begin - DAY), last: dayOf(end - 1 + DAY) };
}

/** A day as the folders of a log spell it. */
export const slashed = (day: string): string => day.replaceAll('-', '/');

/** The day after, `YYYY-MM-DD`. */
export const dayAfter = (day: string): string => dayOf(at(`${day}T00:00:00Z`) + DAY);

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
