import { ExhibitError } from '../core/errors.ts';

/** What a line is about, in the order in which they are shown. */
export const TOPICS = [
  'configuration',
  'account',
  'permissions',
  'log',
  'integrity',
  'signer',
  'store',
  'queue',
  'decisions',
  'documents',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * `ok`: it holds. `gap`: the run works, and the pack says what it could not see. `fail`: the run cannot work.
 * `untested`: nobody looked, and why.
 */
export type Outcome = 'ok' | 'gap' | 'fail' | 'untested';

/** One thing that a run needs, and whether it is there. */
export interface Line {
  readonly topic: Topic;
  /** What was looked at, such as an account or a table. */
  readonly subject: string;
  readonly outcome: Outcome;
  /** What was seen, in whole sentences. */
  readonly found: string;
  /** What that does to a run; null when it does nothing. */
  readonly effect: string | null;
  /** What to do; null when there is nothing to do. */
  readonly remedy: string | null;
}

/** A line under construction: what is left out is null. */
export type Seen = Pick<Line, 'outcome' | 'found'> & Partial<Pick<Line, 'effect' | 'remedy'>>;

/** Lines about one subject. */
export const linesOf = (topic: Topic, subject: string, ...seen: readonly Seen[]): readonly Line[] =>
  seen.map(({ outcome, found, effect = null, remedy = null }) => ({
    topic,
    subject,
    outcome,
    found,
    effect,
    remedy,
  }));

/** What an expected failure makes impossible. */
export const failed = ({ message }: ExhibitError, remedy: string | null = null): Seen => ({
  outcome: 'fail',
  found: message,
  effect: 'The run cannot work.',
  remedy,
});

/** An expected failure as a value. @throws what it was given, when that is an abort or a bug */
export function expectedFailure(error: unknown): ExhibitError {
  if (error instanceof ExhibitError && error.code !== 'RUN_ABORTED') return error;
  throw error;
}

/** Several names as a list in a sentence; nothing is left out. */
export const listed = (names: readonly string[]): string => names.join(', ');
