import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type LogObject, logTable, type Partition, partitionOf } from './athena-table.ts';
import { Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

/** A query under way. How often it was asked about decides its state, so that a test does not depend on a clock. */
export interface Execution {
  readonly id: string;
  readonly input: Fields;
  readonly workgroup: Fields;
  /** `s3://…` of the result; null when the service keeps it. */
  readonly location: string | null;
  asked: number;
  bytes: number;
  stopped: boolean;
  ended: { readonly rows: readonly (readonly (string | null)[])[] } | { readonly failure: Fields } | null;
}

/** The table of a query, from `athena/tables.json`: `{ Database, Bucket, Table }`. */
export function tableNamed({ scenario, account, region }: Serving, database: string, table: string): Fields {
  const found = scenario
    .records(account, region, 'athena/tables.json')
    .find(({ Database, Table }) => Database === database && isFields(Table) && Table.Name === table);
  if (!found) throw new Refusal('MetadataException', `Table ${table} not found in ${database}.`);
  return found;
}

/** Puts the literals where the marks stand, as Athena does: what is not quoted becomes SQL. */
export function withLiterals(sql: string, literals: readonly string[]): string {
  let next = 0;
  const text = sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, (part) => {
    if (part !== '?') return part;
    next += 1;
    return literals[next - 1] ?? '?';
  });
  if (next !== literals.length) {
    throw new Refusal(
      'InvalidRequestException',
      `The query has ${next} parameters, ${literals.length} were given.`,
    );
  }
  return text;
}

/** Runs the query; the result is in the execution when it is there. */
export async function execute(execution: Execution, serving: Serving): Promise<void> {
  try {
    const { sql, literals } = statementOf(execution.input);
    const text = withLiterals(sql, literals);
    const [, database = '', table = ''] = /FROM "([^"]+)"\."([^"]+)"/.exec(text) ?? [];
    const source = tableNamed(serving, database, table);
    const files = filesOf(serving, source).filter(({ key }) => isRead(partitionOf(key), text));
    execution.bytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const limit = execution.workgroup.BytesScannedCutoffPerQuery;
    if (typeof limit === 'number' && execution.bytes > limit) {
      throw new Failed({
        State: 'CANCELLED',
        StateChangeReason: 'Query cancelled! : Bytes scanned limit was exceeded',
      });
    }
    const connection = await logTable({ database, table }, files);
    execution.ended = { rows: await resultOf(connection, text) };
    connection.closeSync();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    execution.ended = { failure: error instanceof Failed ? error.status : failure(String(error)) };
  }
}

class Failed extends Error {
  readonly status: Fields;

  constructor(status: Fields) {
    super();
    this.status = status;
  }
}

const failure = (message: string): Fields => ({
  State: 'FAILED',
  StateChangeReason: message,
  AthenaError: { ErrorCategory: 2, ErrorType: 1, Retryable: false, ErrorMessage: message },
});

/** SQL and literals of a start. */
function statementOf(input: Fields) {
  const literals = Array.isArray(input.ExecutionParameters) ? input.ExecutionParameters.map(String) : [];
  return { sql: textOf(input, 'QueryString') ?? '', literals };
}

async function resultOf(connection: DuckDBConnection, sql: string) {
  const result = await connection.runAndReadAll(sql);
  const rows = result.getRowsJson().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  return [result.columnNames(), ...rows];
}

/** The log files that the table projects: what lies outside of its values is not there for it. */
function filesOf({ scenario }: Serving, { Bucket, Table }: Fields): LogObject[] {
  const bucket = String(Bucket);
  const properties = isFields(Table) && isFields(Table.Parameters) ? Table.Parameters : {};
  return scenario
    .objects(bucket)
    .map((object) => ({ bucket, ...object }))
    .filter(({ key }) => isProjected(partitionOf(key), properties));
}

function isProjected(partition: Partition | null, properties: Fields): boolean {
  if (!partition) return false;
  const { account, region, day } = partition;
  const has = (name: string, value: string) =>
    properties[`projection.${name}.type`] === 'injected' ||
    String(properties[`projection.${name}.values`]).split(',').includes(value);
  const [first = '', last = ''] = String(properties['projection.day.range']).split(',');
  return has('account', account) && has('region', region) && first <= day && (last === 'NOW' || day <= last);
}

/** Partition pruning, for the bytes that are read. */
function isRead(partition: Partition | null, sql: string): boolean {
  if (!partition) return false;
  const among = (name: 'account' | 'region') => {
    const [, list] = new RegExp(`"${name}" IN \\(([^)]*)\\)`).exec(sql) ?? [];
    return list === undefined || list.includes(`'${partition[name]}'`);
  };
  const [, first = '', last = '9'] = /"day" BETWEEN '([^']*)' AND '([^']*)'/.exec(sql) ?? [];
  return among('account') && among('region') && first <= partition.day && partition.day <= last;
}

/** An id in the form of Athena's. */
export function executionId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/** A result as Athena writes it: every value quoted, nothing for NULL. */
export function csvOf(rows: readonly (readonly (string | null)[])[]): Buffer {
  const cell = (value: string | null) => (value === null ? '' : `"${value.replaceAll('"', '""')}"`);
  return Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\n`).join(''));
}
