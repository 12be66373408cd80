import { resolve } from 'node:path';
import type { TrailConfig } from '../../config/load.ts';
import { ExhibitError } from '../../core/errors.ts';
import type { BuildOptions } from '../../trail/index/build.ts';
import { type IndexReport, indexFolder, indexStore } from '../../trail/index/index-logs.ts';
import { INDEX_SOURCES, type KeepRule } from '../../trail/index/keep-rule.ts';
import { MISNAMED } from '../../trail/index/list-logs.ts';
import type { LogStore } from '../../trail/index/log-store.ts';
import type { Io } from '../io.ts';
import { withPulse } from '../pulse.ts';
import { sourcesOf } from './log-sources.ts';
import { interruptible } from './open-log.ts';

type LocalSource = Extract<TrailConfig, { kind: 'logs' | 'bucket' }>;

/** The options of `exhibit trail index`. */
export interface TrailIndexOptions {
  readonly into?: string;
  readonly keep: readonly string[];
  readonly all?: boolean;
  readonly threads?: string;
  readonly json?: boolean;
}

/** Unreadable files and records that are printed; all are in the manifest. */
const SHOWN = 20;

/**
 * Brings the index up to date and prints what was read, and what could not be. Ctrl-C stops the fetching.
 *
 * @throws USAGE_INVALID when the number of threads is none, or there is no log or no index to build
 * @throws INPUT_INVALID as `buildIndex` does, UNREACHABLE when a bucket gave no answer
 */
export async function buildTrailIndex(
  logs: string | null,
  options: TrailIndexOptions,
  io: Io,
): Promise<void> {
  const threads = options.threads === undefined ? null : threadsOf(options.threads);
  const { source, given } = await sourceOf(logs, io);
  const index = indexOf(source, options, io);
  const build = { index, rule: ruleOf(options), ...(threads !== null && { threads }) };
  const report =
    source.kind === 'logs'
      ? await indexFolder({ ...build, logs: source.logs.folder })
      : await interruptible(async (signal) => {
          const { storeOf } = await import('../../runs/choose-trail.ts');
          return fetchAndIndex(await storeOf(source, { ...given, signal }), build, io);
        });
  io.out(options.json ? `${JSON.stringify(summaryOf(report), null, 2)}\n` : asText(report));
}

async function sourceOf(logs: string | null, io: Io) {
  const given = await sourcesOf(logs === null ? { engine: 'local' } : { logs }, io);
  const [source] = given.sources.flatMap((one) =>
    one.kind === 'logs' || one.kind === 'bucket' ? [one] : [],
  );
  if (!source)
    throw new ExhibitError('USAGE_INVALID', 'Name the log files: a folder, or s3://BUCKET/FOLDER.');
  return { source, given };
}

function indexOf(source: LocalSource, { into }: TrailIndexOptions, { cwd }: Io): string {
  const configured = source.kind === 'logs' ? source.logs.index : source.bucket.index;
  const index = into === undefined ? configured : resolve(cwd, into);
  if (index !== null) return index;
  throw new ExhibitError('USAGE_INVALID', 'Name the folder of the index: --into FOLDER.');
}

async function fetchAndIndex(
  store: LogStore,
  build: Omit<BuildOptions, 'logs'>,
  io: Io,
): Promise<IndexReport> {
  let there: readonly [number, number] | null = null;
  const onProgress = (files: number, of: number) => {
    there = [files, of];
  };
  const said = () => {
    if (!there) return 'Listing the log:';
    const [files, of] = there;
    return files < of ? `Fetching the log: ${files} of ${of} files,` : 'Indexing the log:';
  };
  return withPulse(io, said, indexStore({ ...build, store, mirror: `${build.index}.logs`, onProgress }));
}

function threadsOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new ExhibitError('USAGE_INVALID', `"${text}" is no number of threads: 1 to 99.`);
}

function ruleOf({ keep, all }: TrailIndexOptions): KeepRule {
  if (all) return { any: 'all', writes: 'all' };
  return { any: [...new Set([...INDEX_SOURCES, ...keep])].toSorted(), writes: 'all' };
}

function summaryOf({ manifest, read, unchanged, gone, fetched, refused }: IndexReport) {
  const { files, misnamed, parts } = manifest;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    files: { all: files.length, ...(fetched !== null && { fetched }), read, unchanged, gone },
    records: {
      seen: sum(files.map(({ seen }) => seen)),
      kept: sum(files.map(({ kept }) => kept)),
      duplicates: sum(parts.map(({ duplicates }) => duplicates.rows)),
    },
    unreadable: [
      ...files.flatMap(({ key, fault }) => (fault === null ? [] : [{ key, record: null, reason: fault }])),
      ...files.flatMap(({ key, faults }) =>
        faults.map(({ index, reason }) => ({ key, record: index, reason })),
      ),
      ...misnamed.map((key) => ({ key, record: null, reason: MISNAMED })),
      ...refused.map(({ key, reason }) => ({ key, record: null, reason })),
    ],
  };
}

function asText(report: IndexReport): string {
  const { files, records, unreadable } = summaryOf(report);
  const shown = unreadable
    .slice(0, SHOWN)
    .map(({ key, record, reason }) => `  ${key}: ${record === null ? '' : `record ${record} `}${reason}`);
  const { fetched } = report;
  return [
    ...(fetched === null ? [] : [`${fetched} ${fetched === 1 ? 'file was' : 'files were'} fetched.`]),
    `${files.all} log files: ${files.read} read, ${files.unchanged} as they were, ${files.gone.length} gone.`,
    `${records.seen} records, ${records.kept} in the index, ${records.duplicates} of them stand twice.`,
    ...(unreadable.length > 0 ? [`${unreadable.length} files or records could not be read:`, ...shown] : []),
    ...(unreadable.length > SHOWN ? [`  and ${unreadable.length - SHOWN} more: see --json`] : []),
    '',
  ].join('\n');
}
