import type { Actor } from '../evidence/kinds/cloudtrail-changes.ts';
import { type Answer, claimsOf, isRole, nobody, sessionNameOf, whyNoIssuer } from './claims.ts';
import type { Identity } from './identity.ts';
import type { TrailRecord } from './record.ts';
import type { Sessions } from './sessions.ts';
import type { TuningParent } from './tuning.ts';

/** Longest chain of sessions that is followed. */
export const MAX_HOPS = 8;

/** Chains of more sessions than this are worth a look: few people need as many. */
const USUAL_HOPS = 3;

const LOOP = 'The chain of sessions leads back to itself.';
const CONTRADICTION = 'The record contradicts itself: it names several accounts for one role session.';
const TOO_LONG = `The chain has more than ${MAX_HOPS} sessions.`;

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
 * A record of another account's caller takes the identity from the record of the same action in that account. An
 * event that SageMaker wrote for a tuning job is attributed to who created the tuning job, and says so.
 *
 * The surest person wins, at equal strength the one found through issuing events; a service stands only where no
 * person of at least `policy` was found, and before a weak name. The strength of a chain is that of its weakest hop.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function attribute(event: TrailRecord, sessions: Sessions): Actor {
  const { identity } = event;
  const walk = { sessions, acted: event.at, seen: new Set([event.eventId]) };
  const twin = identity.type === 'AWSAccount' ? sessions.twinOf(event) : null;
  if (twin) {
    const found = linked('shared-event', twin, resolve(twin.identity, { ...walk, acted: twin.at }));
    return { ...found, identityArn: identity.arn, role: roleOf(twin.identity) };
  }
  const tuning = sessions.tuningOf(event);
  if (tuning) return { ...forTuning(tuning, walk), identityArn: identity.arn, role: null };
  const found = resolve(identity, walk);
  return { ...inNameOf(found, identity), identityArn: identity.arn, role: roleOf(identity) };
}

/** What is unusual about the way to an actor, in a sentence; null when nothing is. */
export function chainFinding({ hops, note }: Pick<Actor, 'hops' | 'note'>): string | null {
  if (note === LOOP || note === TOO_LONG) return note;
  const sessions = hops.filter(({ rule }) => rule === 'key' || rule === 'session').length;
  return sessions > USUAL_HOPS ? `The person acted through a chain of ${sessions} sessions.` : null;
}

function linked(
  rule: Answer['hops'][number]['rule'],
  { identity, eventId }: TrailRecord,
  next: Answer,
): Answer {
  const hop = { rule, identityArn: identity.arn, eventId };
  return { ...next, hops: [hop, ...next.hops.filter((it) => it.rule !== 'direct')] };
}

/** The name of a child job follows a form that others can use too: then it is no longer certain. */
function forTuning({ record, job, stated }: TuningParent, walk: Walk): Answer {
  const parent = linked('tuning-job', record, resolve(record.identity, { ...walk, acted: record.at }));
  const how = stated ? '' : ' It is known by the form of its name.';
  return {
    ...parent,
    strength: !stated && parent.strength === 'certain' ? 'policy' : parent.strength,
    note: `SageMaker did this for the tuning job ${job}; the person is who created that job.${how}`,
  };
}

/** Services call others with the credentials of who called them. */
function inNameOf(found: Answer, { type, invokedBy }: Identity): Answer {
  if (found.kind !== 'human' || !invokedBy || type === null || found.note !== null) return found;
  return { ...found, note: `${invokedBy} made the call in the name of this caller.` };
}

interface Walk {
  readonly sessions: Sessions;
  /** When the identity that is resolved acted. */
  readonly acted: string;
  /** Ids of the events on the way; their number is the depth. */
  readonly seen: ReadonlySet<string>;
}

function resolve(identity: Identity, walk: Walk): Answer {
  if (contradictsItself(identity)) return nobody(CONTRADICTION);
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

/** A session acts in the account of its role, whatever else a forged record says. */
function contradictsItself(identity: Identity): boolean {
  if (!isRole(identity)) return false;
  const { arn, accountId, session } = identity;
  const issuer = session?.issuer;
  const accounts = [accountId, accountIn(arn), issuer?.accountId ?? null, accountIn(issuer?.arn ?? null)];
  return new Set(accounts.filter((it) => it !== null)).size > 1;
}

const accountIn = (arn: string | null) => /^arn:[a-z-]+:(?:sts|iam)::(\d{12}):/.exec(arn ?? '')?.[1] ?? null;

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
  const found = walk.sessions.issuerOf(identity, walk.acted);
  if (found === 'several')
    return nobody('Events of several callers could have issued the session: several fit.');
  if (found === 'contradicted') return nobody('The log gave the key of this session to another session.');
  if (found === 'none') return nobody(whyNoIssuer(identity));
  if (walk.seen.has(found.record.eventId)) return nobody(LOOP);
  if (walk.seen.size > MAX_HOPS) return nobody(TOO_LONG);
  const { eventId, at: acted, identity: caller } = found.record;
  const next = resolve(caller, { ...walk, acted, seen: new Set([...walk.seen, eventId]) });
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
function isSession(identity: Identity): boolean {
  return isRole(identity) || (identity.type === 'Root' && identity.session?.assumedRoot === true);
}

function roleOf(identity: Identity): string | null {
  const { type, arn, session } = identity;
  if (type === 'Role' && !session?.issuer) return arn;
  return isRole(identity) || session?.issuer?.type === 'Role' ? (session?.issuer?.arn ?? null) : null;
}
