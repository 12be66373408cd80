import { DescribeEndpointCommand, paginateListEndpoints, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineCollector } from '../../src/collectors/collector.ts';
import { defineEvidence } from '../../src/evidence/kind.ts';
import { recordedRun, TEST_ACCOUNT } from '../support/aws/collect.ts';

const names = defineEvidence({
  id: 'aws.sagemaker.endpoint-names@1',
  title: 'Endpoint names',
  description: 'Names and status, for this test.',
  unread: { endpoints: [] },
  body: z.strictObject({ endpoints: z.array(z.strictObject({ name: z.string(), createdAt: z.string() })) }),
});

/** A collector as small as one can be: a listing and a call for each item. */
const collector = defineCollector({
  id: 'sagemaker-endpoint-names',
  produces: names,
  reach: 'regional',
  actions: ['sagemaker:ListEndpoints', 'sagemaker:DescribeEndpoint'],
  uses: [],
  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const endpoints = [];
    const listed = await reads.complete(
      { action: 'sagemaker:ListEndpoints', resource: null },
      paginateListEndpoints({ client: sagemaker }, { MaxResults: 2 }),
      (page) => page.Endpoints,
    );
    for (const { EndpointName, EndpointArn } of listed ?? []) {
      const answer = await reads.one(
        { action: 'sagemaker:DescribeEndpoint', resource: EndpointArn ?? null },
        () => sagemaker.send(new DescribeEndpointCommand({ EndpointName })),
      );
      if (answer === null || answer === 'absent') continue;
      endpoints.push({
        name: answer.EndpointName ?? '',
        createdAt: answer.CreationTime?.toISOString() ?? '',
      });
    }
    const population = {
      count: listed?.length ?? 0,
      countedBy: 'sagemaker:ListEndpoints',
      reconciledWith: null,
    };
    return listed ? { body: { endpoints }, population } : { body: { endpoints } };
  },
});

const endpoint = (name: string) => ({
  EndpointName: name,
  EndpointArn: `arn:aws:sagemaker:eu-central-1:${TEST_ACCOUNT}:endpoint/${name}`,
  CreationTime: `2026-08-0${name.length}T10:00:00Z`,
  EndpointStatus: 'InService',
});
const scenario = {
  [`${TEST_ACCOUNT}/eu-central-1/sagemaker/endpoints.json`]: [endpoint('a'), endpoint('bb'), endpoint('ccc')],
};

test('seals what three pages gave, with calls, population and the time of the last call', async () => {
  const { evidence, requests } = await recordedRun(scenario, collector);
  expect(evidence.body).toEqual({
    endpoints: [
      { name: 'ccc', createdAt: '2026-08-03T10:00:00.000Z' },
      { name: 'bb', createdAt: '2026-08-02T10:00:00.000Z' },
      { name: 'a', createdAt: '2026-08-01T10:00:00.000Z' },
    ],
  });
  expect(evidence).toMatchObject({
    gaps: [],
    sample: { method: 'all', seed: null, size: 3 },
    population: { count: 3 },
  });
  expect(requests.map(({ operation }) => operation)).toEqual([
    'ListEndpoints',
    'ListEndpoints',
    'DescribeEndpoint',
    'DescribeEndpoint',
    'DescribeEndpoint',
  ]);
  expect(evidence.calls).toHaveLength(5);
  expect(evidence.collectedAt).toBe('2026-10-02T06:00:09Z');
});

test('leaves a gap for each call that failed and keeps the rest', async () => {
  const { evidence } = await recordedRun(scenario, collector, {
    faults: [
      { service: 'SageMaker', operation: 'DescribeEndpoint', resource: '"ccc"', fault: 'malformed' },
      { service: 'SageMaker', operation: 'DescribeEndpoint', resource: '"a"', fault: 'denied' },
    ],
  });
  expect(evidence.body.endpoints).toMatchObject([{ name: 'bb' }]);
  expect(evidence.gaps).toMatchObject([
    { kind: 'denied', resource: expect.stringMatching(/endpoint\/a$/), code: 'AccessDeniedException' },
    { kind: 'malformed', resource: expect.stringMatching(/endpoint\/ccc$/), code: 'MalformedAnswer' },
  ]);
});

test('a listing that failed leaves the population open', async () => {
  const { evidence } = await recordedRun(scenario, collector, {
    faults: [{ service: 'SageMaker', operation: 'ListEndpoints', fault: 'denied' }],
  });
  expect(evidence).toMatchObject({ population: null, gaps: [{ kind: 'denied', resource: null }] });
});

test('a body that does not fit its kind is a bug and throws', async () => {
  const wrong = {
    ...collector,
    collect: async () => ({ body: { endpoints: [{ name: 'x', createdAt: '', odd: 1 }] } }),
  };
  await expect(recordedRun(scenario, wrong)).rejects.toMatchObject({ code: 'EVIDENCE_INVALID' });
});

test('without a call the clock gives the time', async () => {
  const idle = { ...collector, collect: async () => ({ body: { endpoints: [] } }) };
  const { evidence } = await recordedRun(scenario, idle);
  expect(evidence).toMatchObject({ calls: [], collectedAt: '2026-10-02T08:00:00Z', population: null });
});
