import { by } from '../../core/order.ts';
import type { Pack } from '../pack.ts';
import { type ComparedDocument, isInScope } from './side.ts';

type Entry = Pack['evidence'][number];
type PackGap = Pack['gaps'][number];

/** A kind of evidence, and the accounts and regions where only one of two packs has a record of it. */
export interface KindChange {
  readonly kind: string;
  readonly title: string;
  /** `account/region`. */
  readonly places: readonly string[];
  /** True when the other pack has no record of the kind anywhere. */
  readonly everywhere: boolean;
}

/** A population that has another count. */
export interface PopulationChange {
  readonly kind: string;
  readonly title: string;
  readonly account: string;
  readonly region: string;
  readonly before: number;
  readonly after: number;
}

/** What was read and what was not. */
export interface RecordChanges {
  readonly lost: readonly KindChange[];
  readonly came: readonly KindChange[];
  readonly populations: readonly PopulationChange[];
  readonly gaps: {
    readonly new: readonly Gap[];
    readonly closed: readonly Gap[];
    readonly unchanged: number;
  };
}

type Gap = Pick<PackGap, 'account' | 'region' | 'kindId' | 'action' | 'resource' | 'kind' | 'code'>;

/** Compares records, populations and gaps. Records of accounts and regions that only one pack covers are no loss. */
export function recordChanges(before: ComparedDocument, after: ComparedDocument): RecordChanges {
  const gaps = { before: gapsOf(before), after: gapsOf(after) };
  const only = (list: Gaps, other: Gaps) =>
    [...list].flatMap(([key, gap]) => (other.has(key) ? [] : gap)).toSorted(byGap);
  return {
    lost: kindChanges(before, after),
    came: kindChanges(after, before),
    populations: populationChanges(before, after),
    gaps: {
      new: only(gaps.after, gaps.before),
      closed: only(gaps.before, gaps.after),
      unchanged: [...gaps.after.keys()].filter((key) => gaps.before.has(key)).length,
    },
  };
}

const kindKey = ({ kind, account, region }: Entry): string => `${kind}\n${account}\n${region}`;

/** Records of a kind come in parts, which say so behind the title. */
const titleOf = ({ title }: Entry): string => title.replace(/ \(part \d+ of \d+\)$/, '');

/** Kinds of which the first has records where the second has none, though it covers the place. */
function kindChanges(having: ComparedDocument, lacking: ComparedDocument): readonly KindChange[] {
  const there = new Set(lacking.evidence.map(kindKey));
  const kinds = new Set(lacking.evidence.map(({ kind }) => kind));
  const missing = having.evidence.filter((entry) => !there.has(kindKey(entry)) && isInScope(lacking, entry));
  return [...Map.groupBy(missing, ({ kind }) => kind)]
    .map(([kind, entries]) => ({
      kind,
      title: entries[0] ? titleOf(entries[0]) : kind,
      places: [...new Set(entries.map(({ account, region }) => `${account}/${region}`))].toSorted(),
      everywhere: !kinds.has(kind),
    }))
    .toSorted(by(({ kind }) => kind));
}

function populationChanges(before: ComparedDocument, after: ComparedDocument): readonly PopulationChange[] {
  // Each part of a record states the whole population.
  const olds = new Map(before.evidence.map((entry) => [kindKey(entry), entry]));
  const news = new Map(after.evidence.map((entry) => [kindKey(entry), entry]));
  return [...news]
    .flatMap(([key, now]) => {
      const was = olds.get(key)?.population;
      if (!was || !now.population || was.count === now.population.count) return [];
      const { kind, account, region } = now;
      return { kind, title: titleOf(now), account, region, before: was.count, after: now.population.count };
    })
    .toSorted(
      by(
        ({ kind }) => kind,
        ({ account }) => account,
        ({ region }) => region,
      ),
    );
}

type Gaps = ReadonlyMap<string, Gap>;

function gapsOf({ gaps }: ComparedDocument): Gaps {
  return new Map(
    gaps.map(({ account, region, kindId, action, resource, kind, code }) => [
      [account, region, kindId, action, resource ?? '', kind, code].join('\n'),
      { account, region, kindId, action, resource, kind, code },
    ]),
  );
}

const byGap = by<Gap>(
  ({ account }) => account,
  ({ region }) => region,
  ({ kindId }) => kindId,
  ({ action }) => action,
  ({ resource }) => resource ?? '',
  ({ code }) => code,
);
