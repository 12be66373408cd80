import { expect, test } from 'vitest';
import { fairnessSchema } from '../../src/config/fairness.ts';

test('gives the limits of overrides before those for all, each with both ends', () => {
  const parsed = fairnessSchema.parse({
    policy: 'Fair use, section 3',
    thresholds: { DI: { min: 0.8, max: 1.25 }, DPL: { magnitude: 0.1 }, KL: { max: 0.2 } },
    overrides: [{ jobs: 'claims-*', thresholds: { DPL: { min: -0.05, max: 0.2 } } }],
    explanations: 'required',
  });
  expect(parsed).toEqual({
    policy: 'Fair use, section 3',
    limits: [
      { jobs: 'claims-*', metric: 'DPL', min: -0.05, max: 0.2 },
      { jobs: null, metric: 'DPL', min: -0.1, max: 0.1 },
      { jobs: null, metric: 'DI', min: 0.8, max: 1.25 },
      { jobs: null, metric: 'KL', min: 0, max: 0.2 },
    ],
    explanations: 'required',
  });
});

test('takes a demand for explanations alone', () => {
  expect(fairnessSchema.parse({ explanations: 'not-required' })).toEqual({
    policy: null,
    limits: [],
    explanations: 'not-required',
  });
});

test.each([
  { title: 'an unknown key', value: { treshold: {} }, path: '', says: 'treshold' },
  {
    title: 'a metric that there is not',
    value: { thresholds: { DIP: { magnitude: 0.1 } } },
    path: 'thresholds',
    says: 'no bias metric of Clarify: DIP',
  },
  {
    title: 'a signed metric with one end',
    value: { thresholds: { DPL: { max: 0.1 } } },
    path: 'thresholds.DPL',
    says: 'lets bias the other way pass',
  },
  {
    title: 'a ratio with one end',
    value: { thresholds: { DI: { min: 0.8 } } },
    path: 'thresholds.DI.max',
    says: 'lets bias the other way pass',
  },
  {
    title: 'a ratio by magnitude',
    value: { thresholds: { DI: { magnitude: 0.2 } } },
    path: 'thresholds.DI',
    says: 'min: 0.8',
  },
  {
    title: 'a distance with a lower end',
    value: { thresholds: { KL: { min: 0, max: 0.1 } } },
    path: 'thresholds.KL',
    says: 'never below 0',
  },
  {
    title: 'ends the wrong way round',
    value: { thresholds: { DI: { min: 1.25, max: 0.8 } } },
    path: 'thresholds.DI',
    says: 'min lies above max',
  },
  {
    title: 'an override that sets no limit',
    value: { overrides: [{ jobs: 'a-*', thresholds: {} }] },
    path: 'overrides.0.thresholds',
    says: 'sets no limit',
  },
  {
    title: 'an override without jobs',
    value: { overrides: [{ thresholds: { KL: { max: 1 } } }] },
    path: 'overrides.0.jobs',
    says: '',
  },
  { title: 'another word', value: { explanations: true }, path: 'explanations', says: 'not-required' },
  { title: 'nothing', value: {}, path: '', says: 'says nothing' },
  { title: 'a policy alone', value: { policy: 'ours' }, path: '', says: 'says nothing' },
])('refuses $title and names the place', ({ value, path, says }) => {
  const { error } = fairnessSchema.safeParse(value);
  const problems = (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  expect(problems.some((text) => text.startsWith(`${path}: `) && text.includes(says))).toBe(true);
});
