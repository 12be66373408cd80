import { COLUMNS, type Column, columnOf } from '../query/columns.ts';

/** A column as the description of a table has it: `eventname`, `string`. */
interface TableColumn {
  readonly Name?: string | undefined;
  readonly Type?: string | undefined;
}

/** The columns that questions can use and the table lacks; nested ones with dots, a lacking one without its parts. */
export function absentColumns(columns: readonly TableColumn[]): readonly string[] {
  const present = new Set(
    columns.flatMap(({ Name = '', Type = '' }) => [
      Name.toLowerCase(),
      ...fieldsIn(Type, Name.toLowerCase()),
    ]),
  );
  return COLUMNS.flatMap((column) => absentIn(column, '', present));
}

function absentIn(column: Column, above: string, present: ReadonlySet<string>): string[] {
  const path = `${above}${columnOf(column)}`;
  if (!present.has(path)) return [path];
  const { type } = column;
  return 'fields' in type ? type.fields.flatMap((field) => absentIn(field, `${path}.`, present)) : [];
}

/** The paths of the fields in a type such as `struct<arn:string,attributes:struct<…>>`, also below an array. */
function fieldsIn(type: string, above: string): string[] {
  const paths: string[] = [];
  const open: string[] = [above];
  for (const [, name = '', opened, closed] of type.toLowerCase().matchAll(/([a-z0-9_]+):|(<)|(>)/g)) {
    if (opened) open.push(last(paths, above));
    else if (closed) open.pop();
    else paths.push(`${last(open, above)}.${name}`);
  }
  return paths;
}

const last = (list: readonly string[], otherwise: string) => list.at(-1) ?? otherwise;
