import { appendFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import type { Digest } from '../../core/digest.ts';
import { placeOf } from '../log-name.ts';
import { readRecord } from '../record.ts';
import type { KeepRule } from './keep-rule.ts';
import { fileDigest, readLogFile } from './log-file.ts';
import type { Slice } from './log-scanner.ts';
import { SEGMENT_BYTES } from './segment.ts';

/** One log file to be read by a worker. */
export interface ScanJob {
  readonly number: number;
  readonly path: string;
  readonly key: string;
  readonly rule: KeepRule;
  /** The digest that the file had when it was read before; a file that still has it is not read again. */
  readonly known: Digest | null;
  /** The file that its records are appended to, one per line, with more behind its name; when null they are given back. */
  readonly part: string | null;
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

/** The answer to a job; `summary` is null when the file is as it was. */
export interface ScanResult {
  readonly number: number;
  readonly summary: ScanSummary | null;
  /** The bytes of each record, when they were to be given back. */
  readonly records: readonly { readonly index: number; readonly bytes: Uint8Array }[];
}

/** Reads one log file, in any thread. */
export function runScan({ number, path, key, rule, known, part }: ScanJob): ScanResult {
  if (known !== null && fileDigest(path) === known) return { number, summary: null, records: [] };
  const file = readLogFile(path, { rule, withContentDigest: part !== null });
  if (file.fault !== null) {
    const nothing = { contentDigest: null, seen: 0, kept: 0, faults: [], accounts: [] };
    return { number, summary: { ...nothing, digest: file.digest, fault: file.fault }, records: [] };
  }
  const { digest, contentDigest, content, log } = file;
  const { good, faults, accounts } = judged(content, log.kept, key);
  if (part !== null) appendRows(part, number, content, good);
  const summary = {
    digest,
    contentDigest,
    fault: null,
    seen: log.seen,
    kept: good.length,
    faults: [...log.faults, ...faults].toSorted((a, b) => a.index - b.index),
    accounts: [...log.accounts.union(accounts)].toSorted(),
  };
  const records =
    part === null ? good.map((slice) => ({ index: slice.index, bytes: copied(content, slice) })) : [];
  return { number, summary, records };
}

/** Reads the records that the scan could not judge; the others are known to be well-formed. */
function judged(content: Uint8Array, slices: readonly Slice[], key: string) {
  const place = placeOf(key);
  const faults: { index: number; reason: string }[] = [];
  const accounts = new Set<string>();
  const good = slices.filter((slice) => {
    if (slice.isPlain) return true;
    const { record, malformed } = readRecord(JSON.parse(textOf(content, slice)), place);
    if (malformed !== null) faults.push({ index: slice.index, reason: malformed });
    else accounts.add(record.account);
    return malformed === null;
  });
  return { good, faults, accounts };
}

const FLUSH_BYTES = 4 * 1024 * 1024;

/** Appends `{"f":file,"i":position,"r":record}` lines; the bytes of a record stay as they are where a line can hold them. */
function appendRows(part: string, number: number, content: Uint8Array, slices: readonly Slice[]): void {
  let [lines, size] = [Buffer.allocUnsafe(FLUSH_BYTES), 0];
  for (const slice of slices) {
    const bytes = lineOf(content, slice);
    if (size + bytes.length + LINE_FRAME > lines.length) {
      append(part, lines.subarray(0, size));
      if (bytes.length + LINE_FRAME > lines.length) lines = Buffer.allocUnsafe(bytes.length + LINE_FRAME);
      size = 0;
    }
    size += lines.write(`{"f":${number},"i":${slice.index},"r":`, size, 'latin1');
    lines.set(bytes, size);
    size += bytes.length;
    size += lines.write('}\n', size, 'latin1');
  }
  if (size > 0) append(part, lines.subarray(0, size));
}

/** Bytes around a record in its line, at most. */
const LINE_FRAME = 64;

/** Bytes that this thread wrote to a part, by its name: each file of lines is as long as one sort takes. */
const written = new Map<string, number>();

function append(part: string, bytes: Uint8Array): void {
  const before = written.get(part) ?? 0;
  written.set(part, before + bytes.length);
  appendFileSync(`${part}.${threadId}.${Math.trunc(before / SEGMENT_BYTES)}`, bytes);
}

/** Line ends and halves of characters, which other readers of JSON refuse, are written anew. */
function lineOf(content: Uint8Array, slice: Slice): Uint8Array {
  const bytes = content.subarray(slice.start, slice.end);
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLine = !plain.includes(10) && !plain.includes(13);
  if (isLine && !plain.includes('\\ud') && !plain.includes('\\uD')) return bytes;
  return Buffer.from(JSON.stringify(wellFormed(JSON.parse(textOf(content, slice)))));
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name.toWellFormed(), wellFormed(inner)]),
  );
}

function textOf(content: Uint8Array, { start, end }: Slice): string {
  return Buffer.from(content.buffer, content.byteOffset + start, end - start).toString();
}

const copied = (content: Uint8Array, { start, end }: Slice) => new Uint8Array(content.subarray(start, end));
