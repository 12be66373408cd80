import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ScannedLogFile } from '../answer.ts';
import { placeOf } from '../log-name.ts';
import { readRecord } from '../record.ts';
import { issuesSession } from '../selection.ts';
import type { TrailQuestion } from '../source.ts';
import { covers, type KeepRule, ruleOf, united } from './keep-rule.ts';
import { scanFile } from './scan-job.ts';

/** A log file for one question, or why it cannot be read. */
export type CachedLog =
  | (ScannedLogFile & { readonly fault: null })
  | { readonly key: string; readonly fault: string };

interface Kept {
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly account: string;
  readonly region: string | null;
  readonly issuesSession: boolean;
}

interface Entry {
  readonly version: string;
  readonly rule: KeepRule;
  readonly size: number;
  readonly file: Omit<ScannedLogFile, 'records'> | { readonly key: string; readonly fault: string };
  readonly kept: readonly Kept[];
}

/** Most bytes of records that are held between questions. */
const CACHE_BYTES = 96 * 1024 * 1024;

/** What a record costs beside its bytes. */
const RECORD_OVERHEAD = 200;

/**
 * The log files of a folder, each read once for all questions that want the same kind of records: a run asks once per
 * account and region. Holds of each file what its filter kept, as bytes, up to a limit; what does not fit is read
 * again.
 */
export class LogCache {
  readonly #folder: string;
  readonly #entries = new Map<string, Entry>();
  #size = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file with the records that the question can select, at least. */
  read(key: string, question: TrailQuestion): CachedLog {
    const { file, kept } = this.#entry(key, ruleOf(question));
    if ('fault' in file) return { key, fault: file.fault };
    const { accounts, regions } = question;
    const records = kept
      .filter(
        ({ account, region, issuesSession: issues }) =>
          (issues && question.withSessions === true) ||
          ((!accounts || accounts.includes(account)) &&
            (!regions || (region !== null && regions.includes(region)))),
      )
      .map(({ index, bytes }) => ({ index, value: parsed(bytes) }));
    return { ...file, records, fault: null };
  }

  #entry(key: string, rule: KeepRule): Entry {
    const path = join(this.#folder, key);
    const version = versionOf(path);
    const known = this.#entries.get(key);
    const isSame = known?.version === version;
    if (known && isSame && covers(known.rule, rule)) return known;
    if (known) this.#forget(key, known);
    const entry = scan(path, { key, version, rule: known && isSame ? united(known.rule, rule) : rule });
    if (this.#size + entry.size <= CACHE_BYTES) {
      this.#entries.set(key, entry);
      this.#size += entry.size;
    }
    return entry;
  }

  #forget(key: string, { size }: Entry): void {
    this.#entries.delete(key);
    this.#size -= size;
  }
}

function scan(
  path: string,
  { key, version, rule }: { readonly key: string; readonly version: string; readonly rule: KeepRule },
): Entry {
  const { summary, records } = scanFile(path, { key, rule });
  const { digest, fault, seen, faults, accounts } = summary;
  if (fault !== null || digest === null)
    return { version, rule, size: 0, kept: [], file: { key, fault: fault ?? 'cannot be opened' } };
  const place = placeOf(key);
  const kept = records.flatMap(({ index, bytes }): Kept[] => {
    const { record } = readRecord(parsed(bytes), place);
    if (!record) return [];
    const { account, region } = record;
    return [{ index, bytes, account, region, issuesSession: issuesSession(record) }];
  });
  const size = kept.reduce((sum, { bytes }) => sum + bytes.length + RECORD_OVERHEAD, RECORD_OVERHEAD);
  return { version, rule, size, kept, file: { key, digest, seen, faults, accounts } };
}

/** What tells that a file was written again; a file that cannot be looked at is reported when it is opened. */
function versionOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeNs} ${found.ino}` : 'none';
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
}
