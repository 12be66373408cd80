import type { Identity } from './identity.ts';
import { fieldsOf, textOf } from './json.ts';
import type { TrailRecord } from './record.ts';

/** An event that issued a session, and what it says about the session. */
export interface Issued {
  readonly record: TrailRecord;
  readonly accessKeyId: string | null;
  /** `AROA…:session name`; services that assume roles for themselves often leave it out. */
  readonly roleId: string | null;
}

/** How a session was found: `key` by its access key, `session` by role id and second of issue. */
export interface Found {
  readonly rule: 'key' | 'session';
  readonly record: TrailRecord;
}

/** The sessions that a log issued. */
export interface Sessions {
  /**
   * The event that issued the session that this identity acts in; null when the log has none, or several by
   * different callers that fit equally well.
   */
  issuerOf(identity: Identity): Found | null;
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
  const single = (rule: Found['rule'], candidates: readonly Issued[] = []): Found | null => {
    const [first, ...others] = callerSide(candidates);
    if (!first || others.some((it) => callerKey(it) !== callerKey(first))) return null;
    return { rule, record: first.record };
  };
  return {
    issuerOf: ({ accessKeyId, principalId, session }) =>
      (accessKeyId ? single('key', byKey.get(accessKeyId)) : null) ??
      (principalId && session?.createdAt
        ? single('session', bySession.get(sessionKey(principalId, session.createdAt)))
        : null),
  };
}

function issuedBy(record: TrailRecord): Issued | null {
  const accessKeyId = textOf(fieldsOf(record.response?.credentials)?.accessKeyId);
  const roleId = textOf(fieldsOf(record.response?.assumedRoleUser)?.assumedRoleId);
  return accessKeyId || roleId ? { record, accessKeyId, roleId } : null;
}

const sessionKey = (roleId: string | null, at: string) => (roleId ? `${roleId} ${at}` : null);

/** Two calls of the same caller in the same second make no difference for who it was. */
const callerKey = ({ record: { identity } }: Issued) =>
  [identity.type, identity.principalId, identity.arn, identity.accessKeyId, identity.invokedBy].join(' ');
