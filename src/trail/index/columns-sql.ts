import { COLUMNS, type Column, columnOf } from '../query/columns.ts';
import { ROW_FIELDS } from './row-store.ts';

const isRowField = ({ field }: Column) => ROW_FIELDS.some((own) => own === field);

/** The shape that `json_transform` gives a record: of wrong types it makes NULL and never fails. */
const RECORD_SHAPE = JSON.stringify(shapeOf(COLUMNS.filter((column) => !isRowField(column))));

function shapeOf(columns: readonly Column[]): object {
  return Object.fromEntries(columns.map(({ field, type }) => [field, shapeOfType(type)]));
}

function shapeOfType(type: Column['type']): unknown {
  switch (type.kind) {
    case 'struct':
      return shapeOf(type.fields);
    case 'list':
      return [shapeOf(type.fields)];
    case 'texts':
      return 'MAP(VARCHAR, VARCHAR)';
    default:
      return 'VARCHAR';
  }
}

/**
 * The columns of the table, in lower case as the table has them, over `readOut`: those that the rows have, and the
 * others out of their record.
 */
export const RECORD_COLUMNS: string = COLUMNS.map((column) => {
  const name = `"${columnOf(column)}"`;
  if (isRowField(column)) return name;
  return `CAST(read_out."${column.field}" AS ${sqlType(column.type)}) AS ${name}`;
}).join(', ');

/** Rows with what is read out of their record, once for all columns. */
export const readOut = (rows: string): string =>
  `(SELECT *, json_transform(raw, '${RECORD_SHAPE}') AS read_out FROM ${rows})`;

/** The columns of the rows of an index with their types, for an index without any. */
export const ROW_TYPES: string = [
  'run USMALLINT',
  'veiled BOOLEAN',
  ...ROW_FIELDS.map((field) => `"${field.toLowerCase()}" VARCHAR`),
  '"$path" VARCHAR, position UINTEGER, day VARCHAR, account VARCHAR, region VARCHAR, raw VARCHAR',
].join(', ');

function sqlType(type: Column['type']): string {
  switch (type.kind) {
    case 'struct':
      return struct(type.fields);
    case 'list':
      return `${struct(type.fields)}[]`;
    case 'texts':
      return 'MAP(VARCHAR, VARCHAR)';
    default:
      return 'VARCHAR';
  }
}

function struct(fields: readonly Column[]): string {
  return `STRUCT(${fields.map((column) => `"${columnOf(column)}" ${sqlType(column.type)}`).join(', ')})`;
}
