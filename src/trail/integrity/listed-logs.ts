import type { ListedLog } from './digest-content.ts';
import type { DigestFile } from './digest-file.ts';
import { type Finding, finding } from './finding.ts';
import type { StoredName } from './source.ts';

/** A line of a digest. */
export interface Listing {
  readonly log: ListedLog;
  readonly by: DigestFile;
  /** The digest is one of another trail. */
  readonly isForeign: boolean;
}

/** Which log files digests list. */
export interface ListedLogs {
  /**
   * Where a file is listed: in a sound digest of the trail if there is one, else in an unsound one, else in a sound
   * one of another trail; null when in none.
   */
  listingOf(object: StoredName): Listing | null;
  readonly findings: readonly Finding[];
}

/**
 * Gathers what digests list, and finds the files that are listed more than once. A digest that was written later may
 * list again what another lists with the same hash.
 */
export function listedLogs(own: readonly DigestFile[], foreign: readonly DigestFile[]): ListedLogs {
  const listed = new Map<string, Listing>();
  const findings: Finding[] = [];
  for (const digest of own) {
    for (const log of digest.logs) {
      const id = idOf(log);
      const before = listed.get(id);
      const listing = { log, by: digest, isForeign: false };
      if (before && digest.isSound && before.by.isSound && !isRepeat(before, listing)) {
        const [expected, found] = ['one digest', `${before.by.object.key} and ${digest.object.key}`];
        findings.push(
          finding('LOG_LISTED_TWICE', {
            place: digest.name,
            at: digest.period,
            object: log,
            expected,
            found,
          }),
        );
      }
      if (!before?.by.isSound) listed.set(id, listing);
    }
  }
  const others = new Map(
    foreign
      .filter(({ isSound }) => isSound)
      .flatMap((by) => by.logs.map((log) => [idOf(log), { log, by, isForeign: true }] as const)),
  );
  const listingOf = (object: StoredName) => listed.get(idOf(object)) ?? others.get(idOf(object)) ?? null;
  return { listingOf, findings };
}

const isRepeat = (a: Listing, b: Listing): boolean =>
  a.by.name.isBackfill !== b.by.name.isBackfill && a.log.hash === b.log.hash;

const idOf = ({ bucket, key }: StoredName): string => `${bucket}/${key}`;
