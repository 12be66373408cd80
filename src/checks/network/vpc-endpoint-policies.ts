import { ec2Network, type VpcEndpoint } from '../../evidence/kinds/ec2-network.ts';
import { defineCheck, type Observation } from '../check.ts';
import { each } from '../given.ts';
import { fences, isLimitedBy } from '../openness.ts';
import type { Seen } from '../over-period.ts';
import { isAboutAnyResource, isEverybody, parsePolicy, type Statement } from '../policy-document.ts';
import { serviceOf, WORKLOAD_SERVICES } from './endpoint-services.ts';

/** Looks whether the policies of endpoints narrow what may be done through them. */
export const ec2VpcEndpointPolicies = defineCheck({
  id: 'ec2-vpc-endpoint-policies',
  topic: 'network',
  title: 'Every VPC endpoint of the workloads has a policy that is narrower than full access',
  failureTitle: 'Some VPC endpoints of the workloads let everything through',
  rationale:
    'An endpoint with the policy that AWS puts there lets a workload write to any bucket of anybody, with any credentials that reach it.',
  procedure:
    'For every endpoint of SageMaker, S3, STS, KMS, ECR and CloudWatch Logs in a VPC of workloads, the policy at collection has no statement that allows all actions of the service, to everybody, on every resource. A statement is narrower when a condition fixes accounts, organisation, principals or sources, or when another statement denies everything to all others. Other denials and conditions are not weighed and leave it open.',
  severity: 'medium',
  remediation:
    'Replace the default policy of the endpoint: allow the actions that workloads need, on resources and for principals of the organisation (aws:PrincipalOrgID, aws:ResourceOrgID).',
  needs: { network: ec2Network },
  restsOn: ['ec2:DescribeSubnets', 'ec2:DescribeSecurityGroups', 'ec2:DescribeVpcEndpoints'],

  observe: ({ network }) =>
    each(network, ({ vpcs }) => vpcs).flatMap(({ item: vpc, scope, digest }): Observation[] => {
      const seen = (resource: string, { met, note }: Seen): Observation => ({
        scope,
        resource,
        met,
        note,
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      });
      if (vpc.endpoints === null) return [seen(vpc.arn, { met: null, note: 'Its endpoints were not read.' })];
      return vpc.endpoints.flatMap((endpoint) => {
        const service = serviceOf(endpoint, scope.region);
        const isOurs = WORKLOAD_SERVICES.some((wanted) => wanted === service);
        return service !== null && isOurs ? [seen(endpoint.arn, policySeen(endpoint, service))] : [];
      });
    }),
});

/** Condition keys that limit a statement to parties or resources of the organisation. */
const PERIMETER_KEYS: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:resourceaccount',
  'aws:resourceorgid',
  'aws:resourceorgpaths',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceorgid',
  's3:resourceaccount',
]);

function policySeen({ policy }: VpcEndpoint, service: string): Seen {
  const statements = policy === null ? null : parsePolicy(policy);
  if (statements === null) {
    return { met: null, note: `${service}: the policy is not stated or cannot be understood.` };
  }
  const full = statements
    .filter((statement) => isFull(statement, service))
    .filter((statement) => !isLimitedBy(statement, PERIMETER_KEYS))
    .filter((statement) => !statements.some((other) => fences(other, statement, PERIMETER_KEYS)));
  if (full.length === 0) return { met: true, note: `${service}: the policy is narrower than full access.` };
  const isDecided =
    full.some(({ conditions }) => conditions.length === 0) &&
    !statements.some(({ effect }) => effect === 'Deny');
  if (isDecided) return { met: false, note: `${service}: the policy allows everything to everybody.` };
  return {
    met: null,
    note: `${service}: the policy allows everything to everybody but for conditions or denials that are not weighed.`,
  };
}

function isFull(statement: Statement, service: string): boolean {
  const { effect, actions, principals, hasNotPrincipal } = statement;
  const isToAll = isEverybody(statement) || (principals === null && !hasNotPrincipal);
  return effect === 'Allow' && isToAll && isAboutAnyResource(statement) && isEveryAction(actions, service);
}

/** All actions but some is taken for all: what is left is not weighed. */
function isEveryAction(actions: Statement['actions'], service: string): boolean {
  const [prefix = ''] = service.split('.');
  if (actions === null) return true;
  return actions.some((action) => /^\*+$/.test(action) || action.toLowerCase() === `${prefix}:*`);
}
