import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examineDecisions } from '../../src/doctor/decisions.ts';
import { frameworks } from '../../src/mappings/index.ts';

let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'exhibit-decisions-')), 'decisions.yaml');
});
afterEach(() => rm(join(file, '..'), { recursive: true }));

const decision = (framework: string, control: string) =>
  `  - { framework: ${framework}, control: "${control}", decision: not-applicable, reason: r, by: b, on: 2026-01-01 }\n`;
const examined = async (...all: string[]) => {
  await writeFile(file, `decisions:\n${all.join('')}`);
  return (await examineDecisions(file, frameworks))[0];
};

test('decisions about controls of the catalogs are ok', async () => {
  expect(await examined(decision('iso-27001', 'A.8.24'))).toMatchObject({
    outcome: 'ok',
    found: 'Decisions that can be read: 1.',
  });
});

test('a decision about no control is a gap, since it changes nothing', async () => {
  expect(await examined(decision('iso-27001', 'A.8.24'), decision('pci-dss', '99.9'))).toMatchObject({
    outcome: 'gap',
    found: 'These speak of no control that is audited: pci-dss 99.9.',
    effect: 'They change nothing in the pack.',
  });
});

test('a decision about a framework that is not audited is a gap', async () => {
  await writeFile(file, `decisions:\n${decision('iso-27001', 'A.8.24')}`);
  const audited = frameworks.filter(({ id }) => id === 'hipaa');
  expect((await examineDecisions(file, audited))[0]).toMatchObject({ outcome: 'gap' });
});

test('a file that is none fails', async () => {
  expect(await examined('  - { framework: soc-2 }\n')).toMatchObject({
    outcome: 'fail',
    found: expect.stringContaining('decisions.0.framework'),
  });
  expect(await examineDecisions(`${file}.none`, frameworks)).toMatchObject([{ outcome: 'fail' }]);
});

test('no file is ok', async () => {
  expect(await examineDecisions(null, frameworks)).toMatchObject([{ outcome: 'ok' }]);
});
