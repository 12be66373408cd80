import { byText } from '../../core/order.ts';
import { contains, type Period } from '../../core/period.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { type MonitoringSchedule, sagemakerMonitoring } from '../../evidence/kinds/sagemaker-monitoring.ts';
import { defineCheck, type Observation } from '../check.ts';

type Monitoring = BodyOf<typeof sagemakerMonitoring>;

/** Looks for violations that monitoring found in the period. */
export const sagemakerMonitoringViolations = defineCheck({
  id: 'sagemaker-monitoring-violations',
  topic: 'monitoring',
  title: 'Monitoring found no violations in the period',
  failureTitle: 'Monitoring found violations in the period',
  rationale:
    'A violation says that the inputs, the quality or the fairness of a model left the bounds that were agreed for it.',
  procedure:
    'For each schedule we look at its runs in the period: one that completed with violations, or whose violations file lists any, is a failure. Runs that did not complete say nothing; a schedule without any completed run is unknown.',
  severity: 'medium',
  remediation:
    'Follow up each violation: explain it, train the model again, or set a new baseline with a reason, and keep the record.',
  needs: { monitoring: sagemakerMonitoring },
  restsOn: ['sagemaker:DescribeMonitoringSchedule', 'sagemaker:ListMonitoringExecutions'],

  observe: ({ monitoring }, period) =>
    monitoring.flatMap(({ digest, evidence: { scope, body } }) =>
      body.schedules.map(
        (schedule): Observation => ({
          scope,
          resource: schedule.arn,
          ...judged(schedule, body, period),
          basis: 'period',
          intervals: [],
          evidence: [digest],
        }),
      ),
    ),
});

function judged(
  { name }: MonitoringSchedule,
  { executions, violations }: Monitoring,
  period: Period,
): Pick<Observation, 'met' | 'note'> {
  const inPeriod = ({ scheduleName, scheduledAt }: { scheduleName: string; scheduledAt: string }) =>
    scheduleName === name && contains(period, scheduledAt);
  const runs = executions.filter(inPeriod);
  const found = violations.filter(inPeriod).filter((file) => file.violations.length > 0);
  const bad = new Set([
    ...runs
      .filter(({ status }) => status === 'CompletedWithViolations')
      .map(({ scheduledAt }) => scheduledAt),
    ...found.map(({ scheduledAt }) => scheduledAt),
  ]);
  const completed = runs.filter(({ status }) => status.startsWith('Completed')).length;
  const head = `${completed} of ${runs.length} runs completed, ${bad.size} with violations`;
  if (bad.size > 0) {
    const types = countsByType(found.flatMap((file) => file.violations.map(({ type }) => type)));
    return { met: false, note: `${head}: ${types === '' ? 'their files were not read' : types}.` };
  }
  return { met: completed > 0 ? true : null, note: `${head}.` };
}

function countsByType(types: readonly string[]): string {
  return [...Map.groupBy(types, (type) => type)]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([type, all]) => `${all.length} ${type}`)
    .join(', ');
}
