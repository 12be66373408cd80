import { at, contains } from '../../core/period.ts';
import { type Change, cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailIntegrity } from '../../evidence/kinds/cloudtrail-integrity.ts';
import { changesOf } from '../../trail/changes.ts';
import { comparedTime } from '../../trail/integrity/times.ts';
import { integrityOfRead, type ReadIntegrity } from '../../trail/integrity/verdict.ts';
import { daysOf } from '../../trail/selection.ts';
import type { TrailAnswer, TrailSource } from '../../trail/source.ts';
import { defineCollector } from '../collector.ts';
import { changesQuestion } from './changes-question.ts';
import { LOG_ACTION, uncoveredGaps, unreadableGaps } from './log-gaps.ts';

/** Of EC2, which writes more than all others, only what decides who reaches a workload. */
const NETWORK_EVENTS = /SecurityGroup|VpcEndpoint/;

/**
 * Reads the write events of the account and region from the log and attributes each. Data events are left out: they
 * use things and do not change settings. The log is read on to the start of the run, since a setting that was changed
 * in between is not what the period had. IAM writes its events in us-east-1, so they are with that region.
 *
 * Gaps, all without a resource, so that nothing judged from the log passes: no log configured, or no log file of the
 * region in the whole period (`not-enabled`); days at the beginning or end of the period without a file, since the
 * log may begin or end there (`not-enabled`); a file or record of this account and region, or of no known one, that
 * could not be read (`malformed`); a question that the service behind the log did not answer. A day without a file
 * between days with files is no gap: CloudTrail writes none when nothing happened. A deleted file looks the same; only
 * the validation of the digest chain can tell, and `source.integrity` says whether it does.
 */
export const cloudtrailChangesCollector = defineCollector({
  id: 'cloudtrail-changes',
  produces: cloudtrailChanges,
  reach: 'regional',
  actions: [],
  uses: [cloudtrailIntegrity],
  // What is not proven by digests is read all the same, and `integrity` says that it is not proven.
  unaffectedBy: ['cloudtrail:ListPublicKeys', 's3:GetObject', 's3:ListBucket'],

  async collect({ trail, scope, period, startedAt, reads, given }) {
    if (!trail) {
      reads.gap({ kind: 'not-enabled', action: LOG_ACTION, resource: null, code: 'NoTrailConfigured' });
      return { body: cloudtrailChanges.unread };
    }
    const question = changesQuestion({ period, scope, startedAt });
    const answer = await reads.one({ action: actionOf(trail), resource: null }, () => trail.ask(question));
    if (answer === null || answer === 'absent')
      return { body: { ...cloudtrailChanges.unread, source: sourceOf(trail, UNANSWERED, UNREAD) } };
    const unreadable = unreadableGaps(answer, scope);
    for (const gap of [...unreadable, ...uncoveredGaps(answer, daysOf(period))]) reads.gap(gap);
    const all = changesOf(answer).filter(isOfInterest);
    const changes = all.filter((change) => contains(period, change.at));
    const after = all.filter((change) => at(change.at) >= at(period.to));
    const proof = given(cloudtrailIntegrity).find(({ evidence }) => evidence.scope.region === scope.region);
    const integrity = integrityOfRead(proof?.evidence.body ?? cloudtrailIntegrity.unread, {
      logs: answer.logs ?? null,
      logsOf: comparedTime(period),
      keys: changes.map(({ file }) => file.key),
      unreadable: unreadable.length,
    });
    return {
      body: { source: sourceOf(trail, answer, integrity), changes, after },
      population: {
        count: changes.length,
        countedBy: trail.engine === 'lookup' ? LOG_ACTION : `records of ${answer.files} log files`,
        reconciledWith: null,
      },
    };
  },
});

/** A query that failed is a gap with the action that starts queries. */
const actionOf = ({ engine }: TrailSource) =>
  engine === 'athena' ? 'athena:StartQueryExecution' : LOG_ACTION;

const UNANSWERED = { files: 0, scanned: 0, duplicates: 0 };

const UNREAD: ReadIntegrity = { integrity: 'not-validated', integrityReason: 'The log was not read.' };

type Counts = Pick<TrailAnswer, 'files' | 'scanned' | 'duplicates'>;

function sourceOf(
  { engine, location }: TrailSource,
  { files, scanned, duplicates }: Counts,
  integrity: ReadIntegrity,
) {
  return { engine, location, files, records: scanned, duplicates, ...integrity };
}

function isOfInterest({ source, name }: Change): boolean {
  return source !== 'ec2.amazonaws.com' || NETWORK_EVENTS.test(name);
}
