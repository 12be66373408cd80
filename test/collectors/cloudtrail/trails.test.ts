import { expect, test } from 'vitest';
import { cloudtrailTrailsCollector as collector } from '../../../src/collectors/cloudtrail/trails.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { file, keyArnOf, recordedAnswer } from '../account.ts';
import { cannedRun } from '../canned.ts';
import { readmission } from '../readmission.ts';

const ARN = `arn:aws:cloudtrail:eu-central-1:${TEST_ACCOUNT}:trail/audit`;

test('reads a trail with its status and selectors', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body).toEqual({
    trails: [
      {
        name: 'audit',
        arn: ARN,
        homeRegion: 'eu-central-1',
        multiRegion: true,
        organization: false,
        globalServiceEvents: true,
        logFileValidation: true,
        keyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
        bucket: 'northwind-trail',
        prefix: null,
        logGroupArn: `arn:aws:logs:eu-central-1:${TEST_ACCOUNT}:log-group:audit-trail:*`,
        logging: true,
        startedAt: '2025-01-01T00:00:00Z',
        stoppedAt: null,
        latestDeliveryAt: '2026-10-01T23:55:00Z',
        latestDeliveryError: null,
        selectors: {
          management: 'all',
          excludedSources: ['rdsdata.amazonaws.com'],
          data: [
            {
              type: 'AWS::S3::Object',
              readWrite: 'all',
              prefixes: ['arn:aws:s3:::northwind-claims/', 'arn:aws:s3:::northwind-models/'],
            },
          ],
        },
      },
    ],
    elsewhere: [],
  });
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'cloudtrail:DescribeTrails' });
});

test('keeps a trail of several regions in its home region, and names it in the others', async () => {
  const { evidence } = await recordedRun(readmission, collector, { region: 'us-east-1' });
  expect(evidence).toMatchObject({
    body: { trails: [], elsewhere: [{ arn: ARN, homeRegion: 'eu-central-1' }] },
    population: { count: 0 },
    gaps: [],
  });
});

test('reads a trail of the organization, which a member account sees as a replica', async () => {
  const replica = { Name: 'org', TrailARN: 'arn:aws:cloudtrail:eu-central-1:999999999999:trail/org' };
  const run = await cannedRun(collector, {
    DescribeTrails: [{ trailList: [{ ...replica, HomeRegion: 'eu-central-1', IsOrganizationTrail: true }] }],
    GetTrailStatus: [{ IsLogging: true }],
    GetEventSelectors: [{ EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] }],
  });
  expect(run.body).toMatchObject({
    trails: [{ organization: true, logging: true, selectors: { management: 'all' } }],
  });
});

test('keeps what recorded answers left out as null', async () => {
  const { trailList } = recordedAnswer('cloudtrail/DescribeTrails/cloudtrail_is_shadow_or_not_1.json');
  const Status = recordedAnswer('cloudtrail/GetTrailStatus/cloudtrail_status_1.json');
  const Selectors = recordedAnswer('cloudtrail/GetEventSelectors/s3_data_events_2.json');
  const trails = Array.isArray(trailList)
    ? trailList.map((Trail: object) => ({ Trail, Status, Selectors }))
    : [];
  const scenario = { [`${TEST_ACCOUNT}/us-east-1/cloudtrail/trails.json`]: trails };
  const { evidence } = await recordedRun(scenario, collector, { region: 'us-east-1' });
  expect(evidence.body.trails.map(({ name }) => name)).toEqual([
    'MultiRegion1CloudTrail',
    'SingleCloudTrail',
  ]);
  expect(evidence.body.trails[0]).toMatchObject({
    organization: null,
    keyId: null,
    prefix: null,
    logging: false,
    startedAt: '2017-11-06T04:22:45.693Z',
    stoppedAt: '2018-01-14T06:19:40.347Z',
    latestDeliveryError: null,
    selectors: { management: 'none' },
  });
});

test.each([
  { operation: 'GetTrailStatus', part: { logging: null, selectors: { management: 'all' } } },
  { operation: 'GetEventSelectors', part: { logging: true, selectors: null } },
])('keeps the trail when $operation is denied', async ({ operation, part }) => {
  const faults = [{ service: 'CloudTrail', operation, fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.body.trails).toMatchObject([{ name: 'audit', ...part }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', action: `cloudtrail:${operation}`, resource: ARN }]);
});

test('a status that does not say whether the trail is logging is malformed', async () => {
  const trail = { Trail: { Name: 'audit', TrailARN: ARN }, Status: {}, Selectors: { EventSelectors: [] } };
  const { evidence } = await recordedRun({ [file('cloudtrail/trails')]: [trail] }, collector);
  expect(evidence.body.trails).toMatchObject([
    { logging: null, homeRegion: null, selectors: { management: 'none' } },
  ]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', action: 'cloudtrail:GetTrailStatus' }]);
});

test.each([
  { narrowing: { Field: 'eventName', Equals: ['DeleteObject'] } },
  { narrowing: { Field: 'resources.ARN', Equals: ['arn:aws:s3:::data/'] } },
])('says when data events are narrowed by more than can be told: $narrowing', async ({ narrowing }) => {
  const fields = [
    { Field: 'eventCategory', Equals: ['Data'] },
    { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
    narrowing,
  ];
  const trail = {
    Trail: { Name: 'audit', TrailARN: ARN },
    Status: { IsLogging: true },
    Selectors: { AdvancedEventSelectors: [{ FieldSelectors: fields }] },
  };
  const { evidence } = await recordedRun({ [file('cloudtrail/trails')]: [trail] }, collector);
  expect(evidence.body.trails[0]?.selectors?.data).toEqual([
    { type: 'AWS::S3::Object', readWrite: 'all', prefixes: [] },
  ]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', code: 'SelectorNotExpressed', resource: ARN }]);
});

test('an answer without its list of trails opens the population', async () => {
  const run = await cannedRun(collector, { DescribeTrails: [{}] });
  expect(run).toMatchObject({
    body: { trails: [] },
    population: null,
    gaps: [{ kind: 'malformed', resource: null }],
  });
});

test.each([
  {
    title: 'no access',
    Selectors: { EventSelectors: [{ IncludeManagementEvents: true, DataResources: [] }] },
  },
  { title: 'no word on management events', Selectors: { EventSelectors: [{ ReadWriteType: 'All' }] } },
  { title: 'nothing at all', Selectors: { EventSelectors: [{}] } },
  {
    title: 'a data resource without type',
    Selectors: {
      EventSelectors: [
        { ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [{ Values: ['arn:aws:s3'] }] },
      ],
    },
  },
  { title: 'no category', Selectors: { AdvancedEventSelectors: [{ FieldSelectors: [] }] } },
])('a selector with $title is malformed and records nothing that is known', async ({ Selectors }) => {
  const trail = { Trail: { Name: 'audit', TrailARN: ARN }, Status: { IsLogging: true }, Selectors };
  const { evidence } = await recordedRun({ [file('cloudtrail/trails')]: [trail] }, collector);
  expect(evidence.body.trails[0]?.selectors).toBeNull();
  expect(evidence.gaps).toMatchObject([
    { kind: 'malformed', action: 'cloudtrail:GetEventSelectors', resource: ARN },
  ]);
});
