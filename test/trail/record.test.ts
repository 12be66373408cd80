import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readRecord } from '../../src/trail/record.ts';
import { raw, read, UMCCR } from './support.ts';

async function example(name: string): Promise<unknown> {
  const { Records } = JSON.parse(await readFile(`${UMCCR}/examples/${name}.json`, 'utf8'));
  return Records[0];
}

test.each([
  { version: '1_01', is: { name: 'CreateRole', account: '123456789012', readOnly: false } },
  { version: '1_02', is: { name: 'ConsoleLogin', readOnly: null, type: 'AwsConsoleSignIn' } },
  { version: '1_03', is: { name: 'PutKeyPolicy', identity: { type: 'AssumedRole' } } },
  { version: '1_04', is: { type: 'AwsServiceEvent', identity: { type: 'AWSService' } } },
  { version: '1_05', is: { readOnly: null, name: 'GetBucketLocation' } },
  { version: '1_06', is: { readOnly: true, dataEvent: true } },
  { version: '1_07', is: { sharedEventId: 'CEXAMPLE-1234-5678-abcd-EXAMPLE00099' } },
  { version: '1_08', is: { account: '888888888888', readOnly: false, dataEvent: false } },
  { version: '1_09', is: { name: 'StartLogging' } },
  { version: '1_10', is: { readOnly: true, dataEvent: false } },
  { version: '1_11', is: { dataEvent: true, source: 's3.amazonaws.com', name: 'PutObject' } },
])('reads the example of version $version', async ({ version, is }) => {
  expect(readRecord(await example(version))).toMatchObject({ malformed: null, record: is });
});

test('refuses the example of version 1.0, which has no id', async () => {
  expect(readRecord(await example('1_0'))).toMatchObject({ record: null, malformed: 'has no eventID' });
});

test('reads who acted through Identity Center and through federation', async () => {
  expect(read(await example('idc')).identity).toMatchObject({
    onBehalfOf: 'e0b4f9c0-1234-5678-abcd-ef0123456789',
    session: { assumedRoot: true, createdAt: '2024-08-10T14:00:00Z' },
  });
  expect(read(await example('federated')).identity).toMatchObject({
    provider: 'https://accounts.google.com',
    session: { sourceIdentity: 'john.doe@example.com' },
  });
});

test('keeps what the record does not say as null', () => {
  const bare = {
    eventTime: '2026-07-10T12:00:00Z',
    eventSource: 's',
    eventName: 'n',
    eventID: 'e',
    recipientAccountId: '1',
  };
  expect(read(bare)).toEqual({
    eventId: 'e',
    at: '2026-07-10T12:00:00Z',
    source: 's',
    name: 'n',
    account: '1',
    region: null,
    readOnly: null,
    dataEvent: false,
    type: null,
    category: null,
    fromConsole: null,
    requestId: null,
    correctsRequest: null,
    sourceIp: null,
    error: null,
    request: null,
    response: null,
    additional: null,
    details: null,
    resources: [],
    sharedEventId: null,
    corrects: null,
    identity: {
      type: null,
      principalId: null,
      arn: null,
      accountId: null,
      accessKeyId: null,
      userName: null,
      invokedBy: null,
      provider: null,
      onBehalfOf: null,
      session: null,
    },
  });
});

test.each([
  { field: 'readOnly', value: 'true', is: { readOnly: true } },
  { field: 'readOnly', value: 'maybe', is: { readOnly: null } },
  { field: 'managementEvent', value: 'false', is: { dataEvent: true } },
  { field: 'eventTime', value: '2026-07-10T12:00:00.000Z', is: { at: '2026-07-10T12:00:00Z' } },
  { field: 'errorMessage', value: 'No.', is: { error: 'No.' } },
  {
    field: 'userIdentity',
    value: { accountId: '1', invokedBy: 'ec2.amazonaws.com', accessKeyId: '' },
    is: { identity: { type: null, accessKeyId: null, invokedBy: 'ec2.amazonaws.com' } },
  },
  {
    field: 'userIdentity',
    value: { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    is: { identity: { userName: null } },
  },
  {
    field: 'resources',
    value: [{ ARN: 'arn:a' }, { arn: 'arn:b', type: 't' }, {}],
    is: {
      resources: [
        { arn: 'arn:a', type: null },
        { arn: 'arn:b', type: 't' },
      ],
    },
  },
  { field: 'requestParameters', value: 'cut off', is: { request: null } },
])('reads $field $value leniently', ({ field, value, is }) => {
  expect(read(raw({ [field]: value }))).toMatchObject(is);
});

test.each([
  { over: { eventTime: undefined }, malformed: 'has no eventTime' },
  { over: { eventTime: 'yesterday' }, malformed: 'has no eventTime' },
  { over: { eventSource: '' }, malformed: 'has no eventSource' },
  { over: { eventName: 7 }, malformed: 'has no eventName' },
  { over: { recipientAccountId: null, userIdentity: null }, malformed: 'names no account' },
])('refuses $over: $malformed', ({ over, malformed }) => {
  expect(readRecord(raw(over))).toEqual({ record: null, fields: null, malformed });
});

test.each([null, 'text', [], 7])('refuses %j, which is no object', (value) => {
  expect(readRecord(value).malformed).toBe('is no JSON object');
});

test('takes account and region from the place of the file where the record lacks them', () => {
  const place = { account: '444455556666', region: 'eu-west-1', day: '2026-07-10' };
  const { record } = readRecord(raw({ recipientAccountId: undefined, awsRegion: undefined }), place);
  expect(record).toMatchObject({ account: '444455556666', region: 'eu-west-1' });
});

test('reads an Insight event, whose source and name stand in its details', () => {
  const insight = {
    eventTime: '2026-07-10T12:00:00Z',
    eventID: 'e',
    eventType: 'AwsCloudTrailInsight',
    recipientAccountId: '1',
    insightDetails: { eventSource: 'ec2.amazonaws.com', eventName: 'RunInstances', state: 'Start' },
  };
  expect(read(insight)).toMatchObject({
    source: 'ec2.amazonaws.com',
    name: 'RunInstances',
    category: 'insight',
    readOnly: null,
  });
});

test.each([
  { over: { eventCategory: 'NetworkActivity', eventType: 'AwsVpceEvent' }, category: 'network' },
  { over: { eventCategory: undefined, eventType: 'AwsVpceEvent' }, category: 'network' },
  { over: { eventCategory: 'Data' }, category: 'data' },
  { over: { eventCategory: 'Management' }, category: 'management' },
  { over: { eventCategory: 'Other' }, category: null },
])('reads the category of $over: $category', ({ over, category }) => {
  expect(read(raw(over)).category).toBe(category);
});

test('reads what an addendum corrects', () => {
  const addendum = { reason: 'UPDATED_DATA', originalRequestID: 'r1', originalEventID: 'e1' };
  expect(read(raw({ addendum, requestID: 'r2' }))).toMatchObject({
    corrects: 'e1',
    correctsRequest: 'r1',
    requestId: 'r2',
  });
});
