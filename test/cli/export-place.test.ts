import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeExport } from '../../src/cli/export/place.ts';
import type { ExportFile } from '../../src/exports/exporter.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-place-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function* made(...files: readonly (string | Error)[]): AsyncIterable<ExportFile> {
  for (const one of files) {
    if (one instanceof Error) throw one;
    yield { name: one, bytes: Buffer.from(`bytes of ${one}`) };
  }
}
const place = (files: AsyncIterable<ExportFile>, replaces = false) =>
  placeExport(files, {
    folder,
    file: (name) => join(folder, `pack.${name}`),
    directory: join(folder, 'pack'),
    replaces,
  });

test('a single file is a file, several are a folder with their paths', async () => {
  expect(await place(made('a.json'))).toMatchObject({ isFolder: false, path: join(folder, 'pack.a.json') });
  expect(await place(made('a.csv', 'data/b.csv'))).toMatchObject({
    isFolder: true,
    files: [{ name: 'a.csv' }, { name: 'data/b.csv', bytes: 19 }],
  });
  expect(await readFile(join(folder, 'pack', 'data', 'b.csv'), 'utf8')).toBe('bytes of data/b.csv');
  expect((await readdir(folder)).toSorted()).toEqual(['pack', 'pack.a.json']);
});

test('an export that fails on the way leaves nothing, and what was there before', async () => {
  await place(made('a.csv', 'b.csv'));
  await writeFile(join(folder, 'pack', 'a.csv'), 'before');
  await expect(place(made('a.csv', 'b.csv', new Error('full')), true)).rejects.toThrow('full');
  expect(await readdir(folder)).toEqual(['pack']);
  expect(await readFile(join(folder, 'pack', 'a.csv'), 'utf8')).toBe('before');
});

test.each(['../a.csv', '/a.csv', 'a//b.csv', ''])(
  'refuses the name %j, which leads elsewhere',
  async (name) => {
    await expect(place(made(name, 'b.csv'))).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await readdir(folder)).toEqual([]);
  },
);

test('a file takes the place of another only when told', async () => {
  await writeFile(join(folder, 'pack.a.json'), 'before');
  await expect(place(made('a.json'))).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: expect.stringContaining('--force'),
  });
  expect(await readFile(join(folder, 'pack.a.json'), 'utf8')).toBe('before');
  await place(made('a.json'), true);
  expect(await readFile(join(folder, 'pack.a.json'), 'utf8')).toBe('bytes of a.json');
  expect(await readdir(folder)).toEqual(['pack.a.json']);
});
