import { z } from 'zod';
import { DECISIONS, IMPLEMENTATIONS } from '../evidence/kinds/manual-decisions.ts';
import { sampling } from '../evidence/sampling.ts';
import { DEFAULT_FRAMEWORKS, FRAMEWORK_IDS } from '../mappings/framework-id.ts';
import { kmsKeyOf } from '../signing/kms-key.ts';
import { isBucketAddress, readBucketAddress } from '../trail/log-address.ts';
import { apiSchema, engagementSchema } from './api.ts';
import { evaluationsSchema, placeFault } from './evaluations.ts';
import { fairnessSchema } from './fairness.ts';
import { SCHEDULED_PERIODS } from './schedule.ts';
import { storeSchema } from './store.ts';
import { timestampSchema } from './timestamp.ts';

const account = z.strictObject({
  id: z.string().regex(/^\d{12}$/, 'an account id has twelve digits; put it in quotes'),
  name: z.string().min(1).optional(),
  /** Role to assume for collecting; left out: the credentials of the environment are used as they are. */
  role: z
    .string()
    .regex(/^arn:[a-z-]+:iam::\d{12}:role\/.+$/, 'no role ARN')
    .optional(),
  externalId: z.string().min(2).optional(),
  regions: z
    .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d+$/, 'no region code such as us-east-1'))
    .min(1)
    .refine((regions) => new Set(regions).size === regions.length, 'a region stands twice'),
});

const decided = {
  framework: z.enum(FRAMEWORK_IDS),
  control: z.string().min(1),
  reason: z.string().min(1),
  by: z.string().min(1),
  on: z.iso.date('no day such as 2026-06-22'),
};

const decision = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ ...decided, decision: z.literal('not-applicable') }),
    /** Of an addressable part of HIPAA. */
    z.strictObject({ ...decided, decision: z.enum(['implemented', 'not-reasonable']) }),
    /** Of an addressable part of HIPAA: what is done instead. */
    z.strictObject({ ...decided, decision: z.literal('alternative'), measure: z.string().min(1) }),
    /** An entry of the Statement of Applicability: `reason` says why the control of Annex A is in. */
    z.strictObject({
      ...decided,
      decision: z.literal('applicable'),
      implementation: z.enum(IMPLEMENTATIONS),
    }),
  ],
  { error: `none of ${DECISIONS.join(', ')}` },
);

const acceptedException = z
  .strictObject({
    check: z.string().min(1),
    account: account.shape.id.optional(),
    /** ARN or name as the check shows it; `*` stands for any characters. */
    resource: z.string().min(1),
    reason: z.string().min(1),
    by: z.string().min(1),
    on: z.iso.date('no day such as 2026-06-22'),
    /** Last day on which it counts. */
    expires: z.iso.date('no day such as 2026-12-31'),
  })
  .refine(({ on, expires }) => on <= expires, 'expires lies before on');

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,254}$/, 'small letters, digits and _ only');

const athena = z.strictObject({
  database: name,
  table: name,
  workgroup: z
    .string()
    .regex(/^[a-zA-Z0-9._-]{1,128}$/, 'no name of a work group')
    .default('primary'),
  /** Where results are written; left out: as the work group says. */
  output: z
    .string()
    .regex(/^s3:\/\/[a-z0-9.-]+\/.*$/, 'no s3://bucket/folder/')
    .optional(),
  /** Bytes that one query may read; left out: only the work group limits it. */
  bytesCutoff: z.int().min(10_000_000, 'at least 10000000').optional(),
  /** Account of this file whose role asks; left out: the credentials of the environment are used as they are. */
  account: account.shape.id.optional(),
  /** Region of the database; left out: the first region of that account, else of the first one. */
  region: account.shape.regions.element.optional(),
});

const logs = z
  .strictObject({
    /** A folder, or s3://bucket/folder: with the log files in the layout of S3, anywhere above the accounts. */
    logs: z.string().min(1),
    /** Folder of an index of these files, which answers where it can. */
    index: z.string().min(1).optional(),
    /** Account of this file whose role reads the bucket; left out: the credentials of the environment. */
    account: account.shape.id.optional(),
    /** Region of the bucket; left out: the first region of that account, else of the first one. */
    region: account.shape.regions.element.optional(),
  })
  .refine(
    ({ logs: place }) => !isBucketAddress(place) || readBucketAddress(place) !== null,
    'no s3://bucket/folder',
  )
  .refine(
    ({ logs: place, account: id, region }) => isBucketAddress(place) || (id ?? region) === undefined,
    'account and region are for a log in S3',
  );

const trail = z.union([logs, z.strictObject({ athena }), z.strictObject({ lookup: z.strictObject({}) })]);

/** What may stand once among the sources of a log. */
const kindOf = (source: z.infer<typeof trail>): string =>
  'logs' in source && isBucketAddress(source.logs) ? 'bucket' : String(Object.keys(source)[0]);

