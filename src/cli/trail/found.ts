import type { Period } from '../../core/period.ts';
import { placeOf } from '../../trail/log-name.ts';
import type { TrailSearch } from '../../trail/query/question.ts';
import { columnText } from '../../trail/query/texts.ts';
import type { LoggedRecord, TrailAnswer, TrailSource, TrailStatistics } from '../../trail/source.ts';
import { type Column, table } from '../table.ts';
import { clean, UNPROVABLE } from '../who/words.ts';

/** The records that answer a question, and what they were looked for in. */
export interface FoundRecords {
  readonly engine: TrailSource['engine'];
  readonly location: string;
  readonly period: Period;
  readonly records: readonly LoggedRecord[];
  readonly files: number;
  /** Records read in the files of the period. */
  readonly scanned: number;
  readonly duplicates: number;
  /** What the query cost, where one was run elsewhere. */
  readonly statistics?: TrailStatistics;
  readonly unreadable: TrailAnswer['unreadable'];
  readonly uncovered: TrailAnswer['uncovered'];
}

const said = (path: string) => (logged: LoggedRecord) => columnText(logged.record, path);

const FIELDS: readonly (readonly [head: string, cell: (logged: LoggedRecord) => string | null])[] = [
  ['time', said('eventTime')],
  ['account', (it) => said('recipientAccountId')(it) ?? placeOf(it.file.key)?.account ?? null],
  ['region', (it) => said('awsRegion')(it) ?? placeOf(it.file.key)?.region ?? null],
  ['source', said('eventSource')],
  ['event', said('eventName')],
  ['error', (it) => said('errorCode')(it) ?? said('errorMessage')(it)],
  ['caller', (it) => said('userIdentity.arn')(it) ?? said('userIdentity.invokedBy')(it)],
  ['source_ip', said('sourceIPAddress')],
  ['request', said('requestParameters')],
  ['event_id', said('eventID')],
  ['file', ({ file }) => file.key],
  ['file_digest', ({ file }) => file.digest],
  ['position', ({ file }) => (file.index === null ? null : String(file.index))],
];

const SHOWN = ['time', 'account', 'region', 'source', 'event', 'error', 'caller'];

/** One JSON document: the question as it was understood, the records whole, and where they were looked for. */
export function foundAsJson(question: TrailSearch, found: FoundRecords): string {
  const { records, unreadable, uncovered, ...rest } = found;
  const searched = { ...rest, provable: found.engine !== 'lookup' };
  return `${JSON.stringify({ question, records, searched, uncovered, unreadable }, null, 2)}\n`;
}

/**
 * The records as CSV with a head line, an empty cell for what the log does not say. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front; the JSON form is exact.
 *
 * @source RFC 4180
 */
export function foundAsCsv({ records }: FoundRecords): string {
  const lines = records.map((record) => FIELDS.map(([, cell]) => quoted(cell(record) ?? '')));
  return [FIELDS.map(([head]) => head), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The records as a table, one line per event, then how much was found and where.
 *
 * @param columns width of the terminal; null when the output goes elsewhere
 */
export function foundAsText(found: FoundRecords, columns: number | null): string {
  const shown: Column<LoggedRecord>[] = FIELDS.filter(([head]) => SHOWN.includes(head)).map(
    ([head, cell]) => ({
      head: head.toUpperCase(),
      cell: (record) => clean(cell(record) ?? '–'),
      wraps: head === 'caller',
    }),
  );
  const { records, files, scanned, duplicates, location, period, uncovered, unreadable } = found;
  const lines = [
    `${counted(records.length, 'event')} from ${period.from} to ${period.to}. Searched: ${counted(scanned, 'record')} in ${counted(files, 'log file')} of ${clean(location)}, ${counted(duplicates, 'duplicate')}.`,
    ...(found.engine === 'lookup' ? [UNPROVABLE] : []),
    ...(uncovered.length > 0
      ? [`Days of an account and region without any log file: ${uncovered.length}.`]
      : []),
    ...(unreadable.length > 0
      ? [`Files or records that could not be read: ${unreadable.length}. Something may be missing.`]
      : []),
  ];
  const rows = records.length === 0 ? '' : `${table(records, shown, columns ?? Number.POSITIVE_INFINITY)}\n`;
  return `${rows}${lines.join('\n')}\n`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
