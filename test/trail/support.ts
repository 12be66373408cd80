import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRecord, type TrailRecord } from '../../src/trail/record.ts';

export const ACCOUNT = '111122223333';
export const INVICTUS = new URL('../fixtures/real/cloudtrail/invictus', import.meta.url).pathname;
export const UMCCR = new URL('../fixtures/real/cloudtrail/umccr/test_input', import.meta.url).pathname;

let count = 0;

/** A raw record of a successful UpdateEndpoint by the user alice; `over` changes it. */
export function raw(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  count += 1;
  return {
    eventVersion: '1.11',
    eventID: `event-${String(count).padStart(4, '0')}`,
    eventTime: '2026-07-10T12:00:00Z',
    eventSource: 'sagemaker.amazonaws.com',
    eventName: 'UpdateEndpoint',
    awsRegion: 'us-east-1',
    readOnly: false,
    eventCategory: 'Management',
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    sourceIPAddress: '192.0.2.10',
    userIdentity: user('alice'),
    requestParameters: null,
    responseElements: null,
    ...over,
  };
}

/** The identity of an IAM user. */
export function user(userName: string, account: string = ACCOUNT) {
  return {
    type: 'IAMUser',
    principalId: `AIDA${userName.toUpperCase()}`,
    arn: `arn:aws:iam::${account}:user/${userName}`,
    accountId: account,
    accessKeyId: `AKIA${userName.toUpperCase()}`,
    userName,
  };
}

/** The identity of a role session. `over` goes into its sessionContext. */
export function roleSession(
  role: string,
  name: string,
  {
    key,
    createdAt = '2026-07-10T11:00:00Z',
    path = '',
    over = {},
    account = ACCOUNT,
    ...identity
  }: {
    readonly key?: string;
    readonly createdAt?: string;
    readonly path?: string;
    readonly account?: string;
    readonly over?: Readonly<Record<string, unknown>>;
    readonly onBehalfOf?: unknown;
  } = {},
) {
  return {
    type: 'AssumedRole',
    principalId: `AROA${role.toUpperCase()}:${name}`,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/${name}`,
    accountId: account,
    ...(key && { accessKeyId: key }),
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: `AROA${role.toUpperCase()}`,
        arn: `arn:aws:iam::${account}:role/${path}${role}`,
        accountId: account,
        userName: role,
      },
      attributes: { creationDate: createdAt, mfaAuthenticated: 'false' },
      ...over,
    },
    ...identity,
  };
}

/** A raw AssumeRole record: `by` took `role` of `account` as `name` and got `key`. */
export function assumed(
  by: unknown,
  {
    role,
    name,
    key,
    account = ACCOUNT,
    ...over
  }: {
    readonly role: string;
    readonly name: string;
    readonly key: string;
    readonly account?: string;
  } & Readonly<Record<string, unknown>>,
) {
  return raw({
    eventTime: '2026-07-10T11:00:00Z',
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRole',
    readOnly: true,
    userIdentity: by,
    requestParameters: { roleArn: `arn:aws:iam::${account}:role/${role}`, roleSessionName: name },
    responseElements: {
      credentials: { accessKeyId: key, sessionToken: 'IQoJ', expiration: 'Jul 10, 2026, 12:00:00 PM' },
      assumedRoleUser: {
        assumedRoleId: `AROA${role.toUpperCase()}:${name}`,
        arn: `arn:aws:sts::${account}:assumed-role/${role}/${name}`,
      },
    },
    ...over,
  });
}

/** The typed view of a raw record that must be well-formed. */
export function read(value: unknown): TrailRecord {
  const { record, malformed } = readRecord(value);
  if (malformed !== null) throw new Error(`The test record ${malformed}.`);
  return record;
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'exhibit-trail-'));
}

/** The key of a log file of the account, delivered on the day. */
export function logKey(
  day: string,
  id = '0000000000000001',
  region = 'us-east-1',
  account: string = ACCOUNT,
): string {
  const stamp = `${day.replaceAll('-', '')}T0005Z`;
  return `AWSLogs/${account}/CloudTrail/${region}/${day.replaceAll('-', '/')}/${account}_CloudTrail_${region}_${stamp}_${id}.json.gz`;
}

/** Writes a log file with these records, or these bytes. */
export async function writeLog(
  folder: string,
  key: string,
  content: readonly unknown[] | Uint8Array,
): Promise<void> {
  const bytes = content instanceof Uint8Array ? content : gzipSync(JSON.stringify({ Records: content }));
  await mkdir(dirname(join(folder, key)), { recursive: true });
  await writeFile(join(folder, key), bytes);
}
