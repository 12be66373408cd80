import { ExhibitError } from './errors.ts';

/** A half-open interval `[from, to)` in UTC; both ends as ISO 8601 instants with a `Z`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The instant in the one spelling that exhibit stores: UTC, milliseconds only when there are any. */
export function instant(when: Date | string | number): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) throw new ExhibitError('INPUT_INVALID', `"${String(when)}" is no time.`);
  return date.toISOString().replace('.000Z', 'Z');
}

/**
 * Reads a period from two dates or instants; a date alone means midnight UTC.
 *
 * @throws INPUT_INVALID when one is no ISO 8601 time, or `to` is not after `from`
 */
export function parsePeriod(from: string, to: string): Period {
  const period = { from: parseInstant(from), to: parseInstant(to) };
  if (at(period.to) <= at(period.from)) {
    throw new ExhibitError('INPUT_INVALID', `The period ends (${to}) before it begins (${from}).`);
  }
  return period;
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads one ISO 8601 time. A time of day needs its zone, so that nobody's local zone slips in.
 *
 * @throws INPUT_INVALID when the text is no such time
 */
export function parseInstant(text: string): string {
  if (!ISO.test(text)) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `"${text}" is no ISO 8601 time such as 2026-07-01 or 2026-07-01T09:00:00Z.`,
    );
  }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
  const real = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || !real.toISOString().startsWith(day)) {
    throw new ExhibitError('INPUT_INVALID', `"${text}" names a day that does not exist.`);
  }
  return instant(text);
}

/** Milliseconds since 1970 of an instant, for comparison. */
export function at(when: string): number {
  return Date.parse(when);
}

/** True when the instant lies inside; the end does not. */
export function contains(period: Period, when: string): boolean {
  return at(period.from) <= at(when) && at(when) < at(period.to);
}

/** The part that both share, or null when they only touch or lie apart. */
export function intersect(a: Period, b: Period): Period | null {
  const from = at(a.from) >= at(b.from) ? a.from : b.from;
  const to = at(a.to) <= at(b.to) ? a.to : b.to;
  return at(from) < at(to) ? { from, to } : null;
}

/** The same instants as few, ordered, disjoint intervals; those that touch are joined. */
export function union(periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  for (const next of periods.toSorted((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to))) {
    const last = joined.at(-1);
    if (last && at(next.from) <= at(last.to)) {
      if (at(next.to) > at(last.to)) joined[joined.length - 1] = { from: last.from, to: next.to };
    } else joined.push(next);
  }
  return joined;
}

/** What is left of a period without the given intervals, ordered. */
export function subtract(period: Period, holes: readonly Period[]): Period[] {
  const left: Period[] = [];
  let from = period.from;
  for (const hole of union(holes)) {
    const inside = intersect({ from, to: period.to }, hole);
    if (!inside) continue;
    if (at(from) < at(inside.from)) left.push({ from, to: inside.from });
    from = inside.to;
    if (at(from) >= at(period.to)) return left;
  }
  if (at(from) < at(period.to)) left.push({ from, to: period.to });
  return left;
}

/** Length in whole seconds. */
export function seconds(period: Period): number {
  return Math.round((at(period.to) - at(period.from)) / 1000);
}

/** A length for people, two units at most: `1 d 19 h`, `25 min`, `40 s`. */
export function durationText(period: Period): string {
  const total = seconds(period);
  const parts = [
    [Math.floor(total / 86_400), 'd'],
    [Math.floor((total % 86_400) / 3600), 'h'],
    [Math.floor((total % 3600) / 60), 'min'],
    [total % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
