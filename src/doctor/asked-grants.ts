import type { Collector } from '../collectors/collector.ts';
import type { ConfigWithoutDecisions, TrailConfig } from '../config/load.ts';
import { partitionOf } from '../core/partition.ts';
import { sourceRegion } from '../runs/choose-trail.ts';
import { accountsOf } from './examination.ts';
import { type Grant, grantsFor } from './grants.ts';

/** What the grants of an account rest on. */
export interface AccountGrantNeeds {
  readonly config: ConfigWithoutDecisions;
  readonly collectors: readonly Collector[];
  /** Bucket of the log behind the table; null when it is not known. */
  readonly bucket: string | null;
}

/** The sources of the log that are read with the credentials of an account. */
export function trailsOf(account: string, config: ConfigWithoutDecisions): readonly TrailConfig[] {
  return config.trails.filter(
    (trail) => trail.kind !== 'athena' || isReadWith(account, trail.athena.account, config),
  );
}

/** Without an account of its own, a table is read with the credentials of the environment. */
function isReadWith(id: string, account: string | null, { accounts }: ConfigWithoutDecisions): boolean {
  return account === null ? accounts.some((one) => one.id === id && one.role === undefined) : account === id;
}

/**
 * The grants of an account that IAM can be asked about. Without the bucket its permissions cannot be: a policy that
 * names one bucket would seem to refuse all.
 */
export function askedGrants(account: string, needs: AccountGrantNeeds): readonly Grant[] {
  const { config, collectors, bucket } = needs;
  const trails = trailsOf(account, config);
  const table = trails.find((trail) => trail.kind === 'athena')?.athena;
  const region = sourceRegion(table ?? { account, region: null }, accountsOf(config));
  const grants = grantsFor({
    collectors,
    trails,
    partition: partitionOf(region),
    account,
    region,
    bucket,
    integrity: false,
  });
  return bucket === null ? grants.filter(({ sid }) => !/^ExhibitTrail(Listing|Files)$/.test(sid)) : grants;
}
