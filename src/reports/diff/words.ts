import type { ItemState, PackChanges } from '../pack-changes.ts';

type ControlChange = PackChanges['controls'][number];
type ChangedException = PackChanges['exceptions']['changed'][number];

/** What the older pack said of what fails now, after "It". */
const WAS: Readonly<Record<ItemState, string>> = {
  fail: 'failed before for another reason too',
  unknown: 'could not be judged before',
  pass: 'passed before',
  'not-applicable': 'was not concerned by the check before',
  absent: 'was not there before',
  'not-seen': 'was not seen before, where a list has a gap or was sampled',
  'not-listed': 'passed before or was not there: the older document does not list it',
  'not-in-scope': 'was not in the scope of the older pack',
  'no-check': 'was not checked before: the older pack has no such check',
};

/** What the newer pack says of what failed before, after "It". */
const IS: Readonly<Record<ItemState, string>> = {
  fail: 'fails now for another reason only',
  unknown: 'cannot be judged now',
  pass: 'passes now',
  'not-applicable': 'is not concerned by the check now',
  absent: 'is not there now',
  'not-seen': 'is not seen now, and a list has a gap or was sampled',
  'not-listed': 'passes now or is not there: the newer document does not list it',
  'not-in-scope': 'is not in the scope of the newer pack',
  'no-check': 'is not checked now: the newer pack has no such check',
};

/** What the older pack said of a new exception, as a sentence. */
export const wasText = (state: ItemState): string => `It ${WAS[state]}.`;

/** What the newer pack says of an exception that it does not have, as a sentence. */
export const isText = (state: ItemState): string => `It ${IS[state]}.`;

/** Whether a control got better or worse, in a word that needs no colour. */
export const DIRECTION_WORDS: Readonly<Record<ControlChange['direction'], string>> = {
  worse: 'worse',
  unclear: 'unclear',
  better: 'better',
};

const MAPPING_WORDS: Readonly<Record<ControlChange['mapping'], string>> = {
  cause: 'The mapping made the difference, not the account. ',
  possible: 'The mapping may have made the difference. ',
  none: '',
};

/** Why a control concludes otherwise. */
export const whyText = ({ mapping, because }: ControlChange): string =>
  `${MAPPING_WORDS[mapping]}${because.join(' ')}`;

const ACCEPTANCE_WORDS: Readonly<Record<ChangedException['acceptance'], string>> = {
  none: '',
  came: 'The organisation accepts it now. ',
  expired: 'The acceptance has expired. ',
  withdrawn: 'It is not accepted any more. ',
  changed: 'Its acceptance is another one. ',
};

/** What of an exception is another thing. */
export function changedText({ acceptance, before, after }: ChangedException): string {
  const reason = before === after ? after : `Before: ${before} Now: ${after}`;
  return `${ACCEPTANCE_WORDS[acceptance]}${reason}`;
}

/** The numbers of a comparison, a line each: name and number. */
export function countLines({ counts }: Pick<PackChanges, 'counts'>): readonly (readonly [string, number])[] {
  const { controls, exceptions } = counts;
  return [
    ['Controls that got worse', controls.worse],
    ['Controls that conclude otherwise, neither better nor worse', controls.unclear],
    ['Controls that got better', controls.better],
    ['New exceptions', exceptions.new],
    ['Exceptions with another reason or acceptance', exceptions.changed],
    ['Exceptions that cannot be judged any more', exceptions.unjudged],
    ['Closed exceptions', exceptions.closed],
    ['Exceptions as they were', exceptions.unchanged],
  ];
}
