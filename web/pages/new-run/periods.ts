/** Periods that people audit most, as their first and last day. */
export const PRESETS = ['last-quarter', 'last-month', 'last-year', 'custom'] as const;
export type Preset = (typeof PRESETS)[number];

/** First and last day, such as `2026-07-01`, both in UTC and part of it. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** The last whole period of its kind before a time, in UTC. */
export function daysOf(preset: Exclude<Preset, 'custom'>, now: Date): Days {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  switch (preset) {
    case 'last-month':
      return { from: day(year, month - 1, 1), to: day(year, month, 0) };
    case 'last-quarter': {
      const first = month - (month % 3);
      return { from: day(year, first - 3, 1), to: day(year, first, 0) };
    }
    case 'last-year':
      return { from: day(year - 1, 0, 1), to: day(year, 0, 0) };
  }
}

/** The half-open period of these days; null when they are no days or stand the wrong way round. */
export function periodOfDays({ from, to }: Days): { readonly from: string; readonly to: string } | null {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) return null;
  const instant = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
  return { from: instant(first), to: instant(last + 86_400_000) };
}
