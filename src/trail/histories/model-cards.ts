import type { Digest } from '../../core/digest.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { ModelCard, sagemakerModelCards } from '../../evidence/kinds/sagemaker-model-cards.ts';
import { cite, each } from '../../evidence/records.ts';
import { type CardAct, type CardState, cardStates, type DatedAct } from './card-states.ts';
import { type ChangeRecord, effective, effectiveAfter, sagemakerArn } from './changes.ts';
import { SAME_CREATION_MS } from './created.ts';
import { inEachPlace } from './in-each-place.ts';
import { fieldsOf, textOf } from './requests.ts';
import { type Stretch, timeline } from './timeline.ts';

type Body = BodyOf<typeof sagemakerModelCards>;

/** A model card that was there during some of the period, with what became of its status and content. */
export interface CardHistory {
  readonly name: string;
  readonly arn: string;
  readonly scope: Scope;
  /** As it stood at collection; null when it was gone by then. */
  readonly item: ModelCard | null;
  readonly stretches: readonly Stretch<CardState>[];
  /**
   * From when on the card says what it says at collection, which may be after the period; null when it is not known.
   */
  readonly contentSince: string | null;
  /**
   * Why the states before `settledAt` may leave something out; null when a log that is proven to be whole tells them.
   */
  readonly unproven: string | null;
  /** True when something contradicts what was signed of the log, so that none of its events can be relied on. */
  readonly isLogBroken: boolean;
  /**
   * From when on the service itself states that nothing changed, so that no log is needed; null when it does not.
   */
  readonly settledAt: string | null;
  readonly evidence: readonly Digest[];
}

const SERVICE = 'sagemaker.amazonaws.com';
const EVENTS = ['CreateModelCard', 'UpdateModelCard', 'DeleteModelCard'];

/**
 * The status of every model card over the period: who set it, from what to what and when, and who wrote what was
 * approved, from CreateModelCard, UpdateModelCard and DeleteModelCard events. A change of status makes no version, so
 * that the log alone tells it; a change of content does, so that one which the log lacks is seen all the same.
 *
 * Before the first of several changes the status is unknown: the service keeps only the last one. So it is after a
 * change that the service contradicts. Cards known only from the log are there too. Ordered by account, region and ARN.
 */
export function cardHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): CardHistory[] {
  const all = inEachPlace(records, changes, (...place) => inScope(...place, period));
  return all.filter(({ stretches }) => stretches.some(({ state }) => state.status !== 'absent'));
}

function inScope(
  scope: Scope,
  records: readonly Sealed<Body>[],
  log: readonly ChangeRecord[],
  period: Period,
): CardHistory[] {
  const items = each(records, ({ cards }) => cards).map(({ item }) => item);
  const named = effective(log, SERVICE, EVENTS).flatMap(({ change }) => {
    const name = nameIn(change);
    return name === null ? [] : [{ name, change }];
  });
  const later = new Set(
    effectiveAfter(log, SERVICE, EVENTS).map(({ change }) => nameIn(change)?.toLowerCase() ?? null),
  );
  const names = new Map([...named, ...items].map(({ name }) => [name.toLowerCase(), name]));
  return [...names].map(([key, name]) => {
    const item = items.find((one) => one.name.toLowerCase() === key) ?? null;
    const events = named.filter((one) => one.name.toLowerCase() === key).map(({ change }) => change);
    const current = item !== null && !later.has(key) && !isLater(item, period) ? item : null;
    const begun = item !== null && (contains(period, item.createdAt) || at(item.createdAt) >= at(period.to));
    const acts = actsOf(events, item).filter((act) => at(act.at) < at(period.to));
    const { initial, steps } = cardStates(acts, { current, createdAt: begun ? item.createdAt : null });
    return {
      name,
      arn: item?.arn ?? sagemakerArn(scope, 'model-card', name),
      scope,
      item,
      stretches: timeline(initial, steps, period),
      contentSince: item === null ? null : contentSince(item, acts),
      unproven: unprovenIn(log),
      isLogBroken: log.some(({ evidence }) => evidence.body.source.integrity === 'broken'),
      settledAt: current === null ? null : settledAt(current, acts),
      evidence: cite(records, log),
    };
  });
}

