import { at } from '../core/period.ts';
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
  /** ARN of the session. */
  readonly arn: string | null;
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
   * events by different callers fit equally well, `contradicted` when the log gave its key to another session.
   *
   * @param acted when the identity acted: what issued its session came before
   */
  issuerOf(identity: Identity, acted: string): Found | 'none' | 'several' | 'contradicted';
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
  const callerSide = (candidates: readonly Issued[]): readonly Issued[] =>
    candidates.flatMap((it) => {
      if (!isStranger(it.record)) return [it];
      const named = (it.record.sharedEventId ? (byShared.get(it.record.sharedEventId) ?? []) : []).filter(
        (other) => !isStranger(other.record) && isOfCaller(other.record, it.record),
      );
      return named.length > 0 ? named : [it];
    });
  const single = (rule: Found['rule'], candidates: readonly Issued[]): Found | 'none' | 'several' => {
    const [first, ...others] = callerSide(candidates);
    if (!first) return 'none';
    if (others.some((it) => callerKey(it) !== callerKey(first))) return 'several';
    return { rule, record: first.record };
  };
  return {
    issuerOf({ accessKeyId, principalId, arn, session }, acted) {
      const createdAt = session?.createdAt ?? null;
      // A key belongs to one session: an event that gave it to another role, or for a session of another time, is a
      // forgery, a mistake, or an example key that was used twice.
      const fits = (it: Issued) =>
        agree(it.roleId, principalId) && agree(it.arn, arn) && isBefore(it.record, { acted, createdAt });
      const given = accessKeyId ? (byKey.get(accessKeyId) ?? []) : [];
      const byItsKey = single('key', given.filter(fits));
      if (byItsKey !== 'none') return byItsKey;
      if (given.length > 0) return 'contradicted';
      const began = principalId && createdAt ? (bySession.get(sessionKey(principalId, createdAt)) ?? []) : [];
      return single('session', began.filter(fits));
    },
    twinOf: twinFinder(records),
    tuningOf: tuningJobs(records),
  };
}

/** False when both are said and differ. */
const agree = (one: string | null, other: string | null) => one === null || other === null || one === other;

/** Clocks of two services: in all real records the session begins in the very second of the event that issued it. */
const CLOCKS_MS = 60_000;

function isBefore(
  record: TrailRecord,
  { acted, createdAt }: { readonly acted: string; readonly createdAt: string | null },
): boolean {
  const issued = at(record.at);
  return (
    issued <= at(acted) + CLOCKS_MS && (createdAt === null || Math.abs(issued - at(createdAt)) <= CLOCKS_MS)
  );
}

/** A caller of another account, of whom the record tells the account only. */
const isStranger = ({ identity }: TrailRecord) => identity.type === 'AWSAccount';

/** True when `theirs` was recorded for the account that called, as far as the record in the other account tells. */
function isOfCaller(theirs: TrailRecord, ours: TrailRecord): boolean {
  return theirs.account !== ours.account && agree(theirs.identity.accountId, ours.identity.accountId);
}

/** Insight events share their id with the end of the same insight, in one account: those are no twins. */
function twinFinder(records: readonly TrailRecord[]): Sessions['twinOf'] {
  const byShared = Map.groupBy(records, ({ sharedEventId }) => sharedEventId);
  return (record) => {
    const { sharedEventId, source, name } = record;
    const twins = (sharedEventId ? (byShared.get(sharedEventId) ?? []) : []).filter(
      (it) => it.source === source && it.name === name && !isStranger(it) && isOfCaller(it, record),
    );
    const [first, ...others] = twins;
    if (!first || others.some((it) => identityKey(it.identity) !== identityKey(first.identity))) return null;
    return first;
  };
}

/** Only the token service issues sessions; what looks alike in the answer of another service is not one. */
function issuedBy(record: TrailRecord): Issued | null {
  if (record.source !== 'sts.amazonaws.com' || record.error !== null) return null;
  const accessKeyId = textOf(fieldsOf(record.response?.credentials)?.accessKeyId);
  const user = fieldsOf(record.response?.assumedRoleUser);
  const roleId = textOf(user?.assumedRoleId);
  return accessKeyId || roleId ? { record, accessKeyId, roleId, arn: textOf(user?.arn) } : null;
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
