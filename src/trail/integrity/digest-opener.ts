import { intersect, type Period } from '../../core/period.ts';
import type { ListedLog } from './digest-content.ts';
import { type DigestFile, openDigest } from './digest-file.ts';
import type { DigestName } from './digest-name.ts';
import type { Finding } from './finding.ts';
import { keyRing } from './key-ring.ts';
import { checkLog } from './log-check.ts';
import type { DigestSource, PublishedKey, StoredName, TrailPlace } from './source.ts';

/** Opens digests of one place and keeps what came of them. */
export interface DigestOpener {
  /** With its log files, when it is sound and touches the period. */
  open(object: StoredName, name: DigestName): Promise<DigestFile>;
  /** The same for one that is not in a listing; null when it is not there. */
  openLinked(object: StoredName, name: DigestName): Promise<DigestFile | null>;
  /** Without its log files; it is not kept. */
  openAlone(object: StoredName, name: DigestName): Promise<DigestFile>;
  readonly opened: readonly DigestFile[];
  readonly logFindings: readonly Finding[];
  logCount(): number;
  /** The log files that are as a sound digest lists them. */
  readonly provenLogs: readonly ListedLog[];
  /** The published keys that signed what was opened. */
  usedKeys(): readonly PublishedKey[];
}

/** How far a validation is. */
export interface IntegrityProgress extends TrailPlace {
  readonly digests: number;
  /** As many as the listing has; links may lead to more. */
  readonly of: number;
  readonly logs: number;
}

/** One file at a time is in memory for each call of `open` under way. */
export function digestOpener(
  source: DigestSource,
  place: TrailPlace,
  given: {
    readonly period: Period;
    readonly of: number;
    readonly onProgress?: (progress: IntegrityProgress) => void;
  },
): DigestOpener {
  const context = { source, keys: keyRing(source, place.region, given.period) };
  const opened: DigestFile[] = [];
  const logFindings: Finding[] = [];
  const provenLogs: ListedLog[] = [];
  let logs = 0;
  const openAlone = (object: StoredName, name: DigestName) => openDigest(object, name, context);
  const keep = async (digest: DigestFile): Promise<DigestFile> => {
    opened.push(digest);
    if (digest.isSound && intersect(digest.period, given.period)) {
      for (const log of digest.logs) {
        const found = await checkLog(log, digest, source);
        if (found) logFindings.push(found);
        else provenLogs.push(log);
        logs += 1;
      }
    }
    given.onProgress?.({ ...place, digests: opened.length, of: given.of, logs });
    return digest;
  };
  return {
    opened,
    logFindings,
    logCount: () => logs,
    provenLogs,
    usedKeys: () => context.keys.used(),
    openAlone,
    open: async (object, name) => keep(await openAlone(object, name)),
    async openLinked(object, name) {
      const digest = await openAlone(object, name);
      return digest.findings.some(({ code }) => code === 'DIGEST_MISSING') ? null : keep(digest);
    },
  };
}
