import type { ChangeRef } from '../../checks/check.ts';
import type { Digest } from '../../core/digest.ts';
import { by } from '../../core/order.ts';
import { at, type Period } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import { cite, within } from '../../evidence/records.ts';
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
  /** What the service listed and a sample left out: it stands in the log, but is not known from the log alone. */
  undrawn?(body: Body): readonly Named[];
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
export const SAME_CREATION_MS = 5 * 60_000;

/**
 * Everything of a kind that the service lists, and what the log of the period tells of others: those made in the
 * period that are no longer listed, and those removed in the period whose making is older than the log. A name
 * that was used again gives one entry per use. What a sample left out has no entry. Ordered by account, region, ARN and creation.
 */
export function created<Body, Item extends Named>(
  kind: CreatedKind<Body, Item>,
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<Item>[] {
  return [...eachCreated(kind, records, changes, period)].toSorted(
    by(
      ({ scope }) => scope.account,
      ({ scope }) => scope.region,
      ({ arn }) => arn,
      ({ createdAt }) => createdAt ?? '',
    ),
  );
}

/** As `created`, one after the other in the order of the records, so that one record at a time is looked at. */
function* eachCreated<Body, Item extends Named>(
  kind: CreatedKind<Body, Item>,
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Generator<Created<Item>, void> {
  for (const scope of scopesOf([...records, ...changes])) {
    for (const one of inScope(kind, scope, within(records, scope), within(changes, scope))) {
      if (one.createdAt === null || at(one.createdAt) < at(period.to)) yield one;
    }
  }
}

/** As `createdIn`, for a population that may be too large for one list: one after the other, record by record. */
export function* eachCreatedIn<Body, Item extends Named>(
  ...given: Parameters<typeof eachCreated<Body, Item>>
): Generator<Created<Item>, void> {
  for (const one of eachCreated(...given)) if (one.createdAt !== null) yield one;
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

function* inScope<Body, Item extends Named>(
  kind: CreatedKind<Body, Item>,
  scope: Scope,
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
): Generator<Created<Item>, void> {
  const evidence = cite(records, changes);
  const ofNames = (names: readonly string[]) =>
    effective(changes, 'sagemaker.amazonaws.com', names).map((logged) => named(kind, scope, logged));
  const creates = ofNames(kind.create);
  const removals = ofNames(kind.remove);
  const createsOf = Map.groupBy(creates, ({ name }) => name.toLowerCase());
  const removalsOf = Map.groupBy(removals, ({ name }) => name.toLowerCase());
  const matched = new Set<unknown>();

  for (const record of records) {
    const cited = cite(record, changes);
    for (const item of kind.items(record.evidence.body)) {
      const { name, arn, createdAt } = item;
      const creation = createsOf.get(name.toLowerCase())?.find((one) => isAbout(createdAt, one.at));
      matched.add(creation);
      const createdBy = creation ? changeRef(creation.change) : null;
      yield { name, arn, scope, item, createdAt, createdBy, deletedBy: null, listed: true, evidence: cited };
    }
  }

  // What a sample left out would else come back as something that the service no longer lists.
  for (const { name, createdAt } of records.flatMap(({ evidence: { body } }) => kind.undrawn?.(body) ?? [])) {
    matched.add(createsOf.get(name.toLowerCase())?.find((one) => isAbout(createdAt, one.at)));
  }

  for (const creation of creates.filter((one) => !matched.has(one))) {
    const { name, arn, at: createdAt, change, request } = creation;
    const removal = removalAfter(creation, createsOf, removalsOf);
    matched.add(removal);
    const item = request === null ? null : kind.fromRequest(request, { name, arn, createdAt });
    const deletedBy = removal ? changeRef(removal.change) : null;
    const createdBy = changeRef(change);
    yield { name, arn, scope, item, createdAt, createdBy, deletedBy, listed: false, evidence };
  }

  for (const { name, arn, change } of removals.filter((one) => !matched.has(one))) {
    const unknown = { item: null, createdAt: null, createdBy: null, listed: false };
    yield { name, arn, scope, ...unknown, deletedBy: changeRef(change), evidence };
  }
}

type NamedEvent = ReturnType<typeof named>;
type EventsOf = ReadonlyMap<string, readonly NamedEvent[]>;

function isAbout(createdAt: string, logged: string): boolean {
  return Math.abs(at(logged) - at(createdAt)) <= SAME_CREATION_MS;
}

/** The first removal of what an event made, before its name was used again. */
function removalAfter(creation: NamedEvent, creates: EventsOf, removals: EventsOf): NamedEvent | undefined {
  const name = creation.name.toLowerCase();
  const next = creates.get(name)?.find((other) => at(other.at) > at(creation.at));
  return removals
    .get(name)
    ?.find((other) => at(other.at) >= at(creation.at) && (!next || at(other.at) <= at(next.at)));
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
