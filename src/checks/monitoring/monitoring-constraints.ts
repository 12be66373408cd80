import type { z } from 'zod';
import {
  type constraintsFile,
  type MonitoringSchedule,
  sagemakerMonitoring,
} from '../../evidence/kinds/sagemaker-monitoring.ts';
import { defineCheck, type Observation } from '../check.ts';

type Constraints = z.infer<typeof constraintsFile>;

/** Looks at whether the constraints that monitoring compares with are switched on. */
export const sagemakerMonitoringConstraints = defineCheck({
  id: 'sagemaker-monitoring-constraints',
  topic: 'monitoring',
  title: 'No monitoring constraints are switched off',
  failureTitle: 'Some monitoring constraints are switched off',
  rationale:
    'A schedule whose constraints are switched off runs and reports no violations, which looks like a model without problems.',
  procedure:
    'In the constraints file that each schedule compares with we look for evaluate_constraints set to Disabled, for the whole file or for a single feature. Files of bias and explainability monitoring have no such switch.',
  severity: 'high',
  remediation: 'Set evaluate_constraints to Enabled, or record who decided to leave out a feature and why.',
  needs: { monitoring: sagemakerMonitoring },
  restsOn: ['sagemaker:DescribeMonitoringSchedule'],

  observe: ({ monitoring }) =>
    monitoring.flatMap(({ digest, evidence: { scope, body } }) =>
      body.schedules.map(
        (schedule): Observation => ({
          scope,
          resource: schedule.arn,
          ...judged(
            schedule,
            body.constraints.filter(({ scheduleName }) => scheduleName === schedule.name),
          ),
          basis: 'collection',
          intervals: [],
          evidence: [digest],
        }),
      ),
    ),
});

function judged(
  schedule: MonitoringSchedule,
  files: readonly Constraints[],
): Pick<Observation, 'met' | 'note'> {
  if (files.length === 0) {
    const uri = schedule.constraintsUri;
    return {
      met: null,
      note: uri === null ? 'The schedule names no constraints file.' : `The file ${uri} was not read.`,
    };
  }
  const off = files.flatMap(({ features }) => features.filter(isOff).map(({ name }) => name));
  const uris = files.map(({ uri }) => uri).join(', ');
  if (files.some(isOff)) return { met: false, note: `All constraints of ${uris} are switched off.` };
  if (off.length > 0) return { met: false, note: `Switched off in ${uris} for: ${off.join(', ')}.` };
  // Only data quality files carry the switch; in the others its absence is no silence.
  const silent = schedule.type === 'DataQuality' && files.some((file) => file.evaluateConstraints === null);
  if (silent) return { met: null, note: `${uris} does not say whether its constraints are evaluated.` };
  return { met: true, note: `Nothing is switched off in ${uris}.` };
}

function isOff({ evaluateConstraints }: { readonly evaluateConstraints: string | null }): boolean {
  return evaluateConstraints?.toLowerCase() === 'disabled';
}
