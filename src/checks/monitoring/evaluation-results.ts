import { byText } from '../../core/order.ts';
import { type EvaluationReport, sagemakerEvaluations } from '../../evidence/kinds/sagemaker-evaluations.ts';
import { defineCheck } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { isFairness, limitsSeen, overSources } from '../over-sources.ts';
import { worst } from '../worst.ts';

/** Looks at what the evaluation reports of the period say: tests, drift, and metrics with limits. */
export const sagemakerEvaluationResults = defineCheck({
  id: 'sagemaker-evaluation-results',
  topic: 'monitoring',
  title: 'No evaluation report of the period has a failed test, drift or a metric out of its limits',
  failureTitle:
    'Some evaluation reports of the period have failed tests, drift or metrics out of their limits',
  rationale:
    'A failed test or a drifted column says that the inputs or the quality of a model left what was agreed for it.',
  procedure:
    'For each place of evaluation reports that exhibit.yaml names we take every report that was written in the period. A test with status FAIL fails, and so does a column or data set of which the report says that it drifted; where it gives a score alone, a p-value below its threshold is drift, and a distance at or above it. A metric with a limit in exhibit.yaml has to lie within it. A test in error, drift by a method that we do not know, a metric without a value and a limit that no report speaks of are unknown. Warnings and skipped tests are counted and not judged. A place without any report in the period is unknown: nobody looked, which is no failure of the model. Metrics of fairness are judged by sagemaker-evaluation-fairness.',
  severity: 'medium',
  remediation:
    'Follow up each finding: explain it, train the model again, or set new bounds with a reason, and keep the record.',
  needs: { evaluations: sagemakerEvaluations },

  observe: ({ evaluations }) =>
    overSources(evaluations, (source, reports) =>
      worst(
        [
          ...reports.map(reportSeen),
          ...limitsSeen(
            { ...source, limits: source.limits.filter(({ metric }) => !isFairness(metric)) },
            reports,
          ),
        ],
        'No report was written in the period.',
      ),
    ),
});

function reportSeen({ uri, metrics, tests }: EvaluationReport): Seen {
  const byStatus = Map.groupBy(tests, ({ status }) => status);
  const failed = (byStatus.get('FAIL') ?? []).map(named);
  const drifted = metrics.filter(({ drift }) => drift === true).map(named);
  const found = [
    ...(failed.length > 0 ? [`failed: ${told(failed)}`] : []),
    ...(drifted.length > 0 ? [`drifted: ${told(drifted)}`] : []),
  ];
  const counted = countsOf(byStatus);
  if (found.length > 0) return { met: false, note: `${uri}: ${found.join('; ')} (${counted}).` };
  const errors = (byStatus.get('ERROR') ?? []).map(named);
  if (errors.length > 0) return { met: null, note: `${uri}: in error: ${told(errors)} (${counted}).` };
  const unsaid = metrics.filter(({ drift, method }) => method !== null && drift === null).map(named);
  if (unsaid.length > 0) {
    return { met: null, note: `${uri}: it is not known whether there is drift of ${told(unsaid)}.` };
  }
  const odd = [...byStatus.keys()].filter((status) => !STATUSES.includes(status));
  if (odd.length > 0) return { met: null, note: `${uri}: tests with status ${odd.join(', ')}.` };
  return { met: true, note: `${uri}: ${counted}, ${metrics.length} metrics.` };
}

const STATUSES = ['SUCCESS', 'FAIL', 'WARNING', 'ERROR', 'SKIPPED'];

function named({ name, column }: { readonly name: string; readonly column: string | null }): string {
  return column === null ? name : `${name} of ${column}`;
}

function told(names: readonly string[]): string {
  return [...new Set(names)].toSorted(byText).join(', ');
}

function countsOf(byStatus: ReadonlyMap<string, readonly unknown[]>): string {
  if (byStatus.size === 0) return 'no tests';
  return [...byStatus]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([status, all]) => `${all.length} ${status}`)
    .join(', ');
}
