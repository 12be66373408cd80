import { expect, test } from 'vitest';
import { iamExecutionRolesCollector as collector } from '../../../src/collectors/iam/execution-roles.ts';
import { decoded } from '../../../src/collectors/iam/role-policies.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';
import type { Fault } from '../../support/aws/faults.ts';
import { arnOf, recordedAnswer, recordsFor, roleArnOf } from '../account.ts';
import { readmission } from '../readmission.ts';

const ROLES = `${TEST_ACCOUNT}/global/iam/roles.json`;
const given = await recordsFor(readmission, collector.uses);
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
});

const run = (roles: readonly object[], faults: readonly Fault[] = []) =>
  recordedRun({ [ROLES]: roles }, collector, { given, faults });

const role = (name: string, over: object = {}) => ({
  Role: { RoleName: name, Arn: roleArnOf(name), AssumeRolePolicyDocument: { Version: '2012-10-17' } },
  Attached: [],
  Inline: [],
  ...over,
});

test('reads roles with all their policies as JSON text', async () => {
  const { evidence } = await recordedRun(readmission, collector, { given });
  expect(evidence.body.roles.map(({ name }) => name)).toEqual(['Serving', 'Training']);
  expect(evidence.body.roles[0]).toEqual({
    name: 'Serving',
    arn: roleArnOf('Serving'),
    createdAt: '2025-03-01T00:00:00Z',
    lastUsedAt: '2026-09-30T10:00:00Z',
    trustPolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ],
    }),
    attached: [{ name: 'ReadData', arn: `arn:aws:iam::${TEST_ACCOUNT}:policy/ReadData`, document: POLICY }],
    inline: [{ name: 'inline', document: POLICY }],
    boundaryArn: `arn:aws:iam::${TEST_ACCOUNT}:policy/Boundary`,
    usedBy: [
      `arn:aws:codepipeline:${TEST_REGION}:${TEST_ACCOUNT}:readmission-delivery`,
      arnOf('cluster', 'a1b2c3d4e5f6'),
      arnOf('endpoint-config', 'readmission-7'),
      arnOf('flow-definition', 'readmission-review'),
      arnOf('model', 'readmission-7'),
      arnOf('notebook-instance', 'readmission-review'),
      arnOf('user-profile', 'd-1/analyst-1'),
    ],
  });
  expect(evidence.population?.count).toBe(2);
});

test('reads a policy of two roles once', async () => {
  const { requests } = await recordedRun(readmission, collector, { given });
  expect(requests.filter(({ operation }) => operation === 'GetPolicyVersion')).toHaveLength(1);
});

test('keeps what the answer left out as null', async () => {
  const { evidence } = await run([role('Serving'), role('Training')]);
  expect(evidence.body.roles[0]).toMatchObject({
    createdAt: null,
    lastUsedAt: null,
    boundaryArn: null,
    attached: [],
    inline: [],
  });
});

test('reads every page of attached policies', async () => {
  const Attached = Array.from({ length: 120 }, (_, index) => ({
    PolicyName: `p-${index}`,
    PolicyArn: `arn:aws:iam::${TEST_ACCOUNT}:policy/p-${index}`,
    Document: { Version: '2012-10-17' },
  }));
  const { evidence } = await run([role('Serving', { Attached }), role('Training')]);
  expect(evidence.body.roles[0]?.attached).toHaveLength(120);
});

test.each(['ListAttachedRolePolicies', 'ListRolePolicies'])(
  'a role whose policies could not be listed by %s does not look as if it had none',
  async (operation) => {
    const faults = [{ service: 'IAM', operation, resource: 'Serving', fault: 'denied' }] as const;
    const { evidence } = await recordedRun(readmission, collector, { given, faults });
    expect(evidence.body.roles.map(({ name }) => name)).toEqual(['Training']);
    expect(evidence.gaps).toMatchObject([
      { kind: 'denied', action: `iam:${operation}`, resource: roleArnOf('Serving') },
    ]);
  },
);

test.each(['GetPolicy', 'GetPolicyVersion'])(
  'keeps a policy without its document when %s fails',
  async (operation) => {
    const faults = [{ service: 'IAM', operation, fault: 'denied' }] as const;
    const { evidence } = await recordedRun(readmission, collector, { given, faults });
    expect(evidence.body.roles.map(({ attached }) => attached)).toMatchObject([
      [{ name: 'ReadData', document: null }],
      [{ name: 'ReadData', document: null }],
    ]);
  },
);

test('a role that is gone is reported', async () => {
  const { evidence } = await run([role('Training')]);
  expect(evidence.body.roles.map(({ name }) => name)).toEqual(['Training']);
  expect(evidence.gaps).toMatchObject([
    { kind: 'not-found', resource: roleArnOf('Serving'), code: 'NoSuchEntityException' },
  ]);
});

test('a role of that name in another account is not taken for it', async () => {
  const other = {
    RoleName: 'Serving',
    Arn: 'arn:aws:iam::999999999999:role/Serving',
    AssumeRolePolicyDocument: {},
  };
  const { evidence } = await run([role('Serving', { Role: other }), role('Training')]);
  expect(evidence.body.roles.map(({ name }) => name)).toEqual(['Training']);
  expect(evidence.gaps).toMatchObject([
    { kind: 'malformed', action: 'iam:GetRole', resource: roleArnOf('Serving') },
  ]);
});

test('keeps a role whose trust policy is no JSON, beside a gap', async () => {
  const broken = { RoleName: 'Serving', Arn: roleArnOf('Serving'), AssumeRolePolicyDocument: '%7B' };
  const { evidence } = await run([role('Serving', { Role: broken }), role('Training')]);
  expect(evidence.body.roles[0]).toMatchObject({ name: 'Serving', trustPolicy: null });
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', action: 'iam:GetRole' }]);
});

test('decodes a recorded policy document', () => {
  const { Role } = recordedAnswer('iam/GetRole/ec2_iam_role_filter_by_role_name_1.json');
  expect(JSON.parse(decoded(Object(Role).AssumeRolePolicyDocument))).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  });
});
