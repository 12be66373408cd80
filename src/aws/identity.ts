import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { ExhibitError } from '../core/errors.ts';
import { type ClientFor, plainClient } from './clients.ts';
import { ServiceError } from './service-error.ts';

/** Who reads an account. */
export interface CallerIdentity {
  readonly arn: string;
  readonly account: string;
}

/** An account whose role cannot be assumed. */
export interface RefusedIdentity {
  readonly refused: { readonly kind: 'denied'; readonly action: string; readonly code: string };
}

/** The role of an account could not be assumed: a gap of the whole account, not an end of the run. */
class RoleRefused extends Error {
  override readonly name = 'RoleRefused';
  readonly code: string;

  constructor(code: string, options: { cause: unknown }) {
    super(`The role cannot be assumed: ${code}.`, options);
    this.code = code;
  }
}

/**
 * Asks who the credentials of an account belong to: the first call of a run there, and the proof that later refusals
 * of a token speak about a region.
 *
 * @throws CREDENTIALS_REJECTED, UNREACHABLE when the run's own credentials do not work
 * @source STS GetCallerIdentity
 */
export async function callerIdentity(clientFor: ClientFor): Promise<CallerIdentity | RefusedIdentity> {
  try {
    const { Arn, Account } = await clientFor(STSClient).send(new GetCallerIdentityCommand({}));
    if (Arn && Account) return { arn: Arn, account: Account };
  } catch (error) {
    const refused = refusalIn(error);
    if (refused) return { refused: { kind: 'denied', action: 'sts:AssumeRole', code: refused.code } };
    if (!(error instanceof ServiceError)) throw error;
    const { name, message } = error;
    throw new ExhibitError('UNREACHABLE', `AWS does not say who calls: ${name}: ${message}`, {
      cause: error,
    });
  }
  throw new ExhibitError('UNREACHABLE', 'AWS does not say who calls.');
}

/** A role to read an account with. */
export interface RoleEntry {
  readonly role: string;
  readonly externalId: string | null;
  readonly region: string;
}

/**
 * Credentials of an assumed role, renewed before they expire. They are never recorded.
 *
 * @source STS AssumeRole
 */
export function assumedRole({ role, externalId, region }: RoleEntry): AwsCredentialIdentityProvider {
  return async () => {
    const client = plainClient(STSClient, { region });
    try {
      const { Credentials } = await client.send(
        new AssumeRoleCommand({
          RoleArn: role,
          RoleSessionName: 'exhibit',
          ...(externalId !== null && { ExternalId: externalId }),
        }),
      );
      if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey || !Credentials.SessionToken) {
        throw new RoleRefused('NoCredentials', { cause: undefined });
      }
      return {
        accessKeyId: Credentials.AccessKeyId,
        secretAccessKey: Credentials.SecretAccessKey,
        sessionToken: Credentials.SessionToken,
        ...(Credentials.Expiration && { expiration: Credentials.Expiration }),
      };
    } catch (cause) {
      if (cause instanceof Error && cause.name.startsWith('AccessDenied'))
        throw new RoleRefused(cause.name, { cause });
      throw cause;
    } finally {
      client.destroy();
    }
  };
}

function refusalIn(error: unknown): RoleRefused | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (at instanceof RoleRefused) return at;
  return null;
}
