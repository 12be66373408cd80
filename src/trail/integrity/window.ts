import { ExhibitError } from '../../core/errors.ts';
import { by } from '../../core/order.ts';
import { at, instant, intersect, type Period } from '../../core/period.ts';
import { type DigestName, readDigestName } from './digest-name.ts';
import { type Finding, finding } from './finding.ts';
import type { DigestSource, StoredObject, TrailPlace } from './source.ts';

const DAY = 86_400_000;

/** A trail as its digests name it. */
export interface TrailName {
  readonly trail: string;
  readonly homeRegion: string;
}

/** A digest of the listing. */
export interface NamedDigest {
  readonly object: StoredObject;
  readonly name: DigestName;
}

/** The digests that bear on a period of one place. */
export interface DigestWindow {
  /** Of the trail, oldest first: one before the period, those in it, and one after it. */
  readonly standard: readonly NamedDigest[];
  readonly backfill: readonly NamedDigest[];
  /** Digests of other trails into the same folders, which account for other files there. */
  readonly foreign: readonly NamedDigest[];
  readonly findings: readonly Finding[];
}

/**
 * Lists the digests of a place from a day before the period to a day after it.
 *
 * @param wanted the trail; null when there can be only one
 * @throws INPUT_INVALID when no trail is wanted and there are several
 */
export async function digestWindow(
  source: DigestSource,
  given: { readonly place: TrailPlace; readonly period: Period; readonly wanted: TrailName | null },
): Promise<DigestWindow> {
  const { place, period } = given;
  const all: NamedDigest[] = [];
  const findings: Finding[] = [];
  for await (const object of source.list({ ...place, folder: 'CloudTrail-Digest', ...daysAround(period) })) {
    const name = readDigestName(object.key);
    if (name) all.push({ object, name });
    else findings.push(...misnamed(object, place, period));
  }
  const wanted = given.wanted ?? onlyTrail(all, source.location);
  const isMine = ({ name }: NamedDigest): boolean =>
    name.trail === wanted?.trail && name.homeRegion === wanted.homeRegion;
  const mine = all
    .filter(isMine)
    .toSorted(by(({ name, object }) => `${name.end} ${object.bucket} ${object.key}`));
  return {
    standard: around(
      mine.filter(({ name }) => !name.isBackfill),
      period,
    ),
    backfill: mine.filter(({ name }) => name.isBackfill),
    foreign: all.filter((one) => !isMine(one)),
    findings,
  };
}

/** The trails that wrote digests of a place from a day before the period to a day after it, in order of name. */
export async function trailsIn(
  source: DigestSource,
  { place, period }: { readonly place: TrailPlace; readonly period: Period },
): Promise<readonly TrailName[]> {
  const found = new Map<string, TrailName>();
  for await (const { key } of source.list({ ...place, folder: 'CloudTrail-Digest', ...daysAround(period) })) {
    const name = readDigestName(key);
    if (!name) continue;
    const { trail, homeRegion } = name;
    found.set(`${trail} ${homeRegion}`, { trail, homeRegion });
  }
  return [...found].toSorted(by(([id]) => id)).map(([, name]) => name);
}

function daysAround(period: Period): { readonly first: string; readonly last: string } {
  return {
    first: instant(at(period.from) - DAY).slice(0, 10),
    last: instant(at(period.to) + DAY).slice(0, 10),
  };
}

function misnamed(object: StoredObject, place: TrailPlace, period: Period): Finding[] {
  if (object.size === 0 && object.key.endsWith('/')) return [];
  const [, day] = /\/CloudTrail-Digest\/[^/]+\/(\d{4}\/\d{2}\/\d{2})\//.exec(object.key) ?? [];
  const midnight = at(`${(day ?? '1970/01/01').replaceAll('/', '-')}T00:00:00Z`);
  const time = intersect(period, { from: instant(midnight), to: instant(midnight + DAY) });
  return time ? [finding('DIGEST_MISNAMED', { place, at: time, object })] : [];
}

function onlyTrail(all: readonly NamedDigest[], location: string): TrailName | null {
  const names = [...new Set(all.map(({ name }) => `${name.trail} of ${name.homeRegion}`))].toSorted();
  if (names.length > 1) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `${location} holds digests of several trails (${names.join(', ')}): name one with --trail.`,
    );
  }
  return all[0]?.name ?? null;
}

/** From the last that ends before the period to the first that begins after it. */
function around(sorted: readonly NamedDigest[], period: Period): NamedDigest[] {
  const before = sorted.findLastIndex(({ name }) => at(name.end) <= at(period.from));
  const covers = sorted.findIndex(({ name }) => at(name.end) >= at(period.to));
  return sorted.slice(Math.max(0, before), covers < 0 ? undefined : covers + 2);
}
