import type { Difference } from '../../trail/differences/difference.ts';
import type { WhoRow } from '../../trail/who.ts';

/** `sagemaker:UpdateEndpoint`. */
export const eventText = ({ source, event }: Pick<WhoRow, 'source' | 'event'>): string =>
  `${source.replace('.amazonaws.com', '')}:${event}`;

/** ` (failed: AccessDenied)`, or nothing. */
export const failureText = ({ error }: Pick<WhoRow, 'error'>): string =>
  error === null ? '' : ` (failed: ${error})`;

/** An ARN without partition, service, region and account. */
export const shortArn = (arn: string): string =>
  arn.startsWith('arn:') ? arn.split(':').slice(5).join(':') : arn;

/** Name of the role without its path; null when it was no role. */
export const roleName = ({ role }: Pick<WhoRow, 'role'>): string | null => role?.split('/').at(-1) ?? null;

/** A name, or what is known instead of one. */
export function personText({
  person,
  kind,
  identityArn,
  note,
}: Pick<WhoRow, 'person' | 'kind' | 'identityArn' | 'note'>): string {
  if (person !== null) return person;
  return kind === 'account'
    ? (/account \d+/.exec(note ?? '')?.[0] ?? 'another account')
    : (identityArn ?? 'unknown');
}

/** How sure the person is and why, in a line. */
export function surenessText({
  strength,
  rules,
  note,
  kind,
}: Pick<WhoRow, 'strength' | 'rules' | 'note' | 'kind'>): string {
  if (strength === 'none') return `nobody found: ${note ?? 'the log does not say'}`;
  const why = [...new Set(rules)].join(', ');
  const aside =
    note &&
    (strength !== 'certain' ||
      kind === 'service' ||
      rules.some((rule) => rule !== 'direct' && rule !== 'identity-center'))
      ? `: ${note}`
      : '';
  return `${strength} (${why})${aside}`;
}

/** `kmsKeyId: key-1 → key-2`; what is not in the log is said, and what was not there is `-`. */
export function differenceText({ field, kind, before, after, via }: Difference): string {
  const where = via === null ? '' : `${via}: `;
  if (kind === 'unknown') return `${where}${via === null ? `${field}:` : 'settings'} not in the log`;
  if (kind === 'set') return `${where}${field}: ${after ?? '-'} (before: not in the log)`;
  if (kind === 'removed' && before === null) return `${where}${field}: removed (before: not in the log)`;
  return `${where}${field}: ${before ?? '-'} → ${after ?? '-'}`;
}

/** The differences that are worth a line: of a first sight of a resource nothing is known to have changed. */
export const knownDifferences = ({ differences }: Pick<WhoRow, 'differences'>): readonly Difference[] =>
  differences.filter(({ kind }) => kind !== 'set');

/** Names in a log are chosen by whoever is watched: none may steer the terminal. */
export const clean = (text: string): string => text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '?');

/** What an answer from the event history is worth. */
export const UNPROVABLE =
  'Not provable by digest: CloudTrail LookupEvents tells what it knows, and no digest file covers that.';
