import type { Case } from '../reports/case.ts';
import type { PublishedCase } from './publish-case.ts';

/** A finished case as whoever ordered it keeps it: what it came to, and its two files. */
export interface AnsweredCase {
  readonly id: string;
  /** Number of changes that were found. */
  readonly events: number;
  readonly integrity: Case['log']['integrity'];
  /** Days, accounts and regions that the log does not cover. */
  readonly uncovered: number;
  /** Log files that could not be read. */
  readonly unreadable: number;
  /** Bytes that nobody else has, so that they can go to another thread. */
  readonly container: Uint8Array<ArrayBuffer>;
  readonly bundle: Uint8Array<ArrayBuffer>;
}

/** What a case came to. */
export function answeredBy({ document, container, bundle }: PublishedCase): AnsweredCase {
  const { id, events, log, uncovered, unreadable } = document;
  const counts = { events: events.length, uncovered: uncovered.length, unreadable: unreadable.length };
  return {
    ...{ id, ...counts, integrity: log.integrity },
    ...{ container: Uint8Array.from(container), bundle: Uint8Array.from(bundle) },
  };
}
