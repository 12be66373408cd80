import type { Gap } from '../evidence/gap.ts';

const WORDS: Readonly<Record<Gap['kind'], string>> = {
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
