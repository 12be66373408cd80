import { expect, test } from 'vitest';
import { sagemakerImagesCollector as collector } from '../../../src/collectors/sagemaker/images.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { arnOf, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const IMAGE = arnOf('image', 'research');
const VERSION = arnOf('image-version', 'research/1');
const REPOSITORY = `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/readmission`;

test('reads an image with its role and its versions, the first one first', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.images).toEqual([
    {
      name: 'research',
      arn: IMAGE,
      createdAt: '2026-02-01T07:00:00Z',
      status: 'CREATED',
      roleArn: roleArnOf('Training'),
      versions: [
        {
          version: 1,
          arn: VERSION,
          createdAt: '2026-02-01T08:00:00Z',
          status: 'CREATE_FAILED',
          baseImage: `${REPOSITORY}:7`,
          containerImage: null,
        },
        {
          version: 2,
          arn: arnOf('image-version', 'research/2'),
          createdAt: '2026-02-01T08:00:00Z',
          status: 'CREATED',
          baseImage: `${REPOSITORY}:7`,
          containerImage: expect.stringMatching(/readmission@sha256:(ab){32}$/),
        },
      ],
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 3 });
});

const canned = {
  ListImages: [{ Images: [{ ImageName: 'research', ImageArn: IMAGE }] }],
  DescribeImage: [{ ImageArn: IMAGE }],
  ListImageVersions: [{ ImageVersions: [{ Version: 1, ImageVersionArn: VERSION }] }],
  DescribeImageVersion: [{ Version: 1, ImageVersionArn: VERSION }],
};

test('keeps what an answer left out as null', async () => {
  const { body, gaps } = await cannedRun(collector, canned);
  expect(gaps).toEqual([]);
  expect(body).toMatchObject({
    images: [
      {
        createdAt: null,
        status: null,
        roleArn: null,
        versions: [{ createdAt: null, status: null, baseImage: null, containerImage: null }],
      },
    ],
  });
});

const GONE = refusal('ResourceNotFound', 'It does not exist.');

test.each([
  { operation: 'DescribeImage', answer: GONE, kind: 'not-found', resource: IMAGE, count: 2 },
  { operation: 'DescribeImage', answer: {}, kind: 'malformed', resource: IMAGE, count: 2 },
  { operation: 'DescribeImageVersion', answer: GONE, kind: 'not-found', resource: VERSION, count: 2 },
  { operation: 'DescribeImageVersion', answer: {}, kind: 'malformed', resource: VERSION, count: 2 },
  { operation: 'ListImageVersions', answer: GONE, kind: 'not-found', resource: IMAGE, count: null },
  { operation: 'ListImageVersions', answer: {}, kind: 'malformed', resource: IMAGE, count: null },
  {
    operation: 'ListImageVersions',
    answer: { ImageVersions: [], NextToken: 'same' },
    kind: 'malformed',
    resource: IMAGE,
    count: null,
  },
  { operation: 'ListImages', answer: {}, kind: 'malformed', resource: null, count: null },
  {
    operation: 'ListImages',
    answer: { Images: [{ ImageName: 'research' }] },
    kind: 'malformed',
    resource: null,
    count: null,
  },
])('$operation that answers $kind is a gap of $resource', async ({ operation, answer, kind, ...seen }) => {
  const run = await cannedRun(collector, { ...canned, [operation]: [answer] });
  expect(run.gaps).toMatchObject([{ kind, action: `sagemaker:${operation}`, resource: seen.resource }]);
  const { population } = run;
  expect(population).toEqual(seen.count === null ? null : expect.objectContaining({ count: seen.count }));
});
