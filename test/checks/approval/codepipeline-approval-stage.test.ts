import { expect, test } from 'vitest';
import { codepipelineApprovalStage as check } from '../../../src/checks/approval/codepipeline-approval-stage.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Change, cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import {
  codepipelinePipelines,
  type DeliveryPipeline,
} from '../../../src/evidence/kinds/codepipeline-pipelines.ts';
import {
  actionRun,
  actor,
  approvalRun,
  BUILD_ID,
  change,
  changesBody,
  deliveryAction,
  deliveryPipeline,
  gapOf,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const session = (build: string) => `arn:aws:sts::111122223333:assumed-role/ml-pipeline/AWSCodeBuild-${build}`;
const byBuild = (build = BUILD_ID) =>
  actor('codebuild.amazonaws.com', { kind: 'service', identityArn: session(build) });
const deployment = (over: Partial<Change> = {}) =>
  change({ name: 'UpdateEndpoint', at: '2026-08-03T14:02:11Z', actor: byBuild(), ...over });

interface Case {
  readonly pipeline?: Partial<DeliveryPipeline>;
  readonly changes?: readonly Change[];
  readonly gaps?: readonly Gap[];
}

const judged = ({ pipeline = {}, changes = [deployment()], gaps = [] }: Case) =>
  judge(
    check,
    sealedOf(codepipelinePipelines, { pipelines: [deliveryPipeline(pipeline)] }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );

const approve = deliveryAction({ name: 'Approve', category: 'Approval', provider: 'Manual' });
const unasked = [{ name: 'Production', actions: [deliveryAction()] }];
const STACK = 'arn:aws:iam::111122223333:role/Stack';
const stack = (stackRoleArn: string | null) => ({
  stages: [{ name: 'Production', actions: [deliveryAction({ provider: 'CloudFormation', stackRoleArn })] }],
  runs: [actionRun({ provider: 'CloudFormation', externalId: 'stack' })],
});
const byStack = actor('cloudformation.amazonaws.com', { kind: 'service', role: STACK });
const lambda = {
  stages: [{ name: 'Production', actions: [deliveryAction({ provider: 'Lambda', category: 'Invoke' })] }],
  runs: [actionRun({ provider: 'Lambda', category: 'Invoke', externalId: null })],
};
const byLambda = actor('lambda.amazonaws.com', { kind: 'service' });

test.each([
  { title: 'an approval before the build', given: {}, outcome: 'pass' },
  {
    title: 'an approval in a stage before',
    given: {
      pipeline: {
        stages: [
          { name: 'Gate', actions: [approve] },
          { name: 'Production', actions: [deliveryAction()] },
        ],
      },
    },
    outcome: 'pass',
  },
  {
    title: 'no approval at all',
    given: { pipeline: { stages: unasked, runs: [actionRun()] } },
    outcome: 'fail',
  },
  {
    title: 'an approval that was taken out since',
    given: { pipeline: { stages: unasked } },
    outcome: 'fail',
  },
  {
    title: 'an approval that was put in since',
    given: { pipeline: { runs: [actionRun()] } },
    outcome: 'fail',
  },
  {
    title: 'an approval at the same time as the build',
    given: { pipeline: { stages: [{ name: 'Production', actions: [approve, deliveryAction()] }] } },
    outcome: 'fail',
  },
  {
    title: 'an approval that was refused',
    given: { pipeline: { runs: [approvalRun({ status: 'Failed' }), actionRun()] } },
    outcome: 'fail',
  },
  {
    title: 'an approval after the build',
    given: { pipeline: { runs: [approvalRun({ updatedAt: '2026-08-03T14:30:00Z' }), actionRun()] } },
    outcome: 'fail',
  },
  {
    title: 'an approval of another execution',
    given: { pipeline: { runs: [approvalRun({ pipelineExecutionId: 'execution-0' }), actionRun()] } },
    outcome: 'fail',
  },
  {
    title: 'an approval of which the end is not stated',
    given: { pipeline: { runs: [approvalRun({ updatedAt: null }), actionRun()] } },
    outcome: 'unknown',
  },
  {
    title: 'the build behind a second role',
    given: {
      changes: [
        deployment({
          actor: actor('codebuild.amazonaws.com', {
            kind: 'service',
            hops: [{ rule: 'key', identityArn: session(BUILD_ID), eventId: 'e' }],
          }),
        }),
      ],
    },
    outcome: 'pass',
  },
  {
    title: 'another build at the same time',
    given: { changes: [deployment({ actor: byBuild('ffffffff-1111-4222-8333-444455556666') })] },
    outcome: 'not-applicable',
  },
  {
    title: 'a person at the same time',
    given: { pipeline: { stages: unasked }, changes: [deployment({ actor: actor('alice') })] },
    outcome: 'not-applicable',
  },
  {
    title: 'a deployment that was refused',
    given: { pipeline: { stages: unasked }, changes: [deployment({ error: 'AccessDenied' })] },
    outcome: 'not-applicable',
  },
  { title: 'no deployment', given: { changes: [] }, outcome: 'not-applicable' },
  {
    title: 'a build that the run does not name',
    given: { pipeline: { stages: unasked, runs: [actionRun({ externalId: null })] } },
    outcome: 'unknown',
  },
  {
    title: 'a build that the run does not name, at another time',
    given: {
      pipeline: { stages: unasked, runs: [actionRun({ externalId: null })] },
      changes: [deployment({ at: '2026-08-04T14:02:11Z' })],
    },
    outcome: 'not-applicable',
  },
  {
    title: 'CloudFormation with the role of the stack',
    given: { pipeline: stack(STACK), changes: [deployment({ actor: byStack })] },
    outcome: 'fail',
  },
  {
    title: 'CloudFormation with another role',
    given: {
      pipeline: stack('arn:aws:iam::111122223333:role/Web'),
      changes: [deployment({ actor: byStack })],
    },
    outcome: 'not-applicable',
  },
  {
    title: 'CloudFormation without a role of the stack',
    given: { pipeline: stack(null), changes: [deployment({ actor: byStack })] },
    outcome: 'unknown',
  },
  {
    title: 'Lambda at that time',
    given: { pipeline: lambda, changes: [deployment({ actor: byLambda })] },
    outcome: 'unknown',
  },
  {
    title: 'Lambda at that time, after an approval',
    given: {
      pipeline: {
        stages: [{ name: 'Gate', actions: [approve] }, ...lambda.stages],
        runs: [approvalRun(), ...lambda.runs],
      },
      changes: [deployment({ actor: byLambda })],
    },
    outcome: 'pass',
  },
  { title: 'runs that were not read', given: { pipeline: { runs: null } }, outcome: 'unknown' },
  {
    title: 'a pipeline made after the period',
    given: { pipeline: { createdAt: '2026-10-01T00:00:00Z', runs: [] } },
    outcome: 'not-applicable',
  },
  {
    title: 'a listing that failed',
    given: { gaps: [gapOf('denied', { action: 'codepipeline:ListPipelines' })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('names who approved, and the run that nobody approved', () => {
  expect(judged({}).items[0]?.reason).toBe(
    'Approved 2026-08-03T13:00:00Z by arn:aws:iam::111122223333:user/dana before UpdateEndpoint of 2026-08-03T14:02:11Z by Production/Deploy. An approval stands before Production/Deploy in the pipeline.',
  );
  expect(judged({ pipeline: { runs: [actionRun()] } }).items).toMatchObject([
    {
      resource: deliveryPipeline().arn,
      reason:
        'No approval stands before UpdateEndpoint of 2026-08-03T14:02:11Z by Production/Deploy in its execution.',
    },
  ]);
});
