import type { Sealed } from '../evidence/envelope.ts';
import type { Gap } from '../evidence/gap.ts';
import { sameResource } from '../evidence/same-resource.ts';

const WORDS: Readonly<Record<Gap['kind'], string>> = {
  'region-disabled': 'region disabled',
  'unavailable-region': 'unavailable in the region',
  'not-enabled': 'not enabled',
  'not-found': 'not found any more',
  throttled: 'throttled',
  denied: 'denied',
  malformed: 'malformed answer',
};

/** A gap for people: the action, what became of it, and the code. */
export function gapText({ action, kind, code }: Pick<Gap, 'action' | 'kind' | 'code'>): string {
  return `${action}: ${WORDS[kind]} (${code})`;
}

/** Why something about a named resource could not be read, one sentence per gap of these records. */
export function gapsOn(records: readonly Sealed[], resource: string): string[] {
  return records
    .flatMap(({ evidence }) => evidence.gaps)
    .filter((gap) => gap.resource !== null && sameResource(gap.resource, resource))
    .map((gap) => `${gapText(gap)}.`);
}
