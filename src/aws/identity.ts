import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import { ExhibitError } from '../core/errors.ts';
import type { Gap } from '../evidence/gap.ts';
import { type Access, type ClientFor, plainClient } from './clients.ts';
import { callFailure } from './failures.ts';
import { gapKindOf, isServiceFailure } from './gap-kinds.ts';
import { ServiceError } from './service-error.ts';

/** Who reads an account. */
export interface Identity {
  /** Twelve digits. */
  readonly account: string;
  readonly arn: string;
}

/** Why an account cannot be entered, in the words of a gap. */
export interface Refused {
  readonly refused: Pick<Gap, 'kind' | 'action' | 'code'>;
}

/** Marks a failure of AssumeRole in the name of an error, so that a transcript tells which call was refused. */
const ASSUMING = 'AssumeRole.';

/**
 * Asks who the credentials belong to: one recorded call at the start of an account. When it succeeds, a token
 * that is refused later speaks about a region and not about the credentials.
 *
 * @throws CREDENTIALS_REJECTED when the credentials are not, or no longer, good
 * @throws UNREACHABLE when there was no answer
 */
export async function callerIdentity(client: ClientFor): Promise<Identity | Refused> {
  try {
    const { Account: account, Arn: arn } = await client(STSClient).send(new GetCallerIdentityCommand({}));
    if (account && arn) return { account, arn };
    throw new ExhibitError('UNREACHABLE', 'STS answered without an account or an identity.');
  } catch (error) {
    if (!isServiceFailure(error)) throw error;
    const { name, status } = error.failure;
    if (status === null)
      throw new ExhibitError('UNREACHABLE', `STS gave no answer (${name}).`, { cause: error });
    const assuming = name.startsWith(ASSUMING);
    const action = assuming ? 'sts:AssumeRole' : 'sts:GetCallerIdentity';
    const code = assuming ? name.slice(ASSUMING.length) : name;
    const kind = gapKindOf(new ServiceError({ ...error.failure, name: code }), '');
    return { refused: { kind, action, code } };
  }
}

/** Which role to take, and how the call for it is made. */
export interface RoleAccess extends Pick<Access, 'region' | 'credentials' | 'endpoint' | 'retry'> {
  /** ARN of the role. */
  readonly role: string;
  readonly externalId: string | null;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Credentials are taken anew when they last less than this; the SDK itself asks at five minutes. */
const RENEW_BEFORE_MS = 10 * 60_000;

/**
 * Credentials of a role, shared by all clients and renewed before they expire. They are never recorded: only a
 * refusal is, as an error of the call that needed them.
 */
export function assumedRole({
  role,
  externalId,
  now = Date.now,
  ...access
}: RoleAccess): AwsCredentialIdentityProvider {
  let current: Promise<AwsCredentialIdentity> | null = null;
  let renewAt = 0;
  const assume = async () => {
    const credentials = await sessionOf(role, externalId, access);
    renewAt = (credentials.expiration?.getTime() ?? 0) - RENEW_BEFORE_MS;
    return credentials;
  };
  return () => {
    if (current === null || now() >= renewAt) {
      renewAt = Number.POSITIVE_INFINITY;
      current = assume().catch((error: unknown) => {
        current = null;
        throw error;
      });
    }
    return current;
  };
}

async function sessionOf(
  role: string,
  externalId: string | null,
  access: Access,
): Promise<AwsCredentialIdentity> {
  const sts = plainClient(STSClient, access);
  const command = new AssumeRoleCommand({
    RoleArn: role,
    RoleSessionName: 'exhibit',
    ...(externalId !== null && { ExternalId: externalId }),
  });
  const answer = await sts.send(command).catch((error: unknown) => {
    throw marked(callFailure(error, 'STS', access.region));
  });
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey)
    throw new ServiceError({ name: `${ASSUMING}NoCredentials`, message: '', status: 200 });
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken && { sessionToken: SessionToken }),
    ...(Expiration && { expiration: Expiration }),
  };
}

function marked(error: unknown): unknown {
  if (!isServiceFailure(error)) return error;
  return new ServiceError({ ...error.failure, name: `${ASSUMING}${error.name}` });
}
