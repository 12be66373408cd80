import { by } from '../../core/order.ts';
import type { ItemState } from '../pack-changes.ts';
import {
  type CheckView,
  checkIds,
  checkView,
  isPopulation,
  type Place,
  placeKey,
  type Side,
} from './side.ts';

/** Resources that only one of two packs has among its items, by what that means. */
export interface ResourceChanges {
  /** In both. */
  readonly both: number;
  readonly came: readonly Place[];
  readonly gone: readonly Place[];
  /** Jobs and executions of the older pack: lists have those of their own period only. */
  readonly ofOlderPeriod: readonly Place[];
  /** Not among the items of the newer pack, where a list has a gap or was sampled: nobody knows whether they are gone. */
  readonly notSeenNow: readonly Place[];
  /** The same of the older pack: nobody knows whether they came. */
  readonly notSeenBefore: readonly Place[];
  /** Of checks, accounts or regions that the newer pack does not have. */
  readonly notLookedAtNow: readonly Place[];
  /** Of checks, accounts or regions that the older pack does not have. */
  readonly notLookedAtBefore: readonly Place[];
}

interface Sighting {
  readonly place: Place;
  before: boolean;
  after: boolean;
  /** What the pack that lacks it says under the checks of the other. */
  readonly states: Set<ItemState>;
}

/** Compares which resources the items of two packs are about. A list with a gap makes nothing gone. */
export function resourceChanges(before: Side, after: Side): ResourceChanges {
  const sightings = new Map<string, Sighting>();
  for (const id of checkIds(before, after)) {
    const [was, is] = [checkView(before, id), checkView(after, id)];
    for (const place of placesOf(was)) sight(sightings, place, 'before', is);
    for (const place of placesOf(is)) sight(sightings, place, 'after', was);
  }
  const all = [...sightings.values()].toSorted(byPlace);
  const isSamePeriod =
    before.pack.period.from === after.pack.period.from && before.pack.period.to === after.pack.period.to;
  const lost = all.filter((one) => one.before && !one.after);
  const found = all.filter((one) => one.after && !one.before);
  const away = (one: Sighting) => meaningOf(one) === 'sure';
  const isOld = ({ place }: Sighting) => !isSamePeriod && isOfPeriod(place.resource);
  return {
    both: all.length - lost.length - found.length,
    came: placesIn(found.filter(away)),
    gone: placesIn(lost.filter((one) => away(one) && !isOld(one))),
    ofOlderPeriod: placesIn(lost.filter((one) => away(one) && isOld(one))),
    notSeenNow: placesIn(lost.filter((one) => meaningOf(one) === 'not-seen')),
    notSeenBefore: placesIn(found.filter((one) => meaningOf(one) === 'not-seen')),
    notLookedAtNow: placesIn(lost.filter((one) => meaningOf(one) === 'not-looked-at')),
    notLookedAtBefore: placesIn(found.filter((one) => meaningOf(one) === 'not-looked-at')),
  };
}

function sight(
  sightings: Map<string, Sighting>,
  place: Place,
  where: 'before' | 'after',
  other: CheckView,
): void {
  const key = placeKey(place);
  const known = sightings.get(key) ?? { place, before: false, after: false, states: new Set() };
  known[where] = true;
  if (!other.items.has(key)) known.states.add(other.stateOf(place));
  sightings.set(key, known);
}

function* placesOf({ check, items }: CheckView): Iterable<Place> {
  if (!check) return;
  for (const [first] of items.values())
    if (first && !isPopulation(check, first))
      yield { account: first.account, region: first.region, resource: first.resource };
}

/** One doubt is enough: what one list may have missed is not gone because another does not have it. */
function meaningOf({ states }: Sighting): 'sure' | 'not-seen' | 'not-looked-at' {
  if (states.has('not-seen') || states.has('not-listed')) return 'not-seen';
  return states.has('absent') ? 'sure' : 'not-looked-at';
}

/** Jobs and executions are listed by the time of their creation. */
function isOfPeriod(resource: string): boolean {
  return /:[a-z0-9-]*job[a-z0-9-]*\/|\/execution\//i.test(resource);
}

const placesIn = (sightings: readonly Sighting[]): readonly Place[] => sightings.map(({ place }) => place);

const byPlace = by<Sighting>(
  ({ place }) => place.account,
  ({ place }) => place.region,
  ({ place }) => place.resource,
);
