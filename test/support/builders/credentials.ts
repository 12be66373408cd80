import type { z } from 'zod';
import type { AccessKey, CredentialUser, iamAccount } from '../../../src/evidence/kinds/iam-account.ts';
import { ACCOUNT } from './record.ts';

export const ROOT_ARN = `arn:aws:iam::${ACCOUNT}:root`;

/** A key that is not active; over that, what a test says. */
export function accessKey(over: Partial<AccessKey> = {}): AccessKey {
  return {
    active: false,
    rotatedAt: null,
    lastUsedAt: null,
    lastUsedRegion: null,
    lastUsedService: null,
    ...over,
  };
}

/** A user with password and second factor, and without active keys. */
export function credentialUser(over: Partial<CredentialUser> = {}): CredentialUser {
  const name = over.name ?? 'bob';
  return {
    name,
    arn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
    createdAt: '2026-01-01T00:00:00Z',
    passwordEnabled: true,
    passwordLastUsedAt: '2026-09-30T08:00:00Z',
    mfaActive: true,
    keys: [accessKey(), accessKey()],
    ...over,
  };
}

/** The body of aws.iam.account with these users, and with a root user as it should be. */
export function accountBody(
  users: readonly CredentialUser[],
  over: Partial<z.infer<typeof iamAccount.body>> = {},
): z.infer<typeof iamAccount.body> {
  return {
    summary: { rootArn: ROOT_ARN, rootAccessKeys: 0, rootMfaDevices: 1, users: users.length },
    passwordPolicy: 'none',
    report: { generatedAt: '2026-10-02T08:00:00Z', root: null, users: [...users] },
    ...over,
  };
}
