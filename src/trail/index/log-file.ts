import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Digest, digestOf } from '../../core/digest.ts';
import { gunzipExact } from '../gzip.ts';
import type { KeepRule } from './keep-rule.ts';
import { type ScannedLog, scanLog } from './log-scanner.ts';

/** Largest log file that is opened, in bytes; AWS writes up to 50 MB. */
const FILE_LIMIT = 256 * 1024 * 1024;

/** Why a file of this size is not read; null when it may be. */
export function sizeFault(size: number): string | null {
  return size > FILE_LIMIT ? `is larger than ${FILE_LIMIT} bytes` : null;
}

/** A log file that was read, or why it was not. `content` holds the bytes that the slices speak of. */
export type ReadLogFile =
  | {
      readonly digest: Digest;
      readonly contentDigest: Digest | null;
      readonly content: Uint8Array;
      readonly log: ScannedLog;
      readonly fault: null;
    }
  | { readonly digest: Digest | null; readonly fault: string };

/** How to read a log file. */
export interface ReadOptions {
  readonly rule: KeepRule;
  /** Also digest the content, as the digest files of CloudTrail do. */
  readonly withContentDigest: boolean;
}

/** Reads a log file of this path once: opens, digests, decompresses exactly, splits and filters. */
export function readLogFile(path: string, options: ReadOptions): ReadLogFile {
  const file = openLogFile(path);
  return typeof file === 'string' ? { digest: null, fault: file } : readLogBytes(file, options);
}

/** Reads the bytes of a log file as `readLogFile` does. */
export function readLogBytes(file: Uint8Array, { rule, withContentDigest }: ReadOptions): ReadLogFile {
  const digest = digestOf(file);
  const { bytes: content, fault } = gunzipExact(file);
  if (fault !== null) return { digest, fault };
  const log = scanLog(content, rule);
  if (typeof log === 'string') return { digest, fault: log };
  return { digest, contentDigest: withContentDigest ? digestOf(content) : null, content, log, fault: null };
}

/** The digest of a file without reading what is in it; null when it cannot be opened. */
export function fileDigest(path: string): Digest | null {
  const file = openLogFile(path);
  return typeof file === 'string' ? null : digestOf(file);
}

/** The bytes of a file, or why it is not opened. */
export function openLogFile(path: string): Uint8Array | string {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    return sizeFault(size) ?? readWhole(file, size);
  } catch (cause) {
    return `cannot be opened (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'})`;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function readWhole(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let read = 0;
  while (read < size) {
    const more = readSync(file, bytes, read, size - read, read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}
