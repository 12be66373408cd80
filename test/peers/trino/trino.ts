import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SqlQuery } from '../../../src/trail/query/build.ts';
import { COLUMNS, type Column, columnOf } from '../../../src/trail/query/columns.ts';
import { athenaText } from '../../../src/trail/query/literal.ts';
import type { ResultRow } from '../../../src/trail/query/rows.ts';
import { classPath, javaPrograms, SHORT_LIVED } from '../../conformance/maven.ts';
import { findProgram, type Program } from '../../conformance/programs.ts';
import { type Lying, rowOf } from '../../trail/query/corpus.ts';

const HERE = import.meta.dirname;

/** Trino with its version when it can be run, and what it needs. */
export function trinoPrograms(): readonly Program[] {
  return javaPrograms('trino', '423');
}

/** A Trino that holds records in the table `cloudtrail_logs`, in a process of its own. */
export interface Trino {
  /** Loads the records in place of those before. */
  load(records: readonly Lying[]): Promise<void>;
  /** Asks as Athena does: each parameter becomes a literal by our rules. */
  ask(query: SqlQuery): Promise<ResultRow[]>;
  /** Asks with parameters that are literals already. The error text when Trino refuses. */
  tell(sql: string, literals: readonly string[]): Promise<TrinoAnswer>;
  stop(): Promise<void>;
}

/** What Trino said: rows of texts, or why it refused. */
export type TrinoAnswer =
  | { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }
  | { readonly error: string };

/** Starts Trino and waits for its first answer. Maven fetches what is not on this machine yet. */
export async function startTrino(): Promise<Trino> {
  const { name: java } = findProgram('java');
  const child = spawn(
    java,
    [
      ...SHORT_LIVED,
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      '-Duser.timezone=UTC',
      '-Xmx1g',
      '-cp',
      classPath(HERE),
      join(HERE, 'TrinoPeer.java'),
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const send = conversation(child);
  const tell = async (sql: string, literals: readonly string[]) =>
    (await send({ sql, parameters: literals })) as TrinoAnswer;
  return {
    load: async (records) => {
      const rows = records.map(lineOf);
      const answer = await send({
        columns: COLUMNS.map((column) => [columnOf(column), typeOf(column)]),
        rows,
      });
      if (!('loaded' in answer)) throw new Error(`Trino did not load: ${JSON.stringify(answer)}`);
    },
    tell,
    ask: async ({ sql, parameters }) => {
      const answer = await tell(sql, parameters.map(athenaText));
      if ('error' in answer) throw new Error(`Trino refused: ${answer.error}`);
      return answer.rows.map((row) =>
        Object.fromEntries(answer.columns.map((name, index) => [name, row[index] ?? null])),
      );
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      child.stdin?.end();
      await once(child, 'exit');
    },
  };
}

/** One question at a time: the answers come in the order of the questions. */
function conversation(child: ChildProcess): (request: object) => Promise<object> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('Trino was started without pipes.');
  let noise = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    noise = `${noise}${text}`.slice(-4000);
  });
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return async (request) => {
    stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`Trino ended: ${noise}`);
    const answer: unknown = JSON.parse(value);
    if (typeof answer === 'object' && answer !== null) return answer;
    throw new Error(`Trino answered ${value}.`);
  };
}

function typeOf({ type }: Column): string {
  if (type.kind === 'texts') return 'map(varchar, varchar)';
  if (!('fields' in type)) return 'varchar';
  const row = `row(${type.fields.map((field) => `"${columnOf(field)}" ${typeOf(field)}`).join(', ')})`;
  return type.kind === 'list' ? `array(${row})` : row;
}

/** The record as one line of JSON with the texts of the table, and the columns of its place. */
function lineOf(lying: Lying): string[] {
  const row = rowOf(lying);
  const fields = COLUMNS.map((column) => {
    const text = row[columnOf(column)] ?? null;
    return [columnOf(column), text !== null && 'fields' in column.type ? JSON.parse(text) : text];
  });
  const place = ['account', 'region', 'day', 'file'].map((name) => row[name] ?? '');
  return [JSON.stringify(Object.fromEntries(fields)), ...place];
}
