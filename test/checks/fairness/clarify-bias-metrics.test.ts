import { expect, test } from 'vitest';
import { clarifyBiasMetrics as check } from '../../../src/checks/fairness/clarify-bias-metrics.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type BiasMetric,
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../../src/evidence/kinds/sagemaker-clarify-reports.ts';
import { biasMetric, clarifyReport, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (reports: readonly ClarifyReport[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(sagemakerClarifyReports, { reports: [...reports] }, { gaps }));

const base = clarifyReport();
const asked = (over: Partial<NonNullable<ClarifyReport['requested']>>) =>
  clarifyReport({ requested: base.requested && { ...base.requested, ...over } });
const wrote = (metrics: readonly BiasMetric[], over: Partial<ClarifyReport> = {}) =>
  clarifyReport({ computed: base.computed && { ...base.computed, metrics: [...metrics] }, ...over });
const PRE = ['CDDL', 'CI', 'DPL', 'JS', 'KL', 'KS', 'LP', 'TVD'];

test.each<{ title: string; reports: readonly ClarifyReport[]; gaps?: Gap[]; outcome: string }>([
  { title: 'no report', reports: [], outcome: 'not-applicable' },
  { title: 'the metric that was asked for', reports: [base], outcome: 'pass' },
  { title: 'no metrics asked for', reports: [asked({ preTraining: null })], outcome: 'not-applicable' },
  {
    title: 'a metric without value',
    reports: [wrote([biasMetric({ value: null, error: 'no group' })])],
    outcome: 'fail',
  },
  {
    title: 'a metric that is not a number',
    reports: [wrote([biasMetric({ value: 'NaN' })])],
    outcome: 'fail',
  },
  { title: 'an infinite metric', reports: [wrote([biasMetric({ value: 'Infinity' })])], outcome: 'pass' },
  { title: 'a missing metric', reports: [asked({ preTraining: ['CI', 'DPL'] })], outcome: 'fail' },
  { title: 'a missing facet', reports: [asked({ facets: ['sex', 'age'] })], outcome: 'fail' },
  { title: 'a missing stage', reports: [asked({ postTraining: ['DI'] })], outcome: 'fail' },
  {
    title: 'a metric of one group only',
    reports: [
      {
        ...wrote([biasMetric(), biasMetric({ metric: 'DPL' }), biasMetric({ group: '2' })]),
        requested: asked({ preTraining: ['CI', 'DPL'] }).requested,
      },
    ],
    outcome: 'fail',
  },
  {
    title: 'all asked for, all there',
    reports: [
      {
        ...wrote(PRE.map((metric) => biasMetric({ metric }))),
        requested: asked({ preTraining: 'all' }).requested,
      },
    ],
    outcome: 'pass',
  },
  { title: 'all asked for, one there', reports: [asked({ preTraining: 'all' })], outcome: 'fail' },
  {
    title: 'a question that was not read',
    reports: [clarifyReport({ requested: null })],
    outcome: 'unknown',
  },
  {
    title: 'a metric without value and a question that was not read',
    reports: [wrote([biasMetric({ value: null })], { requested: null })],
    outcome: 'fail',
  },
  { title: 'a report that was not read', reports: [clarifyReport({ computed: null })], outcome: 'unknown' },
  {
    title: 'a job that failed',
    reports: [clarifyReport({ computed: null, status: 'Failed' })],
    outcome: 'fail',
  },
  { title: 'jobs that could not be listed', reports: [base], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ reports, gaps, outcome }) => {
  expect(judged(reports, gaps).outcome).toBe(outcome);
});

test('names facet, metric and error', () => {
  const { items } = judged([
    {
      ...wrote([biasMetric({ metric: 'CDDL', value: null, error: 'Group variable is empty' })]),
      requested: asked({ preTraining: ['CDDL', 'CI'] }).requested,
    },
  ]);
  expect(items[0]?.reason).toBe(
    'pre-training CDDL of sex = 1: Group variable is empty; pre-training CI of sex = 1: not in the report.',
  );
});
