import { type Digest, digestOf } from '../core/digest.ts';
import { by } from '../core/order.ts';
import { at, type Period } from '../core/period.ts';
import { placeOf, readLogName } from './log-name.ts';

/**
 * The log files of an account, region and day of delivery in one digest, by which two that read a log can tell whether
 * they read the same: SHA-256 of the lines `<SHA-256 of the uncompressed content>  <key from the account on>`, in order
 * of the key.
 */
export interface LogDay {
  readonly account: string;
  readonly region: string;
  readonly day: string;
  readonly files: number;
  readonly digest: Digest;
}

/** A log file, and the SHA-256 of its uncompressed content in hexadecimal. */
export interface HashedLog {
  readonly key: string;
  readonly hash: string;
}

/**
 * The days of the files that were delivered in the time, in order of account, region and day. A file that stands twice
 * counts once.
 */
export function logDays(files: Iterable<HashedLog>, time: Period): LogDay[] {
  const days = new Map<string, Set<string>>();
  for (const { key, hash } of files) {
    const place = placeOf(key);
    if (!place || !isDeliveredIn(key, time)) continue;
    const id = `${place.account} ${place.region} ${place.day}`;
    const lines = days.get(id) ?? new Set<string>();
    days.set(id, lines.add(`${hash.toLowerCase()}  ${key.slice(key.search(/\d{12}\/CloudTrail\//))}`));
  }
  return [...days].toSorted(by(([id]) => id)).map(([id, lines]) => {
    const [account = '', region = '', day = ''] = id.split(' ');
    const sorted = [...lines].toSorted(by((line) => line.slice(HASH), String));
    return { account, region, day, files: lines.size, digest: digestOf(`${sorted.join('\n')}\n`) };
  });
}

/** Digits of a hash. */
const HASH = 64;

/**
 * True when the name of a log file says that it was delivered in the time. Names tell the minute, so that of the
 * beginning does not count: the file may have been delivered before.
 */
export function isDeliveredIn(key: string, { from, to }: Period): boolean {
  if (readLogName(key).kind !== 'log') return false;
  const [, day, hour, minute] = /_(\d{8})T(\d{2})(\d{2})Z_[^/]*$/.exec(key) ?? [];
  const date = day?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const delivered = at(`${date}T${hour}:${minute}:00Z`);
  return at(from) < delivered && delivered < at(to);
}
