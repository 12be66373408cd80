import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeExpiredWork } from '../../../src/runs/shared/expired-work.ts';
import { NO_PROGRESS } from '../../../src/runs/shared/run-ledger.ts';
import { takeOrder } from '../../../src/runs/shared/take-order.ts';
import { houseFolder, SAMPLE_ORDER, sampleHouse } from '../../support/shared-house.ts';

let folder: string;
beforeAll(async () => {
  folder = await houseFolder();
});
afterAll(() => rm(folder, { recursive: true }));

const idOf = (name: string) => `run-${Buffer.from(name).toString('hex').padStart(16, '0')}`;
const END = { progress: NO_PROGRESS, pack: null, failure: null };

test('what a run left that failed or was canceled is removed after its days, and never its record', async () => {
  const house = await sampleHouse(folder);
  const ends = [
    { name: 'old', state: 'failed', endedAt: '2026-10-01T00:00:00Z' },
    { name: 'stop', state: 'canceled', endedAt: '2026-10-01T00:00:00Z' },
    { name: 'new', state: 'failed', endedAt: '2026-10-01T00:00:01Z' },
    { name: 'again', state: 'failed', endedAt: '2026-09-01T00:00:00Z' },
    { name: 'open', state: null, endedAt: '' },
  ] as const;
  for (const { name, state, endedAt } of ends) {
    const ledger = await takeOrder(house, { id: idOf(name), order: SAMPLE_ORDER, orderedBy: 'test' });
    if (state) await ledger.end(idOf(name), { ...END, state, endedAt });
    if (name === 'again') await ledger.reopen(idOf(name), '2026-09-02T00:00:00Z');
  }
  const ledger = await takeOrder(house, { id: idOf('old'), order: SAMPLE_ORDER, orderedBy: 'test' });
  const records = () => Promise.all(ends.map(({ name }) => ledger.get(idOf(name), async () => null)));
  const before = await records();

  const later = (time: string) => ({ ...house, now: () => new Date(time) });
  expect(await removeExpiredWork(later('2026-10-30T23:59:59Z'))).toEqual([]);
  const removed = [idOf('old'), idOf('stop')].toSorted();
  expect(await removeExpiredWork(later('2026-10-31T00:00:00Z'))).toEqual(removed);
  expect(await removeExpiredWork(later('2026-10-31T00:00:00Z'))).toEqual([]);

  expect(await records()).toEqual(before);
  for (const { name } of ends) {
    const left = await readdir(join(folder, 'runs', idOf(name)));
    expect([name, left.includes('work')]).toEqual([name, !removed.includes(idOf(name))]);
    expect(await ledger.canGoOn(idOf(name))).toBe(!removed.includes(idOf(name)));
  }
});
