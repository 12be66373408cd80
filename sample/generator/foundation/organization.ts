import { DEV, PROD } from '../places.ts';
import type { Fields, World } from '../world.ts';

/** The account that manages the organisation; it is not part of the audit. */
const MANAGEMENT = '777788889999';
const ORGANIZATION = 'o-northwind1';
const ROOT = 'r-nw01';
const UNITS = { production: 'ou-nw01-prod0001', research: 'ou-nw01-research' } as const;

/**
 * Puts both accounts into the organisation. Security has delegated the reading of its policies to ml-prod, and attached
 * the guardrails on 28 September, after all that happened in August.
 */
export function layOrganization(world: World): void {
  for (const account of [PROD, DEV])
    world.add(`${account}/global/organizations/organization.json`, {
      Id: ORGANIZATION,
      Arn: `arn:aws:organizations::${MANAGEMENT}:organization/${ORGANIZATION}`,
      FeatureSet: 'ALL',
      MasterAccountArn: `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MANAGEMENT}`,
      MasterAccountId: MANAGEMENT,
      MasterAccountEmail: 'cloud@northwind.example',
    });
  const policies = `${PROD}/global/organizations/policies.json`;
  world.add(policies, fullAccess());
  world.add(policies, guardrails('production', 'BoolIfExists'));
  // Plain Bool does not hold for a request that leaves the field out, which is what most requests do.
  world.add(policies, guardrails('research', 'Bool'));
  const parents = `${PROD}/global/organizations/parents.json`;
  for (const [child, unit] of [
    [PROD, UNITS.production],
    [DEV, UNITS.research],
  ] as const) {
    world.add(parents, { ChildId: child, Id: unit, Type: 'ORGANIZATIONAL_UNIT' });
    world.add(parents, { ChildId: unit, Id: ROOT, Type: 'ROOT' });
  }
}

function fullAccess(): Fields {
  const units = Object.values(UNITS).map((id) => ({ TargetId: id, Type: 'ORGANIZATIONAL_UNIT' }));
  const accounts = [PROD, DEV].map((id) => ({ TargetId: id, Type: 'ACCOUNT' }));
  return {
    Id: 'p-FullAWSAccess',
    Arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
    Name: 'FullAWSAccess',
    AwsManaged: true,
    Content: documentOf([{ Effect: 'Allow', Action: '*', Resource: '*' }]),
    Targets: [{ TargetId: ROOT, Type: 'ROOT' }, ...units, ...accounts],
  };
}

function guardrails(unit: keyof typeof UNITS, isolation: 'Bool' | 'BoolIfExists'): Fields {
  const id = `p-${unit.slice(0, 4)}0001`;
  return {
    Id: id,
    Arn: `arn:aws:organizations::${MANAGEMENT}:policy/${ORGANIZATION}/service_control_policy/${id}`,
    Name: `ml-${unit}-guardrails`,
    AwsManaged: false,
    Content: documentOf([
      deny(JOBS_AND_HOSTS, { Null: { 'sagemaker:VolumeKmsKey': 'true' } }),
      deny(JOBS, { Null: { 'sagemaker:OutputKmsKey': 'true' } }),
      deny(IN_VPC, { Null: { 'sagemaker:VpcSubnets': 'true' } }),
      deny(ISOLATED, { [isolation]: { 'sagemaker:NetworkIsolation': 'false' } }),
      deny(CLUSTERS, { BoolIfExists: { 'sagemaker:InterContainerTrafficEncryption': 'false' } }),
      deny(['CreateNotebookInstance'], { StringNotEquals: { 'sagemaker:DirectInternetAccess': 'Disabled' } }),
      deny(['CreateNotebookInstance', 'UpdateNotebookInstance'], {
        StringNotEquals: { 'sagemaker:RootAccess': 'Disabled' },
      }),
      deny(['CreateDomain'], {
        StringNotEquals: { 'sagemaker:AppNetworkAccessType': 'VpcOnly' },
        ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/platform/DomainSetup' },
      }),
    ]),
    Targets: [{ TargetId: UNITS[unit], Type: 'ORGANIZATIONAL_UNIT' }],
  };
}

const CLUSTERS = [
  'CreateTrainingJob',
  'CreateProcessingJob',
  'CreateHyperParameterTuningJob',
  'CreateAutoMLJob',
  'CreateAutoMLJobV2',
] as const;
const JOBS = [...CLUSTERS, 'CreateTransformJob'] as const;
const JOBS_AND_HOSTS = [...JOBS, 'CreateEndpointConfig', 'CreateNotebookInstance', 'CreateDomain'] as const;
const IN_VPC = [...CLUSTERS, 'CreateModel', 'CreateNotebookInstance'] as const;
const ISOLATED = [
  'CreateTrainingJob',
  'CreateProcessingJob',
  'CreateHyperParameterTuningJob',
  'CreateModel',
] as const;

function deny(calls: readonly string[], condition: Fields): Fields {
  return {
    Effect: 'Deny',
    Action: calls.map((name) => `sagemaker:${name}`),
    Resource: '*',
    Condition: condition,
  };
}

function documentOf(statements: readonly Fields[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [...statements] });
}
