import { readLogName } from '../log-name.ts';
import { objectsIn } from './bucket-pages.ts';
import type { EngineCalls } from './engine-calls.ts';

/** Folders of a log: every day from `first` to `last`, `YYYY-MM-DD`, of each account and region. */
export interface LogFolders {
  /** `s3://BUCKET/…/${account}/CloudTrail/${region}/${day}` */
  readonly template: string;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly first: string;
  readonly last: string;
}

/** What lies in them. */
export interface LogListing {
  readonly files: number;
  readonly bytes: number;
  /** Key of one log file for each folder that has any. */
  readonly samples: readonly string[];
  /** Objects that are no log files by their name. */
  readonly misnamed: readonly string[];
}

const AT_A_TIME = 8;

/**
 * Lists the log files of the folders (`s3:ListBucket`): what a query could have read, which its result cannot tell.
 *
 * @throws ServiceError, RUN_ABORTED
 */
export async function listLogs(folders: LogFolders, calls: EngineCalls): Promise<LogListing> {
  const { accounts, regions } = folders;
  const waiting = accounts.flatMap((account) => regions.map((region) => ({ account, region })));
  const queue = waiting[Symbol.iterator]();
  const found: LogListing[] = [];
  const worker = async () => {
    for (const place of queue) found.push(await listPlace(folders, place, calls));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return {
    files: found.reduce((sum, { files }) => sum + files, 0),
    bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
    samples: found.flatMap(({ samples }) => samples),
    misnamed: found.flatMap(({ misnamed }) => misnamed),
  };
}

async function listPlace(
  { template, first, last }: LogFolders,
  { account, region }: { readonly account: string; readonly region: string },
  calls: EngineCalls,
): Promise<LogListing> {
  const uri = template.replace(/\$\{account\}/, account).replace(/\$\{region\}/, region);
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]+)\/(.*)\$\{day\}\/?$/s.exec(uri) ?? [];
  const samples = new Map<string, string>();
  const misnamed: string[] = [];
  let [files, bytes] = [0, 0];
  const slashed = (day: string) => day.replaceAll('-', '/');
  for await (const { Key = '', Size = 0 } of objectsIn({ bucket, prefix, after: slashed(first) }, calls)) {
    const day = Key.slice(prefix.length, prefix.length + 10);
    if (day > slashed(last)) break;
    const name = readLogName(Key);
    bytes += Size;
    if (name.kind === 'log') {
      files += 1;
      if (!samples.has(name.day)) samples.set(name.day, Key);
    } else if (name.kind === 'misnamed') misnamed.push(Key);
  }
  return { files, bytes, samples: [...samples.values()], misnamed };
}
