import { AthenaClient, GetQueryRuntimeStatisticsCommand, type QueryExecution } from '@aws-sdk/client-athena';
import { ServiceError } from '../../aws/service-error.ts';
import { digestOfJson } from '../../core/digest.ts';
import { byText } from '../../core/order.ts';
import { buildQuery, type SqlQuery } from '../query/build.ts';
import { athenaText } from '../query/literal.ts';
import type { TrailSearch } from '../query/question.ts';
import { type QueriedRecord, readRows } from '../query/rows.ts';
import { dayWindow } from '../query/window.ts';
import type { TrailStatistics } from '../source.ts';
import { type AthenaQuery, CUT_OFF, type Finished, runQuery } from './athena-query.ts';
import { readResult } from './athena-results.ts';
import type { Projection, TableName } from './athena-table.ts';
import { called, type EngineCalls } from './engine-calls.ts';
import { type LogListing, listLogs } from './log-listing.ts';

/** Where a scan runs and what it may cost. */
export interface ScanPlace extends TableName, Omit<AthenaQuery, 'sql' | 'literals'> {}

/** What one query gave for several searches together. */
export interface Scan {
  /** The records by the key of their log file. */
  readonly files: ReadonlyMap<string, readonly QueriedRecord[]>;
  readonly records: number;
  readonly folders: TrailSearch['folders'];
  /** What lay in the folders that the query could read. */
  readonly listing: LogListing;
  /** Records that the query read; null when Athena does not say. */
  readonly read: number | null;
  readonly statistics: TrailStatistics;
}

/**
 * Answers searches with one query, after a look at what it would read: the folders are listed first, and a query that
 * would read more than allowed is not started.
 *
 * @param searches with their folders, all of which the table projects
 * @throws ServiceError, RUN_ABORTED, CREDENTIALS_REJECTED
 */
export async function scanTable(
  searches: readonly TrailSearch[],
  { place, projection }: { readonly place: ScanPlace; readonly projection: Projection },
  calls: EngineCalls,
): Promise<Scan> {
  const { database, table, bytesCutoff } = place;
  const folders = foldersOf(searches, projection);
  const query = buildQuery(searches, { name: [database, table], absent: projection.absent });
  const listing = await listLogs({ ...folders, template: projection.template }, calls);
  if (bytesCutoff !== null && listing.bytes > bytesCutoff) {
    const message = `The logs that were asked hold ${listing.bytes} bytes, ${bytesCutoff} are allowed.`;
    throw new ServiceError({ name: CUT_OFF, message, status: null });
  }
  const finished = await runQuery(
    { ...place, sql: query.sql, literals: query.parameters.map(athenaText) },
    calls,
  );
  const result = await readResult(finished, calls);
  const { records } = readRows(result.rows, result.columns);
  return {
    files: Map.groupBy(records, ({ file }) => file.key),
    records: records.length,
    folders,
    listing,
    read: await rowsRead(finished, calls),
    statistics: {
      ...statisticsOf(finished, query),
      text: {
        table: `${database}.${table}`,
        template: projection.template,
        sql: query.sql,
        parameters: [...query.parameters],
      },
      result: result.digest,
      partitions: folders.accounts.length * folders.regions.length * folders.days,
      logBytes: listing.bytes,
      absentColumns: projection.absent,
    },
  };
}

const DAY = 86_400_000;

/** The days that the statement names, as far as the table projects them. */
function foldersOf(searches: readonly TrailSearch[], { days }: Projection) {
  const wanted = dayWindow(searches);
  const [, first = days.first] = [wanted.first, days.first].toSorted(byText);
  const [last = days.last] = [wanted.last, days.last].toSorted(byText);
  const one = searches[0]?.folders ?? { accounts: [], regions: [] };
  return { ...one, first, last, days: Math.max(0, (Date.parse(last) - Date.parse(first)) / DAY + 1) };
}

/** Only a count for the reader: without the permission for it the answer is as good. */
async function rowsRead({ id }: Finished, calls: EngineCalls): Promise<number | null> {
  const command = new GetQueryRuntimeStatisticsCommand({ QueryExecutionId: id });
  try {
    const { QueryRuntimeStatistics: stated } = await called('Athena', calls, (options) =>
      calls.client(AthenaClient).send(command, options),
    );
    return stated?.Rows?.InputRows ?? null;
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

function statisticsOf({ id, execution }: Finished, { sql, parameters }: SqlQuery) {
  const { WorkGroup, EngineVersion, Statistics } = execution;
  return {
    executionId: id,
    workgroup: WorkGroup ?? null,
    engineVersion: EngineVersion?.EffectiveEngineVersion ?? null,
    query: digestOfJson({ sql, parameters }),
    resultEncryption: encryptionOf(execution),
    bytesScanned: Statistics?.DataScannedInBytes ?? null,
    milliseconds: Statistics?.TotalExecutionTimeInMillis ?? null,
  };
}

function encryptionOf({ ResultConfiguration, ManagedQueryResultsConfiguration: managed }: QueryExecution) {
  if (managed?.Enabled) return managed.EncryptionConfiguration?.KmsKey ? 'SSE_KMS' : null;
  return ResultConfiguration?.EncryptionConfiguration?.EncryptionOption ?? null;
}
