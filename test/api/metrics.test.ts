import { afterEach, expect, test } from 'vitest';
import type { InlineParts } from '../../src/runs/inline-desk.ts';
import { type ApiServer, startApi } from './api-server.ts';

let server: ApiServer;
afterEach(() => server.close());

const collected = { stage: 'collected', task: 't', done: 1, tasks: 1, calls: 20, gaps: 1 } as const;

/** The numbers of a server whose runs, one after the other, used this. */
async function metricsAfter(
  ...used: readonly { readonly throttles: number | null; readonly bytesScanned: number | null }[]
) {
  const left = [...used];
  const perform: InlineParts['perform'] = async (_, { onProgress }) => {
    const [next = { throttles: null, bytesScanned: null }] = left.splice(0, 1);
    onProgress({ ...collected, ...next });
    const summary = { evidence: 3, gaps: 1, calls: 20 };
    return { pack: { id: 'pack-1', summary }, name: 'pack-1.zip', bundleName: 'pack-1.json' };
  };
  server = await startApi({ perform });
  const { desk } = server;
  for (const [index] of used.entries()) {
    const period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
    const id = `run-000000000000000${index}`;
    await desk.order(id, { period, previous: null, priority: 5 }, 'test');
    for await (const { state } of desk.follow(id, new AbortController().signal))
      expect(state).not.toBe('failed');
  }
  const { text } = await server.tokens.create({
    ...{ name: 'Ada', role: 'operator', engagements: [], expiresAt: '2099-01-01T00:00:00Z' },
  });
  const headers = { authorization: `Bearer ${text}` };
  const answer = await (await fetch(`${server.url}/metrics`, { headers })).text();
  return new Map(
    answer.split('\n').flatMap((line) => {
      const [name = '', value = ''] = line.split(' ');
      return line.startsWith('exhibit_run_') ? [[name, value] as const] : [];
    }),
  );
}

test('adds up over all runs what they used, and leaves out those that do not say', async () => {
  const metrics = await metricsAfter(
    { throttles: 3, bytesScanned: 1_000_000 },
    { throttles: 4, bytesScanned: null },
    { throttles: null, bytesScanned: 24 },
  );
  expect(metrics.get('exhibit_run_aws_calls')).toBe('60');
  expect(metrics.get('exhibit_run_gaps')).toBe('3');
  expect(metrics.get('exhibit_run_aws_throttles')).toBe('7');
  expect(metrics.get('exhibit_run_scanned_bytes')).toBe('1000024');
});

test('says nothing of what no run says, which is not none', async () => {
  const metrics = await metricsAfter({ throttles: 0, bytesScanned: null });
  expect(metrics.get('exhibit_run_aws_throttles')).toBe('0');
  expect(metrics.has('exhibit_run_scanned_bytes')).toBe(false);
});
