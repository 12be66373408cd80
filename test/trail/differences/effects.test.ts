import { expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import { changesOf } from '../../../src/trail/changes.ts';
import { effectsOf } from '../../../src/trail/differences/effects.ts';
import { ACCOUNT, raw } from '../support.ts';

interface Told {
  readonly name: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly source?: string;
  readonly error?: string;
}

/** What each of these events, one a minute, did. */
function effects(...events: readonly Told[]) {
  const records = events.map(({ name, request, source = 'sagemaker', error }, index) => ({
    record: raw({
      eventName: name,
      eventSource: `${source}.amazonaws.com`,
      eventTime: `2026-07-10T12:${String(index).padStart(2, '0')}:00Z`,
      requestParameters: request,
      ...(error && { errorCode: error }),
    }),
    file: { key: 'k', digest: digestOf('file'), index },
  }));
  const changes = changesOf({ records, sessions: [] });
  const found = effectsOf(changes);
  return changes.map((change) => found.get(change) ?? null);
}

const said = (effect: ReturnType<typeof effects>[number] | undefined) =>
  effect?.differences.map(({ field, kind, before, after }) => [field, kind, before, after]) ?? null;

const update = (endpointConfigName: string, over: Partial<Told> = {}): Told => ({
  name: 'UpdateEndpoint',
  request: { endpointName: 'Fraud', endpointConfigName },
  ...over,
});

const config = (endpointConfigName: string, over: Readonly<Record<string, unknown>> = {}): Told => ({
  name: 'CreateEndpointConfig',
  request: {
    endpointConfigName,
    kmsKeyId: 'key-1',
    productionVariants: [{ variantName: 'AllTraffic', modelName: 'm1', initialInstanceCount: 2 }],
    ...over,
  },
});

test('tells old and new of a setting, and that what was before the log is not in it', () => {
  const [first, second, same] = effects(update('v1'), update('v2'), update('v2'));
  expect(said(first)).toEqual([['endpointConfigName', 'set', null, 'v1']]);
  expect(said(second)?.[0]).toEqual(['endpointConfigName', 'changed', 'v1', 'v2']);
  expect(said(same)).toEqual([]);
});

test('tells the status of a model card, and that its content may be another when the log keeps it back', () => {
  const content = 'HIDDEN_DUE_TO_SECURITY_REASONS';
  const card = (name: string, over: Readonly<Record<string, unknown>>): Told => ({
    name: `${name}ModelCard`,
    request: { modelCardName: 'fraud-card', ...over },
  });
  const [first, ...rest] = effects(
    card('Create', { content, modelCardStatus: 'Draft' }),
    card('Update', { content }),
    card('Update', { modelCardStatus: 'Approved' }),
    card('Delete', {}),
  );
  expect(first?.effect).toBe('created');
  expect(rest.slice(0, 2).map(said)).toEqual([
    [['content', 'unknown', null, null]],
    [['modelCardStatus', 'changed', 'Draft', 'Approved']],
  ]);
  expect(rest[2]?.effect).toBe('deleted');
});

test('follows an endpoint to its configurations and their models', () => {
  const model = (modelName: string, image: string): Told => ({
    name: 'CreateModel',
    request: {
      modelName,
      primaryContainer: { image, environment: { A: '1' } },
      enableNetworkIsolation: true,
    },
  });
  const last = effects(
    model('m1', 'fraud:1'),
    model('m2', 'fraud:2'),
    config('v1'),
    config('v2', {
      kmsKeyId: undefined,
      productionVariants: [{ variantName: 'AllTraffic', modelName: 'm2', initialInstanceCount: 2 }],
    }),
    { name: 'CreateEndpoint', request: { endpointName: 'Fraud', endpointConfigName: 'v1' } },
    { name: 'DeleteEndpointConfig', request: { endpointConfigName: 'v1' } },
    update('v2'),
  ).at(-1);
  expect(last?.differences).toEqual([
    { field: 'endpointConfigName', kind: 'changed', before: 'v1', after: 'v2', via: null },
    ...[
      { field: 'productionVariants[AllTraffic].modelName', kind: 'changed', before: 'm1', after: 'm2' },
      { field: 'kmsKeyId', kind: 'removed', before: 'key-1', after: null },
    ].map((it) => ({ ...it, via: 'endpoint-config/v1 → endpoint-config/v2' })),
    {
      field: 'primaryContainer.image',
      kind: 'changed',
      before: 'fraud:1',
      after: 'fraud:2',
      via: 'model/m1 → model/m2',
    },
  ]);
});

const gone: Told = { name: 'DeleteEndpointConfig', request: { endpointConfigName: 'v1' } };
const endpoint: Told = {
  name: 'CreateEndpoint',
  request: { endpointName: 'Fraud', endpointConfigName: 'v1' },
};

test('an endpoint goes on with what the name of its configuration meant when it was set', () => {
  const again = config('v1', { kmsKeyId: 'key-2' });
  const next = config('v2', { kmsKeyId: 'key-2' });
  const last = effects(config('v1'), endpoint, gone, again, next, update('v2')).at(-1);
  expect(said(last)).toEqual([
    ['endpointConfigName', 'changed', 'v1', 'v2'],
    ['kmsKeyId', 'changed', 'key-1', 'key-2'],
  ]);
});

test('a name that came to mean another configuration or model is followed although it is the same', () => {
  const again = config('v1', { kmsKeyId: 'key-2' });
  const [updated, same] = effects(config('v1'), endpoint, gone, again, update('v1'), update('v1')).slice(-2);
  expect(said(updated)).toEqual([['kmsKeyId', 'changed', 'key-1', 'key-2']]);
  expect(said(same)).toEqual([]);
  const model = (image: string): Told => ({
    name: 'CreateModel',
    request: { modelName: 'm1', primaryContainer: { image } },
  });
  const deleted: Told = { name: 'DeleteModel', request: { modelName: 'm1' } };
  const retrained = effects(
    ...[model('fraud:1'), config('v1'), endpoint, deleted, model('fraud:2'), config('v2'), update('v2')],
  ).at(-1);
  expect(said(retrained)).toEqual([
    ['endpointConfigName', 'changed', 'v1', 'v2'],
    ['primaryContainer.image', 'changed', 'fraud:1', 'fraud:2'],
  ]);
});

test('says when the settings of a configuration are not in the log', () => {
  const last = effects(config('v2'), update('v1'), update('v2')).at(-1);
  expect(said(last)).toEqual([
    ['endpointConfigName', 'changed', 'v1', 'v2'],
    ['endpointConfigName settings', 'unknown', null, null],
  ]);
});

test('a failed call changes nothing', () => {
  const [, failed, last] = effects(update('v1'), update('v2', { error: 'AccessDenied' }), update('v3'));
  expect(failed).toBeNull();
  expect(said(last)?.[0]).toEqual(['endpointConfigName', 'changed', 'v1', 'v3']);
});

test('creation and deletion are effects of their own, and a new resource knows nothing of the old', () => {
  const made = (config: string): Told => ({
    name: 'CreateEndpoint',
    request: { endpointName: 'Fraud', endpointConfigName: config },
  });
  const gone: Told = { name: 'DeleteEndpoint', request: { endpointName: 'fraud' } };
  expect(effects(made('v1'), gone, made('v2')).map((it) => it?.effect)).toEqual([
    'created',
    'deleted',
    'created',
  ]);
  expect(said(effects(gone, update('v2'))[1])?.[0]).toEqual(['endpointConfigName', 'set', null, 'v2']);
});

const statement = (Sid: string, Action: unknown) => ({ Sid, Effect: 'Allow', Action, Resource: '*' });
const policy = (...Statement: readonly unknown[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const keyPolicy = (...statements: readonly unknown[]): Told => ({
  name: 'PutKeyPolicy',
  source: 'kms',
  request: { keyId: 'k-1', policyName: 'default', policy: policy(...statements) },
});

test('compares policies by statement, whatever their order and spelling', () => {
  const [, , changed, same] = effects(
    keyPolicy(statement('Old', 'kms:*')),
    keyPolicy(statement('Root', 'kms:*'), statement('Use', ['kms:Decrypt', 'kms:Encrypt'])),
    keyPolicy(statement('Root', ['kms:Describe*']), statement('Grant', 'kms:CreateGrant')),
    keyPolicy(statement('Grant', ['kms:CreateGrant']), statement('Root', 'kms:Describe*')),
  );
  expect(said(changed)?.map(([field, kind]) => [field, kind])).toEqual([
    ['policy statement "Root"', 'changed'],
    ['policy statement "Grant"', 'added'],
    ['policy statement "Use"', 'removed'],
  ]);
  expect(changed?.differences[0]?.before).toContain('"Action":"kms:*"');
  expect(said(same)).toEqual([]);
});

test('statements without Sid are told apart by their content', () => {
  const plain = (Action: string) => ({ Effect: 'Allow', Action, Resource: '*' });
  const [, second] = effects(keyPolicy(plain('a:A'), plain('b:B')), keyPolicy(plain('b:B'), plain('c:C')));
  expect(said(second)?.map(([, kind]) => kind)).toEqual(['added', 'removed']);
});

test('keeps inline policies of a role apart by name', () => {
  const put = (policyName: string, action: string): Told => ({
    name: 'PutRolePolicy',
    source: 'iam',
    request: { roleName: 'R', policyName, policyDocument: policy(statement('S', action)) },
  });
  const drop: Told = { name: 'DeleteRolePolicy', source: 'iam', request: { roleName: 'R', policyName: 'a' } };
  const [, other, again, dropped] = effects(put('a', 's3:Get*'), put('b', 's3:*'), put('a', 's3:Put*'), drop);
  expect(said(other)?.map(([field, kind]) => [field, kind])).toEqual([
    ['inlinePolicy[b] statement "S"', 'set'],
  ]);
  expect(said(again)?.map(([field, kind]) => [field, kind])).toEqual([
    ['inlinePolicy[a] statement "S"', 'changed'],
  ]);
  expect(said(dropped)?.map(([field, kind]) => [field, kind])).toEqual([
    ['inlinePolicy[a] statement "S"', 'removed'],
  ]);
});

test('what deletes a part of a resource takes away what gave it', () => {
  const put: Told = {
    name: 'PutBucketEncryption',
    source: 's3',
    request: { bucketName: 'data', ServerSideEncryptionConfiguration: { Rule: 'aws:kms' } },
  };
  const drop: Told = { name: 'DeleteBucketEncryption', source: 's3', request: { bucketName: 'data' } };
  const [, dropped, unknown] = effects(put, drop, drop);
  expect(dropped?.effect).toBe('changed');
  expect(said(dropped)).toEqual([['ServerSideEncryptionConfiguration.Rule', 'removed', 'aws:kms', null]]);
  expect(said(unknown)).toEqual([['BucketEncryption', 'removed', null, null]]);
});

test('tags are merged one by one', () => {
  const resourceArn = `arn:aws:sagemaker:us-east-1:${ACCOUNT}:endpoint/fraud`;
  const add = (value: string): Told => ({
    name: 'AddTags',
    request: {
      resourceArn,
      tags: [
        { key: 'owner', value },
        { key: 'cost', value: '1' },
      ],
    },
  });
  const drop: Told = { name: 'DeleteTags', request: { resourceArn, tagKeys: ['cost', 'other'] } };
  const [first, second, third] = effects(add('a'), add('b'), drop);
  expect(said(first)).toEqual([
    ['tags[owner]', 'set', null, 'a'],
    ['tags[cost]', 'set', null, '1'],
  ]);
  expect(said(second)).toEqual([['tags[owner]', 'changed', 'a', 'b']]);
  expect(said(third)).toEqual([
    ['tags[cost]', 'removed', '1', null],
    ['tags[other]', 'removed', null, null],
  ]);
});

test('attaching and detaching add and remove one thing', () => {
  const policyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  const request = { roleName: 'R', policyArn };
  const [attached, detached] = effects(
    { name: 'AttachRolePolicy', source: 'iam', request },
    { name: 'DetachRolePolicy', source: 'iam', request },
  );
  expect(said(attached)).toContainEqual(['RolePolicy', 'added', null, policyArn]);
  expect(said(detached)).toContainEqual(['RolePolicy', 'removed', policyArn, null]);
});

test('a trust policy is compared with the one of the creation', () => {
  const trust = (Service: string) =>
    policy({ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' });
  const [, changed] = effects(
    { name: 'CreateRole', source: 'iam', request: { roleName: 'R', assumeRolePolicyDocument: trust('a') } },
    { name: 'UpdateAssumeRolePolicy', source: 'iam', request: { roleName: 'R', policyDocument: trust('b') } },
  );
  expect(said(changed)?.map(([, kind]) => kind)).toEqual(['added', 'removed']);
});

test('what is created within a resource is added to it, and takes nothing away', () => {
  const route = (destinationCidrBlock: string): Told => ({
    name: 'CreateRoute',
    source: 'ec2',
    request: { routeTableId: 'rtb-0c7c2f4aff3677054', destinationCidrBlock },
  });
  const [first, second] = effects(route('0.0.0.0/0'), route('10.0.0.0/8'));
  expect(said(first)).toEqual([['Route', 'added', null, '0.0.0.0/0']]);
  expect(said(second)).toEqual([['Route', 'added', null, '10.0.0.0/8']]);
});

test('a new version of a policy is compared with the one before', () => {
  const policyArn = 'arn:aws:iam::111122223333:policy/ml';
  const version = (action: string): Told => ({
    name: 'CreatePolicyVersion',
    source: 'iam',
    request: { policyArn, policyDocument: policy(statement('S', action)), setAsDefault: true },
  });
  const [, second] = effects(version('s3:Get*'), version('s3:*'));
  expect(said(second)?.map(([field, kind]) => [field, kind])).toEqual([
    ['policyDocument statement "S"', 'changed'],
  ]);
});

test('instances that are run are created', () => {
  const run: Told = {
    name: 'RunInstances',
    source: 'ec2',
    request: { instanceId: 'i-0dbc91f429e48eeed', instanceType: 't3.micro' },
  };
  expect(effects(run)[0]).toEqual({ effect: 'created', differences: [] });
});
