/** Operations of S3 whose IAM action has another name. */
const S3_ACTIONS: Readonly<Record<string, string>> = {
  GetBucketEncryption: 's3:GetEncryptionConfiguration',
  GetPublicAccessBlock: 's3:GetBucketPublicAccessBlock',
  GetObjectLockConfiguration: 's3:GetBucketObjectLockConfiguration',
  GetBucketLifecycleConfiguration: 's3:GetLifecycleConfiguration',
  GetBucketReplication: 's3:GetReplicationConfiguration',
  ListObjectsV2: 's3:ListBucket',
  HeadBucket: 's3:ListBucket',
  HeadObject: 's3:GetObject',
};

/** Operations of Budgets that one action allows. */
const VIEWS_OF_BUDGETS = /^(DescribeBudgets|DescribeNotificationsForBudget)$/;

/** Services whose IAM prefix is not their name. */
const PREFIXES: Readonly<Record<string, string>> = {
  'Application Auto Scaling': 'application-autoscaling',
  'CloudWatch Logs': 'logs',
  'Config Service': 'config',
  'Cost Explorer': 'ce',
  EventBridge: 'events',
  'Resource Groups Tagging API': 'tag',
  'SageMaker A2I Runtime': 'sagemaker',
  'Secrets Manager': 'secretsmanager',
};

/** The IAM action that a call needs, such as `sagemaker:ListEndpoints`. */
export function actionOf(call: { readonly service: string; readonly operation: string }): string {
  const { service, operation } = call;
  if (service === 'Budgets' && VIEWS_OF_BUDGETS.test(operation)) return 'budgets:ViewBudget';
  return service === 'S3'
    ? (S3_ACTIONS[operation] ?? `s3:${operation}`)
    : `${PREFIXES[service] ?? service.toLowerCase()}:${operation}`;
}
