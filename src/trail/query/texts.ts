import { type Fields, fieldsOf } from '../json.ts';
import { COLUMNS, type Column, type ColumnType, columnOf } from './columns.ts';

/**
 * The text that the table has for a field of a record, also a nested one with dots: text as it is, booleans and
 * numbers spelled out, objects as JSON. Null when the record does not say.
 */
export function columnText(record: Fields, path: string): string | null {
  const [first = '', ...rest] = path.split('.');
  const value = fieldNamed(record, first);
  if (rest.length === 0) return plainText(value);
  const inner = fieldsOf(value);
  return inner ? columnText(inner, rest.join('.')) : null;
}

/** The resources of a record as the table has them in JSON; null when there is no list of them. */
export function resourcesText(record: Fields): string | null {
  const resources = COLUMNS.find(({ field }) => field === 'resources');
  return resources ? rowText(record, resources) : null;
}

/** All columns of a record as a question gives them back: text, or JSON text of what is structured. */
export function rowTexts(record: Fields): Record<string, string | null> {
  return Object.fromEntries(COLUMNS.map((column) => [columnOf(column), rowText(record, column)]));
}

function rowText(record: Fields, column: Column): string | null {
  const value = fieldNamed(record, column.field);
  if (!('fields' in column.type)) return plainText(value);
  const shaped = shape(value, column.type);
  return shaped === null ? null : JSON.stringify(shaped);
}

function shape(value: unknown, type: ColumnType): unknown {
  if (type.kind === 'list') {
    return Array.isArray(value) ? value.map((item: unknown) => struct(item, type.fields)) : null;
  }
  if (type.kind === 'struct') return struct(value, type.fields);
  if (type.kind !== 'texts') return plainText(value);
  const fields = fieldsOf(value);
  return fields && Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, plainText(one)]));
}

function struct(value: unknown, columns: readonly Column[]): Fields | null {
  const fields = fieldsOf(value);
  return (
    fields &&
    Object.fromEntries(
      columns.map((column) => [columnOf(column), shape(fieldNamed(fields, column.field), column.type)]),
    )
  );
}

/** Tables do not tell capitals: a log may write `ARN` or `arn`. */
function fieldNamed(fields: Fields, name: string): unknown {
  if (Object.hasOwn(fields, name)) return fields[name];
  const wanted = name.toLowerCase();
  const known = Object.keys(fields).find((key) => key.toLowerCase() === wanted);
  return known === undefined ? null : fields[known];
}

function plainText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
