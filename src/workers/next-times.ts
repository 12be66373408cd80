import { CronExpressionParser } from 'cron-parser';
import { instant } from '../core/period.ts';

/**
 * The next times of a schedule after an instant, in UTC.
 *
 * @throws a plain error that says what is wrong with the five fields
 */
export function nextTimes(cron: string, after: Date, count: number): readonly string[] {
  const times = CronExpressionParser.parse(cron, { tz: 'UTC', currentDate: after });
  return Array.from({ length: count }, () => instant(times.next().toDate()));
}
