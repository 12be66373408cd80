import { gapKindOf, isServiceFailure } from '../../aws/gap-kinds.ts';
import { by } from '../../core/order.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import {
  cloudtrailIntegrity,
  type IntegrityKey,
  type IntegrityStore,
} from '../../evidence/kinds/cloudtrail-integrity.ts';
import { cloudtrailTrails } from '../../evidence/kinds/cloudtrail-trails.ts';
import { type IntegritySource, READS_KEYS, type TrailStore } from '../../trail/integrity/integrity-source.ts';
import type { StoreIntegrity } from '../../trail/integrity/store-integrity.ts';
import { comparedTime, validatedTime } from '../../trail/integrity/times.ts';
import { verdictOf } from '../../trail/integrity/verdict.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

const LISTING = 's3:ListBucket';

/**
 * Validates the digests and log files of the account and region over the period and the hour after it, in which the
 * last events of the period are delivered. Where the digests lie is decided before the run: beside the log files, or in
 * the bucket of every trail that the account names for the region.
 *
 * Gaps, all without a resource: a log without digests (`not-enabled`), a bucket or keys that could not be read, objects
 * that could not be read, one gap for each reason. What was not read is never proven.
 */
export const cloudtrailIntegrityCollector = defineCollector({
  id: 'cloudtrail-integrity',
  produces: cloudtrailIntegrity,
  reach: 'regional',
  actions: [READS_KEYS, 's3:GetObject', LISTING],
  uses: [cloudtrailTrails],
  // Trails only name buckets; where none is named that is a gap of this collector.
  unaffectedBy: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus', 'cloudtrail:GetEventSelectors'],

  async collect({ integrity, scope, period, startedAt, reads, given }) {
    const open = stated(integrity, reads);
    if (!open) return { body: unvalidated('There is no log with digests.') };
    const places = open.from === 'folder' ? [null] : storesOf(given(cloudtrailTrails), scope.region);
    if (places.length === 0) {
      reads.gap({ kind: 'not-enabled', action: LISTING, resource: null, code: 'NoTrailNamesABucket' });
      return { body: unvalidated('No trail names a bucket for this region.') };
    }
    const validated = validatedTime(period);
    const question = { ...scope, period: validated, logsOf: comparedTime(period), now: startedAt };
    const found: StoreIntegrity[] = [];
    for (const place of places) {
      const answer = await orGap(reads, scope.region, () => open.validate(question, place));
      if (answer) found.push(answer);
    }
    const stores = found.map(({ store }) => store);
    unreadGaps(stores, reads);
    const keys = keysOf(found);
    if (found.length < places.length) {
      const reason = 'Digests or their public keys could not be read.';
      return { body: { ...unvalidated(reason), validated, stores, keys } };
    }
    const digests = stores.flatMap(({ chains }) => chains).reduce((sum, it) => sum + it.digests, 0);
    return {
      body: { validated, ...verdictOf(stores, validated), stores, keys },
      population: { count: digests, countedBy: 'digests of the log', reconciledWith: null },
    };
  },
});

function stated(integrity: IntegritySource | null, reads: Reads) {
  if (integrity !== null && integrity.from !== 'none') return integrity;
  const code = integrity?.reason ?? 'NoTrailConfigured';
  reads.gap({ kind: 'not-enabled', action: LISTING, resource: null, code });
  return null;
}

const unvalidated = (reason: string): BodyOf<typeof cloudtrailIntegrity> => ({
  ...cloudtrailIntegrity.unread,
  reason,
});

/** The buckets of the trails that record the region, each once, in order. */
function storesOf(
  records: readonly Sealed<BodyOf<typeof cloudtrailTrails>>[],
  region: string,
): readonly TrailStore[] {
  const stores = new Map<string, TrailStore>();
  for (const { evidence } of records) {
    for (const { bucket, prefix, multiRegion } of evidence.body.trails) {
      if (bucket === null || (multiRegion === false && evidence.scope.region !== region)) continue;
      stores.set(`${bucket}/${prefix ?? ''}`, { bucket, prefix });
    }
  }
  return [...stores].toSorted(by(([id]) => id)).map(([, store]) => store);
}

async function orGap(
  reads: Reads,
  region: string,
  validate: () => Promise<StoreIntegrity>,
): Promise<StoreIntegrity | null> {
  try {
    return await validate();
  } catch (error) {
    if (!isServiceFailure(error)) throw error;
    const action = error.message.startsWith(READS_KEYS) ? READS_KEYS : LISTING;
    reads.gap({ kind: gapKindOf(error, region), action, resource: null, code: error.name });
    return null;
  }
}

/** Objects that a bucket refused, one gap for each reason that it gave. */
function unreadGaps(stores: readonly IntegrityStore[], reads: Reads): void {
  const unread = stores.flatMap(({ chains }) =>
    chains.flatMap(({ findings }) => findings.filter(({ code }) => code.endsWith('_UNREADABLE'))),
  );
  for (const [reason, list] of Map.groupBy(unread, ({ found }) => found ?? 'unknown')) {
    const error = Object.assign(new Error(reason), { name: reason });
    const kind = gapKindOf(error, '');
    reads.gap({ kind, action: 's3:GetObject', resource: null, code: `${reason} for ${list.length} objects` });
  }
}

function keysOf(found: readonly StoreIntegrity[]): IntegrityKey[] {
  const keys = new Map(found.flatMap((one) => one.keys).map((key) => [key.fingerprint, key]));
  return [...keys.values()]
    .map(({ der, fingerprint, validFrom, validTo }) => ({
      ...{ fingerprint, validFrom, validTo },
      der: Buffer.from(der).toString('base64'),
    }))
    .toSorted(by(({ validFrom, fingerprint }) => `${validFrom} ${fingerprint}`));
}
