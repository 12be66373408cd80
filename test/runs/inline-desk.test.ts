import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExhibitError } from '../../src/core/errors.ts';
import {
  type InlineDesk,
  type InlineParts,
  inlineDesk,
  type PerformedRun,
  PROCESS_ENDS,
} from '../../src/runs/inline-desk.ts';
import { type RunOrder, type RunRecord, runOrder } from '../../src/runs/run-record.ts';
import { fileStore } from '../../src/store/file-store.ts';
import type { Store } from '../../src/store/store.ts';

type Watch = Parameters<InlineParts['perform']>[1];

/** A run at work that the test ends. */
interface AtWork extends Watch {
  readonly order: RunOrder;
  finish(): void;
  fail(error: Error): void;
}

let folder: string;
let store: Store;
let works: AtWork[];
let seconds: number;
const opened: InlineDesk[] = [];

const summary = { evidence: 7, gaps: 2, calls: 40 };
const packOf = (id: string) => ({ pack: { id, summary }, name: `${id}.zip`, bundleName: `${id}.json` });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-desk-'));
  store = fileStore(folder);
  works = [];
  seconds = 0;
});
afterEach(async () => {
  for (const work of works) work.finish();
  await Promise.all(opened.splice(0).map((desk) => desk.close()));
  await rm(folder, { recursive: true });
});

async function openDesk(over: Partial<InlineParts> = {}): Promise<InlineDesk> {
  const desk = await inlineDesk({
    store,
    accounts: ['111122223333'],
    now: () => new Date(Date.UTC(2026, 9, 2, 6, 0, seconds++)),
    perform: (order, watch) =>
      new Promise<PerformedRun>((resolve, reject) => {
        const finish = () => resolve(packOf(`pack-${works.length}`));
        works.push({ ...watch, order, finish, fail: reject });
        watch.signal.addEventListener('abort', () => reject(new ExhibitError('RUN_ABORTED', 'Stopped.')));
      }),
    ...over,
  });
  opened.push(desk);
  return desk;
}

