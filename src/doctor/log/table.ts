import type { TableMetadata } from '@aws-sdk/client-athena';
import { gapKindOf, isServiceFailure } from '../../aws/gap-kinds.ts';
import type { TrailState } from '../../aws/trail-states.ts';
import { changesQuestion } from '../../collectors/cloudtrail/changes-question.ts';
import type { AthenaConfig } from '../../config/load.ts';
import type { ExhibitError } from '../../core/errors.ts';
import { instant, type Period } from '../../core/period.ts';
import { type Projection, projectionOf, readTable } from '../../trail/engines/athena-table.ts';
import type { EngineCalls } from '../../trail/engines/engine-calls.ts';
import { searchesOf } from '../../trail/engines/searches.ts';
import { buildQuery } from '../../trail/query/build.ts';
import { compareTable, type LiveTable, type TableFit } from '../../trail/query/table-fit.ts';
import { expectedFailure, failed, type Line, linesOf, listed, type Seen } from '../line.ts';
import { bucketOf, writerOf } from './template.ts';
import { unseenWithout } from './unseen-columns.ts';

/** What a run wants of a table. */
export interface TableWants {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly period: Period | null;
  readonly now: Date;
  /** Trails that were seen in the accounts; null when they could not be read. */
  readonly trails: readonly TrailState[] | null;
}

/** What was seen of a table; the bucket of its log is null when it is not known. */
export interface ExaminedTable {
  readonly lines: readonly Line[];
  readonly bucket: string | null;
}

const REMEDY = 'Make the table anew with the statement of "exhibit trail ddl".';

/**
 * Compares the table with the one that `exhibit trail ddl` makes: what a run would refuse fails, what it would not
 * see is a gap.
 */
export async function examineTable(
  config: AthenaConfig,
  wants: TableWants,
  calls: Pick<EngineCalls, 'client' | 'region' | 'signal'>,
): Promise<ExaminedTable> {
  const subject = `table ${config.database}.${config.table}`;
  try {
    const metadata = await readTable(config, calls);
    const projection = projectionOf(metadata, wants.now);
    const fit = compareTable(liveOf(metadata), projection, wants);
    const seen = [
      ...columnsSeen(fit, wants),
      ...typesSeen(fit),
      readerSeen(fit),
      ...reachSeen(fit, projection),
      placeSeen(projection, wants.trails),
    ];
    return { lines: linesOf('log', subject, ...seen), bucket: bucketOf(projection.template) };
  } catch (error) {
    if (isServiceFailure(error))
      return { lines: linesOf('log', subject, unread(error, calls.region)), bucket: null };
    const failure = expectedFailure(error);
    const remedy = failure.code === 'CONFIG_INVALID' ? REMEDY : 'Check the credentials that ask Athena.';
    return { lines: linesOf('log', subject, failed(failure, remedy)), bucket: null };
  }
}

/** A run reads the description as well, so that what is refused here is refused there; a pause is no answer. */
function unread(error: Error, region: string): Seen {
  const found = `athena:GetTableMetadata gave no answer (${error.name}): ${error.message.replace(/\.?$/, '.')}`;
  if (gapKindOf(error, region) === 'throttled')
    return { outcome: 'untested', found, remedy: 'Run exhibit doctor again.' };
  return {
    outcome: 'gap',
    found,
    effect: 'The log is a gap: no change, deleted resource or person can be shown.',
    remedy: 'Check database, table, region and the permission; "exhibit trail ddl" prints the table.',
  };
}

const liveOf = ({ Columns = [], Parameters = {} }: TableMetadata): LiveTable => ({
  columns: Columns.map(({ Name = '', Type = '' }) => ({ name: Name, type: Type })),
  properties: Parameters,
});

function columnsSeen({ missing }: TableFit, wants: TableWants): Seen[] {
  if (missing.length === 0) return [{ outcome: 'ok', found: 'It has every column that questions use.' }];
  const refused = refusalOf(missing, wants);
  return [
    ...(refused ? [failed(refused, REMEDY)] : []),
    ...unseenWithout(missing).map(
      ({ columns, unseen }): Seen => ({
        outcome: 'gap',
        found: `It lacks ${columns.length === 1 ? 'the column' : 'the columns'} ${listed(columns)}.`,
        effect: unseen,
        remedy: REMEDY,
      }),
    ),
  ];
}

