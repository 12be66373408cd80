import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** One of the two access keys that an identity can have. */
export const accessKey = z.strictObject({
  active: z.boolean().nullable(),
  rotatedAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  lastUsedRegion: z.string().nullable(),
  /** Service of the last use, such as `sagemaker`. */
  lastUsedService: z.string().nullable(),
});
export type AccessKey = z.infer<typeof accessKey>;

export const credentialUser = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string().nullable(),
  passwordEnabled: z.boolean().nullable(),
  passwordLastUsedAt: z.string().nullable(),
  mfaActive: z.boolean().nullable(),
  /** In the order of the report. */
  keys: z.array(accessKey),
});
export type CredentialUser = z.infer<typeof credentialUser>;

export const passwordPolicy = z.strictObject({
  minimumLength: z.int().nullable(),
  requiresSymbols: z.boolean().nullable(),
  requiresNumbers: z.boolean().nullable(),
  requiresUppercase: z.boolean().nullable(),
  requiresLowercase: z.boolean().nullable(),
  maximumAgeDays: z.int().nullable(),
  reusePrevention: z.int().nullable(),
});

/**
 * What IAM says of the account as a whole.
 *
 * @source IAM GetAccountSummary, GetAccountPasswordPolicy, GetCredentialReport
 */
export const iamAccount = defineEvidence({
  id: 'aws.iam.account@1',
  title: 'Credentials of the account',
  description:
    'Root user, users with their passwords and access keys, and password policy. In the credential report null stands for what it does not know or does not have (N/A, no_information, not_supported). exhibit never has a report made: where there is none that is younger than four hours, that is a gap.',
  unread: { summary: null, passwordPolicy: null, report: null },
  body: z.strictObject({
    summary: z
      .strictObject({
        /** ARN of the root user. */
        rootArn: z.string(),
        rootAccessKeys: z.int().nullable(),
        rootMfaDevices: z.int().nullable(),
        users: z.int().nullable(),
      })
      .nullable(),
    /** `none` where the service says that there is none, null where it was not read. */
    passwordPolicy: z.union([z.literal('none'), passwordPolicy]).nullable(),
    report: z
      .strictObject({
        generatedAt: z.string().nullable(),
        root: credentialUser.nullable(),
        /** In order of ARN. */
        users: z.array(credentialUser),
      })
      .nullable(),
  }),
});
