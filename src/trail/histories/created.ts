import type { ChangeRef } from '../../checks/check.ts';
import type { Digest } from '../../core/digest.ts';
import { by } from '../../core/order.ts';
import { at, type Period } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import { cite, each, within } from '../../evidence/records.ts';
import { type ChangeRecord, effective, type Logged, sagemakerArn } from './changes.ts';
import { type Fields, fieldsOf, textOf } from './requests.ts';
import { changeRef } from './timeline.ts';

/** Something of SageMaker that can be made and removed but not changed: its settings are those it was made with. */
export interface Created<Item> {
  readonly name: string;
  readonly arn: string;
  readonly scope: Scope;
  /** The settings; null when neither the service nor the log tells them any more. */
  readonly item: Item | null;
  /** When it was made; null when it is known only from its removal. */
  readonly createdAt: string | null;
  readonly createdBy: ChangeRef | null;
  readonly deletedBy: ChangeRef | null;
  /** False when the service did not list it any more, so that it is known from the log only. */
  readonly listed: boolean;
  readonly evidence: readonly Digest[];
}

/** How a resource that cannot be changed stands in the service and in the log. */
export interface CreatedKind<Body, Item> {
  /** Event names, such as CreateModel and DeleteModel; no removal where the service has none. */
  readonly create: readonly string[];
  readonly remove: readonly string[];
  /** Request field with the name, such as `modelName`; response field with the ARN, such as `modelArn`. */
  readonly nameField: string;
  /** Field that each creating request has, where that is not the name: a name may be given by the service. */
  readonly requestField?: string;
  readonly arnField: string;
  /** Type in the ARN, such as `model`. */
  readonly arnType: string;
  items(body: Body): readonly Item[];
  /** The settings as the request of the creating event has them. */
  fromRequest(
    request: Fields,
    identity: { readonly name: string; readonly arn: string; readonly createdAt: string },
  ): Item;
}

interface Named {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: string;
}

/** The time in the log is that of the request, the one of the service a little later. */
const SAME_CREATION_MS = 5 * 60_000;

/**
 * Everything of a kind that the service lists, and what the log of the period tells of others: those made in the
 * period that are no longer listed, and those removed in the period whose making is older than the log. A name
 * that was used again gives one entry per use. Ordered by account, region, ARN and creation.
 */
export function created<Body, Item extends Named>(
  kind: CreatedKind<Body, Item>,
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<Item>[] {
  return scopesOf([...records, ...changes])
    .flatMap((scope) => inScope(kind, scope, within(records, scope), within(changes, scope)))
    .filter(({ createdAt }) => createdAt === null || at(createdAt) < at(period.to))
    .toSorted(
      by(
        ({ scope }) => scope.account,
        ({ scope }) => scope.region,
        ({ arn }) => arn,
        ({ createdAt }) => createdAt ?? '',
      ),
    );
}

/** As `created`, without what is known only from its removal: that was made before the period or its log. */
export function createdIn<Body, Item extends Named>(
  kind: CreatedKind<Body, Item>,
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<Item>[] {
  return created(kind, records, changes, period).filter(({ createdAt }) => createdAt !== null);
}

/** The accounts and regions of these records, each once. */
export function scopesOf(records: readonly Sealed[]): Scope[] {
  const scopes = new Map(
    records.map(({ evidence: { scope } }) => [`${scope.account}/${scope.region}`, scope] as const),
  );
  return [...scopes.values()];
}

function inScope<Body, Item extends Named>(
  kind: CreatedKind<Body, Item>,
  scope: Scope,
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
): Created<Item>[] {
  const evidence = cite(records, changes);
  const creates = effective(changes, 'sagemaker.amazonaws.com', kind.create).map((logged) =>
    named(kind, scope, logged),
  );
  const removals = effective(changes, 'sagemaker.amazonaws.com', kind.remove).map((logged) =>
    named(kind, scope, logged),
  );
  const matched = new Set<unknown>();

  const listed = each(records, kind.items).map(({ item }) => {
    const creation = creates.find(
      ({ name, at: when }) =>
        isSame(name, item.name) && Math.abs(at(when) - at(item.createdAt)) <= SAME_CREATION_MS,
    );
    matched.add(creation);
    const createdBy = creation ? changeRef(creation.change) : null;
    const { name, arn, createdAt } = item;
    return { name, arn, scope, item, createdAt, createdBy, deletedBy: null, listed: true, evidence };
  });

  const unlisted = creates
    .filter((creation) => !matched.has(creation))
    .map((creation) => {
      const { name, arn, at: createdAt, change, request } = creation;
      const next = creates.find((other) => isSame(other.name, name) && at(other.at) > at(createdAt));
      const removal = removals.find(
        (other) =>
          isSame(other.name, name) && at(other.at) >= at(createdAt) && (!next || at(other.at) <= at(next.at)),
      );
      matched.add(removal);
      const item = request === null ? null : kind.fromRequest(request, { name, arn, createdAt });
      const deletedBy = removal ? changeRef(removal.change) : null;
      return {
        name,
        arn,
        scope,
        item,
        createdAt,
        createdBy: changeRef(change),
        deletedBy,
        listed: false,
        evidence,
      };
    });

  const older = removals
    .filter((removal) => !matched.has(removal))
    .map(({ name, arn, change }) => {
      const deletedBy = changeRef(change);
      return {
        name,
        arn,
        scope,
        item: null,
        createdAt: null,
        createdBy: null,
        deletedBy,
        listed: false,
        evidence,
      };
    });
  return [...listed, ...unlisted, ...older];
}

/** An event with the name that it is about; the ARN or the event id stands in for a name that was not logged. */
function named<Body, Item>(kind: CreatedKind<Body, Item>, scope: Scope, { change }: Logged) {
  const request = fieldsOf(change.request);
  const logged = textOf(request[kind.nameField]);
  const stated = textOf(fieldsOf(change.response)[kind.arnField]) ?? textOf(request[kind.arnField]);
  const name = logged ?? stated?.split('/').at(-1) ?? `${change.name} ${change.eventId}`;
  const arn = stated ?? sagemakerArn(scope, kind.arnType, name);
  const isLogged = textOf(request[kind.requestField ?? kind.nameField]) !== null;
  return { name, arn, at: change.at, change, request: isLogged ? request : null };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
