import { ExhibitError } from '../../core/errors.ts';
import { at } from '../../core/period.ts';
import { placeOf } from '../../trail/log-name.ts';
import { buildQuery } from '../../trail/query/build.ts';
import { athenaText } from '../../trail/query/literal.ts';
import { matches } from '../../trail/query/match.ts';
import type { TrailSearch } from '../../trail/query/question.ts';
import { questionOf } from '../../trail/query/question-of.ts';
import type { Io } from '../io.ts';
import { type FoundRecords, foundAsCsv, foundAsJson, foundAsText } from './found.ts';
import { askLog, type OpenLog, periodOfLog } from './open-log.ts';
import { searchOf, type TrailQueryOptions } from './query-options.ts';

interface Asked {
  readonly resource: string | null;
  readonly options: TrailQueryOptions;
  readonly io: Io;
}

/**
 * Answers `exhibit trail query`: records on standard output, what could not be read on standard error.
 *
 * @throws USAGE_INVALID, INPUT_INVALID, CONFIG_INVALID with one line on what was wrong
 */
export async function trailQuery(asked: Asked): Promise<void> {
  const { resource, options, io } = asked;
  if (options.dryRun) {
    io.out(statementOf(searchOf(resource, options, await periodOfLog(options, io)), options));
    return;
  }
  if (options.table !== undefined)
    throw new ExhibitError('USAGE_INVALID', '--table is the table of the statement: it wants --dry-run.');
  const { search, found } = await askLog(options, io, (log) => find(log, asked));
  for (const { key, reason } of found.unreadable) io.err(`Not read: ${key}: ${reason}.\n`);
  if (options.json) io.out(foundAsJson(search, found));
  else io.out(options.csv ? foundAsCsv(found) : foundAsText(found, io.isTty ? io.columns : null));
}

function statementOf(search: TrailSearch, { table }: TrailQueryOptions): string {
  const { sql, parameters } = buildQuery(search, table === undefined ? {} : { name: table.split('.') });
  return `${JSON.stringify({ sql, parameters: parameters.map(athenaText) }, null, 2)}\n`;
}

async function find(
  { trail, period }: OpenLog,
  { resource, options, io }: Asked,
): Promise<{ readonly search: TrailSearch; readonly found: FoundRecords }> {
  const search = searchOf(resource, options, period);
  const answer = trail.search ? await trail.search(search) : await trail.ask(questionOf(search));
  const { records, files, scanned, duplicates, unreadable, uncovered, statistics } = answer;
  if (statistics)
    io.err(`Athena read ${statistics.bytesScanned ?? 'unknown'} bytes for ${statistics.executionId}.\n`);
  const wholeLog = options.from === undefined;
  const found: FoundRecords = {
    engine: trail.engine,
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
  return { search, found };
}

const DAY = 86_400_000;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
