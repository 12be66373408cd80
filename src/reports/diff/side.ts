import { ORGANIZATION } from '../../evidence/envelope.ts';
import type { Pack, PackCheck, PackItem } from '../pack.ts';
import type { ItemState } from '../pack-changes.ts';

/** What a comparison reads of a pack: it can be done before the pack has its id. */
export type ComparedDocument = Omit<Pack, 'id' | 'changes'>;

/** One of two packs that are compared. */
export interface Side {
  readonly pack: ComparedDocument;
  /** Gives the items of a check that the document does not list; null when they are not at hand. */
  readonly unlistedOf: ((check: PackCheck) => Iterable<PackItem>) | null;
}

/** Where something is, as items say it. */
export type Place = Pick<PackItem, 'account' | 'region' | 'resource'>;

/** A check of one pack with all its items that are at hand. */
export interface CheckView {
  readonly check: PackCheck | null;
  /** Items by `placeKey`, in the order of the pack. */
  readonly items: ReadonlyMap<string, readonly PackItem[]>;
  /** What the pack says of a place; of several items there the worst. */
  stateOf(place: Place): ItemState;
}

export const placeKey = ({ account, region, resource }: Place): string =>
  `${account}\n${region}\n${resource}`;

const WORST_FIRST = ['fail', 'unknown', 'pass', 'not-applicable'] as const;

/** Looks at a check of a pack, whether it has it or not. */
export function checkView(side: Side, id: string): CheckView {
  const { pack, unlistedOf } = side;
  const check = pack.checks.find((one) => one.id === id) ?? null;
  const listed = check?.items ?? [];
  const others = check?.unlisted && unlistedOf ? [...unlistedOf(check)] : [];
  const items = Map.groupBy([...listed, ...others], placeKey);
  const isWhole = check?.unlisted === undefined || unlistedOf !== null;
  const open = check ? openPlaces(pack, check) : [];
  const isOpen = ({ account, region }: Place) =>
    open.some(
      (one) =>
        one.account === account && (one.region === region || one.region === 'global' || region === 'global'),
    );
  return {
    check,
    items,
    stateOf(place) {
      if (!check) return 'no-check';
      const here = items.get(placeKey(place));
      const worst = WORST_FIRST.find((outcome) => here?.some((item) => item.outcome === outcome));
      if (worst) return worst;
      if (!isInScope(pack, place)) return 'not-in-scope';
      if (isOpen(place) || check.sampled !== undefined) return 'not-seen';
      return isWhole ? 'absent' : 'not-listed';
    },
  };
}

/** True when the pack covers the account and region. */
export function isInScope(
  { scope }: ComparedDocument,
  { account, region }: Omit<Place, 'resource'>,
): boolean {
  if (account === ORGANIZATION.account) return true;
  const found = scope.accounts.find(({ id }) => id === account);
  return found !== undefined && (region === 'global' || found.regions.includes(region));
}

/** True for the item that stands for a list which could not be read. */
export function isPopulation({ needs }: PackCheck, { account, region, resource }: Place): boolean {
  return needs.some((kind) => resource === `${kind} of ${account}/${region}`);
}

/** True when a gap is one of a list, whole or below a resource: something can be missing from it. */
export function isOfList({ resource, action }: Pick<Pack['gaps'][number], 'resource' | 'action'>): boolean {
  return resource === null || /:(List|Search|Query)/.test(action);
}

/** Accounts and regions where a list that the check rests on has a gap, or has no record. */
function openPlaces(pack: ComparedDocument, check: PackCheck): readonly Omit<Place, 'resource'>[] {
  const regionOf = new Map<string, string>(pack.evidence.map(({ digest, region }) => [digest, region]));
  const gaps = pack.gaps.filter((gap) => check.needs.includes(gap.kindId) && isOfList(gap));
  return [
    ...gaps.flatMap(({ account, region, evidence }) => [
      { account, region },
      { account, region: regionOf.get(evidence) ?? region },
    ]),
    ...check.items.filter((item) => item.outcome === 'unknown' && isPopulation(check, item)),
  ];
}

/** Ids of the checks that one of the packs has, those of the newer pack first. */
export function checkIds(before: Side, after: Side): readonly string[] {
  return [...new Set([...after.pack.checks, ...before.pack.checks].map(({ id }) => id))];
}
