import { createHash, type Hash } from 'node:crypto';
import { AthenaClient, GetQueryResultsCommand, type GetQueryResultsOutput } from '@aws-sdk/client-athena';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { MALFORMED_ANSWER, ServiceError } from '../../aws/service-error.ts';
import type { Digest } from '../../core/digest.ts';
import type { ResultRow } from '../query/rows.ts';
import { type CsvRow, readCsv } from './athena-csv.ts';
import type { Finished } from './athena-query.ts';
import { called, type EngineCalls } from './engine-calls.ts';

/** The whole result of a query. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly ResultRow[];
  /** Digest of the bytes of the CSV file; null when the service keeps the result itself. */
  readonly digest: Digest | null;
}

/**
 * Reads the result of a query: as a stream from its CSV file in S3, or in pages where Athena manages the results.
 *
 * @throws ServiceError when it cannot be read to its end; `MalformedAnswer` when a row has not as many fields as the
 *   header
 */
export async function readResult({ id, execution }: Finished, calls: EngineCalls): Promise<QueryResult> {
  const location = execution.ResultConfiguration?.OutputLocation;
  const managed = execution.ManagedQueryResultsConfiguration?.Enabled === true;
  if (managed || !location) return { ...(await tableOf(pages(id, calls))), digest: null };
  const hash = createHash('sha256');
  const table = await tableOf(readCsv(hashed(objectOf(location, calls), hash)));
  return { ...table, digest: `sha256:${hash.digest('hex')}` };
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

async function* objectOf(uri: string, calls: EngineCalls): AsyncGenerator<Uint8Array, undefined> {
  const [, Bucket, Key] = /^s3:\/\/([^/]+)\/(.+)$/s.exec(uri) ?? [];
  if (!Bucket || !Key) throw malformed(`The result lies at "${uri}", which is no object.`);

  const { Body } = await called('S3', calls, (options) =>
    calls.client(S3Client).send(new GetObjectCommand({ Bucket, Key }), options),
  );
  if (!Body) throw malformed('The result came without its content.');
  const chunks = Body.transformToWebStream()[Symbol.asyncIterator]();
  for (;;) {
    const next = await called('S3', calls, () => chunks.next());
    if (next.done) return;
    if (next.value instanceof Uint8Array) yield next.value;
  }
}

async function* pages(id: string, calls: EngineCalls): AsyncGenerator<CsvRow, undefined> {
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const page: GetQueryResultsOutput = await called('Athena', calls, (options) =>
      calls
        .client(AthenaClient)
        .send(
          new GetQueryResultsCommand({ QueryExecutionId: id, MaxResults: 1000, NextToken: token }),
          options,
        ),
    );
    if (!page.ResultSet?.Rows) throw malformed('A page of the result came without its rows.');
    for (const { Data = [] } of page.ResultSet.Rows)
      yield Data.map(({ VarCharValue }) => VarCharValue ?? null);
    token = page.NextToken;
    if (token !== undefined && seen.has(token)) throw malformed('The result gave the same token twice.');
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
}

/** The first row, of the file as of the first page, names the columns. */
async function tableOf(rows: AsyncIterable<CsvRow>): Promise<Omit<QueryResult, 'digest'>> {
  let columns: readonly string[] | null = null;
  const all: ResultRow[] = [];
  for await (const row of rows) {
    if (columns === null) columns = row.map(String);
    else if (row.length !== columns.length)
      throw malformed('A row of the result has not the columns of its header.');
    else all.push(Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
  }
  if (columns === null) throw malformed('The result has no header.');
  return { columns, rows: all };
}

const malformed = (message: string) => new ServiceError({ name: MALFORMED_ANSWER, message, status: 200 });
