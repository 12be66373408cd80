import { digestOf, hexOf } from '../../core/digest.ts';
import { gunzipExact } from '../gzip.ts';
import type { ListedLog } from './digest-content.ts';
import type { DigestFile } from './digest-file.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import type { DigestSource } from './source.ts';

/** Compares a log file with what the digest says of it: null when they agree. */
export async function checkLog(
  log: ListedLog,
  digest: DigestFile,
  source: DigestSource,
): Promise<Finding | null> {
  const found = (code: FindingCode, expected: string | null, seen: string | null): Finding =>
    finding(code, { place: digest.name, at: digest.period, object: log, expected, found: seen });
  if (log.algorithm !== 'SHA-256') return found('ALGORITHM_REFUSED', 'SHA-256', log.algorithm);
  const { account, region } = digest.name;
  const [, itsAccount, itsRegion] =
    /(?:^|\/)(\d{12})\/CloudTrail[A-Za-z-]*\/([a-z0-9-]+)\//.exec(log.key) ?? [];
  if (itsAccount !== account || itsRegion !== region) {
    return found('LOG_MISPLACED', `${account}, ${region}`, log.key);
  }
  const read = await source.read(log);
  if (read.outcome === 'missing') return found('LOG_MISSING', log.hash, null);
  if (read.outcome === 'unreadable') return found('LOG_UNREADABLE', log.hash, read.reason);
  const { bytes, fault } = gunzipExact(read.bytes);
  if (fault !== null) return found('LOG_DAMAGED', 'one gzip file', fault);
  const hash = hexOf(digestOf(bytes));
  return hash === log.hash.toLowerCase() ? null : found('LOG_HASH_MISMATCH', log.hash, hash);
}
