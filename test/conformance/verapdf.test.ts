import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { renderReport } from '../../src/reports/pdf/report.ts';
import { addSignatureField, signPdf } from '../../src/signing/pades.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { samplePdf } from '../signing/sample-pdf.ts';
import { syntheticPack } from '../support/pack.ts';
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

  test.each(['3a', 'ua1'] as const)(
    'passes each volume of a long report as %s',
    { timeout: 600_000 },
    async (flavour) => {
      const pack = syntheticPack({ checks: 3, items: 4, frameworks: ['hipaa'] });
      const packText = JSON.stringify(pack);
      const signer = signerOf(await authorityOf());
      const volumes = await renderReport(pack, {
        packText,
        packDigest: digestOf(packText),
        pagesPerVolume: 20,
        onDocument: (doc) => addSignatureField(doc, { name: 'a', reason: 'b', signedAt: NOW }),
        finish: (volume) => signPdf(volume, signer),
      });
      expect(volumes.length).toBeGreaterThan(1);
      const names = volumes.map((_, index) => `volume-${index + 1}.pdf`);
      for (const [index, bytes] of volumes.entries())
        await writeFile(join(folder, names[index] ?? ''), bytes);
      const judged = judgePdf(flavour, names, folder);
      expect(judged.map(({ failures }) => failures)).toEqual(volumes.map(() => []));
      expect(judged.every(({ isCompliant, passedChecks }) => isCompliant && passedChecks > 1000)).toBe(true);
    },
  );
});
