import { expect, test } from 'vitest';
import { sagemakerRegistryPolicy as check } from '../../../src/checks/identity/registry-policy.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { gapOf, modelPackageGroup, policyOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const to = (Principal: unknown) =>
  policyOf({ Effect: 'Allow', Principal, Action: 'sagemaker:DescribeModelPackage', Resource: '*' });
const refused = gapOf('denied', {
  action: 'sagemaker:GetModelPackageGroupPolicy',
  resource: modelPackageGroup().arn,
});

test.each([
  { title: 'no group', groups: [], outcome: 'not-applicable' },
  { title: 'no policy', groups: [modelPackageGroup()], outcome: 'pass' },
  {
    title: 'an account',
    groups: [modelPackageGroup({ policy: to({ AWS: '444455556666' }) })],
    outcome: 'pass',
  },
  { title: 'everybody', groups: [modelPackageGroup({ policy: to('*') })], outcome: 'fail' },
  { title: 'not read', groups: [modelPackageGroup({ policy: null })], outcome: 'unknown' },
  { title: 'refused', groups: [modelPackageGroup({ policy: null })], gaps: [refused], outcome: 'unknown' },
])('$title: $outcome', ({ groups, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(sagemakerModelPackages, { groups, packages: [] }, { gaps })).outcome).toBe(
    outcome,
  );
});
