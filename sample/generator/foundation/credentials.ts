import { after } from '../clock.ts';
import { COLLECTED_AT, DEV, PROD } from '../places.ts';
import type { World } from '../world.ts';

/** The active key of a user: since when, when it was last used, and on what. */
interface Key {
  readonly rotated: string;
  readonly used: string;
  readonly on: string;
}

interface User {
  readonly name: string;
  readonly password: boolean;
  readonly secondFactor: boolean;
  readonly key: Key | null;
}

const USERS: Readonly<Record<string, readonly User[]>> = {
  [PROD]: [
    {
      name: 'alice',
      password: true,
      secondFactor: true,
      key: { rotated: '2026-06-11T07:40:09', used: '2026-10-01T14:12:00', on: 'sts' },
    },
    // He gave up his key for the console.
    { name: 'bob', password: true, secondFactor: true, key: null },
    {
      name: 'billing-export',
      password: false,
      secondFactor: false,
      key: { rotated: '2026-08-31T06:15:44', used: '2026-10-02T04:00:00', on: 's3' },
    },
  ],
  [DEV]: [
    {
      name: 'carol',
      password: true,
      secondFactor: true,
      key: { rotated: '2025-11-03T10:22:31', used: '2026-10-01T09:31:00', on: 'sts' },
    },
    {
      name: 'grace',
      password: true,
      secondFactor: false,
      key: { rotated: '2026-06-12T08:02:57', used: '2026-09-30T16:45:00', on: 's3' },
    },
    // A script that looks how the jobs of the research group are getting on.
    {
      name: 'job-poller',
      password: false,
      secondFactor: false,
      key: { rotated: '2026-09-02T11:08:20', used: '2026-10-02T05:45:00', on: 'sagemaker' },
    },
  ],
};

const COLUMNS =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
const CREATED = '2026-06-10T08:00:00+00:00';
const NO_KEY = ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
const NO_CERTIFICATES = ['false', 'N/A', 'false', 'N/A'];

/** Root user, users and password policy of both accounts; the development account has not been as careful. */
export function layCredentials(world: World): void {
  for (const account of [PROD, DEV]) {
    const users = USERS[account] ?? [];
    world.add(`${account}/global/iam/account.json`, {
      SummaryMap: {
        AccountAccessKeysPresent: 0,
        AccountMFAEnabled: account === PROD ? 1 : 0,
        AccountPasswordPresent: 1,
        MFADevices: users.filter(({ secondFactor }) => secondFactor).length,
        Users: users.length,
      },
      PasswordPolicy: {
        MinimumPasswordLength: 14,
        RequireSymbols: true,
        RequireNumbers: true,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        AllowUsersToChangePassword: true,
        ExpirePasswords: false,
        PasswordReusePrevention: 24,
      },
      CredentialReport: [COLUMNS, rootLine(account), ...users.map((user) => lineOf(account, user))].join(
        '\n',
      ),
      GeneratedTime: after(COLLECTED_AT, -3600),
    });
  }
}

function rootLine(account: string): string {
  const secondFactor = String(account === PROD);
  const cells = [
    'not_supported',
    '2026-05-04T07:12:00+00:00',
    'not_supported',
    'not_supported',
    secondFactor,
  ];
  return [
    '<root_account>',
    `arn:aws:iam::${account}:root`,
    '2026-05-04T07:00:00+00:00',
    ...cells,
    ...NO_KEY,
    ...NO_KEY,
    ...NO_CERTIFICATES,
  ].join(',');
}

function lineOf(account: string, { name, password, secondFactor, key }: User): string {
  const signIn = password
    ? ['true', '2026-09-30T07:30:00+00:00', CREATED, 'N/A']
    : ['false', 'N/A', 'N/A', 'N/A'];
  const first = key ? ['true', `${key.rotated}+00:00`, `${key.used}+00:00`, 'us-east-1', key.on] : NO_KEY;
  const who = [
    name,
    `arn:aws:iam::${account}:user/${name}`,
    key && key.rotated < '2026' ? '2025-11-03T10:20:00+00:00' : CREATED,
  ];
  return [...who, ...signIn, String(secondFactor), ...first, ...NO_KEY, ...NO_CERTIFICATES].join(',');
}
