import { by } from '../../core/order.ts';
import { at, contains, intersect, type Period } from '../../core/period.ts';
import { sagemakerModelCards } from '../../evidence/kinds/sagemaker-model-cards.ts';
import { isComplete } from '../../lineage/completeness.ts';
import { deployedModels } from '../../lineage/deployed.ts';
import { arnKey } from '../../lineage/library.ts';
import { type CardHistory, cardHistories } from '../../trail/histories/model-cards.ts';
import type { Stretch } from '../../trail/histories/timeline.ts';
import { defineCheck, type Given, type Interval, type Observation } from '../check.ts';
import { byWhom } from '../created-observation.ts';
import { cite } from '../given.ts';
import { overPeriod, type Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { approvalOf, type NamingCard } from './card-approval.ts';
import { cardNames } from './card-names.ts';
import { type Serving, servingNeeds, servingsOf } from './servings.ts';

const needs = { ...servingNeeds, cards: sagemakerModelCards };

/** Holds the status of model cards over the period against the times at which endpoints ran their models. */
export const sagemakerModelCardApproval = defineCheck({
  id: 'sagemaker-model-card-approval',
  topic: 'documentation',
  title: 'Every deployed model had a model card approved by another than its author, all the time it ran',
  failureTitle: 'Some models ran while their model card was not approved, or was approved by its author',
  rationale:
    'The service keeps no history of the status of a card: one that was approved weeks after its model went live, or was taken back for a while and approved again, looks like one that always stood.',
  procedure:
    'For every model package (or model or inference component where there is no package) that an endpoint ran in the period, the times at which it ran are taken from the events that made, changed and removed endpoints and components. For the model cards that name it, by ARN or model id, or else by its group alone, the status at each of these times is taken from CreateModelCard, UpdateModelCard and DeleteModelCard events and from what the service states at collection. At each of these times one of these cards has to be Approved. A card whose content was changed after its approval counts as not approved until it is approved again; each version that the service lists is such a change, even when the log has no event of it. The approver has to be a person, and another one than whoever created the card or wrote its content before. Unknown are: a status before the first of several changes; a time before what the card says now was written, and a card that names the group alone, since what was approved is then not known; an approval whose event is not in the log; authors or approvers that lead to no person; and a time before the last change that the service states, unless digests prove the log to be whole; and all of it where something contradicts the digests. For what went live before the period only the period counts. What runs at collection without any card is told by sagemaker-model-card-presence; a deleted card whose content nobody can read any more is unknown.',
  severity: 'medium',
  remediation:
    'Have the card approved by its risk owner before the model is deployed; allow sagemaker:UpdateModelCard with a status of Approved to reviewers alone, and approve again after each change of content.',
  needs,
  restsOn: [
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeInferenceComponent',
    'sagemaker:DescribeModel',
    'sagemaker:DescribeModelCard',
    'sagemaker:DescribeModelPackage',
    'sagemaker:BatchDescribeModelPackage',
  ],

  observe(given, period) {
    const { known, unknown } = servingsOf(given, period);
    const cards = cardHistories(given.cards, given.changes, period);
    const current = new Set(deployedModels(given).deployed.map(({ arn }) => arnKey(arn)));
    const targets = Map.groupBy(known, ({ target }) => arnKey(target.arn));
    const endpoints = Map.groupBy(unknown, ({ endpoint }) => endpoint.arn);
    return [
      ...[...targets.entries()].flatMap(([key, servings]) =>
        ofTarget(servings, { cards, given, isCurrent: current.has(key) }),
      ),
      ...[...endpoints.values()].flatMap((of): Observation[] => {
        const [first] = of;
        if (!first) return [];
        const seen = overPeriod(
          of.map(({ during, reason }) => ({ ...during, state: reason })),
          (reason) => ({ met: null, note: reason }),
        );
        return [
          {
            scope: first.endpoint.scope,
            resource: first.endpoint.arn,
            ...seen,
            evidence: first.evidence,
          },
        ];
      }),
      ...cards.flatMap(removed),
    ].toSorted(
      by(
        ({ scope }) => scope.account,
        ({ scope }) => scope.region,
        ({ resource }) => resource,
      ),
    );
  },
});

interface Around {
  readonly cards: readonly CardHistory[];
  readonly given: Given<typeof needs>;
  /** Whether it runs at collection. */
  readonly isCurrent: boolean;
}

function ofTarget(servings: readonly Serving[], around: Around): Observation[] {
  const [first] = servings;
  if (!first) return [];
  const naming = around.cards.flatMap((history): NamingCard[] => {
    const how = history.item && cardNames(history.item, first.target);
    return how ? [{ history, how }] : [];
  });
  const exact = naming.filter(({ how }) => how === 'version');
  const cards = exact.length > 0 ? exact : naming;
  const parts = [...Map.groupBy(servings, ({ endpoint }) => endpoint).values()].map((of) =>
    overPeriod(
      of.flatMap(({ during }) => piecesOf(during, cards)),
      (piece) =>
        cards.length > 0 ? best(cards.map((card) => seenAt(card, piece.from))) : withoutCard(piece, around),
    ),
  );
  return [
    {
      scope: first.target.scope,
      resource: first.target.arn,
      ...worst(parts, 'It did not run.'),
      basis: 'period',
      intervals: parts
        .flatMap(({ met, intervals }) => (met === false ? intervals : []))
        .toSorted(
          by(
            ({ from }) => from,
            ({ to }) => to,
          ),
        ),
      evidence: cite(
        servings.flatMap(({ evidence }) => evidence.map((digest) => ({ digest }))),
        naming.flatMap(({ history }) => history.evidence.map((digest) => ({ digest }))),
        naming.length > 0 ? [] : around.given.cards,
      ),
    },
  ];
}

/** The time of a serving, cut where the state of one of the cards changes. */
function piecesOf(during: Interval, cards: readonly NamingCard[]): Stretch<Period>[] {
  const cuts = cards
    .flatMap(({ history }) => history.stretches)
    .filter(({ from }) => contains(during, from) && at(from) > at(during.from))
    .toSorted((a, b) => at(a.from) - at(b.from));
  const starts = [during, ...cuts.filter(({ from }, index) => from !== cuts[index - 1]?.from)];
  return starts.map(({ from, cause }, index) => {
    const next = starts[index + 1];
    const to = next?.from ?? during.to;
    return { from, to, cause, end: next ? next.cause : during.end, state: { from, to } };
  });
}

function seenAt(card: NamingCard, when: string): Seen {
  const stretch = card.history.stretches.findLast(({ from }) => at(from) <= at(when));
  if (stretch === undefined)
    return { met: null, note: `The status of model card ${card.history.name} is not known.` };
  return approvalOf(card, stretch);
}

/** One approved card is enough; else one of which it is not known leaves it open. */
function best(seen: readonly Seen[]): Seen {
  const met = seen.some((one) => one.met === true) || (seen.some((one) => one.met === null) ? null : false);
  const told = seen.filter((one) => one.met === met).map(({ note }) => note);
  return { met, note: [...new Set(told)].join(' ') };
}

/** What runs now without a card is told elsewhere; what ran before is told nowhere else. */
function withoutCard(during: Period, { cards, given, isCurrent }: Around): Seen {
  const note = 'No model card names it.';
  if (!isComplete(given.cards, null))
    return { met: null, note: `${note} Not all model cards could be read.` };
  if (isCurrent) return { met: 'not-applicable', note };
  return cards.some((card) => mayHaveNamed(card, during))
    ? { met: null, note: `${note} What some cards said while it ran is not known.` }
    : { met: false, note };
}

function mayHaveNamed({ item, contentSince, stretches }: CardHistory, during: Period): boolean {
  const wasThere = stretches.some(
    (stretch) => stretch.state.status !== 'absent' && intersect(stretch, during) !== null,
  );
  const isSaid =
    item !== null && item.content !== null && contentSince !== null && at(contentSince) <= at(during.from);
  return wasThere && !isSaid;
}

/** A card that was deleted while it may have been approved: the log does not have what it said. */
function removed({ item, arn, scope, stretches, evidence }: CardHistory): Observation[] {
  const end = stretches.findLast(({ state }) => state.status === 'absent');
  const before = stretches.findLast(({ state }) => state.status !== 'absent')?.state.status ?? null;
  if (item !== null || !end?.cause || (before !== null && before !== 'Approved')) return [];
  const note = `Deleted ${byWhom(end.cause)} while ${before ?? 'its status was not known'}. Which model it described cannot be read any more.`;
  return [{ scope, resource: arn, met: null, note, basis: 'period', intervals: [], evidence }];
}
