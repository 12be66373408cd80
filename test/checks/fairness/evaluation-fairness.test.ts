import { expect, test } from 'vitest';
import { sagemakerEvaluationFairness as check } from '../../../src/checks/fairness/evaluation-fairness.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type EvaluationMetric,
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
  readonly metrics?: readonly EvaluationMetric[];
  readonly gaps?: readonly Gap[];
}

const DPD = 'demographic_parity_difference';
const limited = evaluationSource({ limits: [{ metric: DPD, min: -0.1, max: 0.1 }] });
const parity = (value: EvaluationMetric['value']) => evaluationMetric({ name: DPD, value });

const judged = ({ sources = [limited], metrics = [parity(0.05)], gaps = [] }: Case) =>
  judge(
    check,
    sealedOf(
      sagemakerEvaluations,
      { sources: [...sources], reports: [evaluationReport({ metrics: [...metrics] })] },
      { gaps },
    ),
  );

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'no place named', given: { sources: [] }, outcome: 'not-applicable' },
  {
    title: 'no metric of fairness and no limit',
    given: { sources: [evaluationSource()], metrics: [evaluationMetric()] },
    outcome: 'not-applicable',
  },
  { title: 'a value within', given: {}, outcome: 'pass' },
  { title: 'a value above', given: { metrics: [parity(0.2)] }, outcome: 'fail' },
  { title: 'a value as far on the other side', given: { metrics: [parity(-0.2)] }, outcome: 'fail' },
  { title: 'no number', given: { metrics: [parity('NaN')] }, outcome: 'unknown' },
  { title: 'a metric without limit', given: { sources: [evaluationSource()] }, outcome: 'unknown' },
  { title: 'a limit that no report speaks of', given: { metrics: [] }, outcome: 'unknown' },
  {
    title: 'a place that could not be listed',
    given: { gaps: [gapOf('denied', { action: 's3:ListBucket', resource: limited.location })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test.each([
  'statistical_parity_difference',
  'disparate_impact',
  'equalized_odds_difference',
  'equalised_odds_ratio',
  'equal_opportunity_difference',
  'DemographicParity',
])('takes %s for a metric of fairness', (name) => {
  const metrics = [evaluationMetric({ name })];
  expect(judged({ sources: [evaluationSource()], metrics }).outcome).toBe('unknown');
});
