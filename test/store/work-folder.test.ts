import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, hexOf } from '../../src/core/digest.ts';
import { reopenedWork, runIn, unfinishedWork, workFolder } from '../../src/store/work-folder.ts';

let folder: string;
let store: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exhibit-work-'));
  store = join(folder, 'packs');
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (path: string) => statSync(path).mode & 0o777;

test('keeps lines apart by name, and is gone with all of them when it is removed', async () => {
  const work = await workFolder(store, '{}');
  const [calls, scratch] = [work.lines('calls'), work.lines('scratch')];
  calls.add('a call');
  expect([calls.at(0), scratch.at(scratch.add('a body'))]).toEqual(['a call', 'a body']);
  expect(readdirSync(store)).toHaveLength(1);
  await work.remove();
  expect(readdirSync(store)).toEqual([]);
});

test('is for its owner only, with all that is in it', async () => {
  const work = await workFolder(store, '{}');
  work.lines('calls').add('a call');
  await work.bodies.put(Buffer.from('a content'));
  expect([modeOf(work.path), modeOf(join(work.path, 'bodies'))]).toEqual([0o700, 0o700]);
  const names = readdirSync(work.path, { recursive: true }).map(String);
  const files = names.filter((name) => name !== 'bodies');
  expect(files).toHaveLength(6);
  expect(files.map((name) => modeOf(join(work.path, name)))).toEqual(files.map(() => 0o600));
});

test('what a run left can be found and opened again, with its key, calls and contents', async () => {
  const work = await workFolder(store, '{"a":1}');
  work.lines('calls').add('a call');
  work.lines('scratch').add('a body');
  const digest = await work.bodies.put(Buffer.from('a content'));
  await work.leave();
  expect(await unfinishedWork(store)).toEqual([{ path: work.path, run: '{"a":1}' }]);
  expect(await runIn(work.path)).toBe('{"a":1}');
  const again = await reopenedWork(work.path);
  expect(Buffer.from(again.redactionKey)).toEqual(Buffer.from(work.redactionKey));
  expect([again.lines('calls').length, again.lines('scratch').length]).toEqual([1, 0]);
  expect(String(await again.bodies.get(digest))).toBe('a content');
});

test('two runs have two keys', async () => {
  const [a, b] = [await workFolder(store, '{}'), await workFolder(store, '{}')];
  expect(Buffer.from(a.redactionKey)).not.toEqual(Buffer.from(b.redactionKey));
  expect(a.redactionKey).toHaveLength(32);
});

test('a folder in which another process works is neither found nor opened', async () => {
  const work = await workFolder(store, '{}');
  await work.leave();
  writeFileSync(join(work.path, 'process'), String(process.ppid));
  expect(await unfinishedWork(store)).toEqual([]);
  await expect(reopenedWork(work.path)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining(`Process ${process.ppid} works in ${work.path}`),
  });
  // No process has this number.
  writeFileSync(join(work.path, 'process'), String(2 ** 30));
  expect(await unfinishedWork(store)).toHaveLength(1);
});

test('a folder of another layout, or without a run, is refused', async () => {
  const work = await workFolder(store, '{}');
  await work.leave();
  writeFileSync(join(work.path, 'layout'), '2');
  await expect(reopenedWork(work.path)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  const bare = join(store, '.work-bare');
  mkdirSync(bare);
  await expect(runIn(bare)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  expect((await unfinishedWork(store)).map(({ path }) => basename(path))).toEqual([basename(work.path)]);
});

test('a content that was changed or is missing is refused', async () => {
  const work = await workFolder(store, '{}');
  const digest = await work.bodies.put(Buffer.from('a content'));
  const path = join(work.path, 'bodies', hexOf(digest));
  expect(readFileSync(path, 'utf8')).toBe('a content');
  writeFileSync(path, 'another');
  await expect(work.bodies.get(digest)).rejects.toMatchObject({ code: 'TRANSCRIPT_INVALID' });
  await expect(work.bodies.get(digestOf('none'))).rejects.toMatchObject({ code: 'TRANSCRIPT_INVALID' });
});
