import { COLUMNS, type Column, columnOf } from '../query/columns.ts';

/** The shape that `json_transform` gives a record: of wrong types it makes NULL and never fails. */
export const RECORD_SHAPE: string = JSON.stringify(shapeOf(COLUMNS));

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

/** The columns of the table out of a struct `t` of the shape above, in lower case as the table has them. */
export const RECORD_COLUMNS: string = COLUMNS.map(
  (column) => `CAST(t."${column.field}" AS ${sqlType(column.type)}) AS "${columnOf(column)}"`,
).join(', ');

/** The columns of the table with their types in DuckDB. */
export const COLUMN_TYPES: string = COLUMNS.map(
  (column) => `"${columnOf(column)}" ${sqlType(column.type)}`,
).join(', ');

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
