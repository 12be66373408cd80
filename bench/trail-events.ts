import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How many events in how many files; `months` spreads them over time, from January 2026 on. */
export interface LogSize {
  readonly events: number;
  readonly files: number;
  readonly months?: number;
}

const ACCOUNTS = ['111122223333', '444455556666'];
const REGIONS = ['us-east-1', 'eu-west-1'];

const READS = [
  ['s3.amazonaws.com', 'GetObject'],
  ['s3.amazonaws.com', 'ListObjects'],
  ['ec2.amazonaws.com', 'DescribeInstances'],
  ['iam.amazonaws.com', 'ListRoles'],
  ['kms.amazonaws.com', 'Decrypt'],
  ['logs.amazonaws.com', 'DescribeLogGroups'],
  ['dynamodb.amazonaws.com', 'DescribeTable'],
] as const;

const WRITES = [
  ['ec2.amazonaws.com', 'CreateTags'],
  ['logs.amazonaws.com', 'CreateLogStream'],
  ['iam.amazonaws.com', 'AttachRolePolicy'],
  ['s3.amazonaws.com', 'PutObject'],
] as const;

const OURS = ['DescribeEndpoint', 'CreateModel', 'UpdateEndpoint', 'CreateTrainingJob', 'AddTags'] as const;

/** Name of an endpoint that three events of the first million are about, whatever comes after them. */
export const RARE_ENDPOINT = 'needle-prod';

const RARE_EVENTS: readonly number[] = [100_003, 500_009, 900_001];

/**
 * Writes a log of made-up events, the same for the same size: of 100 events 78 read, 10 write, 8 are of SageMaker
 * and 4 issue sessions. A record has 1.2 KB on average, as real ones.
 */
export function writeEvents(folder: string, { events, files, months = 1 }: LogSize): void {
  const perFile = Math.ceil(events / files);
  let number = 0;
  for (let file = 0; file < files; file++) {
    const day = Math.floor((file * months * 28) / files);
    const date = `2026-${two(1 + Math.floor(day / 28))}-${two(1 + (day % 28))}`;
    const account = ACCOUNTS[file % 2] ?? '';
    const region = REGIONS[(file >> 1) % 2] ?? '';
    const records: string[] = [];
    for (let index = 0; index < perFile && number < events; index++, number++)
      records.push(JSON.stringify(eventOf(number, { date, account, region })));
    const stamp = date.replaceAll('-', '');
    const name = `${account}_CloudTrail_${region}_${stamp}T0000Z_${String(file).padStart(16, '0')}.json.gz`;
    const path = join(folder, 'AWSLogs', account, 'CloudTrail', region, date.replaceAll('-', '/'), name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, gzipSync(`{"Records":[${records.join(',')}]}`, { level: 6 }));
  }
}

const two = (value: number) => String(value).padStart(2, '0');

type Place = { readonly date: string; readonly account: string; readonly region: string };

/** Multiplies by a large odd number, so that neighbours differ. */
const mixed = (number: number) => Math.imul(number + 1, 0x9e3779b1) >>> 0;

/** Text that does not compress: ids of requests and tokens are a good part of real records. */
const noise = (seed: number, words: number) =>
  Array.from({ length: words }, (_, word) =>
    mixed(seed + word)
      .toString(36)
      .padStart(7, '0'),
  ).join('');

function kindOf(number: number): readonly [source: string, name: string, readOnly: boolean] {
  if (RARE_EVENTS.includes(number)) return ['sagemaker.amazonaws.com', 'UpdateEndpoint', false];
  const draw = mixed(number) % 100;
  if (draw < 78) return [...(READS[mixed(number * 7) % READS.length] ?? READS[0]), true];
  if (draw < 88) return [...(WRITES[mixed(number * 11) % WRITES.length] ?? WRITES[0]), false];
  if (draw >= 96) return ['sts.amazonaws.com', 'AssumeRole', true];
  const name = OURS[mixed(number * 13) % OURS.length] ?? OURS[0];
  return ['sagemaker.amazonaws.com', name, name.startsWith('Describe')];
}

function eventOf(number: number, { date, account, region }: Place) {
  const [eventSource, eventName, readOnly] = kindOf(number);
  const seconds = number % 86_400;
  const time = `${date}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}Z`;
  const hex = mixed(number).toString(16).padStart(8, '0');
  const id = `${hex}-${noise(number * 16, 2)}-${String(number).padStart(12, '0')}`;
  const role = `Role${mixed(number * 3) % 40}`;
  const arn = `arn:aws:${eventSource.split('.')[0]}:${region}:${account}:thing/name-${mixed(number * 5) % 50_000}`;
  return {
    eventVersion: '1.11',
    userIdentity: identityOf(role, { number, account, time }),
    eventTime: time,
    eventSource,
    eventName,
    awsRegion: region,
    sourceIPAddress: `198.51.100.${number % 250}`,
    userAgent: `aws-cli/2.17.${number % 60} md/awscrt#0.21.2 ua/2.0 os/linux#6.1 md/arch#x86_64 lang/python#3.12.6`,
    requestParameters: {
      endpointName: RARE_EVENTS.includes(number) ? RARE_ENDPOINT : `endpoint-${mixed(number * 17) % 20_000}`,
      resource: arn,
      tags: [{ key: 'team', value: `{"quoted": "name ${number % 17}"}` }],
      maxResults: number % 1000,
    },
    responseElements: readOnly
      ? null
      : { resourceArn: arn, description: 'Made by the pipeline. '.repeat(number % 5) },
    additionalEventData: { 'x-amz-id-2': noise(number * 64, 8), bytesTransferredOut: number % 9000 },
    requestID: noise(number * 32, 4),
    eventID: id,
    readOnly,
    resources: [{ accountId: account, type: 'AWS::Some::Thing', ARN: arn }],
    eventType: 'AwsApiCall',
    managementEvent: eventName !== 'GetObject' && eventName !== 'PutObject',
    recipientAccountId: account,
    eventCategory: eventName === 'GetObject' || eventName === 'PutObject' ? 'Data' : 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: `${eventSource.split('.')[0]}.${region}.amazonaws.com`,
    },
  };
}

function identityOf(
  role: string,
  { number, account, time }: { readonly number: number; readonly account: string; readonly time: string },
) {
  return {
    type: 'AssumedRole',
    principalId: `AROA${role.toUpperCase()}EXAMPLE:session-${number % 300}`,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/session-${number % 300}`,
    accountId: account,
    accessKeyId: `ASIA${String(mixed(number % 3000)).padStart(16, 'A')}`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: `AROA${role.toUpperCase()}EXAMPLE`,
        arn: `arn:aws:iam::${account}:role/${role}`,
        accountId: account,
        userName: role,
      },
      attributes: { creationDate: `${time.slice(0, 13)}:00:00Z`, mfaAuthenticated: 'false' },
    },
  };
}
