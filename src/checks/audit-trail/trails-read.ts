import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { cloudtrailTrails, Trail, TrailElsewhere } from '../../evidence/kinds/cloudtrail-trails.ts';
import type { Observation } from '../check.ts';
import { each, type Found } from '../given.ts';
import type { Seen } from '../over-period.ts';

/** What is known of the trails of one account and region. */
export type TrailRecord = Sealed<BodyOf<typeof cloudtrailTrails>>;

/** Trails that reach a region. */
export interface Reaching {
  /** With settings, whichever account and region in scope they were read in. */
  readonly read: readonly Trail[];
  /** Only their names are known. */
  readonly unread: readonly TrailElsewhere[];
}

/** The trails that these records name from another home region, each once, with their settings where they were read. */
export function trailsElsewhere(records: readonly TrailRecord[], all: readonly TrailRecord[]): Reaching {
  const known = new Map(each(all, ({ trails }) => trails).map(({ item }) => [item.arn, item]));
  const named = new Map(each(records, ({ elsewhere }) => elsewhere).map(({ item }) => [item.arn, item]));
  return {
    read: [...named.keys()].flatMap((arn) => known.get(arn) ?? []),
    unread: [...named.values()].filter(({ arn }) => !known.has(arn)),
  };
}

/**
 * Every trail whose settings were read, once. A member account sees the trail of its organization as its own; that copy
 * is left out where the account that the trail belongs to is in scope and holds it.
 */
export function trailsOnce(records: readonly TrailRecord[]): Found<Trail>[] {
  const all = each(records, ({ trails }) => trails);
  const atHome = new Set(all.filter((one) => !isOfAnother(one)).map(({ item }) => item.arn));
  return all.filter((one) => !isOfAnother(one) || !atHome.has(one.item.arn));
}

/** True for a trail that belongs to another account than the one in which it was seen. */
export function isOfAnother({
  item: { arn },
  scope,
}: Pick<Found<Pick<Trail, 'arn'>>, 'item' | 'scope'>): boolean {
  return ownerOf(arn) !== scope.account;
}

/** The account that a trail belongs to. */
export function ownerOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/** An open item for every trail that no record holds, since its home is out of scope: once per account. */
export function unreadTrails(records: readonly TrailRecord[]): Observation[] {
  const accounts = Map.groupBy(records, ({ evidence }) => evidence.scope.account);
  return [...accounts.values()].flatMap((own) =>
    trailsElsewhere(own, records).unread.flatMap((one) => {
      const record = own.find(({ evidence }) => evidence.body.elsewhere.some(({ arn }) => arn === one.arn));
      if (record === undefined) return [];
      return {
        scope: record.evidence.scope,
        resource: one.arn,
        ...notRead(one),
        basis: 'collection' as const,
        intervals: [],
        evidence: [record.digest],
      };
    }),
  );
}

/** What can be said of a trail of which only the name is known. */
export function notRead({ arn, homeRegion }: TrailElsewhere): Seen {
  return { met: null, note: `The trail ${arn}, whose home is ${homeRegion}, was not read.` };
}

/** True when the trail could be listed in the region: then every trail that reaches the region is named. */
export function wereListed({ evidence }: TrailRecord): boolean {
  return evidence.gaps.every(({ resource }) => resource !== null);
}

/** Whether a trail writes log files at collection; null when that was not read. */
export function isDelivering({ logging, latestDeliveryError }: Trail): boolean | null {
  return logging === true ? latestDeliveryError === null : logging;
}
