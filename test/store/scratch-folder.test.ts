import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scratchFolder, sweepScratchFolders } from '../../src/store/scratch-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'exhibit-sweep-'));
});
afterEach(() => rm(place, { recursive: true, force: true }));

/** Makes a folder of a task, as the process with this number leaves it when it is killed. */
async function leftBy(pid: number | string): Promise<string> {
  const before = new Set(await readdir(place));
  const scratch = await scratchFolder(place);
  scratch.lines('calls').add('{}');
  const [made = ''] = (await readdir(place)).filter((name) => !before.has(name));
  const name = made.replace(`-${process.pid}-`, `-${pid}-`);
  await rename(join(place, made), join(place, name));
  return name;
}

const gone = () => spawnSync('true').pid;

test('removes what processes left that are gone, and nothing of those that are there', async () => {
  const [parent, ours] = [await leftBy(process.ppid), await leftBy(process.pid)];
  const [init, dead] = [await leftBy(1), await leftBy(gone())];
  await sweepScratchFolders(place);
  expect((await readdir(place)).toSorted()).toEqual([parent, ours, init].toSorted());
  expect(basename(dead)).toMatch(/^exhibit-task-/);
});

test('removes what a process of the same number left before this one was started', async () => {
  const before = await leftBy(process.pid);
  await utimes(join(place, before), new Date(0), new Date(0));
  const now = await leftBy(process.pid);
  await sweepScratchFolders(place);
  expect(await readdir(place)).toEqual([now]);
});

test('leaves what another machine or program left', async () => {
  const names = [`exhibit-task-elsewhere-${gone()}-abc`, `exhibit-work-${gone()}`, 'exhibit-task-x'];
  for (const name of names) await mkdir(join(place, name));
  await sweepScratchFolders(place);
  expect((await readdir(place)).toSorted()).toEqual(names.toSorted());
});

test('has nothing to do where there is no such place', async () => {
  await expect(sweepScratchFolders(join(place, 'none'))).resolves.toBeUndefined();
});
