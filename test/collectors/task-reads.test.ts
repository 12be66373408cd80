import { ListEndpointsCommand, paginateListEndpoints, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { type ClientFor, clientsFor } from '../../src/aws/clients.ts';
import { createRecording } from '../../src/aws/recording.ts';
import { createRedaction } from '../../src/aws/redact.ts';
import { ServiceError } from '../../src/aws/service-error.ts';
import type { Purpose } from '../../src/collectors/reads.ts';
import { taskReads } from '../../src/collectors/task-reads.ts';
import { digestOf } from '../../src/core/digest.ts';
import { ExhibitError } from '../../src/core/errors.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';

const account = '111122223333';
const region = 'eu-central-1';
const listing: Purpose = { action: 'sagemaker:ListEndpoints', resource: null };
const named: Purpose = { action: 'sagemaker:DescribeEndpoint', resource: 'endpoint/a' };

const names = ['e', 'd', 'c', 'b', 'a'];
const scenario = {
  [`${account}/${region}/sagemaker/endpoints.json`]: names.map((EndpointName, index) => ({
    EndpointName,
    CreationTime: `2026-08-0${9 - index}T00:00:00Z`,
  })),
  [`${account}/global/s3/buckets.json`]: [
    { Name: 'bucket-a', Region: region, Versioning: { Status: 'Enabled' } },
  ],
  [`${account}/global/s3/objects/bucket-a/reports/a&b.json`]: '{"n": 1.0}',
};

let aws: AwsStandIn;
beforeAll(async () => {
  aws = await startAws(scenario);
});
beforeEach(() => aws.setFaults([]));
afterAll(() => aws.stop());

function clients(): ClientFor {
  const now = () => new Date('2026-10-01T00:00:00Z');
  const recording = createRecording({
    now,
    redact: createRedaction(Buffer.alloc(32)),
    bodies: memoryBodies(),
  });
  return clientsFor({
    account,
    region,
    credentials: { accessKeyId: `AKIA${account}`, secretAccessKey: 'x' },
    endpoint: aws.url,
    retry: { mode: 'standard', maxAttempts: 1 },
    tape: recording.tape('t'),
    throttle: null,
    signal: new AbortController().signal,
  });
}

const reading = (scopeRegion = region) =>
  taskReads({ scope: { account, region: scopeRegion }, client: clients() });

const failing =
  (name: string, { message = '', status = 400 }: { message?: string; status?: number | null } = {}) =>
  () =>
    Promise.reject(new ServiceError({ name, message, status }));

describe('a failure becomes a gap of the first kind that fits', () => {
  test.each([
    { kind: 'region-disabled', name: 'OptInRequired', status: 403 },
    { kind: 'region-disabled', name: 'UnrecognizedClientException', status: 403, at: 'eu-south-1' },
    { kind: 'region-disabled', name: 'InvalidClientTokenId', status: 403, at: 'me-south-1' },
    { kind: 'unavailable-region', name: 'ENOTFOUND', status: null },
    { kind: 'not-enabled', name: 'SubscriptionRequiredException', status: 400 },
    { kind: 'not-enabled', name: 'AWSOrganizationsNotInUseException', status: 400 },
    {
      kind: 'not-enabled',
      name: 'AccessDeniedException',
      message: 'The account has no subscription.',
      status: 403,
    },
    { kind: 'not-found', name: 'ValidationException', message: 'Could not find model "arn".', status: 400 },
    { kind: 'not-found', name: 'ValidationException', message: 'Requested resource not found.', status: 400 },
    { kind: 'not-found', name: 'ResourceNotFound', status: 400 },
    { kind: 'not-found', name: 'NoSuchEntity', status: 404 },
    { kind: 'not-found', name: 'TrailNotFoundException', status: 400 },
    { kind: 'throttled', name: 'ThrottlingException', status: 400 },
    { kind: 'throttled', name: 'TooManyRequestsException', status: 429 },
    { kind: 'throttled', name: 'RequestLimitExceeded', status: 503 },
    { kind: 'throttled', name: 'SlowDown', status: 503 },
    { kind: 'throttled', name: 'TimeoutError', status: null },
    { kind: 'throttled', name: 'ECONNRESET', status: null },
    { kind: 'throttled', name: 'Unheard', status: 502 },
    { kind: 'throttled', name: 'MalformedAnswer', status: 502 },
    { kind: 'denied', name: 'AccessDeniedException', status: 400 },
    { kind: 'denied', name: 'AccessDenied', status: 403 },
    { kind: 'denied', name: 'UnauthorizedOperation', status: 403 },
    {
      kind: 'denied',
      name: 'AccessDeniedException',
      message: 'not authorized to perform: kms:Decrypt',
      status: 400,
    },
    { kind: 'denied', name: 'Forbidden', status: 403 },
    { kind: 'denied', name: 'AccessDenied', message: 'not authorized: sns:ListSubscriptions', status: 403 },
    { kind: 'region-disabled', name: 'InvalidToken', status: 400, at: 'eu-south-1' },
    { kind: 'malformed', name: 'MalformedAnswer', status: 200 },
    { kind: 'malformed', name: 'ValidationException', message: '1 validation error detected', status: 400 },
    { kind: 'malformed', name: 'Unheard', status: 418 },
  ])('$name $status $message is $kind', async ({ kind, name, status, message = '', at = region }) => {
    const reads = reading(at);
    expect(await reads.one(named, failing(name, { status, message }))).toBeNull();
    expect(reads.gaps).toEqual([
      { kind, action: named.action, region: at, resource: 'endpoint/a', code: name },
    ]);
  });
});

describe('one', () => {
  test('gives what was answered, and absent for the names that are an answer', async () => {
    const reads = reading();
    expect(await reads.one(named, async () => 7)).toBe(7);
    const asked: Purpose = { ...named, absentWhen: ['NoSuchBucketPolicy'] };
    expect(await reads.one(asked, failing('NoSuchBucketPolicy', { status: 404 }))).toBe('absent');
    expect(reads.gaps).toEqual([]);
    expect(await reads.one(asked, failing('NoSuchBucket', { status: 404 }))).toBeNull();
    expect(reads.gaps).toMatchObject([{ kind: 'not-found', code: 'NoSuchBucket' }]);
  });

  test.each([
    { title: 'an aborted run', error: new ExhibitError('RUN_ABORTED', 'stop') },
    { title: 'refused credentials', error: new ExhibitError('CREDENTIALS_REJECTED', 'no') },
    { title: 'an unrecorded call', error: new ExhibitError('CALL_UNRECORDED', 'no') },
    { title: 'a bug', error: new TypeError('x is undefined') },
  ])('$title flies through', async ({ error }) => {
    const reads = reading();
    await expect(reads.one(named, () => Promise.reject(error))).rejects.toBe(error);
    await expect(reads.complete(listing, pagesThatThrow(error), () => [])).rejects.toBe(error);
    expect(reads.gaps).toEqual([]);
  });
});

// biome-ignore lint/correctness/useYield: a listing that fails before its first page.
async function* pagesThatThrow(error: Error): AsyncGenerator<object> {
  throw error;
}

async function* pagesOf(
  ...pages: readonly { readonly Items?: readonly number[]; readonly NextToken?: string }[]
) {
  yield* pages;
}

describe('items and complete', () => {
  const endpoints = (client: ClientFor, MaxResults: number) =>
    paginateListEndpoints({ client: client(SageMakerClient), pageSize: MaxResults }, {});

  test('walk the real pages of the SDK in order', async () => {
    const client = clients();
    const reads = taskReads({ scope: { account, region }, client });
    const found = await Array.fromAsync(reads.items(listing, endpoints(client, 2), (page) => page.Endpoints));
    expect(found.map(({ EndpointName }) => EndpointName)).toEqual(names);
    const all = await reads.complete(listing, endpoints(client, 2), (page) => page.Endpoints);
    expect(all).toEqual(found);
    expect(reads.gaps).toEqual([]);
  });

  test('go on after an empty page with a token', async () => {
    aws.setFaults([{ service: 'SageMaker', operation: 'ListEndpoints', fault: 'empty-page', times: 2 }]);
    const client = clients();
    const reads = taskReads({ scope: { account, region }, client });
    const all = await reads.complete(listing, endpoints(client, 2), (page) => page.Endpoints);
    expect(all).toHaveLength(5);
    expect(reads.gaps).toEqual([]);
  });

  test('refuse a token that leads back to its own page', async () => {
    aws.setFaults([{ service: 'SageMaker', operation: 'ListEndpoints', fault: 'repeated-token' }]);
    const client = clients();
    const reads = taskReads({ scope: { account, region }, client });
    expect(await reads.complete(listing, endpoints(client, 2), (page) => page.Endpoints)).toBeNull();
    expect(reads.gaps).toMatchObject([{ kind: 'malformed', resource: null, code: 'MalformedAnswer' }]);
  });

  test('a failure on a later page: items keeps what came before, complete gives nothing', async () => {
    const fault = {
      service: 'SageMaker',
      operation: 'ListEndpoints',
      resource: 'NextToken',
      fault: 'denied',
    } as const;
    aws.setFaults([fault]);
    const client = clients();
    const reads = taskReads({ scope: { account, region }, client });
    const found = await Array.fromAsync(reads.items(listing, endpoints(client, 2), (page) => page.Endpoints));
    expect(found).toHaveLength(2);
    expect(await reads.complete(listing, endpoints(client, 2), (page) => page.Endpoints)).toBeNull();
    expect(reads.gaps).toMatchObject([{ kind: 'denied' }, { kind: 'denied' }]);
  });

  test('a page without its list is malformed', async () => {
    const reads = reading();
    const found = await Array.fromAsync(
      reads.items(listing, pagesOf({ Items: [1] }, {}), (page) => page.Items),
    );
    expect(found).toEqual([1]);
    expect(reads.gaps).toMatchObject([{ kind: 'malformed', code: 'MalformedAnswer' }]);
  });

  test('a listing that runs in a circle ends as malformed', async () => {
    const circle = () => pagesOf(...[1, 2, 3].map((n) => ({ Items: [n], NextToken: 'same' })));
    const reads = reading();
    expect(await Array.fromAsync(reads.items(listing, circle(), (page) => page.Items))).toEqual([1, 2]);
    expect(await reads.complete(listing, circle(), (page) => page.Items)).toBeNull();
    expect(reads.gaps).toMatchObject([{ kind: 'malformed' }, { kind: 'malformed' }]);
  });

  test('a gap of another read does not make a whole listing look cut', async () => {
    const reads = reading();
    const slow = Promise.withResolvers<void>();
    async function* pages() {
      await slow.promise;
      yield { Items: [1] };
    }
    const whole = reads.complete(listing, pages(), (page) => page.Items);
    await reads.one(named, failing('AccessDenied'));
    slow.resolve();
    expect(await whole).toEqual([1]);
  });
});

describe('object', () => {
  const uri = 's3://bucket-a/reports/a&b.json';

  test('gives the kept bytes with digest, tag and version', async () => {
    const reads = reading();
    expect(await reads.object(uri)).toEqual({
      uri,
      text: '{"n": 1.0}',
      digest: digestOf('{"n": 1.0}'),
      eTag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      versionId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(reads.gaps).toEqual([]);
  });

  test('absent is no gap', async () => {
    const reads = reading();
    expect(await reads.object('s3://bucket-a/none')).toBe('absent');
    expect(reads.gaps).toEqual([]);
  });

  test.each([
    { title: 'a bucket that is gone', asked: 's3://bucket-b/x', kind: 'not-found', code: 'NoSuchBucket' },
    { title: 'no bucket', asked: 's3:///x', kind: 'malformed', code: 'InvalidObjectUri' },
    { title: 'no key', asked: 's3://bucket-a/', kind: 'malformed', code: 'InvalidObjectUri' },
    { title: 'another scheme', asked: 'https://bucket-a/x', kind: 'malformed', code: 'InvalidObjectUri' },
  ])('$title is $kind', async ({ asked, kind, code }) => {
    const reads = reading();
    expect(await reads.object(asked)).toBeNull();
    expect(reads.gaps).toEqual([{ kind, action: 's3:GetObject', region, resource: asked, code }]);
  });

  test('a refused object is denied', async () => {
    aws.setFaults([{ service: 'S3', operation: 'GetObject', fault: 'denied' }]);
    const reads = reading();
    expect(await reads.object(uri)).toBeNull();
    expect(reads.gaps).toMatchObject([{ kind: 'denied', code: 'AccessDenied' }]);
  });
});

test('what does not parse is malformed', () => {
  const reads = reading();
  expect(reads.parsed(named, () => JSON.parse('{'))).toBeNull();
  expect(reads.parsed(named, () => z.string().parse(1))).toBeNull();
  expect(reads.parsed(named, () => 5)).toBe(5);
  expect(reads.gaps).toMatchObject([{ kind: 'malformed' }, { kind: 'malformed' }]);
});

test('a gap of the collector gets the region of the task', () => {
  const reads = reading('global');
  reads.gap({ kind: 'not-enabled', action: 'x:Y', resource: null, code: 'NoTrail' });
  expect(reads.gaps).toEqual([
    { kind: 'not-enabled', action: 'x:Y', region: 'global', resource: null, code: 'NoTrail' },
  ]);
});

test('an answer that is no JSON is malformed, one from a gateway with 502 is throttled', async () => {
  const client = clients();
  const reads = taskReads({ scope: { account, region }, client });
  const call = () => client(SageMakerClient).send(new ListEndpointsCommand({}));
  aws.setFaults([{ service: '*', operation: '*', fault: 'malformed' }]);
  await reads.one(listing, call);
  aws.setFaults([{ service: '*', operation: '*', fault: 'malformed', status: 502 }]);
  await reads.one(listing, call);
  expect(reads.gaps).toMatchObject([{ kind: 'malformed' }, { kind: 'throttled' }]);
});
