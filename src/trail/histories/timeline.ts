import type { ChangeRef, Interval } from '../../checks/check.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';

/** A moment from which on a state holds. */
export interface Step<State> {
  readonly at: string;
  readonly state: State;
  /** The event; null when the moment is known from elsewhere, such as a time that the service states. */
  readonly change: Change | null;
}

/** A part of the period during which one state held. */
export interface Stretch<State> extends Interval {
  readonly state: State;
}

/**
 * The states over the period: stretches that follow each other without hole from its start to its end, their
 * inner ends exactly the times of the steps. Of steps at the same instant the last one counts.
 *
 * @param initial the state at the start of the period, unless a step before the period says otherwise
 * @param steps in any order; those at or after the end do not count
 */
export function timeline<State>(
  initial: State,
  steps: readonly Step<State>[],
  period: Period,
): Stretch<State>[] {
  const ordered = steps.toSorted((a, b) => at(a.at) - at(b.at));
  const before = ordered.findLast((step) => at(step.at) < at(period.from));
  const inside = ordered.filter(
    (step, index) => contains(period, step.at) && !isSameInstant(step.at, ordered[index + 1]?.at),
  );
  const first = { at: period.from, state: before === undefined ? initial : before.state, change: null };
  const starts = isSameInstant(period.from, inside[0]?.at) ? inside : [first, ...inside];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return {
      from: start.at,
      to: next?.at ?? period.to,
      state: start.state,
      cause: start.change ? changeRef(start.change) : null,
      end: next?.change ? changeRef(next.change) : null,
    };
  });
}

function isSameInstant(a: string, b: string | undefined): boolean {
  return b !== undefined && at(a) === at(b);
}

/** An event as verdicts cite it: the person behind it, and the name of the role without its path. */
export function changeRef(change: Change): ChangeRef {
  return {
    eventId: change.eventId,
    at: change.at,
    event: change.name,
    account: change.account,
    region: change.region,
    person: change.actor.name,
    role: change.actor.role?.split('/').at(-1) ?? null,
    strength: change.actor.strength,
  };
}
