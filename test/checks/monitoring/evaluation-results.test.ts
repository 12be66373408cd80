import { expect, test } from 'vitest';
import { sagemakerEvaluationResults as check } from '../../../src/checks/monitoring/evaluation-results.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type EvaluationReport,
  type EvaluationSource,
  sagemakerEvaluations,
} from '../../../src/evidence/kinds/sagemaker-evaluations.ts';
import {
  evaluationMetric,
  evaluationReport,
  evaluationSource,
  gapOf,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly sources?: readonly EvaluationSource[];
  readonly reports?: readonly EvaluationReport[];
  readonly gaps?: readonly Gap[];
}

const judged = ({ sources = [evaluationSource()], reports = [evaluationReport()], gaps = [] }: Case) =>
  judge(check, sealedOf(sagemakerEvaluations, { sources: [...sources], reports: [...reports] }, { gaps }));

const tested = (status: string) =>
  evaluationReport({ tests: [{ name: 'ValueDrift', column: 'age', status }], metrics: [] });
const measured = (over: Parameters<typeof evaluationMetric>[0]) =>
  evaluationReport({ tests: [], metrics: [evaluationMetric(over)] });
const limit = (metric: string, min: number | null, max: number | null) =>
  evaluationSource({ limits: [{ metric, min, max }] });
const { location } = evaluationSource();

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no place named', given: { sources: [], reports: [] }, outcome: 'not-applicable' },
  { title: 'a report without finding', given: {}, outcome: 'pass' },
  { title: 'no report of the period', given: { reports: [] }, outcome: 'unknown' },
  { title: 'a failed test', given: { reports: [tested('FAIL')] }, outcome: 'fail' },
  {
    title: 'a failed test in an earlier report',
    given: { reports: [tested('FAIL'), evaluationReport()] },
    outcome: 'fail',
  },
  { title: 'a warning', given: { reports: [tested('WARNING')] }, outcome: 'pass' },
  { title: 'a test in error', given: { reports: [tested('ERROR')] }, outcome: 'unknown' },
  { title: 'a status that is not known', given: { reports: [tested('ODD')] }, outcome: 'unknown' },
  { title: 'drift', given: { reports: [measured({ drift: true })] }, outcome: 'fail' },
  {
    title: 'drift by a method that is not known',
    given: { reports: [measured({ method: 'ours', drift: null })] },
    outcome: 'unknown',
  },
  { title: 'a metric within its limit', given: { sources: [limit('roc_auc', 0.8, null)] }, outcome: 'pass' },
  { title: 'a metric below its limit', given: { sources: [limit('roc_auc', 0.9, null)] }, outcome: 'fail' },
  { title: 'a metric above its limit', given: { sources: [limit('roc_auc', null, 0.8)] }, outcome: 'fail' },
  {
    title: 'a metric without value',
    given: { sources: [limit('roc_auc', 0.8, null)], reports: [measured({ value: null })] },
    outcome: 'unknown',
  },
  {
    title: 'a limit that no report speaks of',
    given: { sources: [limit('recall', 0.8, null)] },
    outcome: 'unknown',
  },
  {
    title: 'a limit of fairness, which another check judges',
    given: { sources: [limit('demographic_parity_difference', -0.1, 0.1)] },
    outcome: 'pass',
  },
  {
    title: 'a place that could not be listed',
    given: { reports: [], gaps: [gapOf('denied', { action: 's3:ListBucket', resource: location })] },
    outcome: 'unknown',
  },
  {
    title: 'a report that could not be read beside a good one',
    given: { gaps: [gapOf('malformed', { action: 's3:GetObject', resource: `${location}x.json` })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('names the place, the subject and what was found', () => {
  const { items } = judged({ reports: [evaluationReport({ ...tested('FAIL') })] });
  expect(items).toMatchObject([
    {
      resource: location,
      reason: `Endpoint readmission-prod: ${location}2026-08-01/drift.json: failed: ValueDrift of age (1 FAIL).`,
    },
  ]);
});

test('a place of which one report was not read does not pass by the others', () => {
  const gaps = [gapOf('denied', { action: 's3:GetObject', resource: `${location}x.json` })];
  const place = judged({ gaps }).items.find(({ resource }) => resource === location);
  expect(place).toMatchObject({ outcome: 'unknown', reason: expect.stringContaining('x.json') });
});
