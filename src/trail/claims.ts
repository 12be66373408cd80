import { entryOf } from '../core/entry-of.ts';
import type { Actor } from '../evidence/kinds/cloudtrail-changes.ts';
import type { Identity } from './identity.ts';
import { looksLikePerson } from './names.ts';

/** Who somebody is, without what stands in the event itself. */
export type Answer = Pick<Actor, 'name' | 'kind' | 'strength' | 'hops' | 'note'>;

/**
 * What an identity says about itself, without the event that issued its session: one answer per rule that applies,
 * the surest first; nobody when none does.
 */
export function claimsOf(identity: Identity): readonly Answer[] {
  const own = entryOf(BY_TYPE, identity.type ?? '')?.(identity) ?? unnamed(identity);
  return [identityCenter(identity), sourceIdentity(identity), own, sessionName(identity)].filter(
    (it) => it !== null,
  );
}

/** True for a role: its session, or, as some services write it, the role itself. */
export function isRole({ type }: Identity): boolean {
  return type === 'AssumedRole' || type === 'Role';
}

/** Nobody, with the reason. */
export function nobody(note: string): Answer {
  return { name: null, kind: 'unknown', strength: 'none', hops: [], note };
}

/** The part of a session's principal id that its caller chose: `alice` of `AROA…:alice`. */
export function sessionNameOf({ principalId }: Identity): string | null {
  return /^A[^:]*:(.+)$/.exec(principalId ?? '')?.[1] ?? null;
}

/** Why the event that issued the session of an identity cannot be found, as far as the record tells. */
export function whyNoIssuer({ accessKeyId, session }: Identity): string {
  if (PORTAL_ROLE.test(session?.issuer?.arn ?? ''))
    return 'Identity Center issued the session and its log hides the key that it gave.';
  const began = session?.createdAt;
  if (!began) {
    return accessKeyId
      ? 'The event that issued the key is not in the log.'
      : 'The record names neither key nor begin of its session: the key was not logged.';
  }
  return `The session was issued outside the log: no event of ${began} in it fits.${accessKeyId ? '' : ' The key was not logged.'}`;
}

type Claim = (identity: Identity) => Answer | null;

const BY_TYPE: Readonly<Record<string, Claim>> = {
  IAMUser: (it) => direct(it, { name: it.userName ?? lastPart(it.arn), kind: 'human' }),
  Root: (it) =>
    it.session?.assumedRoot
      ? {
          ...direct(it, { name: 'root', kind: 'root' }),
          strength: 'weak',
          note: 'A central root session; who opened it is not known.',
        }
      : direct(it, { name: 'root', kind: 'root' }),
  AWSService: (it) => direct(it, { name: it.invokedBy, kind: 'service' }),
  AWSAccount: (it) => otherAccount(it),
  SAMLUser: (it) => federated(it, it.userName),
  WebIdentityUser: (it) => federated(it, it.userName),
  Directory: (it) => federated(it, it.userName),
  IdentityCenterUser: (it) => federated(it, it.userName),
  FederatedUser: (it) => federationToken(it),
  AssumedRole: (it) => serviceRole(it),
  Role: (it) => serviceRole(it),
};

function direct(identity: Identity, who: Pick<Answer, 'name' | 'kind'>): Answer {
  if (who.name === null) return nobody('The record names nobody.');
  return { ...who, strength: 'certain', hops: [hop('direct', identity)], note: null };
}

/** Service events have no type, only the service. */
function unnamed(identity: Identity): Answer | null {
  if (identity.type === null && identity.invokedBy)
    return direct(identity, { name: identity.invokedBy, kind: 'service' });
  return isRole(identity) ? null : nobody(`The record says ${identity.type ?? 'nothing'} about the caller.`);
}

function otherAccount(identity: Identity): Answer {
  const { accountId } = identity;
  if (!accountId || accountId === 'ANONYMOUS_PRINCIPAL') return nobody('An anonymous request.');
  return { ...nobody(`account ${accountId}, person unknown`), kind: 'account' };
}

