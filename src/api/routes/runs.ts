import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { runId, runOrder, runRecord } from '../../runs/run-record.ts';
import { runTask } from '../../runs/run-task.ts';
import { type App, content, problems } from '../app.ts';
import { eventStream } from '../event-stream.ts';
import { principalOf } from '../gate.ts';
import { notFound, Problem } from '../problem.ts';
import type { ServerParts } from '../server-parts.ts';

const TAGS = ['runs'];
const params = z.object({ run: runId });
const order = runOrder.extend({
  previous: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .nullable()
    .default(null),
});
const headers = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,128}$/)
    .optional(),
});
/** Streams that may be open at once: each keeps a connection. */
const STREAMS = 200;

const FOLLOWED =
  'Both kinds of events come as things are now, then again whenever they change: first every task in the order of the plan, once there is one. States between two looks may be left out, the last one never. The stream ends after the run.';

/** Orders runs, shows and cancels them. */
export function runRoutes(app: App, { desk }: ServerParts): void {
  app.post(
    '/v1/runs',
    {
      schema: {
        tags: TAGS,
        operationId: 'orderRun',
        summary: 'Order a run',
        description: 'The same Idempotency-Key from the same person is the same run.',
        headers,
        body: order,
        response: { 202: runRecord, ...problems(413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { subject } = principalOf(request);
      const id = idFor(subject, request.headers['idempotency-key']);
      // Checked again by its own schema, which knows the digest as a type.
      const record = await desk.order(id, runOrder.parse(request.body), subject);
      return reply.code(202).header('location', `/v1/runs/${record.id}`).send(record);
    },
  );

  app.get(
    '/v1/runs',
    {
      schema: {
        tags: TAGS,
        operationId: 'listRuns',
        summary: 'All runs, the newest order first',
        response: { 200: z.object({ runs: z.array(runRecord) }), ...problems() },
      },
    },
    async () => ({ runs: [...(await desk.list())] }),
  );

  app.get(
    '/v1/runs/:run',
    {
      schema: {
        tags: TAGS,
        operationId: 'getRun',
        summary: 'One run',
        params,
        response: { 200: runRecord, ...problems(404) },
      },
    },
    async ({ params: { run } }) => found(await desk.get(run)),
  );

  app.post(
    '/v1/runs/:run/cancel',
    {
      schema: {
        tags: TAGS,
        operationId: 'cancelRun',
        summary: 'Stop a run; one that ended stays as it is',
        params,
        response: { 200: runRecord, ...problems(404, 413, 415) },
      },
    },
    async ({ params: { run } }) => found(await desk.cancel(run)),
  );

  app.get(
    '/v1/runs/:run/tasks',
    {
      schema: {
        tags: TAGS,
        operationId: 'getRunTasks',
        summary: 'What each task of a run came to: one collector in one account and region',
        description:
          'In the order of the plan, by wave, collector, account and region. Empty before the run is planned, and when nobody kept its tasks: the process that did it was killed, or what it left was removed.',
        params,
        response: { 200: z.object({ tasks: z.array(runTask) }), ...problems(404) },
      },
    },
    async ({ params: { run } }) => ({ tasks: [...found(await desk.tasks(run))] }),
  );

  const streams = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.abort();
  });
  app.get(
    '/v1/runs/:run/events',
    {
      schema: {
        tags: TAGS,
        operationId: 'followRun',
        summary: 'The record of a run and its tasks whenever they change, until it has ended',
        description: FOLLOWED,
        params,
        response: {
          200: content(
            'text/event-stream',
            'Events named run, with the record as JSON, and task, with one task as JSON as GET /v1/runs/{run}/tasks has it.',
            z.unknown(),
          ),
          ...problems(404),
        },
      },
    },
    async ({ params: { run } }, reply) => {
      found(await desk.get(run));
      if (streams.size >= STREAMS)
        throw new Problem(503, 'busy', 'Too many follow runs already.', { headers: { 'retry-after': '60' } });
      const stop = new AbortController();
      streams.add(stop);
      const over = (): void => {
        stop.abort();
        streams.delete(stop);
      };
      reply.raw.once('close', over);
      const stream = Readable.from(
        eventStream(desk.follow(run, stop.signal), desk.followTasks(run, stop.signal), stop.signal),
      );
      stream.once('close', over);
      return reply
        .header('content-type', 'text/event-stream')
        .header('x-accel-buffering', 'no')
        .header('connection', 'close')
        .send(stream);
    },
  );
}

function found<Record>(record: Record | null): Record {
  if (record === null) throw notFound('run');
  return record;
}

/** Of a key of the caller, or random. Keys of two people never meet. */
function idFor(subject: string, key: string | undefined): string {
  const digits =
    key === undefined
      ? randomBytes(16).toString('hex')
      : createHash('sha256')
          .update(JSON.stringify([subject, key]))
          .digest('hex')
          .slice(0, 32);
  return `run-${digits}`;
}
