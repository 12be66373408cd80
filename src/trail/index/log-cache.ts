import { noteScanned } from '../../core/usage.ts';
import type { ScannedLogFile } from '../answer.ts';
import { placeOf } from '../log-name.ts';
import { readRecord } from '../record.ts';
import { issuesSession } from '../selection.ts';
import type { TrailQuestion } from '../source.ts';
import { covers, type KeepRule, ruleOf, united } from './keep-rule.ts';
import { readLogBytes } from './log-file.ts';
import type { StoredLog } from './log-store.ts';

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
  /** The content was hashed too. */
  readonly hashed: boolean;
  readonly size: number;
  readonly file: Omit<ScannedLogFile, 'records'> | { readonly key: string; readonly fault: string };
  readonly kept: readonly Kept[];
}

/** Most bytes of records that are held between questions. */
const CACHE_BYTES = 96 * 1024 * 1024;

/** What a record costs beside its bytes. */
const RECORD_OVERHEAD = 200;

/**
 * Log files, each read once for all questions that want the same kind of records: a run asks once per account and
 * region. Holds of each file what its filter kept, as bytes, up to a limit; what does not fit is read again.
 */
export class LogCache {
  readonly #entries = new Map<string, Entry>();
  #size = 0;

  /** The file with the records that the question can select, at least. */
  async read(log: StoredLog, question: TrailQuestion): Promise<CachedLog> {
    const { file, kept } = await this.#entry(log, ruleOf(question), question.logsOf !== undefined);
    if ('fault' in file) return { key: log.key, fault: file.fault };
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

  async #entry(log: StoredLog, rule: KeepRule, hashed: boolean): Promise<Entry> {
    const { key } = log;
    const version = log.version();
    const before = this.#entries.get(key);
    const isSame = before?.version === version;
    if (before && isSame && covers(before.rule, rule) && (before.hashed || !hashed)) return before;
    const wanted = before && isSame ? united(before.rule, rule) : rule;
    const file = await log.read();
    if (typeof file !== 'string') noteScanned(file.length);
    const read = { key, version, rule: wanted, hashed };
    const entry = typeof file === 'string' ? refused(read, file) : scan(file, read);
    this.#forget(key);
    if (this.#size + entry.size <= CACHE_BYTES) {
      this.#entries.set(key, entry);
      this.#size += entry.size;
    }
    return entry;
  }

  #forget(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}

type Read = Pick<Entry, 'version' | 'rule' | 'hashed'> & { readonly key: string };

function scan(bytes: Uint8Array, read: Read): Entry {
  const { key, version, rule, hashed } = read;
  const file = readLogBytes(bytes, { rule, withContentDigest: hashed });
  if (file.fault !== null) return refused(read, file.fault);
  const { digest, contentDigest, content, log } = file;
  const place = placeOf(key);
  const faults = [...log.faults];
  const accounts = new Set(log.accounts);
  const kept = log.kept.flatMap(({ index, start, end }): Kept[] => {
    // A copy: a view would keep the whole content in memory.
    const own = new Uint8Array(content.subarray(start, end));
    const { record, malformed } = readRecord(parsed(own), place);
    if (malformed !== null) {
      faults.push({ index, reason: malformed });
      return [];
    }
    const { account, region } = record;
    accounts.add(account);
    return [{ index, bytes: own, account, region, issuesSession: issuesSession(record) }];
  });
  const size = kept.reduce((sum, { bytes: own }) => sum + own.length + RECORD_OVERHEAD, RECORD_OVERHEAD);
  const { seen } = log;
  const told = { faults: faults.toSorted((a, b) => a.index - b.index), accounts: [...accounts].toSorted() };
  return { version, rule, hashed, size, kept, file: { key, digest, contentDigest, seen, ...told } };
}

/** Nothing was kept, and the next question tries again only when the file has changed. */
function refused({ key, version, rule, hashed }: Read, fault: string): Entry {
  return { version, rule, hashed, size: 0, kept: [], file: { key, fault } };
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
}
