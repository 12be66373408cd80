import { instant } from '../core/period.ts';
import { booleanOf, fieldsOf, textOf } from './json.ts';

/** The `userIdentity` of a record. Every field may be absent, also the type. */
export interface Identity {
  readonly type: string | null;
  readonly principalId: string | null;
  readonly arn: string | null;
  readonly accountId: string | null;
  readonly accessKeyId: string | null;
  readonly userName: string | null;
  /** The service that made the call, for itself or in somebody's name. */
  readonly invokedBy: string | null;
  /** Identity provider of a federated caller. */
  readonly provider: string | null;
  /** User id in IAM Identity Center on whose behalf the service acted. */
  readonly onBehalfOf: string | null;
  readonly session: Session | null;
}

/** The `sessionContext` of temporary credentials. */
interface Session {
  /** When the session was issued. */
  readonly createdAt: string | null;
  /** The role, or the user for a federation token. */
  readonly issuer: {
    readonly type: string | null;
    readonly arn: string | null;
    readonly userName: string | null;
    readonly accountId: string | null;
  } | null;
  readonly sourceIdentity: string | null;
  readonly provider: string | null;
  /** The session was delivered by the metadata service of an EC2 instance. */
  readonly ec2: boolean;
  readonly assumedRoot: boolean;
}

/** Reads a `userIdentity`; what is not there is null. */
export function readIdentity(value: unknown): Identity {
  const fields = fieldsOf(value);
  return {
    type: textOf(fields?.type),
    principalId: textOf(fields?.principalId),
    arn: textOf(fields?.arn),
    accountId: textOf(fields?.accountId),
    accessKeyId: textOf(fields?.accessKeyId),
    userName: visible(textOf(fields?.userName)),
    invokedBy: textOf(fields?.invokedBy),
    provider: textOf(fields?.identityProvider),
    onBehalfOf: textOf(fieldsOf(fields?.onBehalfOf)?.userId),
    session: readSession(fields?.sessionContext),
  };
}

function readSession(value: unknown): Session | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const issuer = fieldsOf(fields.sessionIssuer);
  const created = textOf(fieldsOf(fields.attributes)?.creationDate);
  return {
    createdAt: created && !Number.isNaN(Date.parse(created)) ? instant(created) : null,
    issuer: issuer && {
      type: textOf(issuer.type),
      arn: textOf(issuer.arn),
      userName: textOf(issuer.userName),
      accountId: textOf(issuer.accountId),
    },
    sourceIdentity: textOf(fields.sourceIdentity),
    provider: textOf(fieldsOf(fields.webIdFederationData)?.federatedProvider),
    ec2: textOf(fields.ec2RoleDelivery) !== null,
    assumedRoot: booleanOf(fields.assumedRoot) === true,
  };
}

/** CloudTrail hides what was typed as a user name when nobody has it: it may be a password. */
const visible = (name: string | null) => (name?.startsWith('HIDDEN_') ? null : name);
