import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { collectors } from '../../src/collectors/index.ts';
import { grantsFor } from '../../src/doctor/grants.ts';
import {
  MOST_CHARACTERS,
  managedPolicies,
  policyDocument,
  roleTemplate,
  TEMPLATE_PARTITION,
} from '../../src/doctor/policy.ts';

/** Everything that can be configured, which is the longest policy. */
const longest = (partition: string) =>
  grantsFor({
    collectors,
    trails: [
      {
        kind: 'athena',
        athena: {
          database: 'audit',
          table: 'cloudtrail_logs',
          workgroup: 'exhibit',
          output: 's3://results/audit/',
          bytesCutoff: null,
          account: null,
          region: null,
        },
      },
      { kind: 'lookup' },
    ],
    partition,
    account: '*',
    region: '*',
    bucket: 'org-trail',
    integrity: true,
  });

test('has one statement for each grant, with ids that a policy takes', () => {
  const { Statement } = policyDocument(longest('aws'));
  const sids = Statement.map(({ Sid }) => Sid);
  expect(new Set(sids).size).toBe(sids.length);
  for (const sid of sids) expect(sid).toMatch(/^Exhibit[A-Za-z0-9]+$/);
  expect(Statement.map(({ Effect }) => Effect)).toEqual(sids.map(() => 'Allow'));
  expect(Statement[0]).toMatchObject({ Resource: '*', Action: expect.arrayContaining(['sagemaker:Search']) });
});

test('fits a role as an inline policy, which has 10,240 characters', () => {
  const text = JSON.stringify(policyDocument(longest('aws-us-gov')));
  expect(text.length).toBeLessThan(MOST_CHARACTERS.inline);
});

test('as managed policies, allows the same on the same, each policy short enough', () => {
  const grants = longest('aws-us-gov');
  const policies = managedPolicies(grants);
  expect(policies.length).toBeGreaterThan(1);
  for (const policy of policies) {
    expect(JSON.stringify(policy).length).toBeLessThanOrEqual(MOST_CHARACTERS.managed);
  }
  const statements = policies.flatMap(({ Statement }) => Statement);
  expect(new Set(statements.map(({ Sid }) => Sid)).size).toBe(statements.length);
  const rights = (all: typeof statements) =>
    all.flatMap(({ Action, Resource }) => Action.map((action) => `${action} ${Resource}`)).toSorted();
  expect(rights(statements)).toEqual(rights(policyDocument(grants).Statement));
});

test('a statement that fits nowhere is refused', () => {
  const resources = Array.from({ length: 400 }, (_, index) => `arn:aws:s3:::bucket-${index}`);
  expect(() => managedPolicies([{ sid: 'Exhibit', actions: ['s3:GetObject'], resources }])).toThrow(
    RangeError,
  );
});

test('the role trusts one principal with the external id, both parameters', () => {
  const { Resources, Parameters } = roleTemplate(longest(TEMPLATE_PARTITION));
  expect(Object.keys(Parameters)).toEqual(['Principal', 'ExternalId', 'RoleName']);
  expect(Resources.Role.Properties.AssumeRolePolicyDocument.Statement).toEqual([
    {
      Sid: 'ExhibitMayAssume',
      Effect: 'Allow',
      Principal: { AWS: { Ref: 'Principal' } },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
    },
  ]);
});

test('a template leaves the partition to CloudFormation, and is the same as YAML', () => {
  const template = roleTemplate(longest(TEMPLATE_PARTITION));
  const text = stringify(template, { aliasDuplicateObjects: false });
  expect(parse(text)).toEqual(template);
  expect(text).not.toMatch(/arn:aws[:-]/);
  const resources = template.Resources.Role.Properties.Policies[0]?.PolicyDocument.Statement.flatMap(
    ({ Resource }) => (Array.isArray(Resource) ? Resource : [Resource]),
  );
  for (const resource of resources ?? []) {
    if (resource !== '*')
      expect(resource).toEqual({ 'Fn::Sub': expect.stringMatching(/^arn:\$\{AWS::Partition\}:/) });
  }
  expect(resources?.length).toBeGreaterThan(10);
});
