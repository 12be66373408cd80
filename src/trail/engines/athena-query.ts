import {
  AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecution,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { ServiceError } from '../../aws/service-error.ts';
import { digestOfJson, hexOf } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import { noteQuery } from '../../core/usage.ts';
import { called, type EngineCalls, refuseAborted } from './engine-calls.ts';

/** One query and where it runs. */
export interface AthenaQuery {
  readonly sql: string;
  /** SQL literals, one per `?`: quoted already. */
  readonly literals: readonly string[];
  readonly database: string;
  readonly workgroup: string;
  /** `s3://…` where the result is written; null: as the workgroup says. */
  readonly output: string | null;
  /** The query is stopped when it has read more; null: only the workgroup decides. */
  readonly bytesCutoff: number | null;
  /** Names the piece of work: the same query of the same job is never paid twice. */
  readonly job: string;
}

/** A query that succeeded. */
export interface Finished {
  readonly id: string;
  readonly execution: QueryExecution;
}

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;
const LONGEST_SQL = 262_144;

/** The failure of a query that would read, or has read, more than it may. Its name becomes the code of a gap. */
export const CUT_OFF = 'AthenaBytesCutoff';
const FAILED = 'AthenaQueryFailed';
const CANCELLED = 'AthenaQueryCancelled';

/**
 * Runs a query to its end. An abort stops it in Athena too. What failed for a passing reason is started again, up to
 * three times, under a token of its own.
 *
 * @throws ServiceError when it failed, was cancelled, or read more than allowed; the message says why
 * @throws RUN_ABORTED, CREDENTIALS_REJECTED
 * @source https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html
 */
export async function runQuery(query: AthenaQuery, calls: EngineCalls): Promise<Finished> {
  if (Buffer.byteLength(query.sql) > LONGEST_SQL)
    throw new ServiceError({ name: FAILED, message: 'The query is longer than Athena takes.', status: null });
  for (let attempt = 1; ; attempt += 1) {
    const id = await start(query, attempt, calls);
    const ended = await stoppedOnAbort(id, calls, () => wait(id, query.bytesCutoff, calls));
    if (ended.execution) return { id, execution: ended.execution };
    if (!ended.again || attempt === ATTEMPTS) throw ended.failure;
    await calls.sleep(FIRST_WAIT_MS * 2 ** attempt, calls.signal);
  }
}

/** The abort signal is not passed on: a start whose answer nobody saw could not be stopped. */
async function start(query: AthenaQuery, attempt: number, calls: EngineCalls): Promise<string> {
  const command = new StartQueryExecutionCommand({
    QueryString: query.sql,
    ...(query.literals.length > 0 && { ExecutionParameters: [...query.literals] }),
    ClientRequestToken: tokenOf(query, attempt),
    QueryExecutionContext: { Catalog: 'AwsDataCatalog', Database: query.database },
    ...(query.output !== null && { ResultConfiguration: { OutputLocation: query.output } }),
    WorkGroup: query.workgroup,
    // A result of before says nothing about files that came since.
    ResultReuseConfiguration: { ResultReuseByAgeConfiguration: { Enabled: false } },
  });
  const { QueryExecutionId: id } = await called('Athena', calls, () =>
    calls.client(AthenaClient).send(command),
  );
  if (!id) throw new ServiceError({ name: FAILED, message: 'Athena gave no id of the query.', status: 200 });
  return id;
}

/** 66 characters: the digest of all that decides the query, and the attempt. */
function tokenOf({ sql, literals, database, workgroup, output, job }: AthenaQuery, attempt: number): string {
  return `${hexOf(digestOfJson({ sql, literals, database, workgroup, output, job }))}-${attempt}`;
}

type Ended =
  | { readonly execution: QueryExecution }
  | { readonly execution: null; readonly failure: ServiceError; readonly again: boolean };

async function wait(id: string, bytesCutoff: number | null, calls: EngineCalls): Promise<Ended> {
  let seenAlive = false;
  for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 1.6, LONGEST_WAIT_MS)) {
    const execution = await executionOf(id, calls);
    const ended = endOf(execution, seenAlive);
    if (ended) await noteQuery(id, execution.Statistics?.DataScannedInBytes ?? null);
    if (ended) return ended;
    seenAlive = true;
    const bytes = execution.Statistics?.DataScannedInBytes ?? 0;
    if (bytesCutoff !== null && bytes > bytesCutoff) {
      await stop(id, calls);
      // It may have read on until it stopped.
      await noteQuery(id, null);
      const message = `The query was stopped: it had read ${bytes} bytes, ${bytesCutoff} are allowed.`;
      return ending(CUT_OFF, message);
    }
    await calls.sleep(pause, calls.signal);
  }
}

async function executionOf(id: string, calls: EngineCalls): Promise<QueryExecution> {
  const command = new GetQueryExecutionCommand({ QueryExecutionId: id });
  const { QueryExecution: execution } = await called('Athena', calls, (options) =>
    calls.client(AthenaClient).send(command, options),
  );
  if (!execution?.Status?.State)
    throw new ServiceError({ name: FAILED, message: 'Athena does not say how the query goes.', status: 200 });
  return execution;
}

/** null while it runs; RUNNING can fall back to QUEUED. */
function endOf(execution: QueryExecution, seenAlive: boolean): Ended | null {
  const {
    State: state,
    StateChangeReason: reason = 'no reason given',
    AthenaError: error,
  } = execution.Status ?? {};
  if (state === 'SUCCEEDED') return { execution };
  if (state !== 'FAILED' && state !== 'CANCELLED') return null;
  const cutOff = /bytes scanned limit/i.test(reason);
  const message = `Athena: ${error?.ErrorMessage ?? reason}`;
  if (cutOff) return ending(CUT_OFF, message);
  if (state === 'FAILED') return ending(FAILED, message, error?.Retryable === true);
  // The same token gives back the query of a job that was stopped: it was over before anybody looked.
  return ending(CANCELLED, message, !seenAlive);
}

const ending = (name: string, message: string, again = false): Ended => ({
  execution: null,
  failure: new ServiceError({ name, message, status: null }),
  again,
});

async function stoppedOnAbort<Result>(
  id: string,
  calls: EngineCalls,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (calls.signal.aborted) {
      await stop(id, calls);
      refuseAborted(calls.signal, error);
    }
    throw error;
  }
}

/** Sent although the run is over: a query that goes on costs. */
async function stop(id: string, { client }: EngineCalls): Promise<void> {
  const command = new StopQueryExecutionCommand({ QueryExecutionId: id });
  await client(AthenaClient)
    .send(command)
    .catch((cause: unknown) => {
      throw new ExhibitError('RUN_ABORTED', `The query ${id} could not be stopped in Athena.`, { cause });
    });
}
