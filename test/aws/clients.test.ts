import { setTimeout as pause } from 'node:timers/promises';
import {
  GetBucketPolicyCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { DescribeEndpointCommand, ListEndpointsCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memoryBodies } from '../../src/aws/bodies.ts';
import { clientsFor, plainClient, type TaskAccess } from '../../src/aws/clients.ts';
import { createPlayer } from '../../src/aws/player.ts';
import { createRecording } from '../../src/aws/recording.ts';
import { createRedaction } from '../../src/aws/redact.ts';
import { transcriptRecord } from '../../src/aws/transcript.ts';
import { createMeter } from '../../src/core/usage.ts';
import type { Fault } from '../support/aws/faults.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';

const account = '111122223333';
const region = 'eu-central-1';
const endpoint = { EndpointName: 'a', EndpointArn: 'arn', CreationTime: '2026-08-01T10:00:00.250Z' };
const scenario = {
  [`${account}/${region}/sagemaker/endpoints.json`]: [endpoint],
  [`${account}/global/s3/buckets.json`]: [
    { Name: 'here', Region: region },
    { Name: 'far-away', Region: 'ap-southeast-2' },
  ],
  [`${account}/global/s3/objects/here/a b/ü.json`]: '{"password": "abcdefgh", "n": 1}',
  [`${account}/global/s3/objects/far-away/x`]: 'far',
};

let aws: AwsStandIn;
beforeEach(async () => {
  aws = await startAws(scenario, { slowMs: 2000 });
});
afterEach(() => aws.stop());

function newRecording() {
  const bodies = memoryBodies();
  const now = () => new Date('2026-10-01T00:00:00Z');
  return { bodies, recording: createRecording({ now, redact: createRedaction(Buffer.alloc(32)), bodies }) };
}

function access(over: Partial<TaskAccess> & Pick<TaskAccess, 'tape'>): TaskAccess {
  return {
    account,
    region,
    credentials: { accessKeyId: `AKIA${account}`, secretAccessKey: 'x' },
    endpoint: aws.url,
    retry: { mode: 'standard', maxAttempts: 2 },
    throttle: null,
    signal: new AbortController().signal,
    ...over,
  };
}

const describeA = (client: ReturnType<typeof clientsFor>) =>
  client(SageMakerClient).send(new DescribeEndpointCommand({ EndpointName: 'a' }));

test('a call is recorded with its place, input, answer, request id and attempts', async () => {
  const { recording } = newRecording();
  aws.setFaults([{ service: 'SageMaker', operation: '*', fault: 'server-error', times: 1 }]);
  const answer = await describeA(clientsFor(access({ tape: recording.tape('t') })));
  expect(answer).toMatchObject({
    EndpointName: 'a',
    CreationTime: new Date(endpoint.CreationTime),
    $metadata: {},
  });
  const [line = ''] = recording.lines();
  expect(transcriptRecord.parse(JSON.parse(line))).toMatchObject({
    task: 't',
    account,
    region,
    service: 'SageMaker',
    operation: 'DescribeEndpoint',
    input: { EndpointName: 'a' },
    outcome: { output: { EndpointName: 'a', CreationTime: { $date: endpoint.CreationTime } } },
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    attempts: 2,
  });
  expect(line).not.toContain('$metadata');
});

test('each answer that is a throttle counts for the work that made the call, tried again or not', async () => {
  const client = clientsFor(
    access({
      tape: newRecording().recording.tape('t'),
      retry: { mode: 'standard', maxAttempts: 3 },
    }),
  );
  const fault = { service: '*', operation: '*' } as const;
  const [throttled, failed, nobody] = [createMeter(true), createMeter(true), createMeter(false)];
  aws.setFaults([{ ...fault, fault: 'throttle', times: 2 }]);
  await throttled.count(() => describeA(client));
  aws.setFaults([{ ...fault, fault: 'throttle', times: 3 }]);
  await throttled.count(() => expect(describeA(client)).rejects.toThrow());
  aws.setFaults([{ ...fault, fault: 'server-error', times: 2 }]);
  await failed.count(() => describeA(client));
  await nobody.count(async () => undefined);
  const throttles = aws.requests.filter(({ status }) => status === 400).length;
  expect([throttles, throttled.used.throttles, failed.used.throttles]).toEqual([5, 5, 0]);
  expect(nobody.used.throttles).toBeNull();
});

test('a throttle that has no words, since HEAD has no body, counts by its status', async () => {
  const client = plainClient(
    S3Client,
    access({ tape: newRecording().recording.tape('t'), retry: { mode: 'standard', maxAttempts: 3 } }),
  );
  const head = () => client.send(new HeadObjectCommand({ Bucket: 'here', Key: 'a b/ü.json' }));
  const fault = { service: 'S3', operation: 'HeadObject', times: 2 } as const;
  const [throttled, failed] = [createMeter(true), createMeter(true)];
  aws.setFaults([{ ...fault, fault: 'throttle' }]);
  await throttled.count(head);
  aws.setFaults([{ ...fault, fault: 'server-error' }]);
  await failed.count(head);
  expect(aws.requests.map(({ status }) => status)).toEqual([503, 503, 200, 500, 500, 200]);
  expect([throttled.used.throttles, failed.used.throttles]).toEqual([2, 0]);
});

test('a class always gives the same client', () => {
  const client = clientsFor(access({ tape: newRecording().recording.tape('t') }));
  expect(client(SageMakerClient)).toBe(client(SageMakerClient));
});

test('the bytes of an object come redacted, as a stream of the SDK, live and replayed', async () => {
  const { recording, bodies } = newRecording();
  const read = async (client: ReturnType<typeof clientsFor>) => {
    const answer = await client(S3Client).send(new GetObjectCommand({ Bucket: 'here', Key: 'a b/ü.json' }));
    return { text: await answer.Body?.transformToString(), eTag: answer.ETag };
  };
  const live = await read(clientsFor(access({ tape: recording.tape('t') })));
  expect(live.text).toMatch(/^{"password": "\[redacted hmac-sha256:[0-9a-f]{16}\]", "n": 1}$/);
  const player = createPlayer(recording.lines(), bodies);
  await aws.stop();
  expect(await read(clientsFor(access({ tape: player.tape('t') })))).toEqual(live);
});

test('a bucket of another region is found', async () => {
  const client = clientsFor(access({ tape: newRecording().recording.tape('t') }));
  const answer = await client(S3Client).send(new GetObjectCommand({ Bucket: 'far-away', Key: 'x' }));
  expect(await answer.Body?.transformToString()).toBe('far');
  expect(aws.requests.map((request) => request.region)).toEqual([region, 'ap-southeast-2']);
});

test('a client without a recorder writes and reads bytes as they are', async () => {
  const s3 = plainClient(S3Client, access({ tape: newRecording().recording.tape('t') }));
  await s3.send(new PutObjectCommand({ Bucket: 'here', Key: 'new', Body: 'password=abcdefgh' }));
  const answer = await s3.send(new GetObjectCommand({ Bucket: 'here', Key: 'new' }));
  expect(await answer.Body?.transformToString()).toBe('password=abcdefgh');
});

describe('failures look alike live and replayed', () => {
  const fault = (kind: Fault['fault'], status?: number): Fault => ({
    service: '*',
    operation: '*',
    fault: kind,
    ...(status !== undefined && { status }),
  });

  test.each([
    { title: 'a refusal', faults: [fault('denied')], name: 'AccessDeniedException', status: 400 },
    { title: 'a rate limit', faults: [fault('throttle')], name: 'ThrottlingException', status: 400 },
    { title: 'a broken service', faults: [fault('server-error', 503)], name: 'InternalFailure', status: 503 },
    { title: 'a broken body', faults: [fault('malformed')], name: 'MalformedAnswer', status: 200 },
    { title: 'a broken line', faults: [fault('reset')], name: 'ECONNRESET', status: undefined },
  ])('$title is $name', async ({ faults, name, status }) => {
    const { recording, bodies } = newRecording();
    aws.setFaults(faults);
    const caught = await describeA(clientsFor(access({ tape: recording.tape('t') }))).catch(
      (error: unknown) => error,
    );
    expect(caught).toMatchObject({
      name,
      $metadata: { httpStatusCode: status },
      message: expect.not.stringContaining('\n'),
    });
    const replay = clientsFor(access({ tape: createPlayer(recording.lines(), bodies).tape('t') }));
    expect(await describeA(replay).catch((error: unknown) => error)).toEqual(caught);
  });

  test('an error of S3 keeps its name', async () => {
    const client = clientsFor(access({ tape: newRecording().recording.tape('t') }));
    const call = client(S3Client).send(new GetBucketPolicyCommand({ Bucket: 'here' }));
    await expect(call).rejects.toMatchObject({
      name: 'NoSuchBucketPolicy',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

describe('what ends a run is no outcome', () => {
  test('an abort stops the call that is under way, and every later one before it is sent', async () => {
    const { recording } = newRecording();
    const stop = new AbortController();
    const client = clientsFor(access({ tape: recording.tape('t'), signal: stop.signal }));
    aws.setFaults([{ service: '*', operation: '*', fault: 'slow' }]);
    const started = performance.now();
    const under = describeA(client).catch((error: unknown) => error);
    setTimeout(() => stop.abort(), 100);
    expect(await under).toMatchObject({ code: 'RUN_ABORTED' });
    expect(performance.now() - started).toBeLessThan(1500);
    await expect(describeA(client)).rejects.toMatchObject({ code: 'RUN_ABORTED' });
    expect(recording.lines()).toEqual([]);
  });

  test('no attempt follows after an abort', async () => {
    const stop = new AbortController();
    const retry = { mode: 'standard', maxAttempts: 20 } as const;
    const tape = newRecording().recording.tape('t');
    const client = clientsFor(access({ tape, retry, signal: stop.signal }));
    aws.setFaults([{ service: '*', operation: '*', fault: 'throttle' }]);
    const under = describeA(client).catch((error: unknown) => error);
    await pause(300);
    stop.abort();
    expect(await under).toMatchObject({ code: 'RUN_ABORTED' });
    await pause(50);
    const sent = aws.requests.length;
    await pause(2500);
    expect(aws.requests).toHaveLength(sent);
  });

  test('an abort ends a wait that the SDK itself cannot break off', async () => {
    const stop = new AbortController();
    const credentials = () => new Promise<never>(() => {});
    const tape = newRecording().recording.tape('t');
    const under = describeA(clientsFor(access({ tape, credentials, signal: stop.signal })));
    setTimeout(() => stop.abort(), 20);
    await expect(under).rejects.toMatchObject({ code: 'RUN_ABORTED' });
  });

  test('credentials that cannot be had end the run', async () => {
    const { recording } = newRecording();
    const credentials = async () => {
      throw Object.assign(new Error('Could not load credentials'), { name: 'CredentialsProviderError' });
    };
    const client = clientsFor(access({ tape: recording.tape('t'), credentials }));
    await expect(describeA(client)).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    expect(recording.lines()).toEqual([]);
  });

  test('a wrong use of the SDK is a bug and flies through', async () => {
    const { recording } = newRecording();
    const client = clientsFor(access({ tape: recording.tape('t') }));
    const call = client(S3Client).send(new GetObjectCommand({ Bucket: undefined, Key: 'x' }));
    await expect(call).rejects.not.toHaveProperty('code');
    expect(recording.lines()).toEqual([]);
  });
});

test('each live call takes its turn, none after an abort and none that is played', async () => {
  const { recording, bodies } = newRecording();
  const taken: string[] = [];
  const throttle = {
    take: async ({ service, operation }: { readonly service: string; readonly operation: string }) => {
      taken.push(`${service} ${operation}`);
    },
  };
  const stop = new AbortController();
  const client = clientsFor(access({ tape: recording.tape('t'), throttle, signal: stop.signal }));
  await describeA(client);
  expect(taken).toEqual(['SageMaker DescribeEndpoint']);
  stop.abort();
  await expect(describeA(client)).rejects.toMatchObject({ code: 'RUN_ABORTED' });
  await describeA(clientsFor(access({ tape: createPlayer(recording.lines(), bodies).tape('t'), throttle })));
  expect(taken).toHaveLength(1);
});

test('a player asks no network', async () => {
  const player = createPlayer('', memoryBodies());
  const client = clientsFor(access({ tape: player.tape('t') }));
  await expect(client(SageMakerClient).send(new ListEndpointsCommand({}))).rejects.toMatchObject({
    code: 'CALL_UNRECORDED',
  });
  expect(aws.requests).toEqual([]);
});
