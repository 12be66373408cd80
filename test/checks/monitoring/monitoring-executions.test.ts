import { expect, test } from 'vitest';
import { sagemakerMonitoringExecutions as check } from '../../../src/checks/monitoring/monitoring-executions.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type MonitoringSchedule,
  sagemakerMonitoring,
} from '../../../src/evidence/kinds/sagemaker-monitoring.ts';
import { execution, gapOf, monitoringSchedule, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

type Run = ReturnType<typeof execution>;
const DAYS = 92;

/** One run at 09:00 of every day of the shared period, which has 92. */
const daily = (spoil: (day: number) => Partial<Run> | null = () => ({})): Run[] =>
  Array.from({ length: DAYS }, (_, day) => ({ day, over: spoil(day) })).flatMap(({ day, over }) =>
    over === null
      ? []
      : [execution({ scheduledAt: new Date(Date.UTC(2026, 6, 1 + day, 9)).toISOString(), ...over })],
  );
const EVERY_MORNING: Partial<MonitoringSchedule> = { expression: 'cron(0 9 ? * * *)' };
const judged = (
  runs: readonly Run[],
  over: Partial<MonitoringSchedule> = EVERY_MORNING,
  gaps: readonly Gap[] = [],
) =>
  judge(
    check,
    sealedOf(
      sagemakerMonitoring,
      { ...sagemakerMonitoring.unread, schedules: [monitoringSchedule(over)], executions: [...runs] },
      { gaps },
    ),
  );
const except = (missed: number, over: Partial<Run> | null) => daily((day) => (day === missed ? over : {}));
const listing = gapOf('throttled', {
  action: 'sagemaker:ListMonitoringExecutions',
  resource: monitoringSchedule().arn,
});
const noData = { status: 'Failed', failureReason: 'Error: Job inputs had no data' };

test.each<{ title: string; runs: Run[]; over?: Partial<MonitoringSchedule>; gaps?: Gap[]; outcome: string }>([
  { title: 'a run every day', runs: daily(), outcome: 'pass' },
  {
    title: 'violations, which are another matter',
    runs: except(3, { status: 'CompletedWithViolations' }),
    outcome: 'pass',
  },
  { title: 'a missing run', runs: except(3, null), outcome: 'fail' },
  { title: 'a failed run', runs: except(3, { status: 'Failed' }), outcome: 'fail' },
  { title: 'a stopped run', runs: except(3, { status: 'Stopped' }), outcome: 'fail' },
  { title: 'a run without input data', runs: except(3, noData), outcome: 'unknown' },
  { title: 'a run of another schedule instead', runs: except(3, { scheduleName: 'other' }), outcome: 'fail' },
  {
    title: 'a missing run while they could not all be listed',
    runs: except(3, null),
    gaps: [listing],
    outcome: 'unknown',
  },
  {
    title: 'a failed run while they could not all be listed',
    runs: except(3, { status: 'Failed' }),
    gaps: [listing],
    outcome: 'fail',
  },
  {
    title: 'a run missing before the schedule was changed',
    runs: except(3, null),
    over: { ...EVERY_MORNING, lastModifiedAt: '2026-08-01T00:00:00Z' },
    outcome: 'unknown',
  },
  {
    title: 'a run missing after the schedule was changed',
    runs: except(80, null),
    over: { ...EVERY_MORNING, lastModifiedAt: '2026-08-01T00:00:00Z' },
    outcome: 'fail',
  },
  {
    title: 'a schedule that began on the last day',
    runs: daily((day) => (day < DAYS - 1 ? null : {})),
    over: { ...EVERY_MORNING, createdAt: '2026-09-30T00:00:00Z', lastModifiedAt: null },
    outcome: 'pass',
  },
  {
    title: 'a rhythm that is not known',
    runs: daily(),
    over: { expression: 'cron(0 0/5 ? * * *)' },
    outcome: 'unknown',
  },
  {
    title: 'a stopped schedule',
    runs: [],
    over: { ...EVERY_MORNING, status: 'Stopped' },
    outcome: 'unknown',
  },
  { title: 'schedules that could not be listed', runs: daily(), gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ runs, over, gaps, outcome }) => {
  expect(judged(runs, over, gaps).outcome).toBe(outcome);
});

test('is not applicable without a schedule', () => {
  expect(judge(check, sealedOf(sagemakerMonitoring, sagemakerMonitoring.unread)).outcome).toBe(
    'not-applicable',
  );
});

test('tells failed runs, runs without data and missing runs apart', () => {
  const spoilt = [{ status: 'Failed' }, noData, null];
  const { items } = judged(daily((day) => (day < spoilt.length ? (spoilt[day] ?? null) : {})));
  expect(items[0]?.reason).toBe(
    '92 due, 91 seen, 1 failed or stopped, 1 without input data, 1 missing. Whether runs without input data had no traffic or no capture is not known.',
  );
});

test('gives the time without monitoring as intervals, joined', () => {
  const { items } = judged(daily((day) => (day === 3 || day === 4 ? null : {})));
  expect(items[0]?.intervals).toEqual([
    { from: '2026-07-04T09:00:00Z', to: '2026-07-06T09:00:00Z', cause: null, end: null },
  ]);
});

test('counts an hourly schedule by the hour', () => {
  const { items } = judged(daily(), { expression: 'cron(0 * ? * * *)' });
  expect(items[0]?.reason).toContain('2208 due, 92 seen');
});
