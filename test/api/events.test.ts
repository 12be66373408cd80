import { afterEach, expect, test, vi } from 'vitest';
import { ExhibitError } from '../../src/core/errors.ts';
import type { InlineParts } from '../../src/runs/inline-desk.ts';
import type { RunTask } from '../../src/runs/run-task.ts';
import { type ApiServer, startApi } from './api-server.ts';

let server: ApiServer;
afterEach(() => server.close());

const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

const TASKS = ['iam-roles', 'ec2-vpcs', 'ec2-subnets'].map((one) => `${one}/111122223333/global`) as [
  string,
  string,
  string,
];

/** A run that works until it is stopped. */
const endless: InlineParts['perform'] = (_order, { signal, onProgress }) =>
  new Promise((_resolve, reject) => {
    onProgress({ stage: 'planned', tasks: 3, plan: TASKS });
    onProgress({ stage: 'collecting', task: TASKS[0] });
    signal.addEventListener('abort', () => reject(new ExhibitError('RUN_ABORTED', 'Stopped.')));
  });

async function started() {
  server = await startApi({ perform: endless });
  const { text } = await server.tokens.create({
    ...{ name: 'Ada', role: 'operator', engagements: [], expiresAt: '2099-01-01T00:00:00Z' },
  });
  const headers = { authorization: `Bearer ${text}`, 'content-type': 'application/json' };
  const order = (key: string) =>
    fetch(`${server.url}/v1/runs`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': key },
      body: JSON.stringify({ period: PERIOD }),
    });
  const { id } = (await (await order('the-one-run')).json()) as { id: string };
  // Planned before anybody follows it: whether a follower sees the plan come would be a matter of luck.
  await vi.waitFor(async () => expect(await server.desk.get(id)).toMatchObject({ progress: { tasks: 3 } }));
  return { headers, order, run: `${server.url}/v1/runs/${id}`, id };
}

const recordsIn = (text: string) =>
  [...text.matchAll(/^event: run\ndata: (.*)$/gm)].map(
    ([, json = '']) => JSON.parse(json) as { state: string },
  );
const tasksIn = (text: string) =>
  [...text.matchAll(/^event: task\ndata: (.*)$/gm)].map(([, json = '']) => JSON.parse(json) as RunTask);

test('the same key is the same run', async () => {
  const { order, id } = await started();
  expect(await (await order('the-one-run')).json()).toMatchObject({ id });
  expect(((await (await order('another-run')).json()) as { id: string }).id).not.toBe(id);
});

test('tells what becomes of a run until it has ended, which another may bring about', async () => {
  const { headers, run } = await started();
  const answer = await fetch(`${run}/events`, { headers });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const canceled = await fetch(`${run}/cancel`, {
    method: 'POST',
    headers: { authorization: headers.authorization },
  });
  expect(await canceled.json()).toMatchObject({ state: 'canceled' });
  const text = await answer.text();
  expect(text).toMatch(/^id: 1\nevent: run\ndata: \{/);
  expect(recordsIn(text).map(({ state }) => state)).toEqual(['running', 'canceled']);
});

test('tells of the tasks of a run in the same stream, each as it is and when it changes', async () => {
  const { headers, run } = await started();
  const answer = await fetch(`${run}/events`, { headers });
  const { tasks } = (await (await fetch(`${run}/tasks`, { headers })).json()) as { tasks: RunTask[] };
  expect(tasks.map(({ id, state }) => [id, state])).toEqual([
    [TASKS[0], 'working'],
    [TASKS[1], 'waiting'],
    [TASKS[2], 'waiting'],
  ]);
  await fetch(`${run}/cancel`, { method: 'POST', headers: { authorization: headers.authorization } });
  const seen = tasksIn(await answer.text());
  expect(
    seen
      .slice(0, 3)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([...TASKS].toSorted());
  expect(seen.at(-1)).toMatchObject({ id: TASKS[0], state: 'failed' });
  expect((await fetch(`${run.replace(/run-.*/, `run-${'0'.repeat(32)}`)}/tasks`, { headers })).status).toBe(
    404,
  );
});

test('lets go of a run when its reader is gone', async () => {
  const { headers, run, id } = await started();
  let isOpen = true;
  const follow = server.desk.follow.bind(server.desk);
  server.desk.follow = async function* (...asked) {
    yield* follow(...asked);
    isOpen = false;
  };
  const stop = new AbortController();
  const answer = await fetch(`${run}/events`, { headers, signal: stop.signal });
  await answer.body?.getReader().read();
  stop.abort();
  await vi.waitFor(() => expect(isOpen).toBe(false));
  expect(await server.desk.get(id)).toMatchObject({ state: 'running' });
});

test('ends open streams when the server stops', async () => {
  const { headers, run } = await started();
  const answer = await fetch(`${run}/events`, { headers });
  const read = answer.text().catch(() => 'cut');
  const before = performance.now();
  await server.app.close();
  await read;
  expect(performance.now() - before).toBeLessThan(3000);
});
