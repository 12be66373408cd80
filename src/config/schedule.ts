import { instant, type Period } from '../core/period.ts';

/** Rules by which a scheduled run finds its period. */
export const SCHEDULED_PERIODS = [
  'last-day',
  'last-week',
  'last-month',
  'last-quarter',
  'last-year',
] as const;
export type ScheduledPeriod = (typeof SCHEDULED_PERIODS)[number];

/** The last whole period of its kind that ended at or before a time, in UTC; weeks begin on Monday. */
export function scheduledPeriod(rule: ScheduledPeriod, time: Date): Period {
  const [year, month, day] = [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate()];
  const between = (from: number, to: number): Period => ({ from: instant(from), to: instant(to) });
  switch (rule) {
    case 'last-day':
      return between(Date.UTC(year, month, day - 1), Date.UTC(year, month, day));
    case 'last-week': {
      const monday = day - ((time.getUTCDay() + 6) % 7);
      return between(Date.UTC(year, month, monday - 7), Date.UTC(year, month, monday));
    }
    case 'last-month':
      return between(Date.UTC(year, month - 1), Date.UTC(year, month));
    case 'last-quarter': {
      const first = month - (month % 3);
      return between(Date.UTC(year, first - 3), Date.UTC(year, first));
    }
    case 'last-year':
      return between(Date.UTC(year - 1, 0), Date.UTC(year, 0));
  }
}
