import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isServiceFailure } from '../../aws/gap-kinds.ts';
import type { Config } from '../../config/load.ts';
import { ExhibitError } from '../../core/errors.ts';
import { at, instant, type Period, parseInstant, parsePeriod } from '../../core/period.ts';
import { type LocalTrail, localTrail } from '../../trail/engines/local.ts';
import { placeOf } from '../../trail/log-name.ts';
import { buildQuery } from '../../trail/query/build.ts';
import { athenaText } from '../../trail/query/literal.ts';
import { matches } from '../../trail/query/match.ts';
import type { TrailSearch } from '../../trail/query/question.ts';
import type { TrailSource } from '../../trail/source.ts';
import type { Io } from '../io.ts';
import { type FoundRecords, foundAsCsv, foundAsJson, foundAsText } from './found.ts';
import { searchOf, type TrailQueryOptions } from './query-options.ts';

/**
 * Answers `exhibit trail query`: records on standard output, what could not be read on standard error.
 *
 * @throws USAGE_INVALID, INPUT_INVALID, CONFIG_INVALID with one line on what was wrong
 */
export async function trailQuery({
  resource,
  options,
  io,
}: {
  readonly resource: string | null;
  readonly options: TrailQueryOptions;
  readonly io: Io;
}): Promise<void> {
  const search = searchOf(resource, options, await periodOf(options, io));
  if (options.dryRun) {
    io.out(statementOf(search, options));
    return;
  }
  if (options.table !== undefined)
    throw new ExhibitError('USAGE_INVALID', '--table is the table of the statement: it wants --dry-run.');
  const found = await searched(io, options, search);
  for (const { key, reason } of found.unreadable) io.err(`Not read: ${key}: ${reason}.\n`);
  if (options.json) io.out(foundAsJson(search, found));
  else io.out(options.csv ? foundAsCsv(found) : foundAsText(found, io.isTty ? io.columns : null));
}

function statementOf(search: TrailSearch, { table }: TrailQueryOptions): string {
  const { sql, parameters } = buildQuery(search, table === undefined ? {} : { name: table.split('.') });
  return `${JSON.stringify({ sql, parameters: parameters.map(athenaText) }, null, 2)}\n`;
}

/** Ctrl-C also stops a query that runs elsewhere. */
async function searched(io: Io, options: TrailQueryOptions, search: TrailSearch): Promise<FoundRecords> {
  const aborter = new AbortController();
  const stop = (): void => aborter.abort();
  process.once('SIGINT', stop);
  try {
    return await find(
      await openTrail(options, io, { period: search.period, signal: aborter.signal }),
      search,
      { io, wholeLog: options.from === undefined },
    );
  } catch (cause) {
    if (!isServiceFailure(cause)) throw cause;
    throw new ExhibitError('UNREACHABLE', `The log gave no answer (${cause.name}): ${cause.message}`, {
      cause,
    });
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

async function find(
  trail: TrailSource,
  search: TrailSearch,
  { io, wholeLog }: { readonly io: Io; readonly wholeLog: boolean },
): Promise<FoundRecords> {
  const { accounts, regions, sources, period } = search;
  const question = {
    period,
    ...(accounts.length > 0 && { accounts }),
    ...(regions.length > 0 && { regions }),
    ...(sources.length > 0 && { sources: sources.map((source) => source.toLowerCase()) }),
  };
  const answer = trail.search ? await trail.search(search) : await trail.ask(question);
  const { records, files, scanned, duplicates, unreadable, uncovered, statistics } = answer;
  if (statistics)
    io.err(`Athena read ${statistics.bytesScanned ?? 'unknown'} bytes for ${statistics.executionId}.\n`);
  return {
    location: trail.location,
    records: records.filter(({ record, file }) => matches(record, search, placeOf(file.key))),
    period,
    files,
    scanned,
    duplicates,
    ...(statistics && { statistics }),
    unreadable,
    uncovered: uncovered.filter(({ day }) => !wholeLog || day >= dayOf(at(period.from) + DAY)),
  };
}

const DAY = 86_400_000;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** What was given, else what the log has; its first file can hold events of the day before its own. */
async function periodOf(options: TrailQueryOptions, io: Io): Promise<Period> {
  const { from, to } = options;
  if (from !== undefined && to !== undefined) return parsePeriod(from, to);
  const trail = await openLogs(options, io);
  const extent = await trail.extent();
  if (!extent)
    throw new ExhibitError('INPUT_INVALID', `There is no log file in "${trail.location}", by their names.`);
  if (from !== undefined && at(parseInstant(from)) >= at(extent.to))
    throw new ExhibitError('INPUT_INVALID', `The log ends (${extent.to}) before ${from}.`);
  return parsePeriod(from ?? instant(at(extent.from) - DAY), to ?? extent.to);
}

/** The folder that was named, else the log of the configuration in the working directory. */
async function openLogs(options: TrailQueryOptions, io: Io): Promise<LocalTrail> {
  const { logs } = options;
  if (logs !== undefined) return localTrail({ folder: resolve(io.cwd, logs), location: logs });
  const config = await configIn(io);
  if (config?.trail) return localTrail(config.trail);
  const period = options.dryRun || config?.trails.length ? ', or the period: --from and --to' : '';
  throw new ExhibitError('USAGE_INVALID', `Name the folder with the log files: --logs FOLDER${period}.`);
}

/** The folder that was named, else the first source of the configuration that covers the period. */
async function openTrail(
  options: TrailQueryOptions,
  io: Io,
  { period, signal }: { readonly period: Period; readonly signal: AbortSignal },
): Promise<TrailSource> {
  const config = options.logs === undefined ? await configIn(io) : null;
  if (!config) return openLogs(options, io);
  const { chooseTrail } = await import('../../runs/choose-trail.ts');
  const accounts = config.accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
  const needs = { entries: config.accounts, accounts, period, now: io.now(), signal };
  return (await chooseTrail(config.trails, needs)) ?? openLogs(options, io);
}

async function configIn(io: Io): Promise<Config | null> {
  const path = resolve(io.cwd, 'exhibit.yaml');
  const configured = await access(path).then(
    () => true,
    () => false,
  );
  return configured ? (await import('../../config/load.ts')).loadConfig(path) : null;
}
