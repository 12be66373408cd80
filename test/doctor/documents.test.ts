import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examineDocuments } from '../../src/doctor/documents.ts';
import { frameworks } from '../../src/mappings/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-documents-'));
  await writeFile(join(folder, 'a.md'), 'a');
});
afterEach(() => rm(folder, { recursive: true }));

const now = new Date('2026-10-02T06:00:00Z');
const examined = async (validUntil: string, audited = frameworks) => {
  const said = `title: t\nowner: o\ndate: 2026-01-01\nvalidUntil: ${validUntil}\ncontrols: [{ framework: hipaa, control: "164.312(a)(1)" }]\n`;
  await writeFile(join(folder, 'a.md.yaml'), said);
  return examineDocuments(folder, audited, now);
};

test('documents in force about an audited framework are ok', async () => {
  expect(await examined('2026-10-02')).toMatchObject([
    { topic: 'documents', outcome: 'ok', found: 'Documents that can be read: 1.' },
  ]);
});

test('one that expired, and one about nothing that is audited, are gaps', async () => {
  const other = frameworks.filter(({ id }) => id !== 'hipaa');
  expect(await examined('2026-10-01', other)).toMatchObject([
    { outcome: 'gap', found: 'These are expired or dated after today: a.md.' },
    { outcome: 'gap', found: 'These speak of no framework that is audited: a.md.' },
  ]);
});

test('one that a run would refuse fails, and no folder is ok', async () => {
  expect(await examined('tomorrow')).toMatchObject([{ outcome: 'fail' }]);
  expect(await examineDocuments(null, frameworks, now)).toMatchObject([{ outcome: 'ok' }]);
});
