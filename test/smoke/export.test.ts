import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { exporters } from '../../src/exports/index.ts';
import { authorityOf } from '../signing/authority-of.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { runCli } from '../support/run-cli.ts';

let demo: DemoPack;
let own: readonly string[];
beforeAll(async () => {
  demo = await demoPack();
  own = await readdir(demo.folder);
});
afterEach(async () => {
  for (const name of await readdir(demo.folder))
    if (!own.includes(name)) await rm(join(demo.folder, name), { recursive: true });
});
afterAll(() => demo.remove());

const ask = (pack: string, ...argv: readonly string[]) =>
  runCli(['export', pack, ...argv], { cwd: demo.folder });
const exported = (...argv: readonly string[]) => ask(demo.path, ...argv);
const made = async () => (await readdir(demo.folder)).filter((name) => !own.includes(name));

test('writes every form beside the pack, and says with what digests', async () => {
  const ids = exporters.map(({ id }) => id);
  const { exitCode, out, err } = await exported('--as', ids.join(','), '--trust', demo.root, '--json');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({
    pack: demo.pack.id,
    packDigest: digestOf(demo.files.get('pack.json') ?? ''),
    container: { name: basename(demo.path), digest: digestOf(await readFile(demo.path)) },
    verification: { outcome: 'verified' },
  });
  expect(answer.exports.map(({ form }: { form: string }) => form)).toEqual(ids);
  for (const { path, files } of answer.exports) {
    expect(path.startsWith(join(demo.folder, demo.pack.id))).toBe(true);
    for (const { name, digest } of files) {
      const bytes = await readFile((await stat(path)).isDirectory() ? join(path, name) : path);
      expect(digestOf(bytes), name).toBe(digest);
    }
  }
  expect(await made()).toHaveLength(ids.length);
});

test('says when nobody was trusted, and exports nothing of a pack that does not hold', async () => {
  const open = await exported('--as', 'csv');
  expect(open).toMatchObject({ exitCode: 0, err: expect.stringContaining('No root was given to trust') });
  const bytes = await readFile(demo.path);
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
  await writeFile(join(demo.folder, 'changed.zip'), bytes);
  const refused = await ask('changed.zip', '--as', 'csv', '--out', 'changed');
  expect(refused).toMatchObject({ exitCode: 1, out: '' });
  expect(refused.err).toContain('PACK_INVALID: The pack does not hold.');
  expect(await made()).not.toContain('changed');
  const stranger = join(demo.folder, 'stranger.pem');
  await writeFile(stranger, (await authorityOf()).root.certificatePem);
  expect(await exported('--as', 'csv', '--trust', stranger, '--out', 'x')).toMatchObject({ exitCode: 1 });
});

test('replaces only what it wrote itself, and only when told', async () => {
  await exported('--as', 'csv', '--out', 'tables');
  const again = await exported('--as', 'csv', '--out', 'tables');
  expect(again).toMatchObject({ exitCode: 3, err: expect.stringContaining('--force') });
  await writeFile(join(demo.folder, 'tables', 'checks.csv'), 'old');
  expect(await exported('--as', 'csv', '--out', 'tables', '--force')).toMatchObject({ exitCode: 0 });
  expect((await stat(join(demo.folder, 'tables', 'checks.csv'))).size).toBeGreaterThan(1000);
  await writeFile(join(demo.folder, 'tables', 'notes.txt'), 'mine');
  const kept = await exported('--as', 'csv', '--out', 'tables', '--force');
  expect(kept).toMatchObject({ exitCode: 3, err: expect.stringContaining('notes.txt') });
  expect(await readFile(join(demo.folder, 'tables', 'notes.txt'), 'utf8')).toBe('mine');
  await writeFile(join(demo.folder, 'file'), 'mine');
  expect(await exported('--as', 'csv', '--out', 'file', '--force')).toMatchObject({ exitCode: 3 });
  expect((await made()).toSorted()).toEqual(['file', 'tables']);
});

test('puts several forms into the folder of --out, and takes one that is empty', async () => {
  await mkdir(join(demo.folder, 'empty'));
  expect(await exported('--as', 'csv', '--out', 'empty')).toMatchObject({ exitCode: 0 });
  expect(await exported('--as', 'csv', '--as', 'ndjson', '--out', 'deep/all')).toMatchObject({ exitCode: 0 });
  const folders = await readdir(join(demo.folder, 'deep', 'all'));
  expect(folders.toSorted()).toEqual([`${demo.pack.id}-csv`, `${demo.pack.id}-ndjson`]);
});

test.each([
  {
    title: 'no form',
    argv: [],
    says: /^FORM .*\noscal +OSCAL(.*\n)+bagit +Bag(.*\n)+USAGE_INVALID: Say with --as/,
  },
  {
    title: 'an unknown form',
    argv: ['--as', 'csv,word'],
    says: /"word" is no form.*oscal, ocsf, mlbom, openlineage, xlsx, csv, ndjson, bagit/,
  },
  { title: 'several forms on standard output', argv: ['--as', 'csv,ndjson', '--out', '-'], says: /one form/ },
  { title: 'several files on standard output', argv: ['--as', 'csv', '--out', '-'], says: /several files/ },
  {
    title: 'two answers on standard output',
    argv: ['--as', 'csv', '--out', '-', '--json'],
    says: /not both/,
  },
])('refuses $title', async ({ argv, says }) => {
  const { exitCode, out, err } = await exported(...argv);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toMatch(says);
  expect(await made()).toEqual([]);
});

test('refuses the case of a question, and what is no pack', async () => {
  const log = new URL('../../sample/account/trail', import.meta.url).pathname;
  const asked = await runCli(
    ['who', 'readmission-prod', '--logs', log, '--case', 'case.zip', '--signer', 'keys'],
    { cwd: demo.folder, now: new Date('2026-10-03T06:00:00Z') },
  );
  expect(asked.exitCode, asked.err).toBe(0);
  expect(await ask('case.zip', '--as', 'csv')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('This is the case of a question'),
  });
  expect(await ask('nothing.zip', '--as', 'csv')).toMatchObject({ exitCode: 2 });
  await writeFile(join(demo.folder, 'text.zip'), 'text');
  expect(await ask('text.zip', '--as', 'csv')).toMatchObject({ exitCode: 1 });
});
