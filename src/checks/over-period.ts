import type { Stretch } from '../trail/histories/timeline.ts';
import type { Interval, Observation } from './check.ts';

/** What a check thinks of one state. */
export interface Seen {
  readonly met: Observation['met'];
  /** A full sentence. */
  readonly note: string;
}

/**
 * Judges a resource by all its states in the period: one bad stretch is enough to fail, one that is not known
 * enough to leave it open. Stretches in which the check has no object (`null`) do not count.
 *
 * Bad stretches that touch become one interval, with the cause of the first and the end of the last.
 */
export function overPeriod<State>(
  stretches: readonly Stretch<State>[],
  judge: (state: State) => Seen | null,
): Pick<Observation, 'met' | 'note' | 'intervals' | 'basis'> {
  const judged = stretches.flatMap((stretch) => {
    const seen = judge(stretch.state);
    return seen === null ? [] : [{ stretch, ...seen }];
  });
  const decisive =
    judged.find(({ met }) => met === false)?.met ??
    (judged.find(({ met }) => met === null)
      ? null
      : judged.some(({ met }) => met === true) || 'not-applicable');
  const told = judged.filter(({ met }) => met === decisive);
  const bad = judged.filter(({ met }) => met === false).map(({ stretch }) => stretch);
  return {
    met: decisive,
    note: [
      ...new Set(told.map(({ note, stretch, met }) => (met === null ? `${note} ${between(stretch)}` : note))),
    ].join(' '),
    intervals: joined(bad),
    basis: 'period',
  };
}

function between({ from, to }: Interval): string {
  return `(From ${from} to ${to}.)`;
}

function joined(stretches: readonly Interval[]): Interval[] {
  const intervals: Interval[] = [];
  for (const { from, to, cause, end } of stretches) {
    const last = intervals.at(-1);
    if (last?.to === from) intervals[intervals.length - 1] = { ...last, to, end };
    else intervals.push({ from, to, cause, end });
  }
  return intervals;
}
