import { basename } from 'node:path';
import { isServiceFailure } from '../aws/gap-kinds.ts';
import { createThrottle, type Throttle } from '../aws/throttle.ts';
import type { AthenaConfig, TrailConfig } from '../config/load.ts';
import { ExhibitError } from '../core/errors.ts';
import { at, instant, type Period } from '../core/period.ts';
import { sleep } from '../core/sleep.ts';
import { type LocalTrail, type ReadProgress, storedTrail } from '../trail/engines/local.ts';
import { folderStore } from '../trail/index/folder-store.ts';
import type { LogStore } from '../trail/index/log-store.ts';
import type { TrailSource } from '../trail/source.ts';
import { accountClients } from './account-clients.ts';
import type { AccountEntry } from './open-account.ts';
import type { RunInputs } from './run-inputs.ts';

/** What decides which source of the log a run uses, and how it is called. */
export interface TrailNeeds {
  readonly entries: readonly AccountEntry[];
  readonly accounts: RunInputs['accounts'];
  readonly period: Period;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Holds LookupEvents back below the limits of the accounts; null: never. */
  readonly throttle?: Throttle | null;
  /** Takes one sentence for people when an index is not used. */
  readonly says?: (sentence: string) => void;
  readonly onRead?: (progress: ReadProgress) => void;
}

/** A source, and whether it holds the whole period. */
interface Candidate {
  readonly trail: TrailSource;
  readonly covers: () => Promise<boolean>;
}

/**
 * The first source of the log that covers the period. When none does, the first one that can say which days it lacks;
 * a single folder or table is taken unseen, and what it lacks becomes a gap.
 *
 * @throws CONFIG_INVALID when only the event history is left and the period began before it; when a table does not fit
 * @throws INPUT_INVALID when a folder cannot be read and there is another source
 */
export async function chooseTrail(
  trails: readonly TrailConfig[],
  needs: TrailNeeds,
): Promise<TrailSource | null> {
  const [only] = trails;
  if (!only) return null;
  const first = await candidateOf(only, needs);
  if (trails.length === 1 && only.kind !== 'lookup') return first.trail;
  const candidates: Candidate[] = [];
  for (const source of trails) {
    const candidate = source === only ? first : await candidateOf(source, needs);
    if (await covers(candidate)) return candidate.trail;
    candidates.push(candidate);
  }
  const partial = candidates.find(({ trail }) => trail.engine !== 'lookup');
  if (partial) return partial.trail;
  throw new ExhibitError(
    'CONFIG_INVALID',
    'LookupEvents knows the last 90 days only: name a folder of logs or a table in Athena for this period.',
  );
}

/** A table that cannot be looked at covers nothing; when it is used all the same, the failure becomes a gap. */
async function covers({ covers: asked }: Candidate): Promise<boolean> {
  try {
    return await asked();
  } catch (error) {
    if (isServiceFailure(error)) return false;
    throw error;
  }
}

async function candidateOf(source: TrailConfig, needs: TrailNeeds): Promise<Candidate> {
  const { period } = needs;
  if (source.kind === 'logs' || source.kind === 'bucket') {
    const trail = await openLogs(source, needs);
    return { trail, covers: async () => contains(await trail.extent(), period) };
  }
  if (source.kind === 'athena') {
    const trail = await athenaOf(source.athena, needs);
    return { trail, covers: () => trail.covers(period) };
  }
  const trail = await lookupOf(needs);
  return { trail, covers: async () => trail.covers(period) };
}

/** Log files, in a folder or in S3, with the index that is configured for them. */
export async function openLogs(
  source: Extract<TrailConfig, { kind: 'logs' | 'bucket' }>,
  needs: Omit<TrailNeeds, 'period' | 'now'>,
): Promise<LocalTrail> {
  const { location, index } = source.kind === 'logs' ? source.logs : source.bucket;
  const store = await storeOf(source, needs);
  const files = storedTrail(store, { location, onProgress: needs.onRead, signal: needs.signal });
  if (index === null) return files;
  const { indexedLogs } = await import('../trail/engines/indexed-logs.ts');
  const says = needs.says ?? (() => undefined);
  return indexedLogs({ index, name: basename(index), location, files: { trail: files, store }, says });
}

/** The files of a log, in a folder or in S3. */
export async function storeOf(
  source: Extract<TrailConfig, { kind: 'logs' | 'bucket' }>,
  needs: Pick<TrailNeeds, 'entries' | 'accounts' | 'signal'>,
): Promise<LogStore> {
  if (source.kind === 'logs') return folderStore(source.logs.folder);
  const { bucketStore } = await import('../trail/engines/bucket-store.ts');
  const { account } = source.bucket;
  const region = sourceRegion(source.bucket, needs.accounts);
  return bucketStore(source.bucket, {
    client: accountClients(needs)(account, region),
    region,
    signal: needs.signal,
  });
}

const contains = (extent: Period | null, period: Period) =>
  extent !== null && at(extent.from) <= at(period.from) && at(period.to) <= at(extent.to);

/**
 * Where a source is asked, when the configuration names no region: in the first one of its account, else of the first.
 */
export function sourceRegion(
  { account, region }: Pick<AthenaConfig, 'account' | 'region'>,
  accounts: RunInputs['accounts'],
): string {
  const home = accounts.find(({ id }) => id === account) ?? accounts[0];
  return region ?? home?.regions[0] ?? 'us-east-1';
}

async function athenaOf(config: AthenaConfig, needs: TrailNeeds) {
  const { athenaTrail } = await import('../trail/engines/athena.ts');
  const region = sourceRegion(config, needs.accounts);
  return athenaTrail({
    ...config,
    region,
    client: accountClients(needs)(config.account, region),
    signal: needs.signal,
    sleep,
    scope: scopeOf(needs),
    owner: config.account ?? onlyAccount(needs),
    job: instant(needs.now),
    now: needs.now,
  });
}

/** Credentials of the environment are those of the account, where there is one only. */
function onlyAccount({ accounts }: TrailNeeds): string | null {
  return accounts.length === 1 ? (accounts[0]?.id ?? null) : null;
}

async function lookupOf(needs: TrailNeeds) {
  const { lookupTrail } = await import('../trail/engines/lookup.ts');
  return lookupTrail({
    clientFor: accountClients(needs),
    scope: scopeOf(needs),
    throttle:
      needs.throttle === undefined ? createThrottle({ now: () => performance.now(), sleep }) : needs.throttle,
    signal: needs.signal,
    now: needs.now,
  });
}

const scopeOf = ({ accounts }: TrailNeeds) => ({
  accounts: accounts.map(({ id }) => id),
  regions: [...new Set(accounts.flatMap(({ regions }) => regions))],
});
