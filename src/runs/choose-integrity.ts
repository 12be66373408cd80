import type { TrailConfig } from '../config/load.ts';
import { ExhibitError } from '../core/errors.ts';
import { digestsBeside } from '../trail/integrity/folder-beside.ts';
import { type IntegritySource, openingIntegrity } from '../trail/integrity/integrity-source.ts';
import type { DigestSource } from '../trail/integrity/source.ts';
import type { TrailSource } from '../trail/source.ts';
import type { TrailNeeds } from './choose-trail.ts';
import { credentialsIn } from './open-account.ts';

/** What decides where the digests of the log are looked for. */
export interface IntegrityNeeds extends Pick<TrailNeeds, 'entries' | 'accounts' | 'signal'> {
  /** False when calls are answered from a file: then nothing is asked of AWS. */
  readonly isLive: boolean;
}

/**
 * The digests of the log that a run reads: those that lie beside the log files in a folder, with the keys beside them or
 * from ListPublicKeys, else those in the buckets that the trails of each account name. LookupEvents has none.
 */
export async function chooseIntegrity(
  trails: readonly TrailConfig[],
  trail: TrailSource | null,
  needs: IntegrityNeeds,
): Promise<IntegritySource | null> {
  if (trail === null) return null;
  if (trail.engine === 'lookup') return { from: 'none', reason: 'NotProvableByDigest' };
  const logs = trails.find((one) => one.kind === 'logs' && one.logs.location === trail.location);
  const beside = logs?.kind === 'logs' ? await digestsBeside(logs.logs.folder) : null;
  const { location } = trail;
  if (beside && (beside.hasKeys || needs.isLive)) {
    const origin = { from: 'folder', location } as const;
    return openingIntegrity(origin, async ({ account, region }) =>
      beside.open(location, beside.hasKeys ? undefined : await keysOf(account, region, needs)),
    );
  }
  if (!needs.isLive) return { from: 'none', reason: 'NoDigestsFound' };
  const origin = { from: 'buckets', location: 'the buckets of the trails' } as const;
  return openingIntegrity(origin, async ({ account, region }, store) => {
    const { digestBucket } = await import('../trail/engines/digest-bucket.ts');
    const { bucket = '', prefix = null } = store ?? {};
    const access = accessOf(account, region, needs);
    return stoppable(digestBucket({ buckets: [bucket], prefix, access }), needs.signal);
  });
}

async function keysOf(
  account: string,
  region: string,
  needs: IntegrityNeeds,
): Promise<DigestSource['publicKeys']> {
  const { digestBucket } = await import('../trail/engines/digest-bucket.ts');
  return digestBucket({ buckets: [], prefix: null, access: accessOf(account, region, needs) }).publicKeys;
}

function accessOf(account: string, region: string, { entries, accounts }: IntegrityNeeds) {
  const credentials = credentialsIn(entries, account, accounts);
  return { region, ...(credentials && { credentials }) };
}

/** A validation reads every log file of a period: it must end with the run. */
function stoppable(source: DigestSource, signal: AbortSignal): DigestSource {
  return {
    ...source,
    read(name) {
      if (signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was stopped.');
      return source.read(name);
    },
  };
}
