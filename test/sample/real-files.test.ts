import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanBias, constraintsWithOneOff, real } from '../../sample/generator/real.ts';
import { sampleFolder, told } from './account.ts';

const readme = readFileSync(join(sampleFolder, 'README.md'), 'utf8');
const folder = join(sampleFolder, 'generator/real');
const inScenario = (text: string) =>
  [...told.scenario.values()].some((value) => Buffer.isBuffer(value) && value.toString() === text);

test.each(readdirSync(folder))(
  '%s is unchanged, as the README lists it, and stored in the sample',
  (name) => {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    expect(readme).toMatch(new RegExp(`\\| \`${name}\` +\\| \`${digest.slice(0, 16)}\` +\\|`));
    if (name !== 'monitor-constraints.json') expect(inScenario(real(name))).toBe(true);
  },
);

test('the constraints with one feature off differ from the real ones in one word', () => {
  const off = constraintsWithOneOff();
  expect(off.replace('Disabled', 'Enabled')).toBe(real('monitor-constraints.json'));
  expect(off.match(/Disabled/g)).toHaveLength(1);
  expect(inScenario(off)).toBe(true);
});

test('the clean bias report has the real numbers and no metric without a value', () => {
  const { analysis, config } = cleanBias('readmitted', 'patient_gender_female');
  expect(analysis).not.toMatch(/null|"error"/);
  const values = (text: string) =>
    [...text.matchAll(/"value": ?(-?[\d.]+)/g)].map(([, value]) => Number(value));
  expect(values(analysis)).toEqual(values(real('bias-analysis.json')));
  expect(JSON.parse(config).methods.pre_training_bias.methods).toEqual([
    'CI',
    'DPL',
    'JS',
    'KL',
    'KS',
    'LP',
    'TVD',
  ]);
});
