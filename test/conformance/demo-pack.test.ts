import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dssPrograms, type Judgement, judgeAll, shortfalls } from './dss/dss.ts';
import { judgedPack } from './judged-pack.ts';
import { BLOCKS, ENCRYPTED, PROGRAMS, STAMPS, testBlocks } from './page.ts';
import { findProgram, missingRequired, reportPrograms } from './programs.ts';

const isAble = findProgram('openssl').version !== null;
const hasDss = dssPrograms().every(({ version }) => version !== null);

const PACKS = [
  { isStamped: false, report: 'PAdES-BASELINE-B', container: 'CAdES-BASELINE-B' },
  { isStamped: true, report: 'PAdES-BASELINE-T', container: 'CAdES-BASELINE-LT' },
] as const;

afterAll(() => reportPrograms('The pack of the sample account was judged by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

/** EU DSS is asked below, for more than the page wants. */
const blocks = BLOCKS.filter(({ script, title }) => !script.includes('DssJudge') && !ENCRYPTED.test(title));

/** A stamp changes nothing but the value of the signature, which veraPDF does not look at: one report is enough. */
const isSlow = (script: string) => script.includes('verapdf');

describe.skipIf(!isAble)('the pack of the sample account', async () => {
  const made = isAble ? [await judgedPack(PACKS[0]), await judgedPack(PACKS[1])] : [];
  afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

  describe.each(PACKS)('with time stamps: $isStamped', ({ isStamped }) => {
    testBlocks(
      isStamped
        ? blocks.filter(({ script }) => !isSlow(script))
        : blocks.filter(({ title }) => !STAMPS.test(title)),
      made[Number(isStamped)] ?? '',
    );
  });

  test.skipIf(!hasDss)('passes EU DSS in total, with and without time stamps', { timeout: 600_000 }, () => {
    const questions = made.flatMap((folder) =>
      ['report.pdf', 'pack.zip'].map((file) => ({
        file: join(folder, file),
        at: new Date(),
        roots: ['root.pem', 'tsa.pem'].map((root) => join(folder, root)),
      })),
    );
    const judged = judgeAll(questions, '.');
    const levels = PACKS.flatMap(({ report, container }) => [report, container]);
    const faults = (one: Judgement, index: number) => shortfalls(one, levels[index] ?? '');
    expect(judged.map(faults)).toEqual([[], [], [], []]);
    // A stamp that is not seen can not fail.
    const stamps = judged.map(({ signatures }) => signatures.map(({ timestamps }) => timestamps.length));
    expect(stamps).toEqual([[0], [0], [1], [1]]);
  });
});
