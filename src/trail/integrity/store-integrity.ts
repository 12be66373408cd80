import { by } from '../../core/order.ts';
import type { Period } from '../../core/period.ts';
import type {
  IntegrityChain,
  IntegrityFinding,
  IntegrityStore,
} from '../../evidence/kinds/cloudtrail-integrity.ts';
import { logDays } from '../log-days.ts';
import type { Finding } from './finding.ts';
import type { DigestSource, PublishedKey, TrailPlace } from './source.ts';
import { type PlaceReport, validatePlace } from './validate.ts';
import { type TrailName, trailsIn } from './window.ts';

/** What is to be proven of one account and region. */
export interface StoreQuestion extends TrailPlace {
  readonly period: Period;
  /** The log files that were delivered in this time are told by day. */
  readonly logsOf: Period;
  /** The present, to tell digests that are not yet written. */
  readonly now: string;
}

/** What is proven of one account and region in one store, and the published keys that it was proven with. */
export interface StoreIntegrity {
  readonly store: IntegrityStore;
  readonly keys: readonly PublishedKey[];
}

/** Reads under way at a time. */
const SLOTS = 16;

/** Validates every trail that wrote digests of the account and region into the store. */
export async function storeIntegrity(
  source: DigestSource,
  { account, region, period, logsOf, now }: StoreQuestion,
): Promise<StoreIntegrity> {
  const place = { account, region };
  const found = await trailsIn(source, { place, period });
  const chains: IntegrityChain[] = [];
  const logs = new Map<string, { readonly key: string; readonly hash: string }>();
  const keys = new Map<string, PublishedKey>();
  for (const trail of found.length > 0 ? found : [null]) {
    const proof = await validatePlace(source, place, { period, trail, now, slots: SLOTS });
    chains.push(chainOf(trail, proof.report));
    for (const log of proof.logs) logs.set(`${log.bucket}/${log.key} ${log.hash}`, log);
    for (const key of proof.keys) keys.set(key.fingerprint, key);
  }
  const days = logDays(logs.values(), logsOf).map(({ day, files, digest }) => ({ day, files, digest }));
  return {
    store: { location: source.location, chains, logs: days },
    keys: [...keys.values()].toSorted(by(({ validFrom, fingerprint }) => `${validFrom} ${fingerprint}`)),
  };
}

function chainOf(trail: TrailName | null, { proven, findings, counts }: PlaceReport): IntegrityChain {
  return {
    trail: trail?.trail ?? null,
    homeRegion: trail?.homeRegion ?? null,
    ...counts,
    proven: proven.map(({ from, to }) => ({ from, to })),
    findings: findings.map(plain),
  };
}

const plain = ({ code, severity, bucket, key, at, expected, found, text }: Finding): IntegrityFinding => ({
  ...{ code, severity, bucket, key, expected, found, text },
  at: { from: at.from, to: at.to },
});
