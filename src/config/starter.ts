import { stringify } from 'yaml';
import { DEFAULT_FRAMEWORKS } from '../mappings/framework-id.ts';
import type { ConfigFile } from './schema.ts';

/** What a new configuration is made of. */
export type Starter = Pick<ConfigFile, 'organization'> & {
  readonly account: string;
  readonly regions: readonly string[];
  readonly logs: string;
  /** Left out: a key in ./keys. */
  readonly signer?: string | undefined;
};

/** The text of a first `exhibit.yaml`, with what can be added as comments. */
export function starterConfig({ organization, account, regions, logs, signer }: Starter): string {
  const fixed = stringify({
    organization,
    accounts: [{ id: account, regions: [...regions] }],
    trail: [{ logs }],
    frameworks: [...DEFAULT_FRAMEWORKS],
    store: 'file:./packs',
    ...(signer === undefined ? { signer: 'file:./keys' } : { signer, certificates: './keys' }),
  });
  return `# exhibit: what is audited, where the log is, where packs go and who signs them.
${fixed}
# To read another account, name the role to assume in it:
#   accounts:
#     - id: "444455556666"
#       name: ml-dev
#       role: arn:aws:iam::444455556666:role/ExhibitCollector
#       externalId: a-word-that-both-sides-know
#       regions: [us-east-1]
# The log can be a folder of log files or a bucket, with an index of them ("exhibit trail index" builds it), a table in
# Athena ("exhibit trail ddl" prints it), or the last 90 days of CloudTrail; the first that covers the period is used:
#   trail:
#     - logs: s3://northwind-trail/AWSLogs/
#       index: ./index
#       account: "444455556666"
#     - athena: { database: audit, table: cloudtrail_logs, workgroup: audit, bytesCutoff: 100000000000 }
#     - lookup: {}
# Packs can go to S3, where Object Lock keeps everybody from changing or deleting them, here for as long as the frameworks
# want them kept; "retention: none" locks nothing, "retention: { years: 8 }" eight years (docs/operating.md):
#   store:
#     s3: s3://northwind-packs/exhibit/
#     region: us-east-1
#     sseKmsKey: arn:aws:kms:us-east-1:111122223333:alias/packs
#     retention: frameworks
# Besides these frameworks there is one on AI (EU AI Act, ISO/IEC 42001, NIST AI RMF):
#   frameworks: [hipaa, ai]
# Documents of the organisation as evidence, each with a sidecar <file>.yaml (title, owner, date, validity, controls):
#   manual: manual-evidence/
# What the organisation decided, each with reason, approver and day:
#   decisions: decisions.yaml
# The tags that every ML resource has to have:
#   requiredTags: [owner, data-class]
# Who may read training data, beside the roles that workloads run with:
#   dataReaders: ["arn:aws:iam::111122223333:role/DataSteward"]
# Which values of bias metrics are acceptable, and whether served models need explanations:
#   fairness:
#     thresholds: { DI: { min: 0.8, max: 1.25 }, DPL: { magnitude: 0.1 } }
#     explanations: required
# Where reports of Evidently and runs of MLflow lie, and which of their metrics have limits:
#   evaluations:
#     - s3: s3://northwind-reports/readmission/
#       endpoint: readmission-prod
#       limits: { roc_auc: { min: 0.8 } }
# Where there are too many jobs to describe each: 25 of each account, region and kind, drawn again from the same seed:
#   sampling: { method: random, size: 25, seed: audit-2026-q3 }
# A key in AWS KMS that signs, with the folder of its certificate, chain and revocation lists:
#   signer: kms:arn:aws:kms:us-east-1:111122223333:key/0f2a7c1e-5b3d-4d0a-9a52-1c7f3f0b6a11
#   certificates: ./keys
# Who states the time of each signature (RFC 3161), with the certificates up to its root:
#   timestamp: { url: https://timestamp.example.com, certificates: tsa.pem }
# What is left out of the audit and why, printed in the report:
#   exclusions: ["The sandbox account 777788889999 holds no production data."]
`;
}
