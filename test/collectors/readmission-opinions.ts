import { TEST_ACCOUNT, TEST_REGION } from '../support/aws/collect.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { arnOf, file } from './account.ts';

/** The files of the stand-in for Security Hub and Config in the test region. */
export const OPINION_FILES = {
  hub: file('securityhub/hub'),
  findings: file('securityhub/findings'),
  rules: file('config/rules'),
} as const;

export const HUB_ARN: string = `arn:aws:securityhub:${TEST_REGION}:${TEST_ACCOUNT}:hub/default`;

/** A failed finding of SageMaker.5 on the model of the account. */
export const finding = (id: string, over: object = {}) => ({
  SchemaVersion: '2018-10-08',
  Id: `arn:aws:securityhub:${TEST_REGION}:${TEST_ACCOUNT}:security-control/SageMaker.5/finding/${id}`,
  ProductArn: `arn:aws:securityhub:${TEST_REGION}::product/aws/securityhub`,
  GeneratorId: 'security-control/SageMaker.5',
  AwsAccountId: TEST_ACCOUNT,
  Region: TEST_REGION,
  Title: 'SageMaker models should have network isolation enabled',
  Severity: { Label: 'MEDIUM' },
  Resources: [{ Type: 'AwsSageMakerModel', Id: arnOf('model', 'readmission-7') }],
  Compliance: {
    Status: 'FAILED',
    SecurityControlId: 'SageMaker.5',
    RelatedRequirements: ['NIST.800-53.r5 SC-7', 'NIST.800-53.r5 AC-4'],
  },
  Workflow: { Status: 'NEW' },
  RecordState: 'ACTIVE',
  UpdatedAt: '2026-10-01T04:05:06.000Z',
  ...over,
});

export const ruleArn = (id: string): string =>
  `arn:aws:config:${TEST_REGION}:${TEST_ACCOUNT}:config-rule/${id}`;

/** What a rule found out about a model. */
export const result = (name: string, type = 'NON_COMPLIANT') => ({
  EvaluationResultIdentifier: {
    EvaluationResultQualifier: {
      ConfigRuleName: 'model-in-vpc',
      ResourceType: 'AWS::SageMaker::Model',
      ResourceId: arnOf('model', name),
    },
  },
  ComplianceType: type,
  ResultRecordedTime: '2026-10-01T03:00:00Z',
});

/** A rule of AWS that one model does not meet. */
export const rule = {
  ConfigRuleName: 'model-in-vpc',
  ConfigRuleArn: ruleArn('config-rule-a'),
  Source: { Owner: 'AWS', SourceIdentifier: 'SAGEMAKER_MODEL_IN_VPC' },
  Compliance: { ComplianceType: 'NON_COMPLIANT' },
  Results: [result('readmission-7', 'COMPLIANT'), result('shadow')],
};

/** Security Hub with findings of this and another account, and Config with rules on this and other things. */
export const opinions: ScenarioFiles = {
  [OPINION_FILES.hub]: [{ HubArn: HUB_ARN, SubscribedAt: '2026-01-01T00:00:00.000Z' }],
  [OPINION_FILES.findings]: [
    finding('b'),
    finding('c', { AwsAccountId: '999999999999' }),
    finding('d', { Region: 'us-west-2' }),
    finding('e', { RecordState: 'ARCHIVED' }),
    finding('f', { Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' } }),
  ],
  [OPINION_FILES.rules]: [
    rule,
    {
      ConfigRuleName: 'own-check',
      ConfigRuleArn: ruleArn('config-rule-b'),
      Source: {
        Owner: 'CUSTOM_LAMBDA',
        SourceIdentifier: `arn:aws:lambda:${TEST_REGION}:${TEST_ACCOUNT}:function:own`,
      },
      Scope: { ComplianceResourceTypes: ['AWS::SageMaker::EndpointConfig'] },
      CreatedBy: 'config-conforms.amazonaws.com',
      Compliance: { ComplianceType: 'COMPLIANT' },
    },
    {
      ConfigRuleName: 'bucket-encrypted',
      ConfigRuleArn: ruleArn('config-rule-c'),
      Source: { Owner: 'AWS', SourceIdentifier: 'S3_DEFAULT_ENCRYPTION_KMS' },
    },
  ],
};
