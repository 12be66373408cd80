import type { z } from 'zod';
import { at, contains, type Period, union } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import {
  type MonitoringSchedule,
  type monitoringExecution,
  sagemakerMonitoring,
} from '../../evidence/kinds/sagemaker-monitoring.ts';
import { defineCheck, type Observation } from '../check.ts';
import { sameResource } from '../same-resource.ts';
import { dueTimes, rhythmOf } from './due-times.ts';

type MonitoringRecord = Sealed<BodyOf<typeof sagemakerMonitoring>>;
type Execution = z.infer<typeof monitoringExecution>;

const LISTING = 'sagemaker:ListMonitoringExecutions';
const HOUR_MS = 3_600_000;

/** Compares the monitoring runs of the period with those that were due. */
export const sagemakerMonitoringExecutions = defineCheck({
  id: 'sagemaker-monitoring-executions',
  topic: 'monitoring',
  title: 'Monitoring ran as scheduled over the period',
  failureTitle: 'Monitoring did not run as scheduled over the period',
  rationale:
    'For the hours in which monitoring did not run or broke off, nobody knows whether the model still met its baseline.',
  procedure:
    'From the cron expression of each schedule we compute the times due since the later of the start of the period and the creation of the schedule, and match each with a run of the same time. A run that is missing or ended as Failed or Stopped is a failure. A run that found no input data is told apart: the evidence does not say whether there was no traffic or no capture. What was missed before the last change of the schedule is unknown, since it may have had another expression or been stopped.',
  severity: 'medium',
  remediation:
    'Look up the reason of the failed runs, start the schedule again, and check that data capture was on where runs found no data.',
  needs: { monitoring: sagemakerMonitoring },
  restsOn: ['sagemaker:DescribeMonitoringSchedule', LISTING],

  observe: ({ monitoring }, period) =>
    monitoring.flatMap((record) =>
      record.evidence.body.schedules.map(
        (schedule): Observation => ({
          scope: record.evidence.scope,
          resource: schedule.arn,
          ...judged(schedule, record, period),
          basis: 'period',
          evidence: [record.digest],
        }),
      ),
    ),
});

type Judged = Pick<Observation, 'met' | 'note' | 'intervals'>;

function judged(schedule: MonitoringSchedule, record: MonitoringRecord, period: Period): Judged {
  const seen = record.evidence.body.executions.filter(
    ({ scheduleName, scheduledAt }) => scheduleName === schedule.name && contains(period, scheduledAt),
  );
  const broken = seen.filter((run) => ['Failed', 'Stopped'].includes(run.status));
  const noData = broken.filter(hadNoData);
  const failed = broken.length - noData.length;
  const rhythm = schedule.status === 'Scheduled' ? rhythmOf(schedule.expression) : null;
  const due = rhythm ? dueTimes(rhythm, dueIn(schedule, record, period)) : null;
  const missed = (due ?? []).filter((slot) => !seen.some(({ scheduledAt }) => contains(slot, scheduledAt)));
  const surely = missed.filter(({ from }) => at(from) >= at(schedule.lastModifiedAt ?? schedule.createdAt));
  const counts = `${due ? `${due.length} due, ` : ''}${seen.length} seen, ${failed} failed or stopped, ${noData.length} without input data${due ? `, ${missed.length} missing` : ''}.`;
  const note = [
    counts,
    ...(due ? [] : [whyUncounted(schedule)]),
    ...(noData.length > 0
      ? ['Whether runs without input data had no traffic or no capture is not known.']
      : []),
  ].join(' ');
  const complete = !listingFailed(record, schedule);
  if (failed > 0 || (complete && surely.length > 0)) {
    return { met: false, note, intervals: complete ? holes(surely) : [] };
  }
  const doubtful = !due || missed.length > 0 || noData.length > 0 || due.length === 0;
  return { met: doubtful ? null : true, note, intervals: [] };
}

/** A run is listed up to an hour after it is due, so the last hour before the collection does not count. */
function dueIn(schedule: MonitoringSchedule, { evidence }: MonitoringRecord, period: Period): Period {
  const from = Math.max(at(period.from), at(schedule.createdAt));
  const to = Math.min(at(period.to), at(evidence.collectedAt) - HOUR_MS);
  return { from: new Date(from).toISOString(), to: new Date(Math.max(from, to)).toISOString() };
}

function hadNoData({ failureReason }: Execution): boolean {
  return /\bno data\b/i.test(failureReason ?? '');
}

function whyUncounted({ status, expression }: MonitoringSchedule): string {
  if (status !== 'Scheduled') return `The schedule is ${status ?? 'in no stated state'}, so no run is due.`;
  return `The times due do not follow from the expression ${expression ?? 'that is not stated'}.`;
}

function listingFailed({ evidence }: MonitoringRecord, { arn }: MonitoringSchedule): boolean {
  return evidence.gaps.some(
    ({ action, resource }) => action === LISTING && (resource === null || sameResource(resource, arn)),
  );
}

function holes(missed: readonly Period[]): Observation['intervals'] {
  return union(missed).map(({ from, to }) => ({ from, to, cause: null, end: null }));
}
