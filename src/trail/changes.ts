import { ExhibitError } from '../core/errors.ts';
import type { Change } from '../evidence/kinds/cloudtrail-changes.ts';
import { applyAddenda, type ReadLogged } from './addenda.ts';
import { attribute } from './attribution.ts';
import type { Identity } from './identity.ts';
import { placeOf } from './log-name.ts';
import { readRecord, type TrailRecord } from './record.ts';
import { resourcesOf } from './resources.ts';
import { indexSessions, type Sessions } from './sessions.ts';
import type { LoggedRecord, TrailAnswer } from './source.ts';

/** The session in which something was done, so that what belongs together can stand together. */
export interface SessionMark {
  /** Equal for the events of one session, also where each request has a key of its own, as in the console. */
  readonly id: string;
  /** When it was issued; null when the record does not say, as for the keys of a user. */
  readonly began: string | null;
  readonly console: boolean;
}

/** A change with what only the record knows. */
export interface TracedChange {
  readonly change: Change;
  readonly session: SessionMark;
  /** The record of the same action in another account; null when there is none. */
  readonly twin: { readonly account: string; readonly eventId: string } | null;
}

/** The changes of an answer, and what was done to get there. */
export interface Traced {
  readonly changes: readonly TracedChange[];
  /** Records that corrected an earlier one and took its place. */
  readonly corrected: number;
  /** Insight and network events: they tell of calls and are none. */
  readonly observations: number;
}

/** The changes in an answer of a trail, in the order of `traceChanges`, without what surrounds them. */
export function changesOf(answer: Pick<TrailAnswer, 'records' | 'sessions'>): Change[] {
  return traceChanges(answer).changes.map(({ change }) => change);
}

/**
 * The changes in an answer of a trail by time and id, each with the person or service behind it. A record that a
 * later one of the answer corrects (an addendum with updated data) gives way to that one.
 *
 * @throws INPUT_INVALID when the answer holds something that is no record, which no engine gives
 */
export function traceChanges({ records, sessions }: Pick<TrailAnswer, 'records' | 'sessions'>): Traced {
  const { records: read, applied } = applyAddenda(records.map(readLogged));
  const { records: issuing } = applyAddenda(sessions.map(readLogged));
  const seen = [...issuing, ...read].map(({ record }) => record);
  const links = indexSessions(seen);
  const twins = Map.groupBy(seen, ({ sharedEventId }) => sharedEventId);
  const calls = read.filter(({ record }) => !isObservation(record));
  return {
    changes: calls.map((it) => ({
      change: changeOf(it, links),
      session: sessionOf(it.record),
      twin: twinOf(it.record, twins),
    })),
    corrected: applied,
    observations: read.length - calls.length,
  };
}

function changeOf({ logged, record }: ReadLogged, links: Sessions): Change {
  return {
    eventId: record.eventId,
    at: record.at,
    source: record.source,
    name: record.name,
    account: record.account,
    region: record.region ?? 'unknown',
    actor: attribute(record, links),
    sourceIp: record.sourceIp,
    error: record.error,
    resources: resourcesOf(record),
    request: record.request,
    response: record.response,
    file: logged.file,
  };
}

const isObservation = ({ category }: TrailRecord) => category === 'insight' || category === 'network';

/** Keys of a user last for years and have no begin; keys of a console session change with each request. */
function sessionOf({ identity, fromConsole }: TrailRecord): SessionMark {
  const { type, principalId, arn, invokedBy, accountId, accessKeyId, session } = identity;
  const began = session?.createdAt ?? null;
  const who = isService(identity) ? (invokedBy ?? arn) : (principalId ?? arn ?? invokedBy);
  const which = isService(identity) ? null : (began ?? accessKeyId);
  const id = [type, accountId, who, which].map((it) => it ?? '-').join(' ');
  return { id, began, console: fromConsole === true };
}

const isService = ({ type, invokedBy }: Identity) =>
  type === 'AWSService' || (type === null && invokedBy !== null);

function twinOf(
  { sharedEventId, account, name, source }: TrailRecord,
  twins: ReadonlyMap<string | null, readonly TrailRecord[]>,
): TracedChange['twin'] {
  if (!sharedEventId) return null;
  const twin = twins
    .get(sharedEventId)
    ?.find((it) => it.account !== account && it.name === name && it.source === source);
  return twin ? { account: twin.account, eventId: twin.eventId } : null;
}

/** The record with its reading. @throws INPUT_INVALID when it is none, which no engine gives */
export function readLogged(logged: LoggedRecord): ReadLogged {
  const { file } = logged;
  const { record, malformed } = readRecord(logged.record, placeOf(file.key));
  if (malformed !== null)
    throw new ExhibitError('INPUT_INVALID', `Record ${file.index} of ${file.key} ${malformed}.`);
  return { logged, record };
}
