import { createHash } from 'node:crypto';
import type { Overflow } from '../checks/overflow.ts';
import type { CheckResult } from '../checks/verdict.ts';
import type { UnreadFile } from '../container/build-container.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import type { Lines } from '../core/lines.ts';
import { lineFiles } from './line-files.ts';

/** The items that the results do not list, and where they stand in a pack. */
export interface UnlistedItems {
  /** Takes the items of a check; `end` says what became of them, nothing when there are none. */
  of(check: string): { readonly add: Overflow; end(): NonNullable<CheckResult['unlisted']> | undefined };
  /** The files of a pack with these items, one canonical JSON item a line. */
  readonly files: () => UnreadFile[];
}

/**
 * Takes items out of memory.
 *
 * @param kept where they are kept for `files`; null: only their digests are made, as a verification needs them
 */
export function unlistedItems(kept: Lines | null): UnlistedItems {
  const files: UnreadFile[] = [];
  return {
    of(check) {
      const file = `items/${check}.ndjson`;
      const sum = createHash('sha256');
      const places: number[] = [];
      let count = 0;
      return {
        add(item) {
          const line = canonicalJson(item);
          sum.update(`${line}\n`);
          count += 1;
          if (kept) places.push(kept.add(line));
        },
        end() {
          if (count === 0) return undefined;
          const lines = { length: places.length, at: (index: number) => lineAt(kept, places[index]) };
          if (kept) files.push(...lineFiles(file, lines));
          return { file, count, digest: `sha256:${sum.digest('hex')}` };
        },
      };
    },
    files: () => files,
  };
}

function lineAt(kept: Lines | null, place: number | undefined): string | undefined {
  return place === undefined ? undefined : kept?.at(place);
}
