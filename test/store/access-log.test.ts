import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { digestOf } from '../../src/core/digest.ts';
import { type Access, checkAccessLog, HEAD, LOG } from '../../src/store/access-chain.ts';
import { openAccessLog } from '../../src/store/access-log.ts';

const now = () => new Date('2026-10-02T06:00:00Z');

const entry = (what: string): Access => ({
  ...{
    at: '2026-10-02T06:00:00Z',
    who: 'ada',
    role: 'auditor',
    via: 'token 1',
    pack: 'pack',
    evidence: null,
  },
  ...{ what, outcome: 'granted', request: what },
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-access-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function filled(count = 4): Promise<string[]> {
  const log = await openAccessLog(folder, now);
  for (let number = 1; number <= count; number += 1) await log.add(entry(`what ${number}`));
  await log.close();
  return (await readFile(join(folder, LOG), 'utf8')).trimEnd().split('\n');
}

const put = (lines: readonly string[]) =>
  writeFile(join(folder, LOG), lines.map((line) => `${line}\n`).join(''));
const faults = async () => (await checkAccessLog(folder)).faults;
const refusal = (message: string) =>
  expect.objectContaining({ code: 'STORE_FAILED', message: expect.stringContaining(message) });

test('goes on where it was closed, line after line', async () => {
  await filled(2);
  await filled(1);
  const { lines, head, faults } = await checkAccessLog(folder);
  expect(faults).toEqual([]);
  expect(lines.map(({ number, what }) => [number, what])).toEqual([
    [1, 'what 1'],
    [2, 'what 2'],
    [3, 'what 1'],
  ]);
  expect(head.number).toBe(3);
});

test('writes what is added at once in one chain', async () => {
  const log = await openAccessLog(folder, now);
  await Promise.all(Array.from({ length: 20 }, (_, index) => log.add(entry(`what ${index}`))));
  await log.close();
  expect(await checkAccessLog(folder)).toMatchObject({ faults: [], head: { number: 20 } });
});

test('has nothing to say of a log that was never written', async () => {
  expect(await checkAccessLog(folder)).toMatchObject({ lines: [], faults: [], head: { number: 0 } });
});

describe('finds', () => {
  test.each([
    { title: 'a removed line', of: ([a, , c, d]: string[]) => [a, c, d], says: 'Line 2 does not follow' },
    {
      title: 'the removed first line',
      of: ([, b, c, d]: string[]) => [b, c, d],
      says: 'Line 1 does not follow',
    },
    {
      title: 'a changed line',
      of: ([a, b, c, d]: string[]) => [a, b?.replace('ada', 'eve'), c, d],
      says: 'Line 3 does not follow',
    },
    {
      title: 'the changed last line',
      of: ([a, b, c, d]: string[]) => [a, b, c, d?.replace('ada', 'eve')],
      says: 'Line 4 is not the one that the head names',
    },
    {
      title: 'two lines in another order',
      of: ([a, b, c, d]: string[]) => [a, c, b, d],
      says: 'Line 2 does not',
    },
    {
      title: 'a line that stands twice',
      of: ([a, b, c, d]: string[]) => [a, b, b, c, d],
      says: 'Line 3 does not',
    },
    {
      title: 'a cut off end',
      of: ([a, b]: string[]) => [a, b],
      says: 'ends at line 2, and the head is line 4',
    },
    { title: 'an emptied log', of: () => [], says: 'ends at line 0, and the head is line 4' },
    {
      title: 'a line of something else',
      of: ([a, b, c]: string[]) => [a, b, c, '{}'],
      says: 'Line 4 is no line',
    },
  ])('$title', async ({ of, says }) => {
    await put(of(await filled()).flatMap((line) => line ?? []));
    expect((await faults()).join('\n')).toContain(says);
    await expect(openAccessLog(folder, now)).rejects.toThrow(refusal('was changed'));
  });

  test('a missing head, and one that is no head', async () => {
    await filled();
    await writeFile(join(folder, HEAD), 'x');
    expect(await faults()).toEqual(['The head that is kept apart cannot be read.']);
    await rm(join(folder, HEAD));
    expect(await faults()).toEqual(['The head that is kept apart is missing.']);
  });

  test('lines behind the head, but for the one of a writer that was stopped', async () => {
    const lines = await filled();
    const headOf = (number: number) =>
      writeFile(join(folder, HEAD), canonicalJson({ number, digest: digestOf(lines[number - 1] ?? '') }));
    await headOf(3);
    expect(await faults()).toEqual([]);
    await headOf(2);
    expect(await faults()).toEqual(['The head is line 2, and 2 lines follow it.']);
  });

  test('that a whole log was written anew, by a digest that was noted', async () => {
    await filled();
    const { head } = await checkAccessLog(folder);
    await rm(join(folder, LOG));
    await rm(join(folder, HEAD));
    await filled(3);
    expect(await faults()).toEqual([]);
    const again = await checkAccessLog(folder, head.digest);
    expect(again.faults).toEqual(['The line whose digest was noted is not in the log.']);
  });
});

test('cuts off a half written line and says so in the log', async () => {
  await filled(2);
  await appendFile(join(folder, LOG), '{"at":"2026');
  expect(await faults()).toEqual(['The last line is cut off after 11 characters.']);
  await (await openAccessLog(folder, now)).close();
  const { lines, faults: left } = await checkAccessLog(folder);
  expect(left).toEqual([]);
  expect(lines.at(-1)).toMatchObject({ number: 3, what: 'removed a half written line of 11 bytes' });
});

test('lets one writer at it, and takes over from one that is gone', async () => {
  const log = await openAccessLog(folder, now);
  await expect(openAccessLog(folder, now)).rejects.toThrow(refusal('would fork it'));
  await log.close();
  await writeFile(join(folder, 'access-log.lock'), '999999999 gone');
  await (await openAccessLog(folder, now)).close();
});

test('writes nothing more once somebody else wrote', async () => {
  const log = await openAccessLog(folder, now);
  await log.add(entry('mine'));
  await appendFile(join(folder, LOG), 'x\n');
  await expect(log.add(entry('mine'))).rejects.toThrow(refusal('could not be written'));
  await expect(log.add(entry('mine'))).rejects.toThrow(refusal('could not be written'));
  await log.close();
});
