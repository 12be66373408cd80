import { expect, test } from 'vitest';
import { clarifyExplanations as check } from '../../../src/checks/fairness/clarify-explanations.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../../src/evidence/kinds/sagemaker-clarify-reports.ts';
import { clarifyReport, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (reports: readonly ClarifyReport[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(sagemakerClarifyReports, { reports: [...reports] }, { gaps }));

const base = clarifyReport();
const gave = (explanations: NonNullable<ClarifyReport['computed']>['explanations']) =>
  clarifyReport({ computed: base.computed && { ...base.computed, explanations } });

test.each<{ title: string; reports: readonly ClarifyReport[]; gaps?: Gap[]; outcome: string }>([
  { title: 'no report', reports: [], outcome: 'not-applicable' },
  { title: 'explanations that were asked for', reports: [base], outcome: 'pass' },
  {
    title: 'none asked for',
    reports: [clarifyReport({ requested: base.requested && { ...base.requested, explanations: false } })],
    outcome: 'not-applicable',
  },
  { title: 'none given', reports: [gave([])], outcome: 'fail' },
  {
    title: 'a method without features',
    reports: [gave([{ method: 'kernel_shap', label: 'l', features: 0 }])],
    outcome: 'fail',
  },
  {
    title: 'a question that was not read',
    reports: [clarifyReport({ requested: null })],
    outcome: 'unknown',
  },
  { title: 'a report that was not read', reports: [clarifyReport({ computed: null })], outcome: 'unknown' },
  {
    title: 'a job that was stopped',
    reports: [clarifyReport({ computed: null, status: 'Stopped' })],
    outcome: 'fail',
  },
  { title: 'jobs that could not be listed', reports: [], gaps: [gapOf('throttled')], outcome: 'unknown' },
])('$title: $outcome', ({ reports, gaps, outcome }) => {
  expect(judged(reports, gaps).outcome).toBe(outcome);
});

test('says which method ranks how many features', () => {
  expect(judged([base]).items[0]?.reason).toBe('kernel_shap for readmitted: 12 features.');
});
