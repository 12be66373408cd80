import { z } from 'zod';
import { type TranscriptRecord, transcriptRecord } from '../aws/transcript.ts';
import { type Digest, digestOf, digestOfJson } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { by } from '../core/order.ts';
import { digestText } from '../evidence/envelope.ts';
import type { Collection, Operation, Query } from '../reports/pack-collection.ts';

/** What the calls of a transcript come to. */
export interface RecordedCalls {
  /** By account, service and operation. */
  readonly operations: Collection['operations'];
  /** By account, region, then as they were asked. */
  readonly queries: Collection['queries'];
  /** `<service> <operation>` of each call, by the digest of its record. */
  readonly names: ReadonlyMap<Digest, string>;
}

/**
 * Counts the calls of a transcript and picks the questions to the log.
 *
 * @param lines one canonical JSON record each
 * @throws TRANSCRIPT_INVALID when a line is no record of a call
 */
export function recordedCalls(lines: Iterable<string>): RecordedCalls {
  const operations = new Map<string, Operation>();
  const names = new Map<Digest, string>();
  const known = new Map<string, string>();
  const queries: Query[] = [];
  for (const line of lines) {
    const record = recordIn(line);
    const name = `${record.service} ${record.operation}`;
    if (!known.has(name)) known.set(name, name);
    const call = digestOf(line);
    names.set(call, known.get(name) ?? name);
    const key = `${record.account} ${name}`;
    operations.set(key, counted(operations.get(key), record));
    const asked = ASKED[record.operation];
    if (record.service === LOG && asked) queries.push(queryOf(record, asked, call));
  }
  return {
    operations: [...operations].toSorted(by(([key]) => key)).map(([, one]) => one),
    queries: queries.toSorted(by((one) => `${one.account} ${one.region} ${one.askedAt} ${one.call}`)),
    names,
  };
}

const LOG = 'Trail';

const ASKED: Readonly<Record<string, Query['asked']>> = {
  Ask: 'records',
  Accesses: 'accesses',
  Validate: 'validation',
};

function recordIn(line: string): TranscriptRecord {
  return sound('A line of the transcript is no record of a call.', () =>
    transcriptRecord.parse(JSON.parse(line)),
  );
}

/** @throws TRANSCRIPT_INVALID with this sentence when reading fails */
function sound<Read>(otherwise: string, read: () => Read): Read {
  try {
    return read();
  } catch (cause) {
    throw new ExhibitError('TRANSCRIPT_INVALID', otherwise, { cause });
  }
}

/** Verbs of AWS operations that change nothing. All others are shown as calls that have to be explained. */
const READING = /^(Get|List|Describe|BatchGet|BatchDescribe|Search|Head|Lookup)(?=[A-Z0-9]|$)/;
const SESSION = /^(AssumeRole|GetSessionToken|GetFederationToken)/;

function accessOf({ service, operation }: TranscriptRecord): Operation['access'] {
  if (service === LOG) return 'log';
  if (SESSION.test(operation)) return 'session';
  return READING.test(operation) || operation === 'QueryLineage' ? 'read' : 'other';
}

function counted(before: Operation | undefined, record: TranscriptRecord): Operation {
  const { account, service, operation, attempts, outcome } = record;
  const base = before ?? {
    ...{ account, service, operation, access: accessOf(record) },
    ...{ calls: 0, failed: 0, retries: null },
  };
  return {
    ...base,
    calls: base.calls + 1,
    failed: base.failed + ('error' in outcome ? 1 : 0),
    retries: attempts === null ? base.retries : (base.retries ?? 0) + Math.max(0, attempts - 1),
  };
}

const input = z.object({
  engine: z.string().nullable().default(null),
  location: z.string().nullable().default(null),
  question: z.json().default(null),
});

const list = z.array(z.json());
const answer = z.object({
  records: z.union([list, z.int()]).optional(),
  accesses: list.optional(),
  store: z.object({ chains: list }).optional(),
  scanned: z.int().optional(),
  files: z.int().optional(),
  duplicates: z.int().optional(),
  unreadable: list.optional(),
  uncovered: list.optional(),
  statistics: z
    .object({
      executionId: z.string(),
      workgroup: z.string().nullable(),
      engineVersion: z.string().nullable(),
      query: digestText,
      text: z
        .object({
          table: z.string(),
          template: z.string(),
          sql: z.string(),
          parameters: z.array(z.string()),
        })
        .optional(),
      partitions: z.int(),
      logBytes: z.int(),
      bytesScanned: z.int().nullable(),
      milliseconds: z.int().nullable(),
      result: digestText.nullable(),
      resultEncryption: z.string().nullable(),
      absentColumns: z.array(z.string()),
    })
    .optional(),
});

function queryOf(record: TranscriptRecord, asked: Query['asked'], call: Digest): Query {
  const { account, region, outcome, startedAt, durationMs } = record;
  const otherwise = 'The transcript holds a question to the log that is none, or an answer that is none.';
  const given = sound(otherwise, () => input.parse(record.input));
  const output = 'output' in outcome ? sound(otherwise, () => answer.parse(outcome.output)) : null;
  return {
    ...{ account, region, asked, engine: given.engine, location: given.location },
    question: given.question ?? record.input,
    timeZone: 'UTC',
    ...{ call, askedAt: startedAt, milliseconds: durationMs },
    error: 'error' in outcome ? outcome.error.name : null,
    answer:
      output && 'output' in outcome
        ? { digest: digestOfJson(outcome.output), rows: rowsOf(output), ...numbersOf(output) }
        : null,
    execution: output?.statistics ? executionOf(output.statistics) : null,
  };
}

function rowsOf({ records, accesses, store }: z.infer<typeof answer>): number | null {
  const rows = accesses ?? store?.chains ?? (Array.isArray(records) ? records : null);
  return rows?.length ?? null;
}

function numbersOf({ scanned, records, files, duplicates, unreadable, uncovered }: z.infer<typeof answer>) {
  return {
    scanned: scanned ?? (typeof records === 'number' ? records : null),
    files: files ?? null,
    duplicates: duplicates ?? null,
    unreadable: unreadable?.length ?? null,
    uncovered: uncovered?.length ?? null,
  };
}

function executionOf(
  statistics: NonNullable<z.infer<typeof answer>['statistics']>,
): NonNullable<Query['execution']> {
  const { executionId, query, text, ...rest } = statistics;
  return {
    id: executionId,
    digest: query,
    table: text?.table ?? null,
    template: text?.template ?? null,
    sql: text?.sql ?? null,
    parameters: text?.parameters ?? null,
    ...rest,
  };
}
