import type { Period } from '../../core/period.ts';
import { daysOf } from '../selection.ts';
import type { Projection } from './athena-table.ts';

/** The wanted values that a table does not show; none when it takes any. */
export const outside = (
  shown: readonly string[] | null,
  wanted: readonly string[] = [],
): readonly string[] => (shown === null ? [] : wanted.filter((value) => !shown.includes(value)));

/** True when the table projects the day, `YYYY-MM-DD`. */
export const isShown = (day: string, { days }: Projection): boolean => days.first <= day && day <= days.last;

/** Days that the table does not project, and the last one when files delivered later lie outside. */
export function unseenDays(period: Period, shown: Projection, now: Date): readonly string[] {
  const cut = shown.days.last < now.toISOString().slice(0, 10) ? shown.days.last : null;
  return daysOf(period).filter((day) => !isShown(day, shown) || day === cut);
}