/** Why the question of a run cannot be asked without these columns: the statement itself is built, and not sent. */
function refusalOf(
  absent: readonly string[],
  { accounts, regions, period, now }: TableWants,
): ExhibitError | null {
  const [account = '', region = ''] = [accounts[0], regions[0]];
  const question = changesQuestion({
    period: period ?? { from: instant(now.getTime() - 86_400_000), to: instant(now) },
    scope: { account, region },
    startedAt: instant(now),
  });
  try {
    buildQuery(searchesOf(question, { accounts, regions }), { absent });
    return null;
  } catch (error) {
    return expectedFailure(error);
  }
}

function typesSeen({ otherTypes }: TableFit): Seen[] {
  return otherTypes.map(({ path, type, expected }) => ({
    outcome: 'gap',
    found: `The column ${path} is ${type} instead of ${expected}.`,
    effect: 'A question that uses it can fail, and then the log is a gap.',
    remedy: REMEDY,
  }));
}

function readerSeen({ reader }: TableFit): Seen {
  switch (reader) {
    case 'ours':
      return { outcome: 'ok', found: 'It reads JSON with the SerDe that AWS recommends.' };
    case 'old':
      return {
        outcome: 'gap',
        found: 'It reads with the old CloudTrailSerde.',
        effect: 'Newer fields, such as the source identity, stay empty although their column is there.',
        remedy: REMEDY,
      };
    case 'not-logs':
      return {
        outcome: 'gap',
        found: 'Its input format is not that of CloudTrail.',
        effect: 'The records inside of a log file are not found.',
        remedy: REMEDY,
      };
    default:
      return {
        outcome: 'untested',
        found: `AWS ${reader === null ? 'does not say' : 'names a SerDe unknown here for'} how the table reads files.`,
        remedy: 'Compare the ROW FORMAT of the table with that of "exhibit trail ddl".',
      };
  }
}

function reachSeen({ accounts, regions, days }: TableFit, projection: Projection): Seen[] {
  const { first, last } = projection.days;
  return [
    outsideSeen('account', accounts),
    outsideSeen('region', regions),
    days === null
      ? {
          outcome: 'untested',
          found: `It shows the days ${first} to ${last}.`,
          remedy: 'Give --from and --to to compare them with the period.',
        }
      : days.length === 0
        ? { outcome: 'ok', found: `It shows every day of the period (${first} to ${last}).` }
        : {
            outcome: 'gap',
            found: `It does not show ${spanOf(days)} of the period: it shows ${first} to ${last}.`,
            effect: 'Athena answers with no rows and no error; the pack names these days as not covered.',
            remedy: 'Widen projection.day.range.',
          },
  ];
}

/** Days in a row as their ends. */
const spanOf = (days: readonly string[]): string =>
  days.length > 2 ? `${days.length} days from ${days[0]} to ${days.at(-1)}` : listed(days);

function outsideSeen(what: 'account' | 'region', outside: readonly string[]): Seen {
  if (outside.length === 0) return { outcome: 'ok', found: `It shows every ${what} of the configuration.` };
  return {
    outcome: 'gap',
    found: `It does not show the ${what}${outside.length === 1 ? '' : 's'} ${listed(outside)}.`,
    effect: 'Athena answers with no rows and no error; the pack names their days as not covered.',
    remedy: `Add to projection.${what}.values.`,
  };
}

function placeSeen({ template }: Projection, trails: readonly TrailState[] | null): Seen {
  if (trails === null)
    return { outcome: 'untested', found: `It reads ${template}. Which trail writes there was not tested.` };
  const writer = writerOf(template, trails);
  if (writer) return { outcome: 'ok', found: `It reads where ${writer} writes.` };
  return {
    outcome: 'gap',
    found: `It reads ${template}, and no trail that is seen writes there.`,
    effect: 'The log can be one that is written no more, or not whole.',
    remedy: 'Compare LOCATION and storage.location.template with bucket and prefix of the trail.',
  };
}