/** A run that workers order by themselves when its time comes. */
export const scheduleSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and hyphens only'),
  /** Five fields, in UTC: minute, hour, day of the month, month, day of the week. */
  cron: z.string().regex(/^\S+( \S+){4}$/, 'no five fields such as 0 6 1 * *'),
  /** The last whole one before the run starts, in UTC. */
  period: z.enum(SCHEDULED_PERIODS),
  frameworks: z.array(z.enum(FRAMEWORK_IDS)).min(1).optional(),
});

const configFields = z.strictObject({
  organization: z.string().min(1),
  accounts: z
    .array(account)
    .min(1)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an account stands twice'),
  /** A folder with a recorded transcript that answers instead of AWS. */
  answers: z.string().min(1).optional(),
  /**
   * Where "who changed what" is read from: CloudTrail log files in a folder or in S3, a table in Athena, or the last 90
   * days of CloudTrail itself. The first that covers the period is used.
   */
  trail: z
    .array(trail)
    .refine((all) => new Set(all.map(kindOf)).size === all.length, 'a kind of source stands twice')
    .default([]),
  frameworks: z
    .array(z.enum(FRAMEWORK_IDS))
    .min(1)
    .default([...DEFAULT_FRAMEWORKS]),
  /** Names of the tags that every ML resource has to have. */
  requiredTags: z
    .array(z.string().min(1).max(128))
    .refine((names) => new Set(names).size === names.length, 'a tag stands twice')
    .default([]),
  /** Roles and users that may read training data, beside the roles that workloads run with. */
  dataReaders: z
    .array(z.string().regex(/^arn:[a-z-]+:iam::\d{12}:(role|user)\/.+$/, 'no ARN of a role or user'))
    .refine((arns) => new Set(arns).size === arns.length, 'a reader stands twice')
    .default([]),
  /** What the organisation holds to be fair. */
  fairness: fairnessSchema.optional(),
  /** Where Evidently and MLflow put their reports, in the order of the file. */
  evaluations: z
    .array(evaluationsSchema)
    .refine((all) => new Set(all.map(({ s3 }) => s3)).size === all.length, 'a place stands twice')
    .default([]),
  /** How the jobs that need a call each are chosen. */
  sampling: sampling.default({ method: 'all' }),
  /** What is left out of the audit and why, one sentence each: printed in the report. */
  exclusions: z.array(z.string().min(1)).default([]),
  decisions: z.string().min(1).optional(),
  /** A folder of documents, each with a sidecar `<file>.yaml`. */
  manual: z.string().min(1).optional(),
  /** Where packs go. */
  store: storeSchema.default('file:./packs'),
  /** Queued runs: redis://host:6379/0 or rediss://…; the environment variable REDIS_URL wins, and may hold a password. */
  redis: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, 'no redis://host:port')
    .optional(),
  /** Runs that workers start by themselves. */
  schedule: z
    .array(scheduleSchema)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'a name stands twice')
    .default([]),
  /** Days for which workers keep what a queued run left that failed or was canceled, so that it can be resumed. */
  keepUnfinishedDays: z.int().min(1).max(3650).default(30),
  /** The key that signs: in a folder, or in AWS KMS. */
  signer: z
    .string()
    .refine(
      (place) => /^file:.+/.test(place) || kmsKeyOf(place) !== null,
      'a signer is file:<folder> or kms:<ARN of a key or alias>',
    )
    .default('file:./keys'),
  /** Folder of the certificate, chain and revocation lists of a key in AWS KMS; a folder with a key has them itself. */
  certificates: z.string().min(1).optional(),
  /** What auditors are let in for. */
  engagements: z
    .array(engagementSchema)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an engagement stands twice')
    .default([]),
  /** How `exhibit serve` listens and whom it believes. */
  api: apiSchema.prefault({}),
  /** An RFC 3161 authority that states the times of the signatures. */
  timestamp: timestampSchema.optional(),
});

/** The form of `exhibit.yaml`. Unknown keys are refused: a misspelt one would silently narrow an audit. */
export const configSchema = configFields.superRefine(
  ({ accounts, evaluations, store, signer, certificates }, context) => {
    const writer = typeof store === 'string' ? undefined : store.account;
    if (writer !== undefined && !accounts.some(({ id }) => id === writer)) {
      const message = 'names an account that is not in this file';
      context.addIssue({ code: 'custom', path: ['store', 'account'], message });
    }
    if (certificates !== undefined && signer.startsWith('file:'))
      context.addIssue({ code: 'custom', path: ['certificates'], message: 'is for a signer in AWS KMS' });
    for (const [index, place] of evaluations.entries()) {
      const message = placeFault(place, accounts);
      if (message !== null) context.addIssue({ code: 'custom', path: ['evaluations', index], message });
    }
  },
);
export type ConfigFile = z.infer<typeof configSchema>;

/** The form of the decisions file. */
export const decisionsSchema = z.strictObject({
  decisions: z.array(decision).default([]),
  acceptedExceptions: z.array(acceptedException).default([]),
});
export type DecisionsFile = z.infer<typeof decisionsSchema>;
