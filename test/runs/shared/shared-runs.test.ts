import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContainer } from '../../../src/container/open-container.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { PREVIOUS_FILE, packDocument, runInputsIn, textOf } from '../../../src/runs/pack-files.ts';
import { sharedRuns } from '../../../src/runs/shared/shared-runs.ts';
import { takeOrder } from '../../../src/runs/shared/take-order.ts';
import { houseFolder, inlinePack, packFiles, SAMPLE_ORDER, sampleHouse } from '../../support/shared-house.ts';

const RUN = 'run-00000000000000aa';
let folder: string;
beforeAll(async () => {
  folder = await houseFolder();
});
afterAll(() => rm(folder, { recursive: true }));

test('tasks that are done one by one, some of them twice, give the pack of a run in one process', async () => {
  const inline = await inlinePack();
  const house = await sampleHouse(folder);
  const ledger = await takeOrder(house, { id: RUN, order: SAMPLE_ORDER, orderedBy: 'test' });
  // Two workers that know nothing of each other.
  const workers = [sharedRuns(house), sharedRuns(await sampleHouse(folder))] as const;
  for (const wave of await workers[0].waves(RUN)) {
    for (const [index, task] of wave.toReversed().entries()) {
      const first = await workers[index % 2 === 0 ? 0 : 1].perform(RUN, task, true);
      if (index % 7 === 0) expect(await workers[1].perform(RUN, task, true)).toEqual(first);
    }
  }
  await workers[0].finish(RUN, () => undefined);
  const record = await ledger.get(RUN, async () => null);
  expect(record).toMatchObject({
    state: 'finished',
    progress: { stage: 'ended', calls: expect.any(Number) },
  });
  const shared = packFiles(join(folder, record?.pack?.name ?? ''));
  expect([...shared.keys()]).toEqual([...inline.keys()]);
  expect([...shared].filter(([name, bytes]) => inline.get(name) !== bytes).map(([name]) => name)).toEqual([]);
  expect(await house.store.list(`runs/${RUN}/work/`)).toEqual([]);
}, 300_000);

test('a shared run names the newest pack of its scope in the store, and tells what changed since', async () => {
  const house = await sampleHouse(folder);
  const [before = ''] = (await house.store.list('northwind')).filter((name) => name.endsWith('.zip'));
  const container = (await house.store.get(before)) ?? Buffer.alloc(0);
  const id = 'run-00000000000000bb';
  const { first: _, ...order } = SAMPLE_ORDER;
  const ledger = await takeOrder(house, { id, order, orderedBy: 'test' });
  const worker = sharedRuns(await sampleHouse(folder));
  for (const wave of await worker.waves(id)) for (const task of wave) await worker.perform(id, task, true);
  await worker.finish(id, () => undefined);
  const { pack } = (await ledger.get(id, async () => null)) ?? {};
  const files = openContainer((await house.store.get(pack?.name ?? '')) ?? Buffer.alloc(0));
  expect(runInputsIn(files).previous).toBe(digestOf(container));
  expect(files.get(PREVIOUS_FILE)).toEqual(openContainer(container).get('pack.json'));
  const { changes } = packDocument(Buffer.from(textOf(files, 'pack.json')));
  expect(changes).toMatchObject({
    previous: { id: before.replace('.zip', '') },
    counts: { exceptions: { new: 0, closed: 0, changed: 0, unjudged: 0 } },
  });
}, 300_000);
