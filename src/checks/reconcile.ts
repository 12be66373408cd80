import type { Digest } from '../core/digest.ts';
import { by } from '../core/order.ts';
import { at, contains, type Period } from '../core/period.ts';
import type { Scope, Sealed } from '../evidence/envelope.ts';
import { cloudtrailChanges } from '../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerAutoMlJobs } from '../evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { cite, within } from '../evidence/records.ts';
import { sameResource } from '../evidence/same-resource.ts';
import {
  type ChangeRecord,
  effective,
  effectiveAfter,
  type Logged,
  sagemakerArn,
} from '../trail/histories/changes.ts';
import { SAME_CREATION_MS, scopesOf } from '../trail/histories/created.ts';
import { fieldsOf, textOf } from '../trail/histories/requests.ts';
import { gapText } from './gap-text.ts';
import { givenOf } from './given.ts';
import { type ListedResource, RECONCILED_KINDS, type ReconciledKind } from './reconciled-kinds.ts';

/** A resource that an event of the log speaks of. */
export interface LoggedResource {
  readonly arn: string;
  readonly at: string;
  readonly eventId: string;
}

/** What two sources say of one population of one account and region: the list of the service, and the log. */
export interface Reconciliation extends Scope {
  readonly kindId: string;
  /** Plural noun, such as `training jobs`. */
  readonly what: string;
  /** Why the two were not compared; null when they were. Then the counts are null and the lists empty. */
  readonly notCompared: string | null;
  /** Listed resources that were made in the period; and calls in the log that made one. */
  readonly counts: { readonly list: number; readonly log: number } | null;
  /** Made in the period according to the log, never removed according to it, and not in the list. */
  readonly notInList: readonly LoggedResource[];
  /** Made in the period according to the list, without an event that made it. */
  readonly notInLog: readonly { readonly arn: string; readonly createdAt: string }[];
  /** The same where the service made it on its own, or may have: then the log need not have such an event. */
  readonly madeByService: readonly {
    readonly arn: string;
    readonly createdAt: string;
    readonly reason: string;
  }[];
  /** Removed in the period according to the log: no discrepancy. */
  readonly removed: readonly LoggedResource[];
  /** Digests of the records that were compared. */
  readonly evidence: readonly Digest[];
}

const SERVICE = 'sagemaker.amazonaws.com';

/**
 * Compares, for each sort of resource whose making is a call in the log, what the service lists with what the log
 * tells. Pure and ordered by account, region and the order of sorts. A log or a list that is not whole is not
 * compared, and the reason is stated. Calls that failed made nothing. Within five minutes of an end of the period
 * nothing is called missing, since service and log date a creation differently.
 */
export function reconcile(evidence: readonly Sealed[], period: Period): Reconciliation[] {
  const ids = new Set<string>(RECONCILED_KINDS.map(({ kindId }) => kindId));
  const places = scopesOf(evidence.filter((one) => ids.has(one.evidence.kind))).toSorted(
    by(
      ({ account }) => account,
      ({ region }) => region,
    ),
  );
  return places.flatMap((scope) => {
    const here = within(evidence, scope);
    const { log } = givenOf({ log: cloudtrailChanges }, here);
    return RECONCILED_KINDS.flatMap((kind) => {
      const records = here.filter((one) => one.evidence.kind === kind.kindId);
      return records.length > 0 ? [compared({ kind, scope, records, log, here, period })] : [];
    });
  });
}

interface Comparison {
  readonly kind: ReconciledKind;
  readonly scope: Scope;
  readonly records: readonly Sealed[];
  readonly log: readonly ChangeRecord[];
  /** All records of the place. */
  readonly here: readonly Sealed[];
  readonly period: Period;
}

function compared(given: Comparison): Reconciliation {
  const { kind, scope, records, log, here, period } = given;
  const creates = effective(log, SERVICE, kind.create).filter(({ change }) => contains(period, change.at));
  const named = creates.flatMap((logged) => resourceOf(kind, scope, logged));
  // An event that the service wrote on its own need not name what it made; the list says what a tuning job started.
  const nameless = creates.filter(
    (logged) => logged.change.actor.kind !== 'service' && resourceOf(kind, scope, logged).length === 0,
  ).length;
  const head = { ...scope, kindId: kind.kindId, what: kind.what, evidence: cite(records, log) };
  const reason = reasonAgainst(given, nameless);
  if (reason !== null) {
    const nothing = { counts: null, notInList: [], notInLog: [], madeByService: [], removed: [] };
    return { ...head, notCompared: reason, ...nothing };
  }
  const removedIn = resourcesOf(kind, scope, effective(log, SERVICE, kind.remove));
  const removals = [...removedIn, ...resourcesOf(kind, scope, effectiveAfter(log, SERVICE, kind.remove))];
  const listed = kind
    .listed(records)
    .filter(({ createdAt }) => at(createdAt) >= at(period.from) - SAME_CREATION_MS);
  const listedOf = Map.groupBy(listed, ({ arn }) => arn.toLowerCase());
  const namedOf = Map.groupBy(named, ({ arn }) => arn.toLowerCase());
  const inPeriod = listed.filter(({ createdAt }) => contains(period, createdAt));
  const unlogged = inPeriod
    .filter(({ createdAt }) => at(createdAt) >= at(period.from) + SAME_CREATION_MS)
    .filter((item) => !namedOf.get(item.arn.toLowerCase())?.some((event) => isSame(item, event)));
  const explained = unlogged.map((item) => ({ item, reason: serviceBehind(kind, item, here, period) }));
  return {
    ...head,
    notCompared: null,
    counts: { list: inPeriod.length, log: named.length },
    notInList: named
      .filter((event) => at(event.at) < at(period.to) - SAME_CREATION_MS)
      .filter((event) => !listedOf.get(event.arn.toLowerCase())?.some((item) => isSame(item, event)))
      .filter((event) => !removals.some((other) => isRemovalOf(other, event)))
      .filter((event) => !isNamedByGap(records, event.arn)),
    notInLog: explained
      .filter(({ reason }) => reason === null)
      .map(({ item: { arn, createdAt } }) => ({ arn, createdAt }))
      .toSorted(IN_ORDER),
    madeByService: explained
      .flatMap(({ item: { arn, createdAt }, reason }) =>
        reason === null ? [] : [{ arn, createdAt, reason }],
      )
      .toSorted(IN_ORDER),
    removed: removedIn.filter((event) => contains(period, event.at)),
  };
}

