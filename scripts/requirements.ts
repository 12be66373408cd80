/** What the practice asks of regulated machine learning, in our words, and which checks answer it. */
export interface Requirement {
  readonly number: number;
  readonly text: string;
  /** Checks by the form of their ids, so that a new check of the same sort is found. */
  readonly answeredBy: readonly RegExp[];
}

const of = (number: number, text: string, ...answeredBy: readonly RegExp[]): Requirement => ({
  number,
  text,
  answeredBy,
});

/** The practice that exhibit audits: each row is answered by checks over collected evidence, or says that none is there. */
export const requirements: readonly Requirement[] = [
  of(
    1,
    'Training data is encrypted at rest with a customer key, in buckets and on volumes.',
    /-volume-key$/,
    /^sagemaker-(domain|studio-sharing)-key$/,
    /^s3-bucket-encryption$/,
    /^kms-key-/,
  ),
  of(
    2,
    'Model artifacts are encrypted, and the policy of their key names who may deploy them elsewhere.',
    /-output-key$/,
    /^sagemaker-(model-package|model)-key$/,
    /^kms-key-policy$/,
  ),
  of(
    3,
    'Keys are controlled: who manages, rotates, uses and deletes them, where they come from, and each use is logged.',
    /^kms-/,
  ),
  of(
    4,
    'It is known who read, changed or deleted a model, an endpoint or data: who, what, when and from where.',
    /data-(events|access)/,
    /-deletion$/,
    /^cloudtrail-trail-coverage$/,
    /-attribution$/,
  ),
  of(5, 'The audit log is complete, encrypted, unaltered and kept.', /^cloudtrail-/, /^logs?-/, /^athena-/),
  of(
    6,
    'Training data stays off the public internet.',
    /-vpc$/,
    /vpc-endpoint/,
    /subnet/,
    /^s3-bucket-(public-access|transport)$/,
  ),
  of(7, 'Training runs without any network where it can.', /-isolation$/),
  of(8, 'Traffic between the containers of a job is encrypted.', /inter-container-encryption$/),
  of(
    9,
    'Security groups and network lists let in and out what is needed, and no more.',
    /security-group/,
    /network-acl/,
    /flow-log/,
  ),
  of(
    10,
    'Workloads use roles and never long-lived keys, each with the least that its job needs, trusted by the service alone.',
    /^iam-(execution-role|role)/,
    /access-key/,
    /long-lived-key/,
  ),
  of(
    11,
    'Duties are separated: who trains does not approve, who approves does not deploy.',
    /-approver$/,
    /separation/,
    /auto-approval$/,
  ),
  of(12, 'Users cannot create resources that are not secure.', /^organizations?-/, /guard-?rail/),
  of(13, 'People sign in with a second factor.', /(^|-)mfa(-|$)/),
  of(
    14,
    'Notebooks have neither root nor direct internet access.',
    /notebook-(root|internet|vpc|direct|lifecycle)/,
    /domain-(vpc|network|internet)/,
  ),
  of(15, 'Credentials of databases are kept in a vault with rotation, and not in code.', /secret/),
  of(16, 'Access to training tables is granted by column.', /^lakeformation-/, /^lake-/),
  of(17, 'Feature stores are encrypted, online and offline.', /feature-(group|store)/),
  of(
    18,
    'Models are deployed only after their approval, across accounts too.',
    /-approval$/,
    /model-package-(stability|approver)/,
    /registry-policy$/,
    /codepipeline/,
  ),
  of(
    19,
    'It can be told which data trained a model, which endpoints use it, and how to build it again.',
    /lineage/,
    /bucket-versioning/,
    /bucket-backup/,
    /artifact-digest/,
  ),
  of(
    20,
    'Each model is documented: use, misuse, data, evaluation, limits, groups, contact, versions.',
    /model-card-(presence|completeness|status|approval|currency)/,
  ),
  of(21, 'Bias is looked for before and after training.', /bias/),
  of(22, 'Predictions can be explained, each one and in general.', /explanation/),
  of(
    23,
    'Data quality, model quality, bias and attribution are watched for drift, with alarms that somebody acts on.',
    /^sagemaker-monitoring-/,
    /data-capture$/,
    /evaluation/,
    /alarm/,
    /^eventbridge-/,
  ),
  of(
    24,
    'Errors, latency and calls of endpoints are watched.',
    /^cloudwatch-/,
    /endpoint-alarm/,
    /endpoint-idle$/,
  ),
  of(25, 'Predictions with low confidence are reviewed by people.', /human-review/, /flow-definition/),
  of(
    26,
    'The delivery pipeline is hardened: encrypted artifacts, approval, narrow roles.',
    /pipeline/,
    /image-digest$/,
    /artifact-digest$/,
    /^ecr-/,
  ),
  of(
    27,
    "The provider's own reports are current, and the agreement is signed.",
    /^artifact-(report|agreement)/,
    /^artifact-/,
  ),
  of(
    28,
    'Cost is under control: tags, budgets with actions, idle endpoints, spot, right size, life cycles, retention.',
    /^budgets?-/,
    /^cost-/,
    /(^|-)tags?(-|$)/,
    /lifecycle$/,
    /(^|-)idle(-|$)/,
    /(^|-)spot(-|$)/,
    /retention$/,
    /endpoint-(instances|scaling)$/,
  ),
];
