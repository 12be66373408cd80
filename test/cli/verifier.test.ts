import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { writeVerifier } from '../../src/cli/verifier/write-verifier.ts';

let folder: string;
let built: string;
const said: string[] = [];
const io = (): Io => ({
  ...{ out: (text) => void said.push(text), err: () => undefined, columns: 80, isTty: false, cwd: folder },
  ...{ env: {}, now: () => new Date(0) },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-verifier-'));
  built = join(folder, 'built.html');
  await writeFile(built, '<!doctype html>');
});
afterAll(() => rm(folder, { recursive: true }));

test('writes the file as it was built and says its digest', async () => {
  said.length = 0;
  await writeVerifier(io(), { out: 'verifier.html' }, built);
  expect(await readFile(join(folder, 'verifier.html'), 'utf8')).toBe('<!doctype html>');
  expect(said.join('')).toContain(createHash('sha256').update('<!doctype html>').digest('hex'));
});

test('says the same for machines', async () => {
  said.length = 0;
  await writeVerifier(io(), { out: 'machine.html', json: true }, built);
  expect(JSON.parse(said.join(''))).toEqual({
    path: 'machine.html',
    bytes: 15,
    sha256: createHash('sha256').update('<!doctype html>').digest('hex'),
  });
});

test('replaces nothing unless it is told to', async () => {
  const out = 'there.html';
  await writeFile(join(folder, out), 'mine');
  await expect(writeVerifier(io(), { out }, built)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: 'there.html is there already; --force replaces it.',
  });
  expect(await readFile(join(folder, out), 'utf8')).toBe('mine');
  await writeVerifier(io(), { out, force: true }, built);
  expect(await readFile(join(folder, out), 'utf8')).toBe('<!doctype html>');
});

test('says when there is no folder for it, and when it was not built', async () => {
  const nowhere = writeVerifier(io(), { out: 'no/verifier.html' }, built);
  await expect(nowhere).rejects.toMatchObject({ code: 'STORE_FAILED' });
  const missing = writeVerifier(io(), { out: 'x.html' }, join(folder, 'missing.html'));
  await expect(missing).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: 'The verifier was not built: "npm run web" builds it from the sources.',
  });
});
