import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const hubFinding = z.strictObject({
  id: z.string(),
  /** Number of the control, such as `SageMaker.5`. */
  control: z.string(),
  title: z.string().nullable(),
  /** ARNs of what it is about, sorted. */
  resources: z.array(z.string()),
  /** PASSED, FAILED, WARNING or NOT_AVAILABLE. */
  status: z.string().nullable(),
  severity: z.string().nullable(),
  /** NEW, NOTIFIED, RESOLVED or SUPPRESSED: what people made of it. */
  workflow: z.string().nullable(),
  /** Numbers of requirements of standards that AWS maps the control to, sorted; null where none is stated. */
  requirements: z.array(z.string()).nullable(),
  updatedAt: z.string().nullable(),
});
export type HubFinding = z.infer<typeof hubFinding>;

/**
 * What Security Hub finds on SageMaker, as a second opinion.
 *
 * @source Security Hub DescribeHub, GetFindings (active findings of controls SageMaker.*)
 */
export const securityhubFindings = defineEvidence({
  id: 'aws.securityhub.findings@1',
  title: 'Findings of Security Hub',
  description:
    'Active findings of the SageMaker controls of Security Hub on the account and region, passed ones too. What it archived, as for deleted resources, is not read. A finding stands once for each standard that has the control, unless the hub consolidates them.',
  unread: { hub: null, findings: [] },
  body: z.strictObject({
    /** ARN of the hub; `none` where Security Hub is not enabled, null where that was not read. */
    hub: z.string().nullable(),
    /** In order of control and id. */
    findings: z.array(hubFinding),
  }),
});
