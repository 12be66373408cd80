import { ExhibitError } from '../../core/errors.ts';
import { booleanOf, fieldsOf } from '../json.ts';
import { redactRecord } from '../redaction.ts';
import type { LoggedRecord } from '../source.ts';
import { COLUMNS, type Column, columnOf } from './columns.ts';

/** A row of the result of a question: texts by the name of their column. */
export type ResultRow = Readonly<Record<string, string | null>>;

/** A record as an engine that speaks SQL gives it. */
export interface QueriedRecord {
  /** With the spelling of the log. What the log left out, or wrote as null, is not there. */
  readonly record: LoggedRecord['record'];
  /** Where it stands. A table does not tell the digest of a file, nor the position in it. */
  readonly file: { readonly key: string; readonly digest: null; readonly index: null };
  readonly place: { readonly account: string; readonly region: string; readonly day: string };
}

/** The records of a result. */
export interface QueriedRecords {
  readonly records: readonly QueriedRecord[];
  /** Fields of a record that the result has no column for: of them nothing can be said. */
  readonly missing: readonly string[];
}

/**
 * Rebuilds the records from the rows that a statement of `buildQuery` gave, without their secrets.
 *
 * @param columns of the result, by which an empty result still tells what was not asked
 * @throws INPUT_INVALID when the result lacks a column that says where a record stands
 */
export function readRows(rows: readonly ResultRow[], columns: readonly string[]): QueriedRecords {
  const given = new Set(columns);
  const lacking = ['account', 'region', 'day', 'file'].find((name) => !given.has(name));
  if (lacking) throw new ExhibitError('INPUT_INVALID', `The result has no column ${lacking}.`);
  const known = COLUMNS.filter((column) => given.has(columnOf(column)));
  return {
    records: rows.map((row) => readRow(row, known)),
    missing: COLUMNS.filter((column) => !known.includes(column)).map(({ field }) => field),
  };
}

function readRow(row: ResultRow, known: readonly Column[]): QueriedRecord {
  const { account, region, day, file } = row;
  if (!account || !region || !day || !file) {
    throw new ExhibitError('INPUT_INVALID', 'A row of the result does not say where its record stands.');
  }
  const record = Object.fromEntries(
    known.flatMap((column) => {
      const value = readField(row[columnOf(column)] ?? null, column);
      return value === null ? [] : [[column.field, value] as const];
    }),
  );
  return {
    record: redactRecord(record),
    file: { key: keyOf(file), digest: null, index: null },
    place: { account, region, day: day.replaceAll('/', '-') },
  };
}

function readField(text: string | null, column: Column): unknown {
  if (text === null) return null;
  switch (column.type.kind) {
    case 'text':
    case 'texts':
      return text;
    case 'flag':
      return booleanOf(text) ?? text;
    case 'json':
      return parsed(text);
    default:
      return respelled(parsed(text), column);
  }
}

/** A field that is no JSON was logged as text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}

/** Gives the fields of a structure their spelling back and leaves out what is null. */
function respelled(value: unknown, { type }: Column): unknown {
  if (type.kind === 'list') {
    return Array.isArray(value) ? value.map((item: unknown) => restored(item, type.fields)) : value;
  }
  return type.kind === 'struct' ? restored(value, type.fields) : value;
}

function restored(value: unknown, columns: readonly Column[]): unknown {
  const fields = fieldsOf(value);
  if (!fields) return value;
  return Object.fromEntries(
    columns.flatMap((column) => {
      const inner = fields[columnOf(column)] ?? null;
      return inner === null ? [] : [[column.field, respelled(inner, column)] as const];
    }),
  );
}

/** The key of an object in S3, of its address; a path of a local log is a key already. */
function keyOf(path: string): string {
  return path.replace(/^s3:\/\/[^/]+\//, '');
}
