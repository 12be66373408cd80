import { instant, type Period } from '../core/period.ts';
import type { CaseGiven } from '../reports/case.ts';
import { digestsBeside } from '../trail/integrity/folder-beside.ts';
import type { TrailPlace } from '../trail/integrity/source.ts';
import { storeIntegrity } from '../trail/integrity/store-integrity.ts';
import { comparedTime, validatedTime } from '../trail/integrity/times.ts';
import { integrityOfRead, verdictOf } from '../trail/integrity/verdict.ts';
import { placeOf } from '../trail/log-name.ts';
import type { TrailAnswer } from '../trail/source.ts';

/** What of a log is to be proven, and what was read of it. */
export interface IntegrityRequest {
  /** Null when the log lies elsewhere. */
  readonly folder: string | null;
  readonly location: string;
  readonly period: Period;
  /** Null for all that the log has. */
  readonly accounts: readonly string[] | null;
  readonly regions: readonly string[] | null;
  readonly source: TrailAnswer;
  /** Keys of the log files that changes stand in. */
  readonly keys: readonly string[];
  readonly now: Date;
}

type LogIntegrity = Pick<CaseGiven['log'], 'integrity' | 'integrityReason' | 'proofs'>;

/**
 * Validates the digests beside a folder of log files for everything that a case was read from.
 *
 * @throws INPUT_INVALID when the digests or their keys cannot be read
 */
export async function integrityOfLog(request: IntegrityRequest): Promise<LogIntegrity> {
  const { folder, location, accounts, regions, period } = request;
  if (folder === null) {
    const integrityReason = 'Only digests beside a folder of log files are validated for a case.';
    return { integrity: 'not-validated', integrityReason, proofs: [] };
  }
  const beside = await digestsBeside(folder);
  if (!beside?.hasKeys) {
    const integrityReason = beside
      ? 'There are no public keys (keys.json) beside the log.'
      : 'There are no signed digests beside the log.';
    return { integrity: 'not-validated', integrityReason, proofs: [] };
  }
  const there = await (await beside.open(location)).places();
  const asked = there.filter(
    ({ account, region }) => accounts?.includes(account) !== false && regions?.includes(region) !== false,
  );
  const proofs: CaseGiven['log']['proofs'] = [];
  for (const place of asked) proofs.push(await proofOf(place, request, await beside.open(location)));
  const open = proofs.filter(({ integrity }) => integrity !== 'proven');
  const isBroken = open.some(({ integrity }) => integrity === 'broken');
  const from = `from ${period.from} to ${period.to}`;
  return {
    integrity: isBroken ? 'broken' : open.length > 0 || proofs.length === 0 ? 'not-validated' : 'proven',
    integrityReason:
      proofs.length === 0
        ? `There is no digest of what was searched ${from}.`
        : open.length === 0
          ? null
          : `${open.length} of ${proofs.length} accounts and regions are not proven ${from}.`,
    proofs,
  };
}

async function proofOf(
  place: TrailPlace,
  { period, source, keys, now }: IntegrityRequest,
  digests: Parameters<typeof storeIntegrity>[0],
): Promise<CaseGiven['log']['proofs'][number]> {
  const validated = validatedTime(period);
  const logsOf = comparedTime(period);
  const question = { ...place, period: validated, logsOf, now: instant(now) };
  const { store, keys: used } = await storeIntegrity(digests, question);
  const isHere = (key: string): boolean => {
    const own = placeOf(key);
    return own?.account === place.account && own.region === place.region;
  };
  const read = integrityOfRead(
    { ...verdictOf([store], validated), validated, stores: [store] },
    {
      logs:
        source.logs?.filter((day) => day.account === place.account && day.region === place.region) ?? null,
      logsOf,
      keys: keys.filter(isHere),
      unreadable: source.unreadable.filter(({ key }) => isHere(key) || placeOf(key) === null).length,
    },
  );
  const total = (count: (chain: (typeof store.chains)[number]) => number): number =>
    store.chains.reduce((sum, chain) => sum + count(chain), 0);
  return {
    ...place,
    ...read,
    validated: { from: validated.from, to: validated.to },
    digests: total(({ digests: own, backfillDigests }) => own + backfillDigests),
    logs: total(({ logs }) => logs),
    keys: used.map(({ fingerprint }) => fingerprint),
    findings: store.chains.flatMap(({ findings }) => findings),
  };
}
