import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { digestOf } from '../../src/core/digest.ts';
import { writeZip } from '../../src/core/zip-writer.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { runCli } from '../support/run-cli.ts';

let demo: DemoPack;
beforeAll(async () => {
  demo = await demoPack();
});
afterAll(() => demo.remove());

const RECORD = 'evidence/organization/global/manual.documents@1.json';
const POLICY = 'documents/policies/encryption-and-keys.md';

const controlOf = (framework: string, id: string) =>
  demo.pack.frameworks.find((one) => one.id === framework)?.controls.find((control) => control.id === id);

/** What is wrong with the evidence of the pack when its files are changed. */
async function evidenceFault(change: (files: Map<string, Buffer>) => void): Promise<string | undefined> {
  const files = new Map(demo.files);
  change(files);
  const path = join(demo.folder, 'changed.zip');
  await writeFile(path, await writeZip(files, new Set(['mimetype']), new Date(0)));
  const { out } = await runCli(['verify', path, '--trust', demo.root, '--json']);
  const { steps } = JSON.parse(out) as { steps: { id: string; outcome: string; detail: string }[] };
  return steps.find(({ id, outcome }) => id === 'evidence' && outcome === 'failed')?.detail;
}

test('the pack says where each document of the sample stands', () => {
  const standings = demo.pack.documents.map(({ path, standing, embedded }) => [path, standing, embedded]);
  expect(standings).toEqual([
    ['minutes/model-board-2026-09.md', 'current', false],
    ['policies/encryption-and-keys.md', 'current', true],
    ['policies/log-review.md', 'expired', false],
  ]);
});

test('a document stands at its controls, is named where a person is awaited, and passes nothing', () => {
  const review = controlOf('pci-dss', '10.4.1');
  expect(review?.documents).toEqual(['policies/log-review.md']);
  expect(review?.reason).toMatch(/1 document expired, which no longer counts\.$/);
  const keys = controlOf('hipaa', '164.312(a)(2)(iv)');
  expect(keys?.documents).toEqual(['policies/encryption-and-keys.md']);
  expect(keys?.conclusion).toBe('exceptions-noted');
});

test('an accepted exception fails as before, with who answers for it; after its day it is one like any other', () => {
  const items = (check: string) =>
    demo.pack.checks
      .find(({ id }) => id === check)
      ?.items.filter(({ outcome }) => outcome === 'fail')
      .map(({ accepted }) => accepted && [accepted.by, accepted.expires, accepted.standing]);
  expect(items('sagemaker-endpoint-instances')).toEqual([
    null,
    ['Head of clinical operations', '2026-12-31', 'current'],
  ]);
  expect(items('kms-key-rotation')).toEqual([['Head of information security', '2026-09-30', 'expired']]);
  expect(demo.pack.summary.accepted).toBe(1);
  expect(demo.pack.acceptances.map(({ standing, items: count }) => [standing, count])).toEqual([
    ['current', 1],
    ['expired', 1],
  ]);
  const told = demo.pack.frameworks
    .flatMap(({ controls }) => controls)
    .filter(({ reason }) => /accept/.test(reason));
  expect(told.length).toBeGreaterThan(1);
  expect(new Set(told.map(({ conclusion }) => conclusion))).toEqual(new Set(['exceptions-noted']));
});

test('a decision stands at its control and hides no exception', () => {
  expect(controlOf('hipaa', '164.312(a)(2)(iii)')?.decision).toMatchObject({ decision: 'alternative' });
  expect(controlOf('iso-27001', 'A.8.24')).toMatchObject({
    conclusion: 'exceptions-noted',
    decision: { decision: 'applicable', implementation: 'partly' },
  });
});

test('only a document whose sidecar wants it is in the pack, unchanged', () => {
  const names = [...demo.files.keys()].filter((name) => name.startsWith('documents/'));
  expect(names).toEqual([POLICY]);
  const document = demo.pack.documents.find(({ embedded }) => embedded);
  expect(digestOf(demo.files.get(POLICY) ?? '')).toBe(document?.digest);
});

test('evidence does not hold with a document changed, removed, added, or with another record of them', async () => {
  expect(await evidenceFault(() => undefined)).toBeUndefined();
  expect(await evidenceFault((files) => void files.set(POLICY, Buffer.from('other')))).toMatch(
    /is not the document/,
  );
  expect(await evidenceFault((files) => void files.delete(POLICY))).toMatch(/is not in the pack/);
  expect(await evidenceFault((files) => void files.set('documents/x', Buffer.from('x')))).toMatch(
    /no document/,
  );
  expect(await evidenceFault((files) => void files.delete(RECORD))).toMatch(/not those of run.json/);
  const record = JSON.parse((demo.files.get(RECORD) ?? Buffer.alloc(0)).toString('utf8'));
  record.body.documents[0].owner = 'Somebody else';
  const other = Buffer.from(canonicalJson(record));
  expect(await evidenceFault((files) => void files.set(RECORD, other))).toMatch(/not those of run.json/);
});

test('a replay notices a changed document', async () => {
  const files = new Map(demo.files).set(POLICY, Buffer.from('other'));
  const path = join(demo.folder, 'changed.zip');
  await writeFile(path, await writeZip(files, new Set(['mimetype']), new Date(0)));
  const { exitCode, out } = await runCli(['replay', path]);
  expect(exitCode).toBe(1);
  expect(out).toContain(`${POLICY} is not the document of run.json.`);
});
