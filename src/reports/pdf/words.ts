import type { Pack, PackCheck, PackItem } from '../pack.ts';

type Outcome = PackItem['outcome'];
type Severity = PackCheck['severity'];
type ChangeRef = NonNullable<PackItem['intervals'][number]['cause']>;
type GapKind = Pack['gaps'][number]['kind'];

/** Outcomes of items and checks in words. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  fail: 'fail',
  unknown: 'unknown',
  pass: 'pass',
  'not-applicable': 'not applicable',
};

/** Outcomes in the order of reports: what needs attention first. */
export const OUTCOMES = ['fail', 'unknown', 'pass', 'not-applicable'] as const;

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** How sure it is who did something. */
export const STRENGTH_WORDS: Readonly<Record<ChangeRef['strength'], string>> = {
  certain: 'certain',
  policy: 'as sure as the policy that sets the name',
  weak: 'weak',
  none: 'nobody found',
};

/** The same, short, where the long words were explained before. */
export const SHORT_STRENGTH_WORDS: Readonly<Record<ChangeRef['strength'], string>> = {
  certain: 'certain',
  policy: 'by policy',
  weak: 'weak',
  none: 'nobody found',
};

/** Why something could not be read. */
export const GAP_WORDS: Readonly<Record<GapKind, string>> = {
  denied: 'denied',
  throttled: 'throttled',
  'region-disabled': 'region disabled',
  'unavailable-region': 'region not available',
  'not-enabled': 'not enabled',
  'not-found': 'gone before it was read',
  malformed: 'malformed answer',
};

/** What the log is known to be. */
export const INTEGRITY_WORDS: Readonly<Record<Pack['trail'][number]['integrity'], string>> = {
  proven: 'proven by the digest chain',
  broken: 'digest chain broken',
  'not-validated': 'not proven',
};

/** Decisions in words. */
export const DECISION_WORDS: Readonly<Record<Pack['decisions'][number]['decision'], string>> = {
  'not-applicable': 'not applicable',
  implemented: 'addressable: implemented',
  alternative: 'addressable: an equivalent measure instead',
  'not-reasonable': 'addressable: neither reasonable nor appropriate',
  applicable: 'applicable',
};

/** How far a control is implemented, as the organisation says, in words. */
export const IMPLEMENTATION_WORDS: Readonly<
  Record<NonNullable<Pack['decisions'][number]['implementation']>, string>
> = { implemented: 'implemented', partly: 'implemented in part', planned: 'planned' };

/** A decision with its reason and who took it, in one line. */
export function decisionText(decision: Omit<Pack['decisions'][number], 'framework' | 'control'>): string {
  const { decision: what, measure, implementation, reason, by, on } = decision;
  const added = [
    ...(measure === null ? [] : [measure]),
    ...(implementation === null ? [] : [IMPLEMENTATION_WORDS[implementation]]),
  ];
  return `${sentence(DECISION_WORDS[what])}${added.map((text) => `, ${text}`).join('')}. ${reason} (${by}, ${on})`;
}

/** Who answers for a failing item and until when; says so when that does not count. */
export function acceptedText({
  by,
  reason,
  on,
  expires,
  standing,
}: NonNullable<PackItem['accepted']>): string {
  if (standing === 'expired')
    return `The acceptance by ${by} expired on ${expires}. Its reason was: ${reason}`;
  if (standing === 'not-yet')
    return `The acceptance by ${by} is dated ${on}, after the run, and does not count yet: ${reason}`;
  return `Accepted by ${by} on ${on} until ${expires}: ${reason}`;
}

/** Whether a dated thing counted when the run was started. */
export const STANDING_WORDS: Readonly<Record<Pack['documents'][number]['standing'], string>> = {
  current: 'in force',
  expired: 'expired: does not count',
  'not-yet': 'dated after the run: does not count yet',
};

/** `2026-08-14 14:02:11` for an instant in UTC. */
export function timeText(instant: string): string {
  return instant.replace('T', ' ').replace(/(\.000)?Z$/, '');
}

/** `2026-08-14` for an instant in UTC. */
export function dayText(instant: string): string {
  return instant.slice(0, 10);
}

/** `1,234` for 1234, the same on every machine. */
export function numberText(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 item`, `2 items`. */
export function countText(number: number, noun: string, plural = `${noun}s`): string {
  return `${numberText(number)} ${number === 1 ? noun : plural}`;
}

/** The first twelve digits of a digest, to compare with the full one. */
export function shortDigest(digest: string): string {
  return digest.replace('sha256:', '').slice(0, 12);
}

/** The outcomes that occur, with their numbers: `3 fail, 12 pass`. */
export function countsText(counts: PackCheck['counts']): string {
  const parts = OUTCOMES.filter((one) => counts[one] > 0).map(
    (one) => `${numberText(counts[one])} ${OUTCOME_WORDS[one]}`,
  );
  return parts.length === 0 ? 'no items' : parts.join(', ');
}

/** First letter in upper case. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/**
 * The sentence that is true of the outcome of a check; an open one must not read like a passed one.
 *
 * @param sampled what says that it rests on samples; left out: all was looked at
 */
export function checkSentence({
  outcome,
  title,
  failureTitle,
  sampled,
}: Pick<PackCheck, 'outcome' | 'title' | 'failureTitle'> & {
  readonly sampled?: object | undefined;
}): string {
  if (outcome === 'fail') return failureTitle;
  if (outcome === 'unknown') return `Not fully judged: ${title}`;
  if (outcome === 'not-applicable') return `Nothing to judge: ${title}`;
  return sampled ? `Passed for a sample only: ${title}` : title;
}
