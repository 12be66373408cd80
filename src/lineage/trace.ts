import type { Evidence, Sealed } from '../evidence/envelope.ts';
import type { BreakCode } from './breaks.ts';
import { isComplete, sameScope } from './completeness.ts';
import type { Draft } from './draft.ts';
import type { Library } from './library.ts';

/** What the steps of one walk share. */
export interface Trace {
  readonly library: Library;
  readonly draft: Draft;
  /** Addresses of the trained parameters that the endpoint serves, each with the earliest model or package of it. */
  readonly modelData: Map<string, ServedFrom>;
}

/** The model or package that takes parameters from an address. */
export interface ServedFrom {
  readonly name: string;
  readonly createdAt: string;
}

/** Something that was looked for and not found. */
export interface Absence {
  readonly code: BreakCode;
  /** Id of the node where the way ends. */
  readonly at: string;
  readonly sentence: string;
  /** The records it was looked for in, and their scope; null for all scopes. */
  readonly records: readonly Sealed[];
  readonly scope: Evidence['scope'] | null;
}

/** Notes an absence; it is certain only when all that it was looked for in could be read. */
export function breakOffAbsent({ draft }: Trace, { records, scope, ...end }: Absence): void {
  const certain = isComplete(records, scope);
  for (const { digest, evidence } of records) {
    if (scope === null || sameScope(scope, evidence.scope)) draft.rest(digest);
  }
  const doubt = ' Not everything that could hold it was read.';
  draft.breakOff({ ...end, sentence: certain ? end.sentence : `${end.sentence}${doubt}`, certain });
}

/** The last part of an ARN or address, as a name for people. */
export function lastPart(text: string): string {
  return text.split('/').at(-1) ?? text;
}
