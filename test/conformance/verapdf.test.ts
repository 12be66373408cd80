import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { samplePdf } from '../signing/sample-pdf.ts';
import { missingRequired, reportPrograms } from './programs.ts';
import { judgePdf, veraPrograms } from './verapdf/verapdf.ts';

const PROGRAMS = veraPrograms();
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('PDF/A and PDF/UA were judged by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.skipIf(absent)('veraPDF', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-verapdf-'));
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    { flavour: '3a', rule: 'The PDF/A version and conformance level' },
    { flavour: 'ua1', rule: 'Content shall be marked as Artifact or tagged' },
  ] as const)('refuses a PDF without tags as $flavour', async ({ flavour, rule }) => {
    await writeFile(join(folder, 'plain.pdf'), await samplePdf());
    const [judgement] = judgePdf(flavour, ['plain.pdf'], folder);
    expect(judgement).toMatchObject({ isCompliant: false });
    expect(judgement?.failures.join('\n')).toContain(rule);
  });
});
