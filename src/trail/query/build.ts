import { ExhibitError } from '../../core/errors.ts';
import { COLUMNS, columnOf, isStructured, PARTITIONS } from './columns.ts';
import { conditionsOf, folderConditions } from './conditions.ts';
import { identifier } from './literal.ts';
import type { TrailSearch } from './question.ts';
import { Scope } from './scope.ts';
import { dayWindow } from './window.ts';

/** A question as SQL. The parameters are plain texts for the `?` of the text, in order. */
export interface SqlQuery {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** The table that is asked. */
export interface QueryTable {
  /** Name, also with its database in front; `cloudtrail_logs` when left out. */
  readonly name?: readonly string[];
  /** Columns that the table lacks, nested ones with dots, in lower case. They are neither read nor searched. */
  readonly absent?: readonly string[];
}

/**
 * The question as one text in the SQL that Trino, Athena and DuckDB with our macros read alike. Equal questions give
 * equal texts, whatever the order of their lists. Values stand in the parameters only.
 *
 * Several questions become one statement over the days of all of them, so that one scan answers them; `matches`
 * tells afterwards which row answers which. The result has `account`, `region`, `day`, `file` and the columns of
 * a record, objects as JSON text, ordered by time and id.
 *
 * @throws INPUT_INVALID when the table has a name that is none, or there is no question
 */
export function buildQuery(
  search: TrailSearch | readonly TrailSearch[],
  { name = ['cloudtrail_logs'], absent = [] }: QueryTable = {},
): SqlQuery {
  const searches = 'period' in search ? [search] : search;
  if (searches.length === 0) throw new ExhibitError('INPUT_INVALID', 'There is no question to ask.');
  const scope = new Scope(absent);
  const where = [...folderConditions(searches, dayWindow(searches), scope), anyOf(searches, scope)];
  const sql = [
    'SELECT',
    selected(scope)
      .map((column) => `  ${column}`)
      .join(',\n'),
    `FROM ${name.map(identifier).join('.')}`,
    `WHERE ${where.join('\n  AND ')}`,
    'ORDER BY eventtime, eventid, account, file',
  ].join('\n');
  return { sql, parameters: scope.parameters };
}

/** The conditions of one question alone, for those who read the table with columns of their own. */
export function buildConditions(search: TrailSearch): {
  readonly where: string;
  readonly parameters: readonly string[];
} {
  const scope = new Scope([]);
  const where = [...folderConditions([search], dayWindow([search]), scope), ...conditionsOf(search, scope)];
  return { where: where.join('\n  AND '), parameters: scope.parameters };
}

function anyOf(searches: readonly TrailSearch[], scope: Scope): string {
  const [first = '', ...more] = searches.map((search) => conditionsOf(search, scope).join('\n  AND '));
  return more.length === 0 ? first : `((${[first, ...more].join(')\n  OR (')}))`;
}

function selected(scope: Scope): string[] {
  const columns = COLUMNS.filter((column) => scope.has(columnOf(column))).map((column) => {
    const name = identifier(columnOf(column));
    return isStructured(column) ? `json_format(CAST(${name} AS JSON)) AS ${name}` : name;
  });
  return [...PARTITIONS.map(identifier), '"$path" AS file', ...columns];
}
