import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { type Change, cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import {
  type FlowDefinition,
  type HumanLoop,
  sagemakerHumanReview,
} from '../../evidence/kinds/sagemaker-human-review.ts';
import { effective } from '../../trail/histories/changes.ts';
import { fieldsOf, textOf } from '../../trail/histories/requests.ts';
import { changeRef } from '../../trail/histories/timeline.ts';
import { defineCheck, type Observation } from '../check.ts';
import { byWhom } from '../created-observation.ts';
import { cite, each, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

/** Looks whether the reviews by people that were started in the period came to an end. */
export const sagemakerHumanReviewCompletion = defineCheck({
  id: 'sagemaker-human-review-completion',
  topic: 'monitoring',
  title: 'Every review by people that was started in the period was completed',
  failureTitle: 'Some reviews by people failed, or were stopped with nobody on record',
  rationale:
    'A prediction that is sent to people because it is doubtful, and comes back from nobody, is used or lost without the review that it needed.',
  procedure:
    'For every flow definition of Amazon Augmented AI that exists at collection: each human loop that was started in the period is Completed. A loop that is Failed fails. A loop that is Stopped fails unless the log has the StopHumanLoop event with the person behind it. A loop that is not over at collection, or whose status is not stated, is unknown; so is a loop that a DeleteHumanLoop event of the period removed, since its end is not kept. A flow definition without loops in the period is not applicable, and so is a region without flow definitions: that nobody reviews predictions by this service is no exception, since the organisation may do it by other means or not have to. Which predictions have to be reviewed, and what people answered, is not looked at.',
  severity: 'medium',
  remediation:
    'Start the review of the objects of these loops again, and alert on loops that fail by a rule of EventBridge for "SageMaker A2I HumanLoop Status Change".',
  needs: { reviews: sagemakerHumanReview, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeFlowDefinition', 'sagemaker:ListHumanLoops'],

  observe: ({ reviews, changes }) => [
    ...reviews.flatMap(withoutFlows),
    ...each(reviews, ({ flows }) => flows).map(({ item, scope, digest }): Observation => {
      const here = within(changes, scope);
      const stops = eventsOf(here, 'StopHumanLoop');
      return {
        scope,
        resource: item.arn,
        ...loopsOf(item, stops),
        basis: 'period',
        intervals: [],
        evidence: cite({ digest }, here),
      };
    }),
    ...changes.flatMap(deletedLoops),
  ],
});

type Reviews = Sealed<BodyOf<typeof sagemakerHumanReview>>;
type Changes = Sealed<BodyOf<typeof cloudtrailChanges>>;

/** Says that there is nothing to judge, where the listing was whole and empty. */
function withoutFlows({ digest, evidence: { scope, population } }: Reviews): Observation[] {
  if (population?.count !== 0) return [];
  return [
    {
      scope,
      resource: `Flow definitions of ${scope.account}/${scope.region}`,
      met: 'not-applicable',
      note: 'There is no flow definition: predictions are not sent to people by Amazon Augmented AI. Whether they have to be, and by which other means they are, remains to be shown.',
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    },
  ];
}

function eventsOf(records: readonly Changes[], name: string): readonly Change[] {
  return effective(records, 'sagemaker.amazonaws.com', [name]).map(({ change }) => change);
}

function loopsOf({ loops }: FlowDefinition, stops: readonly Change[]): Seen {
  if (loops === null) return { met: null, note: 'Its loops could not be listed.' };
  if (loops.length === 0) return { met: 'not-applicable', note: 'No loop was started in the period.' };
  const seen = worst(
    loops.map((loop) => ended(loop, stops)),
    '',
  );
  if (seen.met !== true) return seen;
  const stopped = loops.filter(({ status }) => status === 'Stopped').length;
  const rest = stopped === 0 ? '' : `, ${stopped} of them stopped by somebody whom the log names`;
  return { met: true, note: `${loops.length} loops of the period are over${rest}.` };
}

function ended({ name, createdAt, status, failureReason }: HumanLoop, stops: readonly Change[]): Seen {
  const what = `The loop ${name} of ${createdAt}`;
  if (status === 'Completed') return { met: true, note: `${what} was completed.` };
  if (status === 'Failed')
    return { met: false, note: `${what} failed${failureReason === null ? '.' : `: ${failureReason}`}` };
  if (status !== 'Stopped')
    return { met: null, note: `${what} was ${status ?? 'in no stated status'} at collection.` };
  const stop = stops.find(({ request }) => textOf(fieldsOf(request).humanLoopName) === name);
  if (!stop || stop.actor.name === null)
    return { met: false, note: `${what} was stopped, and the log names nobody who did it.` };
  return { met: true, note: `${what} was stopped ${byWhom(changeRef(stop))}.` };
}

function deletedLoops(record: Changes): Observation[] {
  return eventsOf([record], 'DeleteHumanLoop').map((event) => ({
    scope: record.evidence.scope,
    resource: textOf(fieldsOf(event.request).humanLoopName) ?? `DeleteHumanLoop ${event.eventId}`,
    met: null,
    note: `The loop was deleted ${byWhom(changeRef(event))}, so that how it ended is not known.`,
    basis: 'period',
    intervals: [],
    evidence: [record.digest],
  }));
}
