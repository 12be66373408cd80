import { at, type Period } from '../../core/period.ts';
import { type Change, cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import {
  type ActionRun,
  codepipelinePipelines,
  type DeliveryPipeline,
} from '../../evidence/kinds/codepipeline-pipelines.ts';
import { effective } from '../../trail/histories/changes.ts';
import { defineCheck } from '../check.ts';
import { cite, each } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { type DeployingRun, deployingRuns } from './delivery-runs.ts';

/** Looks for the manual approval in front of the actions of CodePipeline that deploy endpoints. */
export const codepipelineApprovalStage = defineCheck({
  id: 'codepipeline-approval-stage',
  topic: 'approval',
  title: 'Every pipeline that deploys endpoints asks a person before it does',
  failureTitle: 'Some pipelines deploy endpoints without asking a person',
  rationale: 'What a pipeline does by itself from commit to production nobody has to look at.',
  procedure:
    'Which pipelines of CodePipeline deploy endpoints is told from the log: a CreateEndpoint or UpdateEndpoint event of the period belongs to a run of an action when the session of the caller is the build that CodeBuild ran for it, or when CloudFormation made the call with the stack role of the action while it ran. For each such run, an action of category Approval must have succeeded before it in the same execution of the pipeline; and in the pipeline as it stands at collection, an action of category Approval must come before the action that deployed. A pipeline to which no deployment belongs is not applicable. Where a deployment may belong to a run of Lambda, Step Functions, CodeDeploy, or of CloudFormation without a stack role, the result is unknown, and so it is when the runs could not be read or their end or the build is not stated.',
  severity: 'high',
  remediation:
    'Add a stage with a manual approval before the stage that deploys, and let only reviewers call codepipeline:PutApprovalResult.',
  needs: { pipelines: codepipelinePipelines, changes: cloudtrailChanges },
  restsOn: ['codepipeline:GetPipeline', 'codepipeline:ListActionExecutions'],

  observe: ({ pipelines, changes }, period) => {
    const deployments = effective(changes, 'sagemaker.amazonaws.com', ['CreateEndpoint', 'UpdateEndpoint']);
    const events = deployments.map(({ change }) => change);
    return each(pipelines, (body) => body.pipelines).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...approvalOf(item, events, period),
      basis: 'period',
      intervals: [],
      evidence: cite([{ digest }], changes),
    }));
  },
});

function approvalOf(pipeline: DeliveryPipeline, deployments: readonly Change[], period: Period): Seen {
  if (pipeline.runs === null) return { met: null, note: 'The runs of its actions could not be read.' };
  if (pipeline.createdAt !== null && at(pipeline.createdAt) >= at(period.to))
    return { met: 'not-applicable', note: 'It was made after the period.' };
  const found = deployingRuns(pipeline, deployments);
  if (found.length === 0)
    return { met: 'not-applicable', note: 'No deployment of an endpoint in the period belongs to it.' };
  return worst(
    found.flatMap((deploying) => {
      const parts = [runApproved(deploying, pipeline.runs ?? []), stageApproved(deploying.run, pipeline)];
      return deploying.isSure ? parts : parts.map((seen) => unsure(seen, deploying));
    }),
    '',
  );
}

/** An approval is good whichever run it was; without one it is open whether any was needed. */
function unsure(seen: Seen, { run, deployment }: DeployingRun): Seen {
  if (seen.met !== false) return seen;
  const { stage, action, provider } = run;
  return {
    met: null,
    note: `${seen.note} Whether ${deployment.name} of ${deployment.at} came from ${stage}/${action} (${provider}) cannot be told.`,
  };
}

function runApproved({ run, deployment }: DeployingRun, runs: readonly ActionRun[]): Seen {
  const { stage, action, pipelineExecutionId, startedAt } = run;
  const what = `${deployment.name} of ${deployment.at} by ${stage}/${action}`;
  const before = startedAt ?? deployment.at;
  const approvals = runs.filter(
    (one) => one.pipelineExecutionId === pipelineExecutionId && one.category === 'Approval',
  );
  const given = approvals.find(
    ({ status, updatedAt }) => status === 'Succeeded' && updatedAt !== null && at(updatedAt) <= at(before),
  );
  if (given) {
    const who = given.updatedBy ?? 'somebody whom the service does not name';
    return { met: true, note: `Approved ${given.updatedAt} by ${who} before ${what}.` };
  }
  const isOpen = approvals.some(({ status, updatedAt }) => status === null || updatedAt === null);
  return { met: isOpen ? null : false, note: `No approval stands before ${what} in its execution.` };
}

/** The pipeline may have been changed since the run; an action that is gone deploys nothing any more. */
function stageApproved({ stage, action }: ActionRun, { stages }: DeliveryPipeline): Seen {
  const order = stages.flatMap(({ name, actions }, place) =>
    actions.map((one) => ({ ...one, stage: name, place })),
  );
  const deploys = order.find((one) => one.stage === stage && one.name === action);
  if (!deploys) return { met: 'not-applicable', note: `${stage}/${action} is not in the pipeline any more.` };
  const isBefore = order.some(
    (one) =>
      one.category === 'Approval' &&
      (one.place < deploys.place || (one.place === deploys.place && one.runOrder < deploys.runOrder)),
  );
  return isBefore
    ? { met: true, note: `An approval stands before ${stage}/${action} in the pipeline.` }
    : { met: false, note: `No approval stands before ${stage}/${action} in the pipeline at collection.` };
}
