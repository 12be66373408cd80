import { expect, test } from 'vitest';
import { tagsCoverageCollector as collector } from '../../../src/collectors/tags/coverage.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file, recordsFor } from '../account.ts';
import { cannedRun } from '../canned.ts';
import { readmission } from '../readmission.ts';

const given = await recordsFor(readmission, collector.uses);
const RESOURCES = [
  { arn: arnOf('cluster', 'a1b2c3d4e5f6'), type: 'cluster', tags: [] },
  { arn: arnOf('endpoint', 'readmission-prod'), type: 'endpoint', tags: ['owner'] },
  { arn: arnOf('model-package-group', 'readmission'), type: 'model-package-group', tags: [] },
  { arn: arnOf('model', 'readmission-7'), type: 'model', tags: [] },
  { arn: arnOf('training-job', 'readmission-7'), type: 'training-job', tags: ['team'] },
];

test('joins the tags that are told with the resources, and says what is demanded', async () => {
  const { evidence } = await recordedRun(readmission, collector, { given, requiredTags: ['team', 'owner'] });
  expect(evidence.body).toEqual({ required: ['owner', 'team'], resources: RESOURCES });
  expect(evidence.population).toMatchObject({ count: 5 });
});

test('keeps no value of a tag', async () => {
  const { evidence } = await recordedRun(readmission, collector, { given });
  expect(JSON.stringify(evidence.body)).not.toContain('"ml"');
});

test('knows a resource whose ARN is told in other capitals', async () => {
  const ResourceARN = arnOf('model', 'Readmission-7');
  const scenario = { [file('tagging/resources')]: [{ ResourceARN, Tags: [{ Key: 'a', Value: '' }] }] };
  const { evidence } = await recordedRun(scenario, collector, { given });
  expect(evidence.body.resources).toMatchObject([{}, {}, {}, { type: 'model', tags: ['a'] }, {}]);
});

test('reads the resources of its own region only', async () => {
  const { evidence } = await recordedRun(readmission, collector, { given, region: 'us-east-1' });
  expect(evidence.body.resources).toEqual([]);
});

const others = Array.from({ length: 120 }, (_, index) => ({
  ResourceARN: arnOf('model', `m-${index}`),
  Tags: [{ Key: 'owner', Value: 'ml' }],
}));
const crowded = {
  [file('tagging/resources')]: [
    ...others,
    { ResourceARN: arnOf('endpoint', 'readmission-prod'), Tags: [{ Key: 'owner', Value: 'ml' }] },
  ],
};

test('reads every page, and goes on after an empty one', async () => {
  const faults = [
    { service: 'Resource Groups Tagging API', operation: 'GetResources', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence, requests } = await recordedRun(crowded, collector, { given, faults });
  expect(evidence.body.resources).toMatchObject([
    { tags: [] },
    { tags: ['owner'] },
    { tags: [] },
    { tags: [] },
    {},
  ]);
  expect(requests).toHaveLength(3);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'malformed', kind: 'malformed' },
] as const)('says of no resource that it has no tags when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    {
      service: 'Resource Groups Tagging API',
      operation: 'GetResources',
      // The first request has an empty token, the next one a long one.
      resource: '"PaginationToken":"ey',
      fault,
    },
  ] as const;
  const { evidence } = await recordedRun(crowded, collector, { given, faults });
  expect(evidence.body.resources).toMatchObject([
    { tags: null },
    { tags: null },
    { tags: null },
    { tags: null },
    {},
  ]);
  expect(evidence.gaps).toMatchObject([{ kind, action: 'tag:GetResources', resource: null }]);
});

test('says of no resource that it has no tags when the listing leads back', async () => {
  const faults = [
    { service: 'Resource Groups Tagging API', operation: 'GetResources', fault: 'repeated-token' },
  ] as const;
  const { evidence } = await recordedRun(crowded, collector, { given, faults });
  expect(evidence.body.resources).toMatchObject([
    { tags: null },
    { tags: null },
    { tags: null },
    { tags: null },
    {},
  ]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', resource: null }]);
});

test('takes an answer without its list, and a resource without an ARN, for malformed ones', async () => {
  for (const page of [{}, { ResourceTagMappingList: [{ Tags: [] }] }]) {
    expect(await cannedRun(collector, { GetResources: [page] })).toMatchObject({
      body: { resources: [] },
      gaps: [{ kind: 'malformed', action: 'tag:GetResources' }],
    });
  }
});
