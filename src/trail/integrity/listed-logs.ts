import type { ListedLog } from './digest-content.ts';
import type { DigestFile } from './digest-file.ts';
import { type Finding, finding } from './finding.ts';
import type { StoredName } from './source.ts';

/** Which log files digests list. */
export interface ListedLogs {
  /** True also for files that only an unsound digest lists: that digest is the finding. */
  isListed(object: StoredName): boolean;
  readonly findings: readonly Finding[];
}

/**
 * Gathers what digests list, and finds the files that are listed more than once. A digest that was written later may
 * list again what another lists with the same hash.
 */
export function listedLogs(own: readonly DigestFile[], foreign: readonly DigestFile[]): ListedLogs {
  const listed = new Map<string, { readonly log: ListedLog; readonly by: DigestFile }>();
  const findings: Finding[] = [];
  for (const digest of own) {
    for (const log of digest.logs) {
      const id = idOf(log);
      const before = listed.get(id);
      if (before && digest.isSound && before.by.isSound && !isRepeat(before, { log, by: digest })) {
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
      if (!before?.by.isSound) listed.set(id, { log, by: digest });
    }
  }
  const others = new Set(foreign.filter(({ isSound }) => isSound).flatMap(({ logs }) => logs.map(idOf)));
  return {
    isListed: (object) => listed.has(idOf(object)) || others.has(idOf(object)),
    findings,
  };
}

type Listing = { readonly log: ListedLog; readonly by: DigestFile };

const isRepeat = (a: Listing, b: Listing): boolean =>
  a.by.name.isBackfill !== b.by.name.isBackfill && a.log.hash === b.log.hash;

const idOf = ({ bucket, key }: StoredName): string => `${bucket}/${key}`;
