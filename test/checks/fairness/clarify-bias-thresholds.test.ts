import { expect, test } from 'vitest';
import { clarifyBiasThresholds as check } from '../../../src/checks/fairness/clarify-bias-thresholds.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type BiasLimit,
  manualFairnessCriteria,
} from '../../../src/evidence/kinds/manual-fairness-criteria.ts';
import {
  type BiasMetric,
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../../src/evidence/kinds/sagemaker-clarify-reports.ts';
import { biasMetric, clarifyReport, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const limit = (over: Partial<BiasLimit> = {}): BiasLimit => ({
  jobs: null,
  metric: 'CI',
  min: -0.2,
  max: 0.2,
  ...over,
});

interface Case {
  readonly reports?: readonly ClarifyReport[];
  readonly limits?: readonly BiasLimit[] | null;
  readonly gaps?: readonly Gap[];
}

const judged = ({ reports = [clarifyReport()], limits = [limit()], gaps = [] }: Case) =>
  judge(
    check,
    sealedOf(sagemakerClarifyReports, { reports: [...reports] }, { gaps }),
    ...(limits === null
      ? []
      : [
          sealedOf(
            manualFairnessCriteria,
            { policy: null, limits: [...limits], explanations: null },
            { account: 'organization', region: 'global' },
          ),
        ]),
  );

const base = clarifyReport();
const wrote = (metrics: readonly BiasMetric[], over: Partial<ClarifyReport> = {}) =>
  clarifyReport({ computed: base.computed && { ...base.computed, metrics: [...metrics] }, ...over });
const valued = (value: BiasMetric['value']) => wrote([biasMetric({ value })]);
const asked = (preTraining: string[] | null) => base.requested && { ...base.requested, preTraining };

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no report', given: { reports: [] }, outcome: 'not-applicable' },
  { title: 'a value within', given: {}, outcome: 'pass' },
  { title: 'a value at the end of the limit', given: { reports: [valued(-0.2)] }, outcome: 'pass' },
  { title: 'a value above', given: { reports: [valued(0.21)] }, outcome: 'fail' },
  { title: 'a value as far on the other side', given: { reports: [valued(-0.21)] }, outcome: 'fail' },
  { title: 'infinity', given: { reports: [valued('Infinity')] }, outcome: 'fail' },
  { title: 'a value that is no number', given: { reports: [valued('NaN')] }, outcome: 'unknown' },
  { title: 'no value', given: { reports: [valued(null)] }, outcome: 'unknown' },
  {
    title: 'no value of one metric and a bad one of another',
    given: {
      reports: [wrote([biasMetric({ value: null }), biasMetric({ group: '2', value: 0.9 })])],
    },
    outcome: 'fail',
  },
  {
    title: 'a limited metric that was asked for and is not there',
    given: {
      reports: [clarifyReport({ requested: asked(['CI', 'DPL']) })],
      limits: [limit(), limit({ metric: 'DPL' })],
    },
    outcome: 'unknown',
  },
  {
    title: 'a metric without limit that was asked for and is not there',
    given: { reports: [clarifyReport({ requested: asked(['CI', 'DPL']) })] },
    outcome: 'pass',
  },
  {
    title: 'a question that was not read',
    given: { reports: [clarifyReport({ requested: null })] },
    outcome: 'unknown',
  },
  {
    title: 'no metrics asked for',
    given: { reports: [clarifyReport({ requested: asked(null) })] },
    outcome: 'not-applicable',
  },
  {
    title: 'a report that was not read',
    given: { reports: [clarifyReport({ computed: null })] },
    outcome: 'unknown',
  },
  { title: 'no limits at all', given: { limits: null }, outcome: 'unknown' },
  {
    title: 'limits of other metrics alone',
    given: { limits: [limit({ metric: 'DPL' })] },
    outcome: 'unknown',
  },
  {
    title: 'limits of other jobs alone',
    given: { limits: [limit({ jobs: 'claims-*' })] },
    outcome: 'unknown',
  },
  {
    title: 'a stricter limit for the job first',
    given: { limits: [limit({ jobs: 'readmission-*', min: 0, max: 0.1 }), limit()] },
    outcome: 'fail',
  },
  {
    title: 'a wider limit for the job first',
    given: { reports: [valued(0.5)], limits: [limit({ jobs: 'readmission-*', max: 0.6 }), limit()] },
    outcome: 'pass',
  },
  { title: 'jobs that could not be listed', given: { gaps: [gapOf('denied')] }, outcome: 'unknown' },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('says facet, group, value, error and limit, and what has no limit', () => {
  const { items } = judged({
    reports: [
      wrote([
        biasMetric({ value: 0.4 }),
        biasMetric({ metric: 'DPL', value: 0.02 }),
        biasMetric({ metric: 'KL', value: 0.01 }),
      ]),
    ],
    limits: [limit(), limit({ metric: 'DPL', min: -0.1, max: 0.1 })],
  });
  expect(items[0]?.reason).toBe(
    'pre-training CI of sex = 1: 0.4, limit -0.2 to 0.2. No limit is set for KL.',
  );
  expect(
    judged({ reports: [wrote([biasMetric({ value: null, error: 'no group' })])] }).items[0]?.reason,
  ).toBe('pre-training CI of sex = 1: no value (no group), limit -0.2 to 0.2.');
});

test('cites the report and what sets the limits', () => {
  expect(judged({}).items[0]?.evidence).toHaveLength(2);
});
