import { afterEach, expect, test, vi } from 'vitest';
import { ExhibitError } from '../../src/core/errors.ts';
import type { InlineParts } from '../../src/runs/inline-desk.ts';
import { type ApiServer, startApi } from './api-server.ts';

let server: ApiServer;
afterEach(() => server.close());

const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

/** A run that works until it is stopped. */
const endless: InlineParts['perform'] = (_order, { signal, onProgress }) =>
  new Promise((_resolve, reject) => {
    onProgress({ stage: 'planned', tasks: 3 });
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
  [...text.matchAll(/^data: (.*)$/gm)].map(([, json = '']) => JSON.parse(json) as { state: string });

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
