import {
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../evidence/kinds/sagemaker-clarify-reports.ts';
import { defineCheck, type Observation } from '../check.ts';
import { each } from '../given.ts';
import { notComputed } from './not-computed.ts';

/** Compares the explanations that Clarify was asked for with those that it gave. */
export const clarifyExplanations = defineCheck({
  id: 'clarify-explanations',
  topic: 'fairness',
  title: 'Explanations that were asked for are there',
  failureTitle: 'Some explanations that were asked for are not there',
  rationale:
    'Which features drive a model is what reviewers and persons concerned ask first; an analysis that ran without giving them answers nobody.',
  procedure:
    'For each Clarify job of the period whose configuration asks for explanations we look in its report for at least one explanation method that ranks at least one feature. Jobs that were not asked for any are not judged.',
  severity: 'low',
  remediation: 'Run the analysis again with a working predictor and a baseline, and keep its report.',
  needs: { reports: sagemakerClarifyReports },

  observe: ({ reports }) =>
    each(reports, (body) => body.reports).map(({ item, scope, digest }) => ({
      scope,
      resource: item.jobArn,
      ...judged(item),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});

function judged(report: ClarifyReport): Pick<Observation, 'met' | 'note'> {
  const { requested, computed } = report;
  if (!requested) return { met: null, note: 'What the job was asked for was not read.' };
  if (!requested.explanations)
    return { met: 'not-applicable', note: 'The job was asked for no explanations.' };
  if (!computed) return notComputed(report);
  const given = computed.explanations.filter(({ features }) => features > 0);
  if (given.length === 0) return { met: false, note: 'The report explains no feature.' };
  const methods = given.map(({ method, label, features }) => `${method} for ${label}: ${features} features`);
  return { met: true, note: `${methods.join('; ')}.` };
}
