import { canonicalJson } from '../../core/canonical-json.ts';
import { byText } from '../../core/order.ts';
import { at, durationText, intersect, type Period } from '../../core/period.ts';
import type { PackCheck } from '../pack.ts';
import type { PackChanges } from '../pack-changes.ts';
import type { ComparedDocument } from './side.ts';

/** How the periods of two packs lie to each other. */
export function periodRelation(before: Period, after: Period): PackChanges['period'] {
  const common = intersect(before, after);
  const isSame = at(before.from) === at(after.from) && at(before.to) === at(after.to);
  if (common) return { relation: isSame ? 'same' : 'overlap', common, hole: null };
  if (at(after.from) < at(before.to)) return { relation: 'earlier', common, hole: null };
  if (at(after.from) === at(before.to)) return { relation: 'adjacent', common, hole: null };
  return { relation: 'hole', common, hole: { from: before.to, to: after.from } };
}

/** Places and frameworks that only one of the packs covers. */
export function scopeChanges(before: ComparedDocument, after: ComparedDocument): PackChanges['scope'] {
  const places = ({ scope }: ComparedDocument) =>
    scope.accounts.flatMap(({ id, regions }) => regions.map((region) => `${id}/${region}`));
  const frameworks = (pack: ComparedDocument) => pack.frameworks.map(({ id }) => id);
  return {
    places: cameAndGone(places(before), places(after)),
    frameworks: cameAndGone(frameworks(before), frameworks(after)),
  };
}

/** What only the second list has, and what only the first has, in order. */
export function cameAndGone(before: readonly string[], after: readonly string[]) {
  const only = (list: readonly string[], other: readonly string[]) =>
    [...new Set(list)].filter((one) => !other.includes(one)).toSorted(byText);
  return { came: only(after, before), gone: only(before, after) };
}

/** Versions of the tool, of catalogs and of mappings that are not the same. */
export function versionChanges(before: ComparedDocument, after: ComparedDocument): PackChanges['versions'] {
  const both = after.frameworks.flatMap((now) => {
    const was = before.frameworks.find(({ id }) => id === now.id);
    return was ? [{ was, now }] : [];
  });
  return [
    { what: 'tool' as const, id: 'exhibit', before: before.tool.version, after: after.tool.version },
    ...both.flatMap(({ was, now }) => [
      { what: 'catalog' as const, id: now.id, before: was.version, after: now.version },
      { what: 'mapping' as const, id: now.id, before: was.mappingVersion, after: now.mappingVersion },
    ]),
  ].filter((one) => one.before !== one.after);
}

const DESCRIPTION = [
  'title',
  'failureTitle',
  'rationale',
  'procedure',
  'severity',
  'remediation',
  'needs',
] as const satisfies readonly (keyof PackCheck)[];

/** Checks that only one of the packs has, and those that are described otherwise. */
export function checkChanges(before: ComparedDocument, after: ComparedDocument): PackChanges['checks'] {
  const olds = new Map(before.checks.map((check) => [check.id, check]));
  const ids = (pack: ComparedDocument) => pack.checks.map(({ id }) => id);
  return {
    ...cameAndGone(ids(before), ids(after)),
    changed: after.checks.flatMap((now) => {
      const was = olds.get(now.id);
      if (!was) return [];
      const fields = DESCRIPTION.filter((field) => canonicalJson(was[field]) !== canonicalJson(now[field]));
      return fields.length === 0 ? [] : [{ id: now.id, fields: [...fields] }];
    }),
  };
}

/** What stands in the way of a comparison, in sentences. */
export function warningsOf(
  before: ComparedDocument,
  after: ComparedDocument,
  { period, scope, versions }: Pick<PackChanges, 'period' | 'scope' | 'versions'>,
): string[] {
  const tool = versions.find(({ what }) => what === 'tool');
  const listed = (names: readonly string[]) => names.join(', ');
  const { places, frameworks } = scope;
  const sampled = (pack: ComparedDocument) => pack.checks.some((check) => check.sampled !== undefined);
  return [
    ...(before.organization === after.organization
      ? []
      : [`The packs are of two organisations: ${before.organization}, then ${after.organization}.`]),
    ...periodWarning(period),
    ...(places.came.length > 0 ? [`Only the newer pack covers ${listed(places.came)}.`] : []),
    ...(places.gone.length > 0 ? [`Only the older pack covers ${listed(places.gone)}.`] : []),
    ...(frameworks.came.length > 0 ? [`Only the newer pack has ${listed(frameworks.came)}.`] : []),
    ...(frameworks.gone.length > 0 ? [`Only the older pack has ${listed(frameworks.gone)}.`] : []),
    ...(tool
      ? [
          `Two versions of exhibit made the packs, ${tool.before} and ${tool.after}: what differs can come from that.`,
        ]
      : []),
    ...(sampled(before) || sampled(after)
      ? ['Some checks looked at a sample: what is not among its items may be there all the same.']
      : []),
  ];
}

function periodWarning({ relation, common, hole }: PackChanges['period']): string[] {
  if (hole) return [`Neither pack speaks of ${hole.from} to ${hole.to} (${durationText(hole)}).`];
  if (relation === 'same') return ['Both packs speak of the same period.'];
  if (relation === 'earlier') return ['The newer pack speaks of a time before that of the older one.'];
  return common ? [`Both packs speak of ${common.from} to ${common.to} (${durationText(common)}).`] : [];
}
