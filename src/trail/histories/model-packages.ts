import type { Digest } from '../../core/digest.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { ModelPackage, sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { cite, each } from '../../evidence/records.ts';
import { sameResource } from '../../evidence/same-resource.ts';
import { type ChangeRecord, effective } from './changes.ts';
import { inEachPlace } from './in-each-place.ts';
import { fieldsOf, textOf } from './requests.ts';
import { type Step, type Stretch, timeline } from './timeline.ts';

type Body = BodyOf<typeof sagemakerModelPackages>;

/** Approval status at a time; `absent` before creation and after deletion, null where nobody says. */
export type Approval = string | 'absent' | null;

/** A version in the registry that was there during some of the period, with what was done to it. */
export interface PackageHistory {
  readonly arn: string;
  readonly scope: Scope;
  /** As it stood at collection; null when it was gone by then. */
  readonly item: ModelPackage | null;
  /** The event that made it, when that was in the period. */
  readonly creation: Change | null;
  /** Events of the period on it, without its creation, in order of time. */
  readonly changes: readonly Change[];
  readonly stretches: readonly Stretch<Approval>[];
  readonly evidence: readonly Digest[];
}

const SAGEMAKER = 'sagemaker.amazonaws.com';

/**
 * The approval of every model package over the period, from CreateModelPackage, UpdateModelPackage and
 * DeleteModelPackage events. The service keeps only the last status, so the status before the first of several
 * changes is unknown. Packages known only from the log are there too. Ordered by account, region and ARN.
 */
export function packageHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): PackageHistory[] {
  const all = inEachPlace(records, changes, (...place) => inScope(...place, period));
  return all.filter(({ stretches }) => stretches.some(({ state }) => state !== 'absent'));
}

function inScope(
  scope: Scope,
  records: readonly Sealed<Body>[],
  log: readonly ChangeRecord[],
  period: Period,
): PackageHistory[] {
  const items = each(records, ({ packages }) => packages).map(({ item }) => item);
  const events = effective(log, SAGEMAKER, [
    'CreateModelPackage',
    'UpdateModelPackage',
    'DeleteModelPackage',
  ]).flatMap(({ change }) => {
    const named = packageIn(change);
    if (named === null) return [];
    return [{ arn: items.find((item) => sameResource(item.arn, named))?.arn ?? named, change }];
  });
  const evidence = cite(records, log);
  const arns = [...new Set([...items.map(({ arn }) => arn), ...events.map(({ arn }) => arn)])];
  return arns.map((arn) => {
    const item = items.find((one) => one.arn === arn) ?? null;
    const own = events.filter((event) => event.arn === arn).map(({ change }) => change);
    const creation = own.find(({ name }) => name === 'CreateModelPackage') ?? null;
    const rest = own.filter((change) => change !== creation);
    return { arn, scope, item, creation, changes: rest, stretches: stretchesOf(item, own, period), evidence };
  });
}

/** The ARN of the package that an event is about: stated in the answer of a creation, else in the request. */
function packageIn({ request, response }: Change): string | null {
  const asked = fieldsOf(request);
  return (
    textOf(fieldsOf(response).modelPackageArn) ??
    textOf(asked.modelPackageArn) ??
    textOf(asked.modelPackageName)
  );
}

/** The status that an event set; undefined when it left it as it was. */
export function statusSetBy({ name, request }: Change): Approval | undefined {
  if (name === 'DeleteModelPackage') return 'absent';
  const status = textOf(fieldsOf(request).modelApprovalStatus);
  return name === 'CreateModelPackage' ? status : (status ?? undefined);
}

function stretchesOf(
  item: ModelPackage | null,
  events: readonly Change[],
  period: Period,
): Stretch<Approval>[] {
  const steps = events.flatMap((change): Step<Approval>[] => {
    const state = statusSetBy(change);
    return state === undefined ? [] : [{ at: change.at, state, change }];
  });
  if (events[0]?.name === 'CreateModelPackage') return timeline<Approval>('absent', steps, period);
  const known =
    steps.length === 0 && item !== null && !wasModifiedSince(item, period.to) ? item.approvalStatus : null;
  if (item === null || !isMadeFrom(item, period)) return timeline<Approval>(known, steps, period);
  return timeline<Approval>('absent', [{ at: item.createdAt, state: known, change: null }, ...steps], period);
}

function wasModifiedSince({ lastModifiedAt }: ModelPackage, when: string): boolean {
  return lastModifiedAt !== null && at(lastModifiedAt) >= at(when);
}

function isMadeFrom({ createdAt }: ModelPackage, period: Period): boolean {
  return contains(period, createdAt) || at(createdAt) >= at(period.to);
}

/**
 * The approval status at a time; null when it is not known. A package that nobody modified after that time had
 * then the status that it has at collection.
 */
export function approvalAt({ item, stretches }: PackageHistory, when: string): Approval {
  const stretch = stretches.findLast(({ from, to }) => at(from) < at(when) && at(when) <= at(to));
  if (stretch !== undefined && stretch.state !== null) return stretch.state;
  return item !== null && !wasModifiedSince(item, when) ? item.approvalStatus : null;
}

/** True for a package that belongs to no group: it has no versions, and the registry keeps no approval of it. */
export function isUnversioned({ item, creation }: PackageHistory): boolean {
  if (item !== null) return item.group === null && item.version === null;
  const { modelPackageName, modelPackageGroupName } = fieldsOf(creation?.request);
  return textOf(modelPackageName) !== null && textOf(modelPackageGroupName) === null;
}
