import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { traceChanges } from '../../src/trail/changes.ts';
import { type WhoQuestion, whoDid } from '../../src/trail/who.ts';
import { ACCOUNT, assumed, raw, roleSession, user } from './support.ts';

const file = { key: 'k', digest: digestOf('file'), index: 0 };
const minute = (minutes: number) => ({ eventTime: `2026-07-10T12:${String(minutes).padStart(2, '0')}:00Z` });
const endpoint = (config: string, minutes: number, over = {}) =>
  raw({
    requestParameters: { endpointName: 'Fraud', endpointConfigName: config },
    ...minute(minutes),
    ...over,
  });
const approval = (status: string, minutes: number, by: unknown) =>
  raw({
    eventName: 'UpdateModelPackage',
    requestParameters: {
      modelPackageArn: `arn:aws:sagemaker:us-east-1:${ACCOUNT}:model-package/readmission/3`,
      modelApprovalStatus: status,
    },
    userIdentity: by,
    ...minute(minutes),
  });

const issued = assumed(user('dana'), { role: 'MLAdmin', name: 'x-1', key: 'ASIA1' });
const records = [
  endpoint('v1', 0, { eventName: 'CreateEndpoint' }),
  endpoint('v2', 1, { errorCode: 'AccessDenied', userIdentity: user('mallory') }),
  endpoint('v3', 2),
  approval('Approved', 3, roleSession('MLAdmin', 'x-1', { key: 'ASIA1' })),
  approval('Rejected', 4, roleSession('Reviewer', 'erin@example.com')),
];
const { changes } = traceChanges({
  records: records.map((record) => ({ record, file })),
  sessions: [{ record: issued, file }],
});
const all: WhoQuestion = { resource: null, actor: null, events: [] };
const minutesOf = (question: Partial<WhoQuestion>) =>
  whoDid(changes, { ...all, ...question }).map(({ at }) => Number(at.slice(14, 16)));

test('gives every change where nothing is asked', () => {
  expect(minutesOf({})).toEqual([0, 1, 2, 3, 4]);
});

test.each([
  { resource: 'fraud', is: [0, 1, 2] },
  { resource: 'FRAUD', is: [0, 1, 2] },
  { resource: 'endpoint/fraud', is: [0, 1, 2] },
  { resource: `arn:aws:sagemaker:us-east-1:${ACCOUNT}:endpoint/Fraud`, is: [0, 1, 2] },
  { resource: `arn:aws:sagemaker:us-east-1:${ACCOUNT}:model-package/`, is: [3, 4] },
  { resource: 'readmission', is: [3, 4] },
  { resource: 'readmission/3', is: [3, 4] },
  { resource: '3', is: [3, 4] },
  { resource: 'endpoint', is: [] },
  { resource: 'frau', is: [] },
])('finds $is for the resource $resource', ({ resource, is }) => {
  expect(minutesOf({ resource })).toEqual(is);
});

test.each([
  { actor: 'alice', is: [0, 2] },
  { actor: 'DANA', is: [3] },
  { actor: 'MLAdmin', is: [3] },
  { actor: `arn:aws:iam::${ACCOUNT}:role/MLAdmin`, is: [3] },
  { actor: `arn:aws:iam::${ACCOUNT}:user/dana`, is: [3] },
  { actor: 'erin', is: [4] },
  { actor: 'erin@example.com', is: [4] },
  { actor: 'ali', is: [] },
])('finds $is for the actor $actor', ({ actor, is }) => {
  expect(minutesOf({ actor })).toEqual(is);
});

test.each([
  { question: { events: ['updateendpoint'] }, is: [1, 2] },
  { question: { events: ['CreateEndpoint', 'UpdateModelPackage'] }, is: [0, 3, 4] },
  { question: { events: ['UpdateEndpoint'], actor: 'mallory', resource: 'fraud' }, is: [1] },
])('finds $is for $question', ({ question, is }) => {
  expect(minutesOf(question)).toEqual(is);
});

test('tells what a setting was before, from the calls that succeeded, also those not asked for', () => {
  const [row, ...others] = whoDid(changes, {
    ...all,
    resource: 'fraud',
    events: ['UpdateEndpoint'],
    actor: 'alice',
  });
  expect(others).toEqual([]);
  expect(row?.differences[0]).toEqual({
    field: 'endpointConfigName',
    kind: 'changed',
    before: 'v1',
    after: 'v3',
    via: null,
  });
});

test('tells before and after of an approval and who stands behind', () => {
  expect(whoDid(changes, { ...all, actor: 'erin' })).toMatchObject([
    {
      differences: [{ field: 'modelApprovalStatus', kind: 'changed', before: 'Approved', after: 'Rejected' }],
      person: 'erin@example.com',
      strength: 'weak',
      rules: ['name'],
    },
  ]);
  expect(whoDid(changes, { ...all, actor: 'dana' })).toMatchObject([
    { rules: ['key'], strength: 'certain', differences: [{ kind: 'set', before: null, after: 'Approved' }] },
  ]);
});

test('does not mix settings of two resources', () => {
  const other = raw({ requestParameters: { endpointName: 'other', endpointConfigName: 'v9' }, ...minute(5) });
  const [row] = whoDid(
    traceChanges({ records: [...records, other].map((record) => ({ record, file })), sessions: [] }).changes,
    { ...all, resource: 'other' },
  );
  expect(row?.differences).toEqual([
    { field: 'endpointConfigName', kind: 'set', before: null, after: 'v9', via: null },
  ]);
});
