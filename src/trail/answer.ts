import { canonicalJson } from '../core/canonical-json.ts';
import { type Digest, hexOf } from '../core/digest.ts';
import { by } from '../core/order.ts';
import { at } from '../core/period.ts';
import type { Fields } from './json.ts';
import { type HashedLog, logDays } from './log-days.ts';
import { placeOf } from './log-name.ts';
import { readRecord, type TrailRecord } from './record.ts';
import { redactRecord } from './redaction.ts';
import { daysOf, issuesSession, selects, sessionPeriod } from './selection.ts';
import { neededSessions } from './sessions.ts';
import type { LoggedRecord, TrailAnswer, TrailQuestion } from './source.ts';

/** A log file as an engine read it: its records are not checked yet. */
export interface LogFile {
  readonly key: string;
  /** null when the engine got the records without reading the file: then their positions are not known either. */
  readonly digest: LoggedRecord['file']['digest'];
  readonly records: readonly unknown[];
}

/** A log file of which some engine has judged and left out records already. */
export interface ScannedLogFile extends Pick<LogFile, 'key' | 'digest'> {
  /** The records that a question may want, all well-formed, each with its position in the file. */
  readonly records: readonly { readonly index: number; readonly value: unknown }[];
  /** Records in the file. */
  readonly seen: number;
  readonly faults: readonly { readonly index: number; readonly reason: string }[];
  /** The accounts that the records of the file were recorded for. */
  readonly accounts: readonly string[];
  /** Of the uncompressed content, as the digest files of CloudTrail name it; null when it was not taken. */
  readonly contentDigest: Digest | null;
}

interface Kept {
  readonly record: TrailRecord;
  readonly id: string;
  readonly logged: LoggedRecord;
}

interface Found {
  readonly record: TrailRecord;
  readonly file: Pick<LogFile, 'key' | 'digest'>;
  readonly index: number;
  readonly fields: Fields;
}

/**
 * Builds the answer to a question from log files that are added one by one, in any engine that reads files. Holds
 * the selected records and the issued sessions only. Add the files in order of their key: of a record delivered twice the first stays.
 */
export class AnswerBuilder {
  readonly #question: TrailQuestion;
  readonly #sessionQuestion: TrailQuestion;
  readonly #records = new Map<string, Kept>();
  readonly #sessions = new Map<string, Kept>();
  readonly #unreadable: { key: string; reason: string }[] = [];
  readonly #covered = new Set<string>();
  readonly #scopes = new Map<string, Set<string>>();
  /** null once a file was added whose content nobody hashed. */
  #hashed: HashedLog[] | null = [];
  #files = 0;
  #scanned = 0;
  #duplicates = 0;

  constructor(question: TrailQuestion) {
    this.#question = question;
    this.#sessionQuestion = { period: sessionPeriod(question.period) };
  }

  /** Takes the records of one file; what is no record is reported with its position. */
  add(file: LogFile): void {
    this.#files += 1;
    const accounts = new Set<string>();
    const place = placeOf(file.key);
    for (const [index, raw] of file.records.entries()) {
      this.#scanned += 1;
      const { record, fields, malformed } = readRecord(raw, place);
      if (malformed !== null) this.refuse(file.key, `${recordAt(file, index)} ${malformed}`);
      else {
        accounts.add(record.account);
        this.#keep({ record, file, index, fields });
      }
    }
    this.#cover(file.key, accounts);
    this.#hash(file.key, null);
  }

  /** Takes a file that was scanned before; its faults are reported like those of `add`. */
  addScanned(file: ScannedLogFile): void {
    this.#files += 1;
    this.#scanned += file.seen;
    for (const { index, reason } of file.faults) this.refuse(file.key, `record ${index} ${reason}`);
    const place = placeOf(file.key);
    for (const { index, value } of file.records) {
      const { record, fields, malformed } = readRecord(value, place);
      if (malformed !== null) this.refuse(file.key, `record ${index} ${malformed}`);
      else this.#keep({ record, file, index, fields });
    }
    this.#cover(file.key, new Set(file.accounts));
    this.#hash(file.key, file.contentDigest);
  }

