import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileLines } from '../../src/store/line-file.ts';

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
  expect([lines.length, lines.at(0)]).toEqual([2, 'before']);
  expect(readFileSync(path, 'utf8')).toBe('before\nafter\n');
});

test.each([
  ['half a line', 'one\nzwei ü\n', '{"half":"\u00fc'],
  ['nothing but half a line', '', 'half'],
  ['a long half line', 'one\n', 'x'.repeat(3 << 20)],
])('cuts off what a killed process left: %s', (_, whole, half) => {
  const path = join(folder, 'calls.ndjson');
  writeFileSync(path, whole + half);
  const lines = fileLines(path);
  expect(readFileSync(path, 'utf8')).toBe(whole);
  const before = whole.split('\n').slice(0, -1);
  expect(Array.from({ length: lines.length }, (_, place) => lines.at(place))).toEqual(before);
  expect(lines.at(lines.add('next'))).toBe('next');
  expect(readFileSync(path, 'utf8')).toBe(`${whole}next\n`);
});

test('writes nothing once it is closed', () => {
  const lines = fileLines(join(folder, 'calls.ndjson'));
  lines.close();
  expect(() => lines.add('late')).toThrow(expect.objectContaining({ code: 'STORE_FAILED' }));
});

test('says where it cannot write', () => {
  expect(() => fileLines(join(folder, 'none', 'calls.ndjson'))).toThrow(
    expect.objectContaining({ code: 'STORE_FAILED', message: expect.stringContaining('calls.ndjson') }),
  );
});
