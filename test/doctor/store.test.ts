import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examineStore } from '../../src/doctor/store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each(['.', 'packs', 'packs/of/this/year'])(
  'a store in %s can be written, and is not',
  async (inside) => {
    expect(await examineStore(join(folder, inside))).toMatchObject([{ topic: 'store', outcome: 'ok' }]);
    expect(await readdir(folder)).toEqual([]);
  },
);

test.each(['packs', 'packs/of/this/year'])('a file where %s would be fails', async (inside) => {
  await writeFile(join(folder, 'packs'), 'a file');
  expect(await examineStore(join(folder, inside))).toMatchObject([
    {
      outcome: 'fail',
      found: expect.stringMatching(
        /packs(\/of\/this\/year)? (is no folder|cannot be looked at \(ENOTDIR\))\.$/,
      ),
      effect: 'A run collects everything and then cannot store its pack.',
    },
  ]);
});
