import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examineDecisions } from '../../src/doctor/decisions.ts';
import { frameworks } from '../../src/mappings/index.ts';

const NOW = new Date('2026-10-02T06:00:00Z');

let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'exhibit-decisions-')), 'decisions.yaml');
});
afterEach(() => rm(join(file, '..'), { recursive: true }));

const decision = (framework: string, control: string) =>
  `  - { framework: ${framework}, control: "${control}", decision: not-applicable, reason: r, by: b, on: 2026-01-01 }\n`;
const examined = async (...all: string[]) => {
  await writeFile(file, `decisions:\n${all.join('')}`);
  return (await examineDecisions(file, frameworks, NOW))[0];
};

test('decisions about controls of the catalogs are ok', async () => {
  expect(await examined(decision('iso-27001', 'A.8.24'))).toMatchObject({
    outcome: 'ok',
    found: 'Decisions that can be read: 1; accepted exceptions: 0.',
  });
});

test('a decision about no control fails, as it does in a run', async () => {
  expect(await examined(decision('iso-27001', 'A.8.24'), decision('pci-dss', '99.9'))).toMatchObject({
    outcome: 'fail',
    found: expect.stringContaining('pci-dss has no control "99.9"'),
  });
});

test('a decision about a framework that is not audited is a gap', async () => {
  await writeFile(file, `decisions:\n${decision('iso-27001', 'A.8.24')}`);
  const audited = frameworks.filter(({ id }) => id === 'hipaa');
  expect((await examineDecisions(file, audited, NOW))[0]).toMatchObject({ outcome: 'gap' });
});

test('a file that is none fails', async () => {
  expect(await examined('  - { framework: soc-2, decision: not-applicable }\n')).toMatchObject({
    outcome: 'fail',
    found: expect.stringContaining('decisions.0.framework'),
  });
  expect(await examineDecisions(`${file}.none`, frameworks, NOW)).toMatchObject([{ outcome: 'fail' }]);
});

test('an accepted exception that expired is a gap', async () => {
  const accepted = (expires: string) =>
    `acceptedExceptions:\n  - { check: kms-key-rotation, resource: "*", reason: r, by: b, on: 2026-01-01, expires: ${expires} }\n`;
  await writeFile(file, accepted('2026-10-01'));
  expect(await examineDecisions(file, frameworks, NOW)).toMatchObject([
    { outcome: 'gap', found: expect.stringContaining('kms-key-rotation *') },
  ]);
  await writeFile(file, accepted('2026-10-02'));
  expect(await examineDecisions(file, frameworks, NOW)).toMatchObject([{ outcome: 'ok' }]);
});

test('no file is ok', async () => {
  expect(await examineDecisions(null, frameworks, NOW)).toMatchObject([{ outcome: 'ok' }]);
});
