import type { Identity } from './identity.ts';
import { fieldsOf, textOf } from './json.ts';
import type { TrailRecord } from './record.ts';
import { type FindTuning, tuningJobs } from './tuning.ts';

/** An event that issued a session, and what it says about the session. */
interface Issued {
  readonly record: TrailRecord;
  readonly accessKeyId: string | null;
  /** `AROA…:session name`; services that assume roles for themselves often leave it out. */
  readonly roleId: string | null;
}

/** How a session was found: `key` by its access key, `session` by role id and second of issue. */
interface Found {
  readonly rule: 'key' | 'session';
  readonly record: TrailRecord;
}

/** What links the records of a log: the sessions that it issued, records of one action, jobs and their parents. */
export interface Sessions {
  /**
   * The event that issued the session that this identity acts in; `none` when the log has none, `several` when
   * events by different callers fit equally well.
   */
  issuerOf(identity: Identity): Found | 'none' | 'several';
  /**
   * The record that the same action left in another account and that names its caller; null when there is none, or
   * several name different ones.
   */
  twinOf(record: TrailRecord): TrailRecord | null;
  /** The tuning job behind an event that the service wrote on its own. */
  readonly tuningOf: FindTuning;
}

/** Indexes the events that issued sessions; records of other events are ignored. */
export function indexSessions(records: readonly TrailRecord[]): Sessions {
  const issued = records.map(issuedBy).filter((it) => it !== null);
  const byKey = Map.groupBy(issued, (it) => it.accessKeyId);
  const bySession = Map.groupBy(issued, (it) => sessionKey(it.roleId, it.record.at));
  const byShared = Map.groupBy(issued, (it) => it.record.sharedEventId);

  /** One action of two accounts left two records; only the one of the caller's account names the caller. */
  const callerSide = (candidates: readonly Issued[]): readonly Issued[] => {
    const all = candidates.flatMap((it) =>
      it.record.sharedEventId ? (byShared.get(it.record.sharedEventId) ?? []) : [it],
    );
    const named = all.filter((it) => it.record.identity.type !== 'AWSAccount');
    return named.length > 0 ? named : all;
  };
  const single = (rule: Found['rule'], candidates: readonly Issued[]): ReturnType<Sessions['issuerOf']> => {
    const [first, ...others] = callerSide(candidates);
    if (!first) return 'none';
    if (others.some((it) => callerKey(it) !== callerKey(first))) return 'several';
    return { rule, record: first.record };
  };
  return {
    issuerOf({ accessKeyId, principalId, session }) {
      // A key belongs to one session: an event that gave it to another role is a forgery or a mistake.
      const fits = ({ roleId }: Issued) => roleId === null || principalId === null || roleId === principalId;
      const byItsKey = single('key', accessKeyId ? (byKey.get(accessKeyId) ?? []).filter(fits) : []);
      if (byItsKey !== 'none') return byItsKey;
      const createdAt = session?.createdAt;
      return single(
        'session',
        principalId && createdAt ? (bySession.get(sessionKey(principalId, createdAt)) ?? []) : [],
      );
    },
    twinOf: twinFinder(records),
    tuningOf: tuningJobs(records),
  };
}

/** Insight events share their id with the end of the same insight, in one account: those are no twins. */
function twinFinder(records: readonly TrailRecord[]): Sessions['twinOf'] {
  const byShared = Map.groupBy(records, ({ sharedEventId }) => sharedEventId);
  return ({ sharedEventId, account, source, name }) => {
    const twins = (sharedEventId ? (byShared.get(sharedEventId) ?? []) : []).filter(
      (it) =>
        it.account !== account &&
        it.source === source &&
        it.name === name &&
        it.identity.type !== 'AWSAccount',
    );
    const [first, ...others] = twins;
    if (!first || others.some((it) => identityKey(it.identity) !== identityKey(first.identity))) return null;
    return first;
  };
}

function issuedBy(record: TrailRecord): Issued | null {
  const accessKeyId = textOf(fieldsOf(record.response?.credentials)?.accessKeyId);
  const roleId = textOf(fieldsOf(record.response?.assumedRoleUser)?.assumedRoleId);
  return accessKeyId || roleId ? { record, accessKeyId, roleId } : null;
}

const sessionKey = (roleId: string | null, at: string) => (roleId ? `${roleId} ${at}` : null);

/** Two calls of the same caller in the same second make no difference for who it was, also with other keys. */
const callerKey = ({ record: { identity } }: Issued) => identityKey(identity);

const identityKey = ({ type, principalId, arn, invokedBy, session }: Identity) =>
  [type, principalId, arn, invokedBy, session?.createdAt].join(' ');

/**
 * Those of the issuing records that can stand in the chain of one of the records, in their order: a log issues
 * thousands of sessions a day, of which a question needs a few.
 */
export function neededSessions<Item extends { readonly record: TrailRecord }>(
  records: readonly TrailRecord[],
  issuers: readonly Item[],
): Item[] {
  const byHandle = new Map<string, Item[]>();
  for (const item of issuers) {
    for (const handle of issuedHandles(item.record))
      byHandle.set(handle, [...(byHandle.get(handle) ?? []), item]);
  }
  const needed = new Set<Item>();
  const open = [...records];
  for (let record = open.pop(); record !== undefined; record = open.pop()) {
    for (const item of usedHandles(record).flatMap((handle) => byHandle.get(handle) ?? [])) {
      if (!needed.has(item)) open.push(item.record);
      needed.add(item);
    }
  }
  return issuers.filter((item) => needed.has(item));
}

/** Under what a later event, or the twin in another account, can find an issuing record. */
function issuedHandles(record: TrailRecord): string[] {
  const issued = issuedBy(record);
  return handles([issued?.accessKeyId, issued && sessionKey(issued.roleId, record.at), record.sharedEventId]);
}

/** What an event says about the session that it acted in, and about its twin. */
function usedHandles({
  identity: { accessKeyId, principalId, session },
  sharedEventId,
}: TrailRecord): string[] {
  return handles([
    accessKeyId,
    session?.createdAt && sessionKey(principalId, session.createdAt),
    sharedEventId,
  ]);
}

const handles = (values: readonly (string | null | undefined)[]) =>
  values.filter((it) => typeof it === 'string');
