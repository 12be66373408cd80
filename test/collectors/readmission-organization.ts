import { TEST_ACCOUNT } from '../support/aws/collect.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';

/** The account that manages the organisation of the test account. */
export const MANAGEMENT = '999988887777';
const ORGANIZATION = 'o-test123456';
const FULL_ACCESS = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** ARN of a policy that the organisation wrote itself. */
export const policyArn = (id: string) =>
  `arn:aws:organizations::${MANAGEMENT}:policy/${ORGANIZATION}/service_control_policy/${id}`;

/** The files of the stand-in for the organisation, as the test account sees them: it is a delegated administrator. */
export const ORGANIZATION_FILES = {
  organization: `${TEST_ACCOUNT}/global/organizations/organization.json`,
  policies: `${TEST_ACCOUNT}/global/organizations/policies.json`,
  parents: `${TEST_ACCOUNT}/global/organizations/parents.json`,
} as const;

/** The policy of AWS that allows everything, attached everywhere. */
export const fullAccess = {
  Id: 'p-FullAWSAccess',
  Arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
  Name: 'FullAWSAccess',
  AwsManaged: true,
  Content: JSON.stringify(FULL_ACCESS),
  Targets: [
    { TargetId: 'r-ab12', Type: 'ROOT' },
    { TargetId: 'ou-ab12-11111111', Type: 'ORGANIZATIONAL_UNIT' },
    { TargetId: TEST_ACCOUNT, Type: 'ACCOUNT' },
  ],
};

/** One deny of the organisation on the unit of the test account. */
export const guardrails = {
  Id: 'p-guard123',
  Arn: policyArn('p-guard123'),
  Name: 'ml-guardrails',
  AwsManaged: false,
  Content: JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: 'sagemaker:CreateNotebookInstance', Resource: '*' }],
  }),
  Targets: [{ TargetId: 'ou-ab12-11111111', Type: 'ORGANIZATIONAL_UNIT' }],
};

/** The organisation as the service describes it. */
export const ORGANIZATION_RECORD = {
  Id: ORGANIZATION,
  Arn: `arn:aws:organizations::${MANAGEMENT}:organization/${ORGANIZATION}`,
  FeatureSet: 'ALL',
  MasterAccountArn: `arn:aws:organizations::${MANAGEMENT}:account/${ORGANIZATION}/${MANAGEMENT}`,
  MasterAccountId: MANAGEMENT,
  MasterAccountEmail: 'owner@northwind.example',
};

/** A delegated administrator two steps below the root. */
export const organization: ScenarioFiles = {
  [ORGANIZATION_FILES.organization]: [ORGANIZATION_RECORD],
  [ORGANIZATION_FILES.policies]: [fullAccess, guardrails],
  [ORGANIZATION_FILES.parents]: [
    { ChildId: TEST_ACCOUNT, Id: 'ou-ab12-11111111', Type: 'ORGANIZATIONAL_UNIT' },
    { ChildId: 'ou-ab12-11111111', Id: 'r-ab12', Type: 'ROOT' },
  ],
};
