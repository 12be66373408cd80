import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailTrails } from '../../evidence/kinds/cloudtrail-trails.ts';
import { type TrailHistory, type TrailState, trailHistories } from '../../trail/histories/trails.ts';
import { defineCheck } from '../check.ts';
import { overPeriod, type Seen } from '../over-period.ts';
import { isOfAnother, ownerOf, type TrailRecord, trailsOnce, unreadTrails } from './trails-read.ts';

/** Looks for times of the period in which a trail was stopped, deleted or narrowed. */
export const cloudtrailTrailContinuity = defineCheck({
  id: 'cloudtrail-trail-continuity',
  topic: 'audit-trail',
  title: 'Every trail recorded without interruption throughout the period',
  failureTitle: 'Some trails were stopped, deleted or narrowed during the period',
  rationale:
    'What happens while a trail is off is not on record, and switching it off is what an intruder does first.',
  procedure:
    'For every trail, StopLogging, StartLogging, DeleteTrail, CreateTrail and PutEventSelectors events of the period are put in order, together with the times of start and stop that the service states. Any time in which the trail was stopped, gone, or left out management events is an exception, with the events that began and ended it. Each trail is judged by itself: another trail that went on recording does not make up for it, since nothing shows that both recorded the same events to the same place. Where the selectors were set between the end of the period and the start of the run, what they were in the period is not known. A trail that reaches a region in scope from a home region out of scope is unknown, since its settings were not read. So is the trail of an organization whose account is out of scope, unless the times that the service states show that it was stopped.',
  severity: 'critical',
  remediation:
    'Start the trail again, find out why it was stopped, and deny StopLogging, DeleteTrail and PutEventSelectors to everybody but a break-glass role.',
  needs: { trails: cloudtrailTrails, changes: cloudtrailChanges },

  observe: ({ trails, changes }, period) => [
    ...trailHistories(trails, changes, period)
      .filter((history) => !isCopy(history, trails))
      .map((history) => ({
        scope: history.scope,
        resource: history.arn,
        ...seenOf(history),
        evidence: history.evidence,
      })),
    ...unreadTrails(trails),
  ],
});

/** True for the trail of an organization as a member sees it, where a record of its own account holds it too. */
function isCopy({ arn, scope }: TrailHistory, trails: readonly TrailRecord[]): boolean {
  return (
    isOfAnother({ item: { arn }, scope }) &&
    trailsOnce(trails).some(({ item, scope: home }) => item.arn === arn && home.account === ownerOf(arn))
  );
}

/** What is done to a trail is in the log of the account that it belongs to, and in no other. */
function seenOf({ arn, scope, stretches }: TrailHistory): ReturnType<typeof overPeriod> {
  const seen = overPeriod(stretches, continuity(stretches));
  if (seen.met === false || !isOfAnother({ item: { arn }, scope })) return seen;
  const note = `What was done to the trail is in the log of ${ownerOf(arn)}, the account that it belongs to, which is out of scope.`;
  return { ...seen, met: null, note };
}

const RECORDED = {
  'without-services': 'it recorded none of some services',
  'write-only': 'it recorded writes only',
  'read-only': 'it recorded reads only',
  none: 'it recorded none',
} as const;

/** A trail that was made in the period is not blamed for the time before its first start. */
function continuity(
  stretches: readonly { readonly state: TrailState }[],
): (state: TrailState) => Seen | null {
  const isStarted = stretches.some(({ state }) => state.logging === true);
  return ({ existence, logging, management }) => {
    if (existence === 'not-yet' || (existence === 'created' && isStarted)) return null;
    if (existence === 'deleted') return { met: false, note: 'It was deleted.' };
    if (logging === null) return { met: null, note: 'It is not known whether it recorded.' };
    if (!logging) return { met: false, note: 'It was stopped.' };
    if (management === null) return { met: null, note: 'It is not known which events it recorded.' };
    if (management === 'all') return { met: true, note: 'It recorded all management events.' };
    return { met: false, note: `It left out management events: ${RECORDED[management]}.` };
  };
}