/** A subject of a workload, not of a person, in the tokens of Kubernetes, GitHub and GitLab. */
const WORKLOAD = /^(system:serviceaccount:|repo:|project_path:)/;

function federated(identity: Identity, name: string | null): Answer | null {
  if (!name) return null;
  const provider = identity.provider ?? identity.session?.provider;
  return {
    name,
    kind: WORKLOAD.test(name) ? 'service' : 'human',
    strength: 'policy',
    hops: [hop('direct', identity)],
    note: `Named by the identity provider${provider ? ` ${provider}` : ''}.`,
  };
}

function federationToken(identity: Identity): Answer | null {
  const issuer = identity.session?.issuer;
  const note = `Through a federation token named "${lastPart(identity.arn) ?? ''}".`;
  if (issuer?.type === 'Root') return { ...direct(identity, { name: 'root', kind: 'root' }), note };
  return issuer?.userName ? { ...direct(identity, { name: issuer.userName, kind: 'human' }), note } : null;
}

/** Anchored: the path of a role that somebody makes can hold all of this further behind. */
const LINKED_ROLE = /^arn:[a-z-]+:iam::\d{12}:role\/aws-service-role\/([^/]+)\//;

/** Roles that only one service can assume, and sessions that the metadata service of an instance gave out. */
function serviceRole(identity: Identity): Answer | null {
  const service = LINKED_ROLE.exec(identity.session?.issuer?.arn ?? '')?.[1];
  if (service) {
    const note = `A service-linked role: only ${service} can take it.`;
    return { ...direct(identity, { name: service, kind: 'service' }), note };
  }
  if (!identity.session?.ec2) return null;
  return {
    ...direct(identity, { name: 'ec2.amazonaws.com', kind: 'service' }),
    note: `The instance ${sessionNameOf(identity) ?? 'is not named'}.`,
  };
}

/** Roles that Identity Center makes; nobody else can make roles under this path or assume them. */
const PORTAL_ROLE = /^arn:[a-z-]+:iam::\d{12}:role\/aws-reserved\/sso\.amazonaws\.com\//;

function identityCenter(identity: Identity): Answer | null {
  const portal = PORTAL_ROLE.test(identity.session?.issuer?.arn ?? '');
  const userName = identity.userName ?? (portal ? sessionNameOf(identity) : null);
  const name = userName ?? identity.onBehalfOf;
  if (!name || !(identity.onBehalfOf || portal)) return null;
  return {
    name,
    kind: 'human',
    strength: identity.onBehalfOf ? 'certain' : 'policy',
    hops: [hop('identity-center', identity)],
    note: identity.onBehalfOf
      ? `Identity Center user ${identity.onBehalfOf}.`
      : 'User name that Identity Center gave.',
  };
}

/** The session name under which SageMaker hands out an execution role. */
const STUDIO_SESSION = 'SageMaker';

function sourceIdentity(identity: Identity): Answer | null {
  const name = identity.session?.sourceIdentity;
  if (!name) return null;
  const studio = sessionNameOf(identity) === STUDIO_SESSION;
  return {
    name,
    kind: 'human',
    strength: 'policy',
    hops: [hop('source-identity', identity)],
    note: studio
      ? 'Source identity that SageMaker Studio sets to the user profile.'
      : 'Source identity of the session.',
  };
}

function sessionName(identity: Identity): Answer | null {
  const name = sessionNameOf(identity);
  if (!name || !looksLikePerson(name)) return null;
  return {
    name,
    kind: 'human',
    strength: 'weak',
    hops: [hop('name', identity)],
    note: 'Session name, which its caller chose.',
  };
}

const hop = (rule: Answer['hops'][number]['rule'], { arn }: Identity) => ({
  rule,
  identityArn: arn,
  eventId: null,
});

const lastPart = (arn: string | null) => arn?.split(/[/:]/).at(-1) ?? null;
