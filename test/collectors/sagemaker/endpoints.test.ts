import { expect, test } from 'vitest';
import { sagemakerEndpointsCollector as collector } from '../../../src/collectors/sagemaker/endpoints.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf, recordedAnswer, roleArnOf } from '../account.ts';
import { DIGEST, readmission } from '../readmission.ts';

const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');
const IMAGE = `${TEST_ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/readmission`;
const capture = {
  enabled: true,
  samplingPercentage: 100,
  destinationUri: 's3://northwind-capture/readmission',
  keyId: KEY,
};

test('reads an endpoint and its configuration with all their fields', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.endpoints).toEqual([
    {
      name: 'readmission-prod',
      arn: arnOf('endpoint', 'readmission-prod'),
      status: 'InService',
      createdAt: '2026-07-12T08:00:00Z',
      lastModifiedAt: '2026-08-12T08:00:00.250Z',
      configName: 'readmission-7',
      variants: [
        {
          name: 'main',
          currentInstanceCount: 2,
          desiredInstanceCount: 2,
          images: [
            { specified: `${IMAGE}:7`, resolved: `${IMAGE}@${DIGEST}`, resolvedAt: '2026-07-12T08:01:00Z' },
          ],
        },
      ],
      shadowVariants: [],
      dataCapture: { ...capture, status: 'Started' },
      asyncOutputKeyId: 'alias/ml-output',
    },
  ]);
  const variant = { modelName: 'readmission-7', instanceType: null, initialInstanceCount: null };
  expect(evidence.body.configs).toEqual([
    {
      name: 'readmission-7',
      arn: arnOf('endpoint-config', 'readmission-7'),
      createdAt: '2026-07-12T07:00:00Z',
      keyId: KEY,
      networkIsolation: null,
      vpc: null,
      roleArn: roleArnOf('Serving'),
      variants: [
        { ...variant, name: 'burst', serverless: true },
        { ...variant, name: 'main', instanceType: 'ml.m5.large', initialInstanceCount: 2, serverless: false },
      ],
      shadowVariants: [],
      dataCapture: { ...capture, status: null },
      asyncOutput: { uri: 's3://northwind-async/answers', keyId: 'alias/ml-output' },
    },
  ]);
  expect(evidence.population?.count).toBe(2);
});

test('keeps what recorded answers left out as null', async () => {
  const running = recordedAnswer('sagemaker/DescribeEndpoint/sagemaker_endpoint_delete_1.json');
  const failed = recordedAnswer('sagemaker/DescribeEndpoint/sagemaker_endpoint_mark_for_op_1.json');
  const config = recordedAnswer(
    'sagemaker/DescribeEndpointConfig/sagemaker_endpoint_config_kms_key_filter_1.json',
  );
  const { evidence } = await recordedRun(
    { [file('sagemaker/endpoints')]: [running, failed], [file('sagemaker/endpoint-configs')]: [config] },
    collector,
  );
  const nothing = { dataCapture: null, asyncOutputKeyId: null };
  expect(evidence.body.endpoints).toMatchObject([
    { status: 'Failed', variants: [], ...nothing },
    {
      status: 'InService',
      variants: [{ name: 'AllTraffic', currentInstanceCount: 1, images: [] }],
      ...nothing,
    },
  ]);
  expect(evidence.body.configs).toMatchObject([
    {
      keyId: 'arn:aws:kms:us-east-1:644160558196:key/36812ccf-daaf-49b1-a24b-0eef254ffe41',
      networkIsolation: null,
      vpc: null,
      roleArn: null,
      dataCapture: null,
      asyncOutput: null,
      variants: [{ instanceType: 'ml.m4.xlarge', serverless: false }],
    },
  ]);
});

test('reads the variants of a shadow test beside those that answer', async () => {
  const { evidence } = await recordedRun(
    {
      [file('sagemaker/endpoints')]: [
        {
          EndpointName: 'a',
          EndpointArn: arnOf('endpoint', 'a'),
          CreationTime: '2026-07-12T08:00:00Z',
          ShadowProductionVariants: [
            { VariantName: 'b', DeployedImages: [{ SpecifiedImage: `${IMAGE}:8` }] },
            { VariantName: 'a', CurrentInstanceCount: 1 },
          ],
        },
      ],
      [file('sagemaker/endpoint-configs')]: [
        {
          EndpointConfigName: 'c',
          EndpointConfigArn: arnOf('endpoint-config', 'c'),
          CreationTime: '2026-07-12T07:00:00Z',
          ShadowProductionVariants: [
            { VariantName: 'b', ModelName: 'm8', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 },
          ],
        },
      ],
    },
    collector,
  );
  const image = { specified: `${IMAGE}:8`, resolved: null, resolvedAt: null };
  expect(evidence.body.endpoints).toMatchObject([
    {
      variants: [],
      shadowVariants: [
        { name: 'a', currentInstanceCount: 1, desiredInstanceCount: null, images: [] },
        { name: 'b', currentInstanceCount: null, images: [image] },
      ],
    },
  ]);
  expect(evidence.body.configs).toMatchObject([
    {
      variants: [],
      shadowVariants: [
        {
          name: 'b',
          modelName: 'm8',
          instanceType: 'ml.m5.large',
          initialInstanceCount: 1,
          serverless: false,
        },
      ],
    },
  ]);
});

test('a variant without a name makes the endpoint malformed', async () => {
  const nameless = {
    EndpointName: 'a',
    EndpointArn: arnOf('endpoint', 'a'),
    CreationTime: '2026-07-12T08:00:00Z',
    ProductionVariants: [{ CurrentInstanceCount: 1 }],
  };
  const { evidence } = await recordedRun({ [file('sagemaker/endpoints')]: [nameless] }, collector);
  expect(evidence.body.endpoints).toEqual([]);
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', resource: arnOf('endpoint', 'a') }]);
});
