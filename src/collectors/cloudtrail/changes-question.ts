import { at } from '../../core/period.ts';
import { comparedTime } from '../../trail/integrity/times.ts';
import type { TrailQuestion } from '../../trail/source.ts';
import type { Collecting } from '../collector.ts';

/** The services whose changes can matter to a workload. Sessions (sts) are read for attribution, not as changes. */
const SOURCES = [
  'cloudtrail.amazonaws.com',
  'ec2.amazonaws.com',
  'ecr.amazonaws.com',
  'iam.amazonaws.com',
  'kms.amazonaws.com',
  's3.amazonaws.com',
  'sagemaker.amazonaws.com',
  'secretsmanager.amazonaws.com',
] as const;

/**
 * What a run asks of the log for an account and region: the changes of the period, read on to the start of the run,
 * with the sessions behind them.
 */
export function changesQuestion({
  period,
  scope,
  startedAt,
}: Pick<Collecting, 'period' | 'scope' | 'startedAt'>): TrailQuestion {
  return {
    period: { from: period.from, to: at(startedAt) > at(period.to) ? startedAt : period.to },
    accounts: [scope.account],
    regions: [scope.region],
    sources: SOURCES,
    access: 'write',
    events: 'management',
    withSessions: true,
    logsOf: comparedTime(period),
  };
}
