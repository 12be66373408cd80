import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileLines } from '../../src/store/line-file.ts';
import { workFolder } from '../../src/store/work-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exhibit-lines-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a line is in the file when it was added, and is read back from there', () => {
  const path = join(folder, 'calls.ndjson');
  const lines = fileLines(path);
  const places = ['first', 'zweite ü', ''].map((line) => lines.add(line));
  expect(readFileSync(path, 'utf8')).toBe('first\nzweite ü\n\n');
  expect(places.map((place) => lines.at(place))).toEqual(['first', 'zweite ü', '']);
  expect(() => lines.at(3)).toThrow('no line 3');
});

test('goes on behind what a file holds already', () => {
  const path = join(folder, 'calls.ndjson');
  writeFileSync(path, 'before\n');
  const lines = fileLines(path);
  expect(lines.at(lines.add('after'))).toBe('after');
  expect(readFileSync(path, 'utf8')).toBe('before\nafter\n');
});

test('says where it cannot write', () => {
  expect(() => fileLines(join(folder, 'none', 'calls.ndjson'))).toThrow(
    expect.objectContaining({ code: 'STORE_FAILED', message: expect.stringContaining('calls.ndjson') }),
  );
});

test('a work folder keeps lines apart by name, and is gone with all of them when it is removed', async () => {
  const work = await workFolder(join(folder, 'packs'));
  const [calls, scratch] = [work.lines('calls'), work.lines('scratch')];
  calls.add('a call');
  expect([calls.at(0), scratch.at(scratch.add('a body'))]).toEqual(['a call', 'a body']);
  expect(readdirSync(join(folder, 'packs'))).toHaveLength(1);
  await work.remove();
  expect(readdirSync(join(folder, 'packs'))).toEqual([]);
});