const IN_ORDER = by<ListedResource | { readonly arn: string; readonly createdAt: string }>(
  ({ arn }) => arn,
  ({ createdAt }) => createdAt,
);

/** Why list and log cannot be held against each other; null when they can. */
function reasonAgainst({ records, log, scope, period }: Comparison, nameless: number): string | null {
  if (log.length === 0) return 'There is no record of the log for this account and region.';
  const reasons = [
    ...log.map((record) => againstLog(record, period)),
    ...records.map((record) => againstList(record, period)),
  ];
  const first = reasons.find((reason) => reason !== null);
  if (first !== undefined) return first;
  return nameless > 0
    ? `The log does not say what was made by ${nameless} of the creating calls in ${scope.region}.`
    : null;
}

function againstLog({ evidence }: ChangeRecord, period: Period): string | null {
  const [gap] = evidence.gaps;
  if (gap) return `The log is not whole. ${gapText(gap)}.`;
  const { integrity, integrityReason } = evidence.body.source;
  if (integrity !== 'proven') return `The log is not proven to be whole. ${integrityReason ?? ''}`.trim();
  if (at(evidence.period.from) > at(period.from) || at(evidence.period.to) < at(period.to))
    return 'The log does not cover the whole period.';
  return at(evidence.collectedAt) < at(period.to) ? 'The log was read before the period ended.' : null;
}

function againstList({ evidence }: Sealed, period: Period): string | null {
  const open = evidence.gaps.find(({ resource }) => resource === null);
  if (open) return `The list is not whole. ${gapText(open)}.`;
  if (evidence.population === null) return 'The list states no population, so it may not be whole.';
  return at(evidence.collectedAt) < at(period.to) ? 'The list was read before the period ended.' : null;
}

function resourcesOf(kind: ReconciledKind, scope: Scope, events: readonly Logged[]): LoggedResource[] {
  return events.flatMap((logged) => resourceOf(kind, scope, logged));
}

/** The resource that an event names in its answer, its request or its resources; none when it names none. */
function resourceOf(kind: ReconciledKind, scope: Scope, { change }: Logged): LoggedResource[] {
  const request = fieldsOf(change.request);
  const name = textOf(request[kind.nameField]);
  const arn =
    textOf(fieldsOf(change.response)[kind.arnField]) ??
    textOf(request[kind.arnField]) ??
    (name?.startsWith('arn:') ? name : null) ??
    change.resources.find((one) => one.includes(`:${kind.arnType}/`)) ??
    (name === null ? null : sagemakerArn(scope, kind.arnType, name));
  return arn === null ? [] : [{ arn, at: change.at, eventId: change.eventId }];
}

function isSame({ createdAt }: ListedResource, event: LoggedResource): boolean {
  return Math.abs(at(createdAt) - at(event.at)) <= SAME_CREATION_MS;
}

function isRemovalOf(removal: LoggedResource, creation: LoggedResource): boolean {
  return removal.arn.toLowerCase() === creation.arn.toLowerCase() && at(removal.at) >= at(creation.at);
}

/** A resource that was listed and could not be described stands in a gap, and checks tell of it from there. */
function isNamedByGap(records: readonly Sealed[], arn: string): boolean {
  return records.some(({ evidence }) =>
    evidence.gaps.some(({ resource }) => resource !== null && sameResource(resource, arn)),
  );
}

function serviceBehind(
  kind: ReconciledKind,
  { createdAt, startedBy, wasDrawn }: ListedResource,
  here: readonly Sealed[],
  period: Period,
): string | null {
  if (startedBy !== null)
    return `The service made it for ${startedBy}; the log need not have a call for that.`;
  if (!wasDrawn) return 'It was not drawn for the sample, so that what started it is not known.';
  if (!kind.madeByAutoMl) return null;
  const jobs = givenOf({ jobs: sagemakerAutoMlJobs }, here).jobs.flatMap(
    ({ evidence }) => evidence.body.jobs,
  );
  const earlier = jobs.some((job) => at(job.createdAt) <= at(createdAt) && at(job.createdAt) < at(period.to));
  return earlier
    ? 'An AutoML job was started before it in this account and region and may have made it; the answer does not say.'
    : null;
}
