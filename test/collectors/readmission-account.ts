import { TEST_ACCOUNT } from '../support/aws/collect.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';

const COLUMNS =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const NO_KEY = 'false,N/A,N/A,N/A,N/A';
const NO_CERTIFICATES = 'false,N/A,false,N/A';

/** A credential report with these lines, each without the columns of certificates. */
export const reportOf = (...lines: readonly string[]) =>
  [COLUMNS, ...lines.map((line) => `${line},${NO_CERTIFICATES}`)].join('\n');

export const ROOT_LINE = `<root_account>,arn:aws:iam::${TEST_ACCOUNT}:root,2024-01-01T00:00:00+00:00,not_supported,2026-02-03T04:05:06+00:00,not_supported,not_supported,true,${NO_KEY},${NO_KEY}`;
export const USER_LINE = `ana,arn:aws:iam::${TEST_ACCOUNT}:user/ana,2025-01-01T00:00:00+00:00,true,no_information,2025-01-01T00:00:00+00:00,N/A,false,true,2026-09-01T10:00:00+00:00,2026-09-30T11:00:00+00:00,eu-central-1,sagemaker,${NO_KEY}`;

/** The file of the stand-in for the account as a whole. */
export const ACCOUNT_FILE = `${TEST_ACCOUNT}/global/iam/account.json`;

/** Summary, password policy and report of the account. */
export const accountSettings: ScenarioFiles = {
  [ACCOUNT_FILE]: [
    {
      SummaryMap: { AccountAccessKeysPresent: 0, AccountMFAEnabled: 1, Users: 1, Roles: 4 },
      PasswordPolicy: {
        MinimumPasswordLength: 14,
        RequireSymbols: true,
        RequireNumbers: true,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        AllowUsersToChangePassword: true,
        ExpirePasswords: true,
        MaxPasswordAge: 90,
        PasswordReusePrevention: 24,
      },
      CredentialReport: reportOf(ROOT_LINE, USER_LINE),
      GeneratedTime: '2026-10-02T05:00:00Z',
    },
  ],
};
