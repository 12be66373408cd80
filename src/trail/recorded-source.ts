import { z } from 'zod';
import type { Tape } from '../aws/transcript.ts';
import { ExhibitError } from '../core/errors.ts';
import { digestText, type Scope } from '../evidence/envelope.ts';
import { access } from '../evidence/kinds/cloudtrail-data-access.ts';
import { askAccesses } from './accesses.ts';
import type { LogDay } from './log-days.ts';
import type {
  LoggedRecord,
  TrailAnswer,
  TrailQuestion,
  TrailSource,
  TrailStatistics,
  WorkGroupPlace,
} from './source.ts';

const logged = z.object({
  record: z.record(z.string(), z.unknown()),
  file: z.object({ key: z.string(), digest: digestText.nullable(), index: z.int().nullable() }),
});

const statistics = z.object({
  executionId: z.string(),
  workgroup: z.string().nullable(),
  engineVersion: z.string().nullable(),
  query: digestText,
  text: z
    .object({ table: z.string(), template: z.string(), sql: z.string(), parameters: z.array(z.string()) })
    .optional(),
  result: digestText.nullable(),
  resultEncryption: z.string().nullable(),
  bytesScanned: z.int().nullable(),
  milliseconds: z.int().nullable(),
  partitions: z.int(),
  logBytes: z.int(),
  absentColumns: z.array(z.string()),
});

const logDay: z.ZodType<LogDay> = z.object({
  account: z.string(),
  region: z.string(),
  day: z.string(),
  files: z.int(),
  digest: digestText,
});

const trailAnswer = z.object({
  records: z.array(logged),
  sessions: z.array(logged),
  files: z.int(),
  scanned: z.int(),
  duplicates: z.int(),
  unreadable: z.array(z.object({ key: z.string(), reason: z.string() })),
  uncovered: z.array(z.object({ account: z.string(), region: z.string(), day: z.string() })),
  logs: z.array(logDay).optional(),
  statistics: statistics.optional(),
});

const accessAnswer = z.object({
  accesses: z.array(access),
  records: z.int(),
  unreadable: trailAnswer.shape.unreadable,
  uncovered: trailAnswer.shape.uncovered,
});

/**
 * Reads records with their places back from JSON.
 *
 * @throws EVIDENCE_INVALID when one is none
 */
export function readTrailRecords(values: readonly unknown[]): LoggedRecord[] {
  const read = z.array(logged).safeParse(values);
  if (read.success) return read.data;
  throw new ExhibitError('EVIDENCE_INVALID', 'A kept record of the log is none.', { cause: read.error });
}

/**
 * A trail whose questions go through the tape of a task: recorded with the whole answer in a run, answered from
 * the record in a replay. Both give the caller the same records, after redaction.
 *
 * @param scope the account and region of the task that asks
 */
export function recordedTrail(trail: TrailSource, tape: Tape, { account, region }: Scope): TrailSource {
  const { engine, location, workgroup } = trail;
  return {
    engine,
    location,
    ...(workgroup && { workgroup }),
    async ask(question) {
      const input = { engine, location, question: inputOf(question) };
      const output = await tape.call(
        { account, region, service: 'Trail', operation: 'Ask', input },
        async () => ({
          output: await trail.ask(question),
          requestId: null,
          attempts: null,
        }),
      );
      return withoutUndefined(checked(trailAnswer, output));
    },
    async accesses(question) {
      const { period, places } = question;
      const asked = { account: question.account, region: question.region, places: [...places] };
      const input = {
        engine,
        location,
        question: { period: { from: period.from, to: period.to }, ...asked },
      };
      const output = await tape.call(
        { account, region, service: 'Trail', operation: 'Accesses', input },
        async () => ({ output: await askAccesses(trail, question), requestId: null, attempts: null }),
      );
      return checked(accessAnswer, output);
    },
  };
}

function checked<Answer>(shape: z.ZodType<Answer>, output: unknown): Answer {
  const answer = shape.safeParse(output);
  if (answer.success) return answer.data;
  const message = 'The transcript holds an answer of a trail that is none.';
  throw new ExhibitError('TRANSCRIPT_INVALID', message, { cause: answer.error });
}

/**
 * The trail of a replay: it has the name of the recorded one and cannot be asked past the tape.
 *
 * @throws CALL_UNRECORDED from `ask`
 */
export function replayedTrail({
  engine,
  location,
  workgroup,
}: Pick<TrailSource, 'engine' | 'location'> & {
  readonly workgroup?: WorkGroupPlace | undefined;
}): TrailSource {
  const ask = async (): Promise<never> => {
    throw new ExhibitError('CALL_UNRECORDED', `The log "${location}" cannot be asked in a replay.`);
  };
  return { engine, location, ...(workgroup && { workgroup }), ask };
}

function withoutUndefined({ statistics: told, logs, ...answer }: z.infer<typeof trailAnswer>): TrailAnswer {
  return { ...answer, ...(logs && { logs }), ...(told && { statistics: statisticsOf(told) }) };
}

function statisticsOf({ text, ...rest }: z.infer<typeof statistics>): TrailStatistics {
  return { ...rest, ...(text && { text }) };
}

/** The question with its fields spelled out, so that equal questions are equal calls. */
function inputOf(question: TrailQuestion) {
  const { period, accounts, regions, sources, access, events, withSessions, logsOf } = question;
  return {
    period: { from: period.from, to: period.to },
    accounts: accounts ?? null,
    regions: regions ?? null,
    sources: sources ?? null,
    access: access ?? 'any',
    events: events ?? 'any',
    withSessions: withSessions ?? false,
    logsOf: logsOf ? { from: logsOf.from, to: logsOf.to } : null,
  };
}
