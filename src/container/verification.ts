import { ExhibitError } from '../core/errors.ts';
import { TIMESTAMP_TRUST } from './steps.ts';

/** One thing that was checked, in plain words. `not-checked` says in `detail` why; it never counts as a pass. */
export interface VerificationStep {
  readonly id: string;
  /** True when the step passes. */
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'not-checked';
  /** One line. */
  readonly detail: string;
}

/** True when every step passed, but for the one about whom to trust about times, which may be left open. */
export function holdsBy(steps: readonly VerificationStep[]): boolean {
  const isOpen = ({ id, outcome }: VerificationStep) => id === TIMESTAMP_TRUST && outcome === 'not-checked';
  return steps.every((step) => step.outcome === 'passed' || isOpen(step));
}

/** Collects steps in their order, and turns what a check throws into a failed step. */
export class Verification {
  readonly steps: VerificationStep[] = [];

  /**
   * Runs one check.
   *
   * @param given - what earlier steps found, one of it null when such a step did not pass; then this one is not
   *   checked
   * @param check - gives a line about what holds and the value for later steps, or throws
   * @returns the value, or null when the step did not pass
   */
  run<Given, Value>(
    { id, title }: { readonly id: string; readonly title: string },
    given: Given | null,
    check: (given: Given) => { detail: string; value: Value },
  ): Value | null {
    if (given === null) {
      this.skip({ id, title }, 'An earlier step that this one builds on did not pass.');
      return null;
    }
    try {
      const { detail, value } = check(given);
      this.steps.push({ id, title, outcome: 'passed', detail });
      return value;
    } catch (cause) {
      this.steps.push({ id, title, outcome: 'failed', detail: reasonOf(cause) });
      return null;
    }
  }

  /** Notes that something was not checked, and why. */
  skip({ id, title }: { readonly id: string; readonly title: string }, why: string): void {
    this.steps.push({ id, title, outcome: 'not-checked', detail: why });
  }
}

/** What a check threw, as the detail of its step: whatever a hostile file makes a library throw, it is no crash. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof ExhibitError) return cause.message;
  return `It can not be read (${cause instanceof Error ? cause.name : 'unknown reason'}).`;
}

/** Fails the step that is running, for this reason: a sentence. */
export function failed(reason: string): ExhibitError {
  return new ExhibitError('PACK_INVALID', reason);
}

/** What a check gives that found nothing but that all is well. */
export function passed(detail: string): { detail: string; value: true } {
  return { detail, value: true };
}

/** Both, or null when one is missing. */
export function both<A, B>(a: A | null, b: B | null): [A, B] | null {
  return a !== null && b !== null ? [a, b] : null;
}
