import { by } from '../../core/order.ts';
import type { PackCheck, PackItem } from '../pack.ts';
import type { ItemState, PackChanges } from '../pack-changes.ts';
import { type CheckView, checkIds, checkView, type Place, placeKey, type Side } from './side.ts';

type Exceptions = PackChanges['exceptions'];
type Counts = PackChanges['counts']['exceptions'];
type Accepted = PackItem['accepted'];

/** States in which nobody can say that an exception is closed. */
const UNJUDGED: ReadonlySet<ItemState> = new Set(['unknown', 'not-seen', 'not-in-scope', 'no-check']);

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/**
 * Exceptions that came, changed, went out of sight or were closed. One and the same exception is of one check, account,
 * region and resource; it changed when its reason or its acceptance did.
 */
export function exceptionChanges(
  before: Side,
  after: Side,
): { readonly exceptions: Exceptions; readonly counts: Counts } {
  const found: Exceptions = { new: [], changed: [], unjudged: [], closed: [] };
  let unchanged = 0;
  for (const id of checkIds(before, after)) {
    const [was, is] = [checkView(before, id), checkView(after, id)];
    const check = is.check ?? was.check;
    if (!check) continue;
    for (const place of failingPlaces(was, is)) unchanged += compare(check, place, { was, is, found });
  }
  const exceptions: Exceptions = {
    new: found.new.toSorted(gravestFirst),
    changed: found.changed.toSorted(gravestFirst),
    unjudged: found.unjudged.toSorted(gravestFirst),
    closed: found.closed.toSorted(gravestFirst),
  };
  const { new: came, changed, unjudged, closed } = exceptions;
  return {
    exceptions,
    counts: {
      ...{ new: came.length, changed: changed.length, unchanged },
      ...{ unjudged: unjudged.length, closed: closed.length },
    },
  };
}

interface Comparing {
  readonly was: CheckView;
  readonly is: CheckView;
  readonly found: Exceptions;
}

/** @returns how many exceptions of the place are as they were */
function compare(check: PackCheck, place: Place, { was, is, found }: Comparing): number {
  const { account, region, resource } = place;
  const { id, failureTitle: title, severity } = check;
  const about = { check: id, title, severity, account, region, resource };
  const old = failing(was, place);
  const now = failing(is, place);
  const pairs = pairsOf(old, now);
  let unchanged = 0;
  for (const [a, b] of pairs) {
    const acceptance = acceptanceChange(a.accepted, b.accepted);
    if (a.reason === b.reason && acceptance === 'none') unchanged += 1;
    else found.changed.push({ ...about, before: a.reason, after: b.reason, acceptance });
  }
  for (const { reason } of now.filter((item) => !pairs.some(([, b]) => b === item)))
    found.new.push({ ...about, reason, was: was.stateOf(place) });
  for (const { reason } of old.filter((item) => !pairs.some(([a]) => a === item))) {
    const state = is.stateOf(place);
    found[UNJUDGED.has(state) ? 'unjudged' : 'closed'].push({ ...about, reason, is: state });
  }
  return unchanged;
}

/** Those of the same reason first, then one after the other. */
function pairsOf(
  old: readonly PackItem[],
  now: readonly PackItem[],
): readonly (readonly [PackItem, PackItem])[] {
  const rest = [...now];
  const take = (fits: (item: PackItem) => boolean): PackItem | undefined => {
    const index = rest.findIndex(fits);
    return index < 0 ? undefined : rest.splice(index, 1)[0];
  };
  const same = old.map((item) => [item, take(({ reason }) => reason === item.reason)] as const);
  return same.flatMap(([item, found]) => {
    const other = found ?? take(() => true);
    return other ? [[item, other] as const] : [];
  });
}

function failing({ items }: CheckView, place: Place): readonly PackItem[] {
  return (items.get(placeKey(place)) ?? []).filter(({ outcome }) => outcome === 'fail');
}

function failingPlaces(...views: readonly CheckView[]): readonly Place[] {
  const places = views.flatMap(({ items }) =>
    [...items.values()].flatMap((here) => here.find(({ outcome }) => outcome === 'fail') ?? []),
  );
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}

function acceptanceChange(was: Accepted, is: Accepted): Exceptions['changed'][number]['acceptance'] {
  const [old, now] = [was?.standing ?? null, is?.standing ?? null];
  if (old === 'current' && now === 'expired') return 'expired';
  if (old === 'current' && now !== 'current') return 'withdrawn';
  if (old !== 'current' && now === 'current') return 'came';
  const text = (accepted: Accepted) =>
    accepted
      ? [accepted.by, accepted.reason, accepted.on, accepted.expires, accepted.standing].join('\n')
      : '';
  return text(was) === text(is) ? 'none' : 'changed';
}

const gravestFirst = by<Place & { readonly severity: PackCheck['severity']; readonly check: string }>(
  ({ severity }) => String(SEVERITIES.indexOf(severity)),
  ({ check }) => check,
  ({ account }) => account,
  ({ region }) => region,
  ({ resource }) => resource,
);
