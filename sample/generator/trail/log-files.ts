import { gzipSync } from 'node:zlib';
import { letters } from '../ids.ts';
import type { Logged } from './records.ts';

/** A log file as it lies in the bucket. */
export interface LogFile {
  readonly account: string;
  readonly region: string;
  /** When it was delivered. */
  readonly delivered: string;
  readonly key: string;
  /** The uncompressed text: what the digests hash. */
  readonly text: string;
  readonly oldest: string;
  readonly newest: string;
}

const QUARTER_HOUR = 900_000;

/** Puts records into files: one per account, region and quarter of an hour in which something happened. */
export function logFiles(records: readonly Logged[]): LogFile[] {
  const groups = Map.groupBy(records, ({ account, region, written }) => {
    const delivered = new Date((Math.floor(Date.parse(written) / QUARTER_HOUR) + 1) * QUARTER_HOUR + 300_000);
    return `${account} ${region} ${delivered.toISOString()}`;
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, events]) => fileOf(group, events));
}

function fileOf(group: string, events: readonly Logged[]): LogFile {
  const [account = '', region = '', delivered = ''] = group.split(' ');
  const date = delivered.slice(0, 10);
  const stamp = `${delivered.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
  const folder = `AWSLogs/${account}/CloudTrail/${region}/${date.replaceAll('-', '/')}`;
  return {
    account,
    region,
    delivered,
    key: `${folder}/${account}_CloudTrail_${region}_${stamp}_${letters(group, 16)}.json.gz`,
    text: JSON.stringify({ Records: events.map(({ record }) => record) }),
    oldest: events[0]?.at ?? '',
    newest: events.at(-1)?.at ?? '',
  };
}

/** The same text always gives the same bytes on the same zlib: the header holds no time and no name. */
export function compressed(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes.writeUInt32LE(0, 4);
  bytes.writeUInt8(255, 9);
  return bytes;
}
