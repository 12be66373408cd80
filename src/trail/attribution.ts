import type { Actor } from '../evidence/kinds/cloudtrail-changes.ts';
import { type Answer, claimsOf, nobody, sessionNameOf } from './claims.ts';
import type { Identity } from './identity.ts';
import type { TrailRecord } from './record.ts';
import type { Sessions } from './sessions.ts';

/** Longest chain of sessions that is followed. */
export const MAX_HOPS = 8;

/**
 * Says who stands behind an event, by which rules, and how sure that is.
 *
 * An identity that speaks for itself (user, root, service) is taken as it is. For a session the event that issued it
 * is looked up, by access key or else by role id and second, and its caller is resolved in turn, to the depth of
 * MAX_HOPS and never through the same event twice. What the session itself claims competes with that:
 *
 * - a person found through issuing events is `certain`, as is the user id of Identity Center, which AWS writes
 * - source identity, the name that an identity provider gave, and the session name of a role of Identity Center
 *   are `policy`: as sure as whoever sets them, but the caller of the session cannot choose them
 * - any other session name that looks like a person is `weak`: the caller chooses it
 *
 * The surest person wins, at equal strength the one found through issuing events; a service stands only where no
 * person of at least `policy` was found, and before a weak name. The strength of a chain is that of its weakest hop.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function attribute(event: TrailRecord, sessions: Sessions): Actor {
  const { identity } = event;
  const found = resolve(identity, { sessions, seen: new Set([event.eventId]) });
  return { ...found, identityArn: identity.arn, role: roleOf(identity) };
}

interface Walk {
  readonly sessions: Sessions;
  /** Ids of the events on the way; their number is the depth. */
  readonly seen: ReadonlySet<string>;
}

function resolve(identity: Identity, walk: Walk): Answer {
  const claims = claimsOf(identity);
  if (!isSession(identity)) return best(claims);
  const followed = chain(identity, walk);
  const answer = best([followed, ...claims]);
  const aside = answer === followed ? otherName(answer, claims) : null;
  if (aside) return { ...answer, note: aside };
  if (answer.strength !== 'weak' || followed.kind !== 'account') return answer;
  return {
    ...answer,
    note: `${answer.note ?? ''} Called from ${followed.note ?? 'another account'}.`.trim(),
  };
}

/** A broker takes roles in the name of others: the person found is the broker, the source identity says for whom. */
function otherName({ name, kind }: Answer, claims: readonly Answer[]): string | null {
  if (kind !== 'human') return null;
  const other = claims.find((it) => it.kind === 'human' && it.strength !== 'weak' && it.name !== name);
  return other ? `The session itself names ${other.name} (${other.hops[0]?.rule ?? 'direct'}).` : null;
}

/** Of equals the first. */
function best([first = nobody('The record names nobody.'), ...others]: readonly Answer[]): Answer {
  return others.reduce((top, next) => (worth(next) > worth(top) ? next : top), first);
}

function chain(identity: Identity, walk: Walk): Answer {
  const found = walk.sessions.issuerOf(identity);
  if (!found) return nobody('The event that issued the session is not in the log, or several fit.');
  if (walk.seen.has(found.record.eventId)) return nobody('The chain of sessions leads back to itself.');
  if (walk.seen.size > MAX_HOPS) return nobody(`The chain has more than ${MAX_HOPS} sessions.`);
  const { eventId, identity: caller } = found.record;
  const next = resolve(caller, { ...walk, seen: new Set([...walk.seen, eventId]) });
  const hop = { rule: found.rule, identityArn: caller.arn, eventId };
  const name = sessionNameOf(identity);
  const note = next.note ?? (next.kind === 'service' && name ? `Session "${name}" of this service.` : null);
  return { ...next, note, hops: [hop, ...next.hops.filter(({ rule }) => rule !== 'direct')] };
}

const WORTH = {
  person: { certain: 5, policy: 4, weak: 2, none: 0 },
  service: 3,
  account: 1,
  unknown: 0,
} as const;

function worth({ kind, strength }: Answer): number {
  return kind === 'human' || kind === 'root' ? WORTH.person[strength] : WORTH[kind];
}

/** Root credentials of AssumeRoot are a session too. */
function isSession({ type, session }: Identity): boolean {
  return type === 'AssumedRole' || (type === 'Root' && session?.assumedRoot === true);
}

function roleOf({ type, session }: Identity): string | null {
  return type === 'AssumedRole' || session?.issuer?.type === 'Role' ? (session?.issuer?.arn ?? null) : null;
}
