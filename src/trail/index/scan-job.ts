import type { Digest } from '../../core/digest.ts';
import { placeOf } from '../log-name.ts';
import { readRecord } from '../record.ts';
import type { KeepRule } from './keep-rule.ts';
import { fileDigest, type ReadLogFile, readLogFile } from './log-file.ts';
import type { Slice } from './log-scanner.ts';
import { LogBytes } from './row-store.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** One log file to be read by a worker. */
export interface ScanJob {
  readonly number: number;
  readonly path: string;
  readonly key: string;
  readonly rule: KeepRule;
  /** The digest that the file had when it was read before; a file that still has it is not read again. */
  readonly known: Digest | null;
  /** Account, region and month of its folder. */
  readonly part: string;
}

/** What a log file holds, or why it was not read. */
export interface ScanSummary {
  readonly digest: Digest | null;
  /** Of the content, as the digest files of CloudTrail name it. */
  readonly contentDigest: Digest | null;
  readonly fault: string | null;
  readonly seen: number;
  readonly kept: number;
  readonly faults: readonly { readonly index: number; readonly reason: string }[];
  /** The accounts that its records were recorded for. */
  readonly accounts: readonly string[];
}

/**
 * Reads one log file and gives its records to a writer.
 *
 * @returns null when the file still has the known digest: nothing is given then
 */
export async function indexFile(
  { path, key, rule, known, part }: ScanJob,
  writer: SegmentWriter,
): Promise<ScanSummary | null> {
  if (known !== null && fileDigest(path) === known) return null;
  const file = readLogFile(path, { rule, withContentDigest: true });
  if (file.fault !== null) return refused(file);
  const { summary, good } = summarized(file, key);
  const log = new LogBytes(file.content, file.log.places);
  await writer.settle(part);
  for (const slice of good) {
    if (writer.isFull) await writer.settle(part);
    writer.add({ part, key, index: slice.index }, (rows) => rows.addSlice(log, slice));
  }
  return summary;
}

type Good = Extract<ReadLogFile, { fault: null }>;

const refused = ({ digest, fault }: Exclude<ReadLogFile, Good>): ScanSummary => ({
  digest,
  contentDigest: null,
  fault,
  seen: 0,
  kept: 0,
  faults: [],
  accounts: [],
});

function summarized({ digest, contentDigest, content, log }: Good, key: string) {
  const { good, faults, accounts } = judged(content, log.kept, key);
  const summary: ScanSummary = {
    digest,
    contentDigest,
    fault: null,
    seen: log.seen,
    kept: good.length,
    faults: [...log.faults, ...faults].toSorted((a, b) => a.index - b.index),
    accounts: [...log.accounts.union(accounts)].toSorted(),
  };
  return { summary, good };
}

/** Reads the records that the scan could not judge; the others are known to be well-formed. */
function judged(content: Uint8Array, slices: readonly Slice[], key: string) {
  const place = placeOf(key);
  const faults: { index: number; reason: string }[] = [];
  const accounts = new Set<string>();
  const good = slices.filter((slice) => {
    if (slice.places >= 0) return true;
    const { record, malformed } = readRecord(JSON.parse(textOf(content, slice)), place);
    if (malformed !== null) faults.push({ index: slice.index, reason: malformed });
    else accounts.add(record.account);
    return malformed === null;
  });
  return { good, faults, accounts };
}

function textOf(content: Uint8Array, { start, end }: Slice): string {
  return Buffer.from(content.buffer, content.byteOffset + start, end - start).toString();
}
