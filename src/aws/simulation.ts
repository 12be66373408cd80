import {
  type EvaluationResult,
  GetRoleCommand,
  IAMClient,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandOutput,
} from '@aws-sdk/client-iam';
import type { ClientFor } from './clients.ts';
import { MALFORMED_ANSWER, ServiceError } from './service-error.ts';

/** What policies say of an action. `open`: it depends on conditions that a simulation does not know. */
export type Decision =
  | { readonly decision: 'allowed' | 'denied' }
  | { readonly decision: 'open'; readonly conditions: readonly string[] };

/**
 * What the policies of a principal say of actions on one resource: its own, its boundary, and those of the
 * organization. Not those of buckets and keys, of the session, and of the network. Sends nothing but
 * `iam:SimulatePrincipalPolicy`.
 *
 * @param client recorded clients of the account
 * @param asked `principal` the ARN of a user or role, `resource` an ARN or `*`
 * @returns a decision for every action that the service answered for
 * @throws ServiceError
 * @source https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export async function simulateActions(
  client: ClientFor,
  asked: { readonly principal: string; readonly actions: readonly string[]; readonly resource: string },
): Promise<ReadonlyMap<string, Decision>> {
  const decisions = new Map<string, Decision>();
  const seen = new Set<string>();
  let marker: string | undefined;
  do {
    const page: SimulatePrincipalPolicyCommandOutput = await client(IAMClient).send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: asked.principal,
        ActionNames: [...asked.actions],
        ResourceArns: [asked.resource],
        ...(marker !== undefined && { Marker: marker }),
      }),
    );
    if (!page.EvaluationResults) throw malformed('A simulation came without its results.');
    for (const result of page.EvaluationResults) {
      decisions.set(result.EvalActionName ?? '', decisionOf(result));
    }
    marker = page.IsTruncated ? page.Marker : undefined;
    if (marker !== undefined && seen.has(marker)) throw malformed('A simulation gave the same marker twice.');
    if (marker !== undefined) seen.add(marker);
  } while (marker !== undefined);
  return decisions;
}

/** A missing condition can hide an allowance as well as a denial; an explicit denial without one is sure. */
function decisionOf({
  EvalDecision,
  MissingContextValues = [],
  ResourceSpecificResults = [],
}: EvaluationResult) {
  const missing = [
    ...MissingContextValues,
    ...ResourceSpecificResults.flatMap((one) => one.MissingContextValues ?? []),
  ];
  if (missing.length > 0) return { decision: 'open', conditions: [...new Set(missing)].toSorted() } as const;
  return { decision: EvalDecision === 'allowed' ? 'allowed' : 'denied' } as const;
}

/**
 * The ARN of a role by its name, with its path (`iam:GetRole`), which the ARN of a session does not tell.
 *
 * @throws ServiceError
 */
export async function roleArn(client: ClientFor, name: string): Promise<string> {
  const { Role: role } = await client(IAMClient).send(new GetRoleCommand({ RoleName: name }));
  if (!role?.Arn) throw malformed('A role came without its ARN.');
  return role.Arn;
}

const malformed = (message: string) => new ServiceError({ name: MALFORMED_ANSWER, message, status: 200 });
