import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const ruleResult = z.strictObject({
  /** Such as `AWS::SageMaker::Model`; null where it was not stated. */
  resourceType: z.string().nullable(),
  /** ARN or name, as Config knows the resource. */
  resourceId: z.string(),
  recordedAt: z.string().nullable(),
  annotation: z.string().nullable(),
});
export type RuleResult = z.infer<typeof ruleResult>;

export const configRule = z.strictObject({
  name: z.string(),
  arn: z.string(),
  /** Identifier of a rule of AWS, such as SAGEMAKER_MODEL_IN_VPC, or ARN of a function; null where none is stated. */
  source: z.string().nullable(),
  /** Service that made the rule, such as securityhub.amazonaws.com; null for one of the organisation. */
  createdBy: z.string().nullable(),
  /** COMPLIANT, NON_COMPLIANT, NOT_APPLICABLE or INSUFFICIENT_DATA; null where it was not stated or read. */
  compliance: z.string().nullable(),
  /** Resources that do not meet the rule, in order of id; null where they were not read. */
  nonCompliant: z.array(ruleResult).nullable(),
});
export type ConfigRule = z.infer<typeof configRule>;

/**
 * Rules of AWS Config on SageMaker with their results, as a second opinion.
 *
 * @source Config DescribeConfigRules, DescribeComplianceByConfigRule, GetComplianceDetailsByConfigRule
 */
export const configRules = defineEvidence({
  id: 'aws.config.rules@1',
  title: 'Rules of AWS Config',
  description:
    'Every rule of the account and region that is one of AWS for SageMaker, or is about resources of SageMaker, with the resources that do not meet it. Results are as old as the last evaluation.',
  unread: { rules: [] },
  body: z.strictObject({ rules: z.array(configRule) }),
});
