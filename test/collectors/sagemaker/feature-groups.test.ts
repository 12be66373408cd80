import { expect, test } from 'vitest';
import { sagemakerFeatureGroupsCollector as collector } from '../../../src/collectors/sagemaker/feature-groups.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');
const ARN = arnOf('feature-group', 'patients');

test('reads a feature group with its stores and without its features', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.groups).toEqual([
    {
      name: 'patients',
      arn: ARN,
      createdAt: '2026-06-20T08:00:00Z',
      status: 'Created',
      roleArn: roleArnOf('Training'),
      online: { enabled: true, keyId: KEY },
      offline: {
        uri: 's3://northwind-features/offline',
        resolvedUri:
          's3://northwind-features/offline/111122223333/sagemaker/eu-central-1/offline-store/patients-1781942400/data',
        keyId: 'alias/ml-output',
      },
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'sagemaker:ListFeatureGroups' });
});

const bare = { FeatureGroupName: 'bare', FeatureGroupArn: arnOf('feature-group', 'bare') };
const dated = { ...bare, CreationTime: '2026-06-20T08:00:00Z' };

test.each([
  { title: 'no store', record: dated, online: null, offline: null },
  {
    title: 'stores without keys',
    record: {
      ...dated,
      OnlineStoreConfig: { EnableOnlineStore: true },
      OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://b' } },
    },
    online: { enabled: true, keyId: null },
    offline: { uri: 's3://b', resolvedUri: null, keyId: null },
  },
  {
    title: 'an online store of which nothing is said',
    record: { ...dated, OnlineStoreConfig: {} },
    online: { enabled: null, keyId: null },
    offline: null,
  },
])('keeps what was left out as null: $title', async ({ record, online, offline }) => {
  const { evidence } = await recordedRun({ [file('sagemaker/feature-groups')]: [record] }, collector);
  expect(evidence.body.groups).toMatchObject([{ status: null, roleArn: null, online, offline }]);
  expect(evidence.gaps).toEqual([]);
});

const listed = { FeatureGroupSummaries: [bare] };

test.each([
  {
    title: 'gone meanwhile',
    answer: refusal('ResourceNotFound', "Amazon SageMaker can't find a FeatureGroup with name bare"),
    kind: 'not-found',
  },
  { title: 'answered without identity', answer: { FeatureGroupName: 'bare' }, kind: 'malformed' },
])('a group that is $title is a gap, and still counted', async ({ answer, kind }) => {
  const run = await cannedRun(collector, { ListFeatureGroups: [listed], DescribeFeatureGroup: [answer] });
  expect(run.body).toEqual({ groups: [] });
  expect(run.gaps).toMatchObject([
    { kind, action: 'sagemaker:DescribeFeatureGroup', resource: bare.FeatureGroupArn },
  ]);
  expect(run.population).toMatchObject({ count: 1 });
});

test('a page without its list is malformed', async () => {
  const run = await cannedRun(collector, { ListFeatureGroups: [{}] });
  expect(run).toMatchObject({ population: null, gaps: [{ kind: 'malformed', resource: null }] });
});

test('a token that comes again ends the listing', async () => {
  const page = { ...listed, NextToken: 'same' };
  const answer = { ...bare, CreationTime: new Date('2026-06-20T08:00:00Z') };
  const run = await cannedRun(collector, { ListFeatureGroups: [page], DescribeFeatureGroup: [answer] });
  expect(run).toMatchObject({
    body: { groups: [{ name: 'bare' }] },
    population: null,
    gaps: [{ kind: 'malformed', action: 'sagemaker:ListFeatureGroups' }],
  });
});
