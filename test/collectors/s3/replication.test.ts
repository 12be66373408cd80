import { expect, test } from 'vitest';
import { s3BucketsCollector as collector } from '../../../src/collectors/s3/buckets.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import type { Fault } from '../../support/aws/faults.ts';
import { recordsFor } from '../account.ts';
import { readmission } from '../readmission.ts';

const given = await recordsFor(readmission, collector.uses);
const OTHER = '222222222222';
const copies = { Name: 'northwind-copies', Region: 'eu-west-1' };

async function run(
  rules: readonly object[] | undefined,
  others: readonly object[] = [copies],
  faults: Fault[] = [],
) {
  const claims = { Name: 'northwind-claims', Replication: { Role: 'r', Rules: rules } };
  const models = { Name: 'northwind-models' };
  const scenario = {
    [`${TEST_ACCOUNT}/global/s3/buckets.json`]: [claims, models, ...others],
    [`${OTHER}/global/s3/buckets.json`]: [{ Name: 'vault-copies', Region: 'us-west-2' }],
  };
  const { evidence } = await recordedRun(scenario, collector, { given, faults });
  const found = evidence.body.buckets.find(({ name }) => name === 'northwind-claims');
  const isOf = ({ resource }: { resource: string | null }) => /claims|copies/.test(resource ?? '');
  return { replication: found?.replication, gaps: evidence.gaps.filter(isOf) };
}

const rule = (over: object = {}) => ({
  Status: 'Enabled',
  Filter: {},
  Destination: { Bucket: 'arn:aws:s3:::northwind-copies' },
  ...over,
});

test.each<{ title: string; over: object; covers: unknown }>([
  { title: 'an empty filter', over: {}, covers: 'bucket' },
  { title: 'a filter with an empty prefix', over: { Filter: { Prefix: '' } }, covers: 'bucket' },
  {
    title: 'an empty prefix of the first version',
    over: { Filter: undefined, Prefix: '' },
    covers: 'bucket',
  },
  {
    title: 'a prefix of the first version',
    over: { Filter: undefined, Prefix: 'train/' },
    covers: { prefix: 'train/', tags: [], excludes: false },
  },
  {
    title: 'a prefix',
    over: { Filter: { Prefix: 'train/' } },
    covers: { prefix: 'train/', tags: [], excludes: false },
  },
  {
    title: 'a tag',
    over: { Filter: { Tag: { Key: 'keep', Value: 'yes' } } },
    covers: { prefix: null, tags: ['keep=yes'], excludes: false },
  },
  {
    title: 'a prefix and tags',
    over: {
      Filter: {
        And: {
          Prefix: 'train/',
          Tags: [
            { Key: 'keep', Value: 'yes' },
            { Key: 'class', Value: 'a' },
          ],
        },
      },
    },
    covers: { prefix: 'train/', tags: ['class=a', 'keep=yes'], excludes: false },
  },
  {
    title: 'all but a prefix',
    over: { Filter: { Not: { Prefix: 'models/' } } },
    covers: { prefix: null, tags: [], excludes: true },
  },
  { title: 'neither filter nor prefix', over: { Filter: undefined }, covers: null },
])('tells what a rule covers: $title', async ({ over, covers }) => {
  const { replication, gaps } = await run([rule(over)]);
  expect(replication).toMatchObject([{ covers }]);
  expect(gaps).toEqual([]);
});

test('keeps what a rule leaves out as null, and does not make a choice of objects up', async () => {
  expect((await run([rule({ Status: 'Disabled' })])).replication).toEqual([
    {
      id: null,
      status: 'Disabled',
      destination: { bucket: 'northwind-copies', account: null, region: 'eu-west-1' },
      covers: 'bucket',
      kmsObjects: null,
    },
  ]);
});

test('asks where a bucket of the account is once, and not where one is that is to belong to another', async () => {
  const far = { Bucket: 'arn:aws:s3:::vault-copies', Account: OTHER };
  const { replication, gaps } = await run([rule(), rule(), rule({ Destination: far })]);
  expect(replication).toMatchObject([
    { destination: { region: 'eu-west-1' } },
    { destination: { region: 'eu-west-1' } },
    { destination: { bucket: 'vault-copies', account: OTHER, region: null } },
  ]);
  expect(gaps).toEqual([]);
});

test('takes the refusal to tell of a bucket of somebody else for no gap', async () => {
  const { replication, gaps } = await run([rule({ Destination: { Bucket: 'arn:aws:s3:::vault-copies' } })]);
  expect(replication).toMatchObject([
    { destination: { bucket: 'vault-copies', account: null, region: null } },
  ]);
  expect(gaps).toEqual([]);
});

test('reports that the bucket for the copies does not exist', async () => {
  const { replication, gaps } = await run([rule()], []);
  expect(replication).toMatchObject([{ destination: { region: null } }]);
  expect(gaps).toMatchObject([
    { kind: 'not-found', action: 's3:GetBucketLocation', resource: 'arn:aws:s3:::northwind-copies' },
  ]);
});

test('reports that it could not be asked where the copies are', async () => {
  const fault = {
    service: 'S3',
    operation: 'GetBucketLocation',
    resource: 'northwind-copies',
    fault: 'throttle',
  } as const;
  const { replication, gaps } = await run([rule()], [copies], [fault]);
  expect(replication).toMatchObject([{ destination: { region: null } }]);
  expect(gaps).toMatchObject([{ kind: 'throttled', action: 's3:GetBucketLocation' }]);
});

test.each([
  { title: 'no rules', rules: undefined },
  { title: 'a rule without its state', rules: [rule({ Status: undefined })] },
  { title: 'a rule with an unknown state', rules: [rule({ Status: 'Paused' })] },
  { title: 'a rule without its destination', rules: [rule({ Destination: undefined })] },
  {
    title: 'a destination that is no bucket',
    rules: [rule({ Destination: { Bucket: 'northwind-copies' } })],
  },
])('takes an answer for malformed that has $title', async ({ rules }) => {
  const { replication, gaps } = await run(rules);
  expect(replication).toBeNull();
  expect(gaps).toMatchObject([{ kind: 'malformed', action: 's3:GetReplicationConfiguration' }]);
});
