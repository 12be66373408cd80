import { at } from '../../core/period.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { ActionRun, DeliveryPipeline } from '../../evidence/kinds/codepipeline-pipelines.ts';

/** A run of an action during which an endpoint was deployed. */
export interface DeployingRun {
  readonly run: ActionRun;
  readonly deployment: Change;
  /** True: it was this run. null: it may have been, and neither log nor pipeline says. */
  readonly isSure: true | null;
}

/** Services that act for an action of the pipeline without saying for which one. */
const ACTS_BY: Readonly<Record<string, string>> = {
  Lambda: 'lambda.amazonaws.com',
  StepFunctions: 'states.amazonaws.com',
  CodeDeploy: 'codedeploy.amazonaws.com',
  Commands: 'codebuild.amazonaws.com',
};

/**
 * The runs of a pipeline that deployed endpoints, or may have. A run of CodeBuild is told by the id of the build,
 * which is in the name of its session; one of CloudFormation by the role of its stack and the time; one of Lambda,
 * Step Functions, CodeDeploy and commands by service and time alone, which is not sure.
 *
 * @param deployments events of CreateEndpoint and UpdateEndpoint, of all accounts
 */
export function deployingRuns(
  { stages, runs }: Pick<DeliveryPipeline, 'stages' | 'runs'>,
  deployments: readonly Change[],
): DeployingRun[] {
  const actions = new Map(
    stages.flatMap((stage) =>
      stage.actions.map((action) => [`${stage.name}/${action.name}`, action] as const),
    ),
  );
  return (runs ?? []).flatMap((run) => {
    const stackRole = actions.get(`${run.stage}/${run.action}`)?.stackRoleArn ?? null;
    return deployments.flatMap((deployment): DeployingRun[] => {
      const isSure = didRun(run, stackRole, deployment);
      return isSure === false ? [] : [{ run, deployment, isSure }];
    });
  });
}

function didRun(run: ActionRun, stackRole: string | null, { at: when, actor }: Change): boolean | null {
  const { provider, externalId } = run;
  if (provider === 'CodeBuild') {
    const build = buildOf([actor.identityArn, ...actor.hops.map(({ identityArn }) => identityArn)]);
    if (build === null) return false;
    return externalId === null ? isWithin(run, when) && null : externalId.endsWith(`:${build}`);
  }
  if (!isWithin(run, when)) return false;
  if (provider?.startsWith('CloudFormation')) {
    if (stackRole !== null) return actor.role === stackRole;
    return actor.name === 'cloudformation.amazonaws.com' ? null : false;
  }
  return actor.kind === 'service' && actor.name === ACTS_BY[provider ?? ''] ? null : false;
}

function buildOf(arns: readonly (string | null)[]): string | null {
  const found = arns.map((arn) => /\/AWSCodeBuild-([0-9a-f-]{36})$/.exec(arn ?? '')?.[1]);
  return found.find((build) => build !== undefined) ?? null;
}

/** The service rounds the ends of a run. */
const SLACK_MS = 2000;

function isWithin({ startedAt, updatedAt }: ActionRun, when: string): boolean {
  if (startedAt !== null && at(when) < at(startedAt) - SLACK_MS) return false;
  return updatedAt === null || at(when) <= at(updatedAt) + SLACK_MS;
}
