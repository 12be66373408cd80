/**
 * The last day of something that counts from a day on; null for `unlimited`. A year later is the same day of that
 * year; where a month lacks the day, its last one.
 *
 * @param date `YYYY-MM-DD`
 * @param length `P<n>Y`, `P<n>M`, `P<n>D` or `unlimited`
 */
export function lastDay(date: string, length: string): string | null {
  const [, count, unit] = /^P(\d+)([YMD])$/.exec(length) ?? [];
  if (count === undefined) return null;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const many = Number(count);
  if (unit === 'D') return dayText(Date.UTC(year, month - 1, day + many));
  const months = month - 1 + (unit === 'Y' ? 12 * many : many);
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return dayText(Date.UTC(year, months, Math.min(day, lastOfMonth)));
}

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);