const order = (over = {}) =>
  runOrder.parse({ period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' }, ...over });
const id = (number: number) => `run-${String(number).padStart(16, '0')}`;
const until = (count: number) => vi.waitFor(() => expect(works.length).toBe(count));
const stateOf = async (desk: InlineDesk, number: number) => (await desk.get(id(number)))?.state;
const ended = (desk: InlineDesk, number: number) =>
  vi.waitFor(async () => expect((await desk.get(id(number)))?.endedAt).not.toBeNull());

test('does one run after the other, the more urgent first, and tells each change until its end', async () => {
  const desk = await openDesk();
  await desk.order(id(1), order(), 'ada');
  await desk.order(id(2), order({ priority: 9 }), 'ada');
  await desk.order(id(3), order({ priority: 1 }), 'ada');
  await until(1);
  const seen: RunRecord[] = [];
  const followed = (async () => {
    for await (const record of desk.follow(id(1), new AbortController().signal)) seen.push(record);
  })();
  await vi.waitFor(() => expect(seen.length).toBe(1));
  works[0]?.onProgress({ stage: 'planned', tasks: 4 });
  await vi.waitFor(() => expect(seen.length).toBe(2));
  works[0]?.onProgress({
    ...{ stage: 'collected', task: 't', done: 3, tasks: 4, calls: 30, gaps: 1 },
    ...{ throttles: 2, bytesScanned: null },
  });
  await vi.waitFor(() => expect(seen.length).toBe(3));
  works[0]?.finish();
  await followed;
  expect(
    seen.map(({ state, progress }) => [state, progress.stage, progress.tasksDone, progress.calls]),
  ).toEqual([
    ['running', 'waiting', 0, 0],
    ['running', 'collecting', 0, 0],
    ['running', 'collecting', 3, 30],
    ['running', 'collecting', 3, 40],
    ['finished', 'ended', 3, 40],
  ]);
  expect(seen.at(-1)).toMatchObject({
    ...{ pack: { id: 'pack-1', name: 'pack-1.zip' }, failure: null, orderedBy: 'ada' },
    progress: { evidence: 7, gaps: 2, throttles: 2, bytesScanned: null },
  });
  await until(2);
  expect(works[1]?.order.priority).toBe(1);
  expect((await desk.list()).map((record) => record.id)).toEqual([id(3), id(2), id(1)]);
});

test('takes the same id once', async () => {
  const desk = await openDesk();
  const [first, second] = await Promise.all([
    desk.order(id(1), order(), 'ada'),
    desk.order(id(1), order({ priority: 1 }), 'eve'),
  ]);
  expect([first.orderedBy, second.orderedBy]).toEqual(['ada', 'ada']);
  await until(1);
  expect(await desk.list()).toHaveLength(1);
});

test.each([
  { title: 'an account that nobody configured', over: { accounts: ['444455556666'] }, says: '444455556666' },
  {
    title: 'a period that ends first',
    over: { period: { from: '2026-10-01T00:00:00Z', to: '2026-07-01T00:00:00Z' } },
    says: 'ends',
  },
])('refuses $title', async ({ over, says }) => {
  const desk = await openDesk();
  await expect(desk.order(id(1), order(over), 'ada')).rejects.toMatchObject({
    ...{ code: 'USAGE_INVALID', message: expect.stringContaining(says) },
  });
  expect(await desk.list()).toEqual([]);
});

test('cancels a run that waits, one that works, none that ended, and none that there is not', async () => {
  const desk = await openDesk();
  await desk.order(id(1), order(), 'ada');
  await desk.order(id(2), order(), 'ada');
  await until(1);
  expect(await desk.cancel(id(2))).toMatchObject({ state: 'canceled', failure: null });
  expect(await desk.cancel(id(1))).toMatchObject({ state: 'canceled', failure: null });
  expect(works[0]?.signal.reason).not.toBe(PROCESS_ENDS);
  expect(works).toHaveLength(1);
  await desk.order(id(3), order(), 'ada');
  await until(2);
  works[1]?.finish();
  await ended(desk, 3);
  expect(await desk.cancel(id(3))).toMatchObject({ state: 'finished' });
  expect(await desk.cancel(id(4))).toBeNull();
});

test('says why a run failed, but of a bug only that there was one', async () => {
  const desk = await openDesk();
  await desk.order(id(1), order(), 'ada');
  await until(1);
  works[0]?.fail(new ExhibitError('STORE_FAILED', 'The disk is full.'));
  await ended(desk, 1);
  await desk.order(id(2), order(), 'ada');
  await until(2);
  works[1]?.fail(new TypeError('secret of /root'));
  await ended(desk, 2);
  expect((await desk.list()).map(({ state, failure }) => [state, failure])).toEqual([
    ['failed', { code: 'INTERNAL', message: 'Something went wrong that was not foreseen.' }],
    ['failed', { code: 'STORE_FAILED', message: 'The disk is full.' }],
  ]);
});

test('opened again: what waited goes on, what worked has failed, what ended is still there', async () => {
  const desk = await openDesk();
  await desk.order(id(1), order(), 'ada');
  await until(1);
  works[0]?.finish();
  await ended(desk, 1);
  await desk.order(id(2), order(), 'ada');
  await desk.order(id(3), order(), 'ada');
  await until(2);
  // As a process that was killed leaves it: nothing is closed.
  const again = await openDesk();
  expect(await again.get(id(1))).toMatchObject({ state: 'finished', pack: { id: 'pack-1' } });
  expect(await again.get(id(2))).toMatchObject({ state: 'failed', failure: { code: 'RUN_ABORTED' } });
  await until(3);
  expect(await stateOf(again, 3)).toBe('running');
});

test('closed: the run at work is told that the process ends, what waits stays, and nothing more is taken', async () => {
  const desk = await openDesk();
  await desk.order(id(1), order(), 'ada');
  await desk.order(id(2), order(), 'ada');
  await until(1);
  await desk.close();
  expect(works[0]?.signal.reason).toBe(PROCESS_ENDS);
  expect([await stateOf(desk, 1), await stateOf(desk, 2)]).toEqual(['failed', 'waiting']);
  await expect(desk.order(id(3), order(), 'ada')).rejects.toMatchObject({ code: 'RUN_ABORTED' });
});

test('knows nothing of an order that could not be kept', async () => {
  const full: Store = { ...store, put: () => Promise.reject(new ExhibitError('STORE_FAILED', 'Full.')) };
  const desk = await openDesk({ store: full });
  await expect(desk.order(id(1), order(), 'ada')).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(await desk.list()).toEqual([]);
  expect(works).toEqual([]);
});

test('reads the record of a run of before throttles and bytes of the log were counted, and makes none up', async () => {
  const desk = await openDesk();
  await desk.order(id(1), order(), 'ada');
  await until(1);
  works[0]?.finish();
  await ended(desk, 1);
  await desk.close();
  const name = `runs/${id(1)}/record.json`;
  const { progress, ...rest } = JSON.parse(String(await store.get(name))) as RunRecord;
  const { throttles: _, bytesScanned: __, ...before } = progress;
  await store.put(name, Buffer.from(JSON.stringify({ ...rest, progress: before })));
  const again = await openDesk();
  expect(await again.get(id(1))).toMatchObject({
    ...{ state: 'finished', progress: { calls: 40, throttles: null, bytesScanned: null } },
  });
});

test('refuses a record that is none', async () => {
  await store.put(`runs/${id(1)}/record.json`, Buffer.from('{}'));
  await expect(openDesk()).rejects.toMatchObject({ code: 'STORE_FAILED' });
});

test('follows nothing where there is no run, and stops when it is told to', async () => {
  const desk = await openDesk();
  const stop = new AbortController();
  const none = [];
  for await (const record of desk.follow(id(9), stop.signal)) none.push(record);
  expect(none).toEqual([]);
  await desk.order(id(1), order(), 'ada');
  await until(1);
  const followed = (async () => {
    const seen = [];
    for await (const record of desk.follow(id(1), stop.signal)) seen.push(record.state);
    return seen;
  })();
  setTimeout(() => stop.abort(), 20);
  expect(await followed).toEqual(['running']);
});

test('tells of every task until its run has ended, and keeps the last state', async () => {
  const desk = await openDesk();
  await desk.order(id(1), order(), 'ada');
  await until(1);
  const [done, stopped] = ['iam-roles/111122223333/global', 'ec2-vpcs/111122223333/us-east-1'];
  const gap = {
    kind: 'denied',
    action: 'iam:ListRoles',
    region: 'global',
    resource: null,
    code: 'No',
  } as const;
  const left = { calls: 2, records: 1, gaps: [gap] };
  const counts = { done: 1, tasks: 2, calls: 2, gaps: 1, throttles: null, bytesScanned: null };
  expect(await desk.tasks(id(1))).toEqual([]);
  works[0]?.onProgress({ stage: 'planned', tasks: 2, plan: [done, stopped] });
  const followed = Array.fromAsync(desk.followTasks(id(1), new AbortController().signal));
  works[0]?.onProgress({ stage: 'collecting', task: done });
  works[0]?.onProgress({ stage: 'collected', task: done, ...counts, left });
  works[0]?.onProgress({ stage: 'collecting', task: stopped });
  await desk.cancel(id(1));
  const seen = await followed;
  expect(seen.findLast((task) => task.id === done)).toMatchObject({ state: 'done', calls: 2, gaps: [gap] });
  expect(seen.at(-1)).toMatchObject({ id: stopped, state: 'failed', calls: null });
  await desk.close();
  const again = await openDesk();
  const last = await again.tasks(id(1));
  expect(last?.map(({ state }) => state)).toEqual(['done', 'failed']);
  expect(await Array.fromAsync(again.followTasks(id(1), new AbortController().signal))).toEqual(last);
  expect(await again.tasks(id(2))).toBeNull();
  expect(await Array.fromAsync(again.followTasks(id(2), new AbortController().signal))).toEqual([]);
});