  /** Reports a file, or a record of one, that could not be read. */
  refuse(key: string, reason: string): void {
    this.#unreadable.push({ key, reason });
  }

  /** The answer to what was added so far. */
  answer(): TrailAnswer {
    const records = sorted(this.#records);
    return {
      records: logged(records),
      sessions: logged(
        neededSessions(
          records.map(({ record }) => record),
          sorted(this.#sessions),
        ),
      ),
      files: this.#files,
      scanned: this.#scanned,
      duplicates: this.#duplicates,
      unreadable: this.#unreadable.toSorted(
        by(
          (it) => it.key,
          (it) => it.reason,
        ),
      ),
      uncovered: this.#uncovered(),
      ...(this.#question.logsOf && this.#hashed && { logs: logDays(this.#hashed, this.#question.logsOf) }),
    };
  }

  #keep({ record, file, index, fields }: Found): void {
    const asked = selects(this.#question, record);
    const session =
      this.#question.withSessions === true && issuesSession(record) && selects(this.#sessionQuestion, record);
    if (!asked && !session) return;
    const id = `${record.eventId} ${record.account}`;
    const kept = {
      record,
      id,
      logged: {
        record: redactRecord(fields),
        file: { key: file.key, digest: file.digest, index: file.digest === null ? null : index },
      },
    };
    const known = this.#records.get(id) ?? this.#sessions.get(id);
    if (known) {
      this.#duplicates += 1;
      if (canonicalJson(known.logged.record) === canonicalJson(kept.logged.record)) return;
      this.refuse(
        file.key,
        `${recordAt(file, index)} differs from another record with its eventID (in ${known.logged.file.key})`,
      );
      return;
    }
    if (asked) this.#records.set(id, kept);
    if (session) this.#sessions.set(id, kept);
  }

  /** The accounts are those of the path and of the records: a copied log can lie under another account's folder. */
  #cover(key: string, accounts: ReadonlySet<string>): void {
    const place = placeOf(key);
    if (!place) return;
    for (const account of new Set([...accounts, place.account])) {
      this.#covered.add(`${account} ${place.region} ${place.day}`);
      const regions = this.#scopes.get(account) ?? new Set();
      this.#scopes.set(account, regions.add(place.region));
    }
  }

  #hash(key: string, digest: Digest | null): void {
    const { accounts, regions } = this.#question;
    const place = placeOf(key);
    if (!place || accounts?.includes(place.account) === false || regions?.includes(place.region) === false)
      return;
    if (digest === null) this.#hashed = null;
    else this.#hashed?.push({ key, hash: hexOf(digest) });
  }

  #uncovered(): TrailAnswer['uncovered'] {
    const days = daysOf(this.#question.period);
    const accounts = this.#question.accounts ?? [...this.#scopes.keys()];
    return accounts
      .flatMap((account) => {
        const regions = this.#question.regions ?? [...(this.#scopes.get(account) ?? [])];
        return regions.flatMap((region) => days.map((day) => ({ account, region, day })));
      })
      .filter(({ account, region, day }) => !this.#covered.has(`${account} ${region} ${day}`))
      .toSorted(
        by(
          (it) => it.account,
          (it) => it.region,
          (it) => it.day,
        ),
      );
  }
}

const recordAt = ({ digest }: Pick<LogFile, 'key' | 'digest'>, index: number) =>
  digest === null ? 'a record' : `record ${index}`;

function sorted(kept: ReadonlyMap<string, Kept>): Kept[] {
  return [...kept.values()].toSorted(
    (a, b) => at(a.record.at) - at(b.record.at) || by<Kept>((it) => it.id)(a, b),
  );
}

const logged = (kept: readonly Kept[]) => kept.map((it) => it.logged);
