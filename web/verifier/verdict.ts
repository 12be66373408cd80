import { SIGNER_STEPS, TIMESTAMP_TRUST } from '../../src/container/steps.ts';
import type { Report } from './protocol.ts';

/** The one answer to whether a pack holds, in words. */
export interface Verdict {
  readonly kind: 'holds' | 'fails' | 'open';
  readonly sentence: string;
  readonly reasons: readonly string[];
}

/** Never `holds` unless every step passed; a root that is missing leaves the answer open when nothing else fails. */
export function verdictOf({ of, holds, steps, files }: Report): Verdict {
  const hasRoot = files.some(({ role }) => role === 'root');
  const isMissingRoot = (id: string) => !hasRoot && id === SIGNER_STEPS.trust.id;
  const failing = steps.filter(({ id, outcome }) => outcome === 'failed' && !isMissingRoot(id));
  if (failing.length > 0)
    return {
      kind: 'fails',
      sentence: `The ${of} does NOT hold.`,
      reasons: failing.map(({ detail }) => detail),
    };
  if (holds && hasRoot)
    return {
      kind: 'holds',
      sentence: `The ${of} holds.`,
      reasons: ['Every step below passed, and its signer leads to the root certificate that you gave.'],
    };
  const notChecked = steps.filter(({ id, outcome }) => outcome === 'not-checked' && id !== TIMESTAMP_TRUST);
  const why = hasRoot ? 'steps were not checked' : 'no root certificate was given';
  return {
    kind: 'open',
    sentence: `It cannot be said whether the ${of} holds: ${why}.`,
    reasons: [
      ...(hasRoot
        ? []
        : [
            'Anybody can make such a pack in a minute. Give the root certificate that reached you by another way than the pack.',
          ]),
      ...(hasRoot ? notChecked.map(({ title, detail }) => `Not checked: ${title}. ${detail}`) : []),
    ],
  };
}
