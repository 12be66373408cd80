import type { z } from 'zod';
import type { Digest } from '../../core/digest.ts';
import type {
  constraintsFile,
  MonitoringSchedule,
  statisticsFile,
  violation,
} from '../../evidence/kinds/sagemaker-monitoring.ts';
import { parseMonitoringConstraints } from '../formats/monitoring-constraints.ts';
import { parseMonitoringStatistics } from '../formats/monitoring-statistics.ts';
import { parseMonitoringViolations } from '../formats/monitoring-violations.ts';
import type { ObjectBytes, Reads } from '../reads.ts';
import type { Execution } from './monitoring-executions.ts';

/** The name that monitoring writes, and the one that a page of its documentation says. */
const VIOLATIONS = ['constraint_violations.json', 'constraints_violations.json'];

/** Reads the constraints that a schedule compares with; null when it has none or a gap says why. */
export async function readConstraints(
  reads: Reads,
  { name: scheduleName, constraintsUri }: MonitoringSchedule,
): Promise<z.infer<typeof constraintsFile> | null> {
  if (constraintsUri === null) return null;
  const object = await reads.object(constraintsUri);
  if (object === 'absent') missing(reads, constraintsUri);
  if (object === null || object === 'absent') return null;
  const { uri, digest, text } = object;
  const parsed = reads.parsed({ action: 's3:GetObject', resource: uri }, () =>
    parseMonitoringConstraints(text),
  );
  return parsed && { scheduleName, uri, digest, ...parsed };
}

/** The violations of one execution, with the file that lists them. */
interface ViolationsFile {
  readonly scheduleName: string;
  readonly scheduledAt: string;
  readonly uri: string;
  readonly digest: Digest;
  readonly violations: z.infer<typeof violation>[];
}

/** Reads what an execution found; null when it wrote no results that are known, or a gap says why. */
export async function readViolations(reads: Reads, execution: Execution): Promise<ViolationsFile | null> {
  const { outputUri, scheduleName, scheduledAt } = execution;
  if (outputUri === null) return null;
  const object = await firstOf(reads, outputUri.replace(/\/+$/, ''));
  if (!object) return null;
  const { uri, digest, text } = object;
  const violations = reads.parsed({ action: 's3:GetObject', resource: uri }, () =>
    parseMonitoringViolations(text),
  );
  return violations && { scheduleName, scheduledAt, uri, digest, violations };
}

type StatisticsFile = z.infer<typeof statisticsFile>;

/** Reads the statistics that a schedule compares with; null when it has none or a gap says why. */
export async function readBaseline(
  reads: Reads,
  { name: scheduleName, statisticsUri: uri }: MonitoringSchedule,
): Promise<StatisticsFile | null> {
  if (uri === null) return null;
  const object = await reads.object(uri);
  if (object === 'absent') missing(reads, uri);
  return statisticsIn(reads, object, { scheduleName, scheduledAt: null });
}

/** Reads the statistics of an execution; null when it wrote none, as those of bias and explanations do, or a gap says why. */
export async function readStatistics(
  reads: Reads,
  { outputUri, scheduleName, scheduledAt }: Execution,
): Promise<StatisticsFile | null> {
  if (outputUri === null) return null;
  const object = await reads.object(`${outputUri.replace(/\/+$/, '')}/statistics.json`);
  return statisticsIn(reads, object, { scheduleName, scheduledAt });
}

function statisticsIn(
  reads: Reads,
  object: ObjectBytes | 'absent' | null,
  of: Pick<StatisticsFile, 'scheduleName' | 'scheduledAt'>,
): StatisticsFile | null {
  if (object === null || object === 'absent') return null;
  const { uri, digest, text } = object;
  const parsed = reads.parsed({ action: 's3:GetObject', resource: uri }, () =>
    parseMonitoringStatistics(text),
  );
  return parsed && { ...of, uri, digest, ...parsed };
}

async function firstOf(reads: Reads, folder: string): Promise<ObjectBytes | null> {
  for (const name of VIOLATIONS) {
    const object = await reads.object(`${folder}/${name}`);
    if (object !== 'absent') return object;
  }
  missing(reads, `${folder}/${VIOLATIONS[0]}`);
  return null;
}

function missing(reads: Reads, uri: string): void {
  reads.gap({ kind: 'not-found', action: 's3:GetObject', resource: uri, code: 'NoSuchKey' });
}