/** The name of the card that an event is about: requests name it, or state its ARN. */
function nameIn({ request, response }: Change): string | null {
  const stated = textOf(fieldsOf(request).modelCardName) ?? textOf(fieldsOf(response).modelCardArn);
  return stated?.split('/').at(-1) ?? null;
}

function isLater({ lastModifiedAt }: ModelCard, { to }: Period): boolean {
  return lastModifiedAt !== null && at(lastModifiedAt) >= at(to);
}

/** What the events did, and the new versions and the last change that the service states and the log does not have. */
function actsOf(events: readonly Change[], item: ModelCard | null): DatedAct[] {
  const logged = events.map((change): DatedAct => ({ at: change.at, act: actOf(change), change }));
  if (item === null) return logged;
  const isLogged = (when: string) => events.some((change) => isAbout(change.at, when));
  const versions = item.versions.flatMap(({ version, createdAt }): DatedAct[] =>
    version === 1 || createdAt === null || isLogged(createdAt)
      ? []
      : [{ at: createdAt, act: { kind: 'written', status: null }, change: null }],
  );
  const { lastModifiedAt, createdAt, status } = item;
  const known = [createdAt, ...item.versions.flatMap((one) => one.createdAt ?? [])];
  const isTold =
    lastModifiedAt === null ||
    isLogged(lastModifiedAt) ||
    known.some((when) => Math.abs(at(when) - at(lastModifiedAt)) < 1000);
  const last: DatedAct[] = isTold
    ? []
    : [{ at: lastModifiedAt, act: { kind: 'stated', status }, change: null }];
  return [...logged, ...versions, ...last].toSorted((a, b) => at(a.at) - at(b.at));
}

function actOf({ name, request }: Change): CardAct {
  if (name === 'DeleteModelCard') return { kind: 'deleted' };
  const { modelCardStatus, content } = fieldsOf(request);
  const status = textOf(modelCardStatus);
  if (name === 'CreateModelCard') return { kind: 'created', status };
  if (content !== undefined && content !== null) return { kind: 'written', status };
  return status === null ? { kind: 'unread' } : { kind: 'set', status };
}

/** The time in the log is that of the request, the one of the service a little later. */
function isAbout(logged: string, stated: string): boolean {
  return Math.abs(at(logged) - at(stated)) <= SAME_CREATION_MS;
}

function contentSince(
  { version, versions, createdAt, lastModifiedAt }: ModelCard,
  acts: readonly DatedAct[],
): string | null {
  const current = versions.find((one) => one.version === version);
  const stated = current?.createdAt ?? (version === 1 ? createdAt : lastModifiedAt);
  const writings = acts.filter(({ act }) => act.kind === 'created' || act.kind === 'written');
  return stated === null ? null : asLogged(stated, writings);
}

function settledAt({ lastModifiedAt }: ModelCard, acts: readonly DatedAct[]): string | null {
  return lastModifiedAt === null ? null : asLogged(lastModifiedAt, acts);
}

/** A time that the service states, as the log dates it, where the last of these acts speaks of the same. */
function asLogged(stated: string, acts: readonly DatedAct[]): string {
  const last = acts.at(-1);
  return last !== undefined && isAbout(last.at, stated) ? last.at : stated;
}

function unprovenIn(log: readonly ChangeRecord[]): string | null {
  if (log.length === 0) return 'There is no record of the log.';
  const { source } =
    log.find(({ evidence }) => evidence.body.source.integrity !== 'proven')?.evidence.body ?? {};
  if (source !== undefined)
    return `The log is not proven to be whole. ${source.integrityReason ?? ''}`.trim();
  return log.some(({ evidence }) => evidence.gaps.length > 0) ? 'The log is not whole.' : null;
}
