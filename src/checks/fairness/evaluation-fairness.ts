import { byText } from '../../core/order.ts';
import {
  type EvaluationReport,
  type EvaluationSource,
  sagemakerEvaluations,
} from '../../evidence/kinds/sagemaker-evaluations.ts';
import { defineCheck } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { isFairness, limitsSeen, overSources } from '../over-sources.ts';
import { worst } from '../worst.ts';

/** Compares the fairness metrics of evaluation reports with the limits that the organisation sets. */
export const sagemakerEvaluationFairness = defineCheck({
  id: 'sagemaker-evaluation-fairness',
  topic: 'fairness',
  title: 'Every fairness metric of the evaluation reports lies within the limits of the organisation',
  failureTitle: 'Some fairness metrics of the evaluation reports lie outside the limits of the organisation',
  rationale:
    'Where SageMaker Clarify is not used, fairness is measured with other libraries; what they measure needs limits as much.',
  procedure:
    'In the reports of the period of each place that exhibit.yaml names we look for metrics whose name speaks of demographic or statistical parity, disparate impact, equalised odds, equal opportunity, fairness or bias. Each has to lie within the limit that exhibit.yaml sets for it there (evaluations, limits). One without a limit is unknown, since nobody decided what is acceptable, and so is a limit that no report speaks of. Places whose reports have no such metric, and that set no limit for one, are not judged.',
  severity: 'high',
  remediation:
    'Find out where the difference comes from and train again, or have the risk owner accept the exception with a reason. Set limits in exhibit.yaml where there are none.',
  needs: { evaluations: sagemakerEvaluations },

  observe: ({ evaluations }) => overSources(evaluations, judged),
});

function judged(source: EvaluationSource, reports: readonly EvaluationReport[]): Seen {
  const limits = source.limits.filter(({ metric }) => isFairness(metric));
  const computed = new Set(
    reports.flatMap(({ metrics }) => metrics.map(({ name }) => name)).filter((name) => isFairness(name)),
  );
  const without = [...computed].filter((name) => !limits.some(({ metric }) => metric === name));
  if (limits.length + computed.size === 0) {
    return { met: 'not-applicable', note: 'The reports of the period have no fairness metric.' };
  }
  return worst(
    [
      ...limitsSeen({ ...source, limits }, reports),
      ...without
        .toSorted(byText)
        .map((name): Seen => ({ met: null, note: `${name} was measured and has no limit in exhibit.yaml.` })),
    ],
    'Nothing was compared.',
  );
}
