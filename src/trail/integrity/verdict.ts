import { durationText, type Period, subtract } from '../../core/period.ts';
import type {
  IntegrityChain,
  IntegrityFinding,
  IntegrityStore,
} from '../../evidence/kinds/cloudtrail-integrity.ts';
import { isDeliveredIn, type LogDay } from '../log-days.ts';

/** What validations come to, and why it is not more; the reason is null when it is proven. */
export interface IntegrityVerdict {
  readonly verdict: 'proven' | 'not-proven' | 'not-validated';
  readonly reason: string | null;
}

/**
 * Sums up the validations of one account and region. Proven is a time for which one store is: a chain in it proves all
 * of the time, and none of its objects stayed unread. Whatever contradicts a signature, in any store, leaves it
 * unproven.
 */
export function verdictOf(stores: readonly IntegrityStore[], validated: Period): IntegrityVerdict {
  const chains = stores.flatMap((store) => store.chains);
  const invalid = contradictions(stores);
  if (invalid.length > 0) return { verdict: 'not-proven', reason: summary(invalid) };
  if (chains.every(({ digests, backfillDigests }) => digests + backfillDigests === 0)) {
    return { verdict: 'not-validated', reason: 'There is no digest of this account and region.' };
  }
  if (stores.some((store) => isProven(store, validated))) return { verdict: 'proven', reason: null };
  const holes = chains
    .map(({ proven }) => subtract(validated, proven))
    .toSorted((a, b) => a.length - b.length);
  const gaps = chains.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'gap'));
  return { verdict: 'not-proven', reason: `${timesText(holes[0] ?? [])} ${summary(gaps)}`.trim() };
}

/** Everything that contradicts what was signed. */
export function contradictions(stores: readonly IntegrityStore[]): readonly IntegrityFinding[] {
  return stores.flatMap(({ chains }) =>
    chains.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'invalid')),
  );
}

const UNREAD: ReadonlySet<string> = new Set(['DIGEST_UNREADABLE', 'LOG_UNREADABLE']);

function isProven({ chains }: IntegrityStore, validated: Period): boolean {
  const isWhole = ({ proven }: IntegrityChain): boolean => subtract(validated, proven).length === 0;
  return (
    chains.some(isWhole) && !chains.some(({ findings }) => findings.some(({ code }) => UNREAD.has(code)))
  );
}

/** `2 × The content … (LOG_HASH_MISMATCH).` for each kind of finding, in order of appearance. */
function summary(findings: readonly IntegrityFinding[]): string {
  return [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, list]) => `${list.length} × ${(list[0]?.text ?? '').replace(/\.$/, '')} (${code}).`)
    .join(' ');
}

const SHOWN = 3;

function timesText(holes: readonly Period[]): string {
  if (holes.length === 0) return '';
  const shown = holes.slice(0, SHOWN).map((hole) => `${hole.from} to ${hole.to} (${durationText(hole)})`);
  const more = holes.length > SHOWN ? ` and ${holes.length - SHOWN} more times` : '';
  return `No proof for ${shown.join(', ')}${more}.`;
}

/** What was read of the log of one account and region. */
export interface ReadLog {
  /** The log files by day, where the engine tells them; null where it does not. */
  readonly logs: readonly Pick<LogDay, 'day' | 'files' | 'digest'>[] | null;
  /** The time that `logs` speaks of. */
  readonly logsOf: Period;
  /** Keys of the files that the changes stand in. */
  readonly keys: readonly string[];
  /** Files or records that could not be read. */
  readonly unreadable: number;
}

/** A validation and what it comes to. */
export interface Proof extends IntegrityVerdict {
  readonly validated: Period | null;
  readonly stores: readonly IntegrityStore[];
}

/** What a list of changes can claim, and why it is not more. */
export interface ReadIntegrity {
  readonly integrity: 'proven' | 'broken' | 'not-validated';
  readonly integrityReason: string | null;
}

/**
 * What is known of the integrity of changes that were read: proven only when the validation proves the time and the
 * files that were read are those that the digests list, all of them and no others.
 */
export function integrityOfRead({ verdict, reason, validated, stores }: Proof, read: ReadLog): ReadIntegrity {
  if (verdict !== 'proven' || validated === null) {
    const integrity = contradictions(stores).length > 0 ? 'broken' : 'not-validated';
    return { integrity, integrityReason: reason };
  }
  const doubt = doubtOf(
    stores.filter((store) => isProven(store, validated)),
    read,
  );
  return { integrity: doubt === null ? 'proven' : 'not-validated', integrityReason: doubt };
}

function doubtOf(
  stores: readonly IntegrityStore[],
  { logs, logsOf, keys, unreadable }: ReadLog,
): string | null {
  if (unreadable > 0) return `${unreadable} log files or records could not be read.`;
  const outside = keys.filter((key) => !isDeliveredIn(key, logsOf)).length;
  if (outside > 0) return `${outside} changes stand in log files that were delivered after ${logsOf.to}.`;
  if (logs === null) {
    const isInside = stores.some(({ location }) => keys.every((key) => key.startsWith(location)));
    if (isInside && keys.length > 0) return null;
    return 'It is not known whether the log files that were read are those that the digests list.';
  }
  const differing = stores.map((store) => differingDays(store.logs, logs));
  if (differing.some((days) => days.length === 0)) return null;
  const [first = []] = differing.toSorted((a, b) => a.length - b.length);
  return `The log files that were read are not those that the digests list: ${first.length} days differ, the first is ${first[0]}.`;
}

type Days = ReadLog['logs'] & {};

function differingDays(listed: Days, read: Days): string[] {
  const text = ({ files, digest }: Days[number]): string => `${files} ${digest}`;
  const [a, b] = [listed, read].map((days) => new Map(days.map((one) => [one.day, text(one)])));
  const days = new Set([...listed, ...read].map(({ day }) => day));
  return [...days].toSorted().filter((day) => a?.get(day) !== b?.get(day));
}
