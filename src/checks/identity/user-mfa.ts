import { type CredentialUser, iamAccount } from '../../evidence/kinds/iam-account.ts';
import { defineCheck } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { overUsers } from './over-users.ts';

/** Looks whether IAM users with a password have a second factor. */
export const iamUserMfa = defineCheck({
  id: 'iam-user-mfa',
  topic: 'identity',
  title: 'Every IAM user with a password has a second factor',
  failureTitle: 'Some IAM users with a password have no second factor',
  rationale:
    'A password alone can be guessed, reused or given away, and then the log names a person who did nothing.',
  procedure:
    'For every IAM user in the credential report at collection who can sign in with a password, the report says that a second factor is active. Users without a password are not applicable; people who come from an identity provider are not in the report.',
  severity: 'high',
  remediation: 'Have the user register a device, or replace the user by single sign-on.',
  needs: { account: iamAccount },
  restsOn: ['iam:GetCredentialReport'],

  observe: ({ account }) => overUsers(account, mfaSeen),
});

function mfaSeen({ passwordEnabled, mfaActive }: CredentialUser): Seen {
  if (passwordEnabled === false) return { met: 'not-applicable', note: 'No password.' };
  const note = `Password: ${passwordEnabled === null ? 'not stated' : 'yes'}; second factor: ${mfaActive === null ? 'not stated' : mfaActive ? 'active' : 'none'}.`;
  if (mfaActive === true) return { met: true, note };
  return { met: passwordEnabled === null || mfaActive === null ? null : false, note };
}
