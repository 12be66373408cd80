import { expect, test } from 'vitest';
import { sagemakerLineageGroupPolicy as check } from '../../../src/checks/identity/lineage-group-policy.ts';
import { sagemakerLineageGroups } from '../../../src/evidence/kinds/sagemaker-lineage-groups.ts';
import { gapOf, lineageGroup, policyOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const to = (Principal: unknown, Condition?: object) =>
  policyOf({
    Effect: 'Allow',
    Principal,
    Action: 'sagemaker:AddAssociation',
    Resource: '*',
    ...(Condition && { Condition }),
  });
const refused = gapOf('denied', {
  action: 'sagemaker:GetLineageGroupPolicy',
  resource: lineageGroup().arn,
});
const unlisted = gapOf('denied', { action: 'sagemaker:ListLineageGroups' });

test.each([
  { title: 'no group', groups: [], outcome: 'not-applicable' },
  { title: 'no policy', groups: [lineageGroup()], outcome: 'pass' },
  { title: 'an account', groups: [lineageGroup({ policy: to({ AWS: '444455556666' }) })], outcome: 'pass' },
  { title: 'everybody', groups: [lineageGroup({ policy: to('*') })], outcome: 'fail' },
  {
    title: 'everybody of an organization',
    groups: [lineageGroup({ policy: to('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }) })],
    outcome: 'pass',
  },
  { title: 'not read', groups: [lineageGroup({ policy: null })], outcome: 'unknown' },
  { title: 'refused', groups: [lineageGroup({ policy: null })], gaps: [refused], outcome: 'unknown' },
  { title: 'not listed', groups: [], gaps: [unlisted], outcome: 'unknown' },
])('$title: $outcome', ({ groups, gaps = [], outcome }) => {
  expect(judge(check, sealedOf(sagemakerLineageGroups, { groups }, { gaps })).outcome).toBe(outcome);
});
