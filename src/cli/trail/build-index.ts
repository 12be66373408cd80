import { resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import { type BuildReport, buildIndex } from '../../trail/index/build.ts';
import { INDEX_SOURCES, type KeepRule } from '../../trail/index/keep-rule.ts';
import type { Io } from '../io.ts';

/** The options of `exhibit trail index`. */
export interface TrailIndexOptions {
  readonly into: string;
  readonly keep: readonly string[];
  readonly all?: boolean;
  readonly threads?: string;
  readonly json?: boolean;
}

/** Unreadable files and records that are printed; all are in the manifest. */
const SHOWN = 20;

/**
 * Brings the index up to date and prints what was read, and what could not be.
 *
 * @throws USAGE_INVALID when the number of threads is none
 * @throws INPUT_INVALID as `buildIndex` does
 */
export async function buildTrailIndex(folder: string, options: TrailIndexOptions, io: Io): Promise<void> {
  const threads = options.threads === undefined ? null : threadsOf(options.threads);
  const report = await buildIndex({
    logs: resolve(io.cwd, folder),
    index: resolve(io.cwd, options.into),
    rule: ruleOf(options),
    ...(threads !== null && { threads }),
  });
  io.out(options.json ? `${JSON.stringify(summaryOf(report), null, 2)}\n` : asText(report));
}

function threadsOf(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new ExhibitError('USAGE_INVALID', `"${text}" is no number of threads: 1 to 99.`);
}

function ruleOf({ keep, all }: TrailIndexOptions): KeepRule {
  if (all) return { any: 'all', writes: 'all' };
  return { any: [...new Set([...INDEX_SOURCES, ...keep])].toSorted(), writes: 'all' };
}

function summaryOf({ manifest, read, unchanged, gone }: BuildReport) {
  const { files, misnamed, parts } = manifest;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    files: { all: files.length, read, unchanged, gone },
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
      ...misnamed.map((key) => ({ key, record: null, reason: 'is not named as a log file of its folder' })),
    ],
  };
}

function asText(report: BuildReport): string {
  const { files, records, unreadable } = summaryOf(report);
  const shown = unreadable
    .slice(0, SHOWN)
    .map(({ key, record, reason }) => `  ${key}: ${record === null ? '' : `record ${record} `}${reason}`);
  return [
    `${files.all} log files: ${files.read} read, ${files.unchanged} as they were, ${files.gone.length} gone.`,
    `${records.seen} records, ${records.kept} in the index, ${records.duplicates} of them stand twice.`,
    ...(unreadable.length > 0 ? [`${unreadable.length} files or records could not be read:`, ...shown] : []),
    ...(unreadable.length > SHOWN ? [`  and ${unreadable.length - SHOWN} more: see --json`] : []),
    '',
  ].join('\n');
}
