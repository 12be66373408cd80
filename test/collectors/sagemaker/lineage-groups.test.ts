import { expect, test } from 'vitest';
import { sagemakerLineageGroupsCollector as collector } from '../../../src/collectors/sagemaker/lineage-groups.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const NAME = 'sagemaker-default-lineage-group';
const ARN = arnOf('lineage-group', NAME);

test('reads the lineage group of an account, which it shares with nobody', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.groups).toEqual([
    { name: NAME, arn: ARN, createdAt: '2026-01-05T08:00:00Z', policy: 'none' },
  ]);
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'sagemaker:ListLineageGroups' });
});

const group = { LineageGroupName: NAME, LineageGroupArn: ARN, CreationTime: '2026-01-05T08:00:00Z' };

test('keeps the policy of a group as it is written', async () => {
  const policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*"}]}';
  const groups = [{ ...group, ResourcePolicy: policy }];
  const { evidence } = await recordedRun({ [file('sagemaker/lineage-groups')]: groups }, collector);
  expect(evidence.body.groups).toMatchObject([{ policy }]);
});

const listed = { LineageGroupSummaries: [{ ...group, CreationTime: new Date('2026-01-05T08:00:00Z') }] };

test.each([
  { title: 'no policy', answer: refusal('ResourceNotFound', 'The policy does not exist.'), policy: 'none' },
  {
    title: 'a policy that forbids it',
    answer: refusal(
      'ValidationException',
      'No identity-based policy allows it, or a resource policy denies it.',
    ),
    policy: null,
    gap: 'malformed',
  },
  { title: 'no such policy', answer: refusal('ValidationException', 'No resource policy.'), policy: 'none' },
  {
    title: 'a group gone meanwhile',
    answer: refusal('ResourceNotFound', 'Lineage group not found.'),
    policy: null,
    gap: 'not-found',
  },
  { title: 'an answer without policy', answer: { LineageGroupArn: ARN }, policy: null, gap: 'malformed' },
  { title: 'a policy that is no JSON', answer: { ResourcePolicy: '{' }, policy: null, gap: 'malformed' },
])('$title', async ({ answer, policy, gap }) => {
  const run = await cannedRun(collector, { ListLineageGroups: [listed], GetLineageGroupPolicy: [answer] });
  expect(run.body).toMatchObject({ groups: [{ arn: ARN, policy }] });
  expect(run.gaps).toMatchObject(
    gap ? [{ kind: gap, action: 'sagemaker:GetLineageGroupPolicy', resource: ARN }] : [],
  );
  expect(run.population).toMatchObject({ count: 1 });
});

test.each([
  { title: 'a page without its list', page: {} },
  { title: 'a group without a name', page: { LineageGroupSummaries: [{ LineageGroupArn: ARN }] } },
])('$title is malformed and leaves the population open', async ({ page }) => {
  const run = await cannedRun(collector, { ListLineageGroups: [page] });
  expect(run).toMatchObject({
    body: { groups: [] },
    population: null,
    gaps: [{ kind: 'malformed', action: 'sagemaker:ListLineageGroups', resource: null }],
  });
});
