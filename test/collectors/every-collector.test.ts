import { describe, expect, test } from 'vitest';
import type { Collector } from '../../src/collectors/collector.ts';
import { collectors } from '../../src/collectors/index.ts';
import { kinds } from '../../src/evidence/index.ts';
import { recordedRun } from '../support/aws/collect.ts';
import type { Fault } from '../support/aws/faults.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { arnOf, file, recordsFor } from './account.ts';
import { EVALUATIONS, readmission } from './readmission.ts';

/** Those of the log, its digests and its work group ask nothing where no log is configured; they have their own tests. */
const LOG_READERS: ReadonlySet<string> = new Set([
  'cloudtrail-changes',
  'cloudtrail-integrity',
  'cloudtrail-data-access',
  'athena-workgroups',
]);
const reading: readonly Collector[] = collectors.filter(({ id }) => !LOG_READERS.has(id));

const SERVICES: Readonly<Record<string, string>> = {
  'application-autoscaling': 'Application Auto Scaling',
  artifact: 'Artifact',
  backup: 'Backup',
  budgets: 'Budgets',
  ce: 'Cost Explorer',
  cloudtrail: 'CloudTrail',
  config: 'Config Service',
  codepipeline: 'CodePipeline',
  ec2: 'EC2',
  cloudwatch: 'CloudWatch',
  ecr: 'ECR',
  events: 'EventBridge',
  iam: 'IAM',
  kms: 'KMS',
  logs: 'CloudWatch Logs',
  lakeformation: 'LakeFormation',
  organizations: 'Organizations',
  s3: 'S3',
  sagemaker: 'SageMaker',
  secretsmanager: 'Secrets Manager',
  securityhub: 'SecurityHub',
  tag: 'Resource Groups Tagging API',
};

/** Actions whose operation has another name. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'budgets:ViewBudget': 'DescribeBudgets',
  's3:GetEncryptionConfiguration': 'GetBucketEncryption',
  's3:GetBucketPublicAccessBlock': 'GetPublicAccessBlock',
  's3:GetBucketObjectLockConfiguration': 'GetObjectLockConfiguration',
  's3:GetLifecycleConfiguration': 'GetBucketLifecycleConfiguration',
  's3:GetReplicationConfiguration': 'GetBucketReplication',
  's3:ListBucket': 'ListObjectsV2',
};

/** Actions of a service that shares its prefix with another. */
const OTHER_SERVICES: Readonly<Record<string, string>> = {
  'sagemaker:ListHumanLoops': 'SageMaker A2I Runtime',
};

/** Collectors that read no content with the action that allows it. */
const HEADS_ONLY: ReadonlySet<string> = new Set(['s3-objects']);

/** Settings of the account as a whole: there is no account without them. */
const ALWAYS_THERE: ReadonlySet<string> = new Set([
  'iam-account',
  'lakeformation-permissions',
  'organizations-policies',
  'securityhub-findings',
]);

/** Read only where a schedule is of that type: the test of monitoring has them all. */
const NOT_IN_ACCOUNT = /Describe(ModelQuality|ModelBias|ModelExplainability)JobDefinition$/;

function faultOf(action: string, fault: Fault['fault'], over: Partial<Fault> = {}): Fault {
  const [prefix = '', name = ''] = action.split(':');
  const service = OTHER_SERVICES[action] ?? SERVICES[prefix] ?? prefix;
  return { service, operation: OPERATIONS[action] ?? name, fault, ...over };
}

function ofCollector({ id }: Collector, fault: Fault): Fault {
  return HEADS_ONLY.has(id) ? { ...fault, operation: 'HeadObject' } : fault;
}

const EMPTY: ScenarioFiles = {};

async function run(
  collector: Collector,
  scenario: ScenarioFiles,
  faults: readonly Fault[] = [],
  maxAttempts = 1,
) {
  const given = await recordsFor(scenario, collector.uses);
  // A place that is named has to be there; an empty account has none.
  const evaluations = Object.keys(scenario).length > 0 ? [EVALUATIONS] : [];
  return recordedRun(scenario, collector, { given, faults, maxAttempts, evaluations });
}

const bodies = (value: unknown) => Object.values(Object(value)).flat();

test('every kind of evidence that AWS answers for has one collector, named after it', () => {
  const ids = collectors.map(({ produces }) => produces.id);
  // What people bring comes from the inputs of the run.
  const answered = kinds.map(({ id }) => id).filter((id) => !id.startsWith('manual.'));
  expect(ids.toSorted()).toEqual(answered.toSorted());
  for (const { id, produces } of collectors) {
    expect(produces.id).toBe(`aws.${id.replace('-', '.')}@1`);
  }
});

describe.each(reading.map((collector) => ({ id: collector.id, collector })))('$id', ({ collector }) => {
  test('reads everything with exactly the actions that it declares', async () => {
    const { evidence, calledActions } = await run(collector, readmission);
    expect(evidence.gaps).toEqual([]);
    expect(bodies(evidence.body).length).toBeGreaterThan(0);
    const declared = collector.actions.filter((action) => !NOT_IN_ACCOUNT.test(action));
    expect(calledActions).toEqual(declared.toSorted());
  });

  // A collector of such settings has a test of its own for an account that answers nothing.
  if (!ALWAYS_THERE.has(collector.id)) {
    test('finds nothing in an empty account, without a gap', async () => {
      const { evidence } = await run(collector, EMPTY);
      expect(bodies(evidence.body)).toEqual([]);
      expect(evidence.gaps).toEqual([]);
      expect(evidence.population?.count ?? 0).toBe(0);
    });
  }

  test('goes on after an empty page', async () => {
    const whole = await run(collector, readmission);
    const lists = collector.actions.filter((action) => /:(List|Search|QueryLineage)/.test(action));
    for (const action of lists) {
      const { evidence } = await run(collector, readmission, [faultOf(action, 'empty-page', { times: 1 })]);
      expect(evidence.body).toEqual(whole.evidence.body);
      expect(evidence.gaps).toEqual([]);
    }
  });

  const calls = collector.actions.filter((action) => !NOT_IN_ACCOUNT.test(action));
  const faults = [
    { fault: 'denied', kind: 'denied' },
    { fault: 'server-error', kind: 'throttled' },
    { fault: 'malformed', kind: 'malformed' },
  ] as const;
  test.each(calls.flatMap((action) => faults.map((each) => ({ action, ...each }))))(
    'makes $fault of $action a gap of kind $kind and nothing else',
    async ({ action, fault, kind }) => {
      const { evidence } = await run(collector, readmission, [
        ofCollector(collector, faultOf(action, fault)),
      ]);
      expect(evidence.gaps.length).toBeGreaterThan(0);
      expect(evidence.gaps).toEqual(evidence.gaps.map((gap) => ({ ...gap, kind, action })));
    },
  );
});

// Side by side, because nearly all of the time goes by in waiting before the next attempt.
test.concurrent.each(reading.map((collector) => ({ id: collector.id, collector })))(
  '$id leaves a throttled gap when the first call keeps failing',
  async ({ collector }) => {
    const [action = ''] = collector.actions;
    const { evidence } = await run(
      collector,
      readmission,
      [ofCollector(collector, faultOf(action, 'throttle'))],
      2,
    );
    expect(evidence.gaps.length).toBeGreaterThan(0);
    expect(evidence.gaps).toEqual(evidence.gaps.map((gap) => ({ ...gap, kind: 'throttled', action })));
  },
);

/** Collectors that begin with a listing of everything: the action, and where the listed records stand. */
const LISTINGS = [
  {
    id: 'sagemaker-training-jobs',
    action: 'sagemaker:Search',
    records: 'training-jobs',
    list: 'jobs',
    name: 'TrainingJob',
  },
  {
    id: 'sagemaker-processing-jobs',
    action: 'sagemaker:ListProcessingJobs',
    records: 'processing-jobs',
    list: 'jobs',
    name: 'ProcessingJob',
  },
  {
    id: 'sagemaker-transform-jobs',
    action: 'sagemaker:ListTransformJobs',
    records: 'transform-jobs',
    list: 'jobs',
    name: 'TransformJob',
  },
  {
    id: 'sagemaker-tuning-jobs',
    action: 'sagemaker:ListHyperParameterTuningJobs',
    records: 'tuning-jobs',
    list: 'jobs',
    name: 'HyperParameterTuningJob',
  },
  {
    id: 'sagemaker-auto-ml-jobs',
    action: 'sagemaker:ListAutoMLJobs',
    records: 'auto-ml-jobs',
    list: 'jobs',
    name: 'AutoMLJob',
  },
  {
    id: 'sagemaker-compilation-jobs',
    action: 'sagemaker:ListCompilationJobs',
    records: 'compilation-jobs',
    list: 'jobs',
    name: 'CompilationJob',
  },
  {
    id: 'sagemaker-models',
    action: 'sagemaker:ListModels',
    records: 'models',
    list: 'models',
    name: 'Model',
  },
  {
    id: 'sagemaker-notebooks',
    action: 'sagemaker:ListNotebookInstances',
    records: 'notebooks',
    list: 'notebooks',
    name: 'NotebookInstance',
  },
  {
    id: 'sagemaker-clusters',
    action: 'sagemaker:ListClusters',
    records: 'clusters',
    list: 'clusters',
    name: 'Cluster',
  },
  {
    id: 'sagemaker-domains',
    action: 'sagemaker:ListUserProfiles',
    records: 'user-profiles',
    list: 'userProfiles',
    name: 'UserProfile',
  },
  {
    id: 'sagemaker-images',
    action: 'sagemaker:ListImages',
    records: 'images',
    list: 'images',
    name: 'Image',
  },
  {
    id: 'sagemaker-endpoints',
    action: 'sagemaker:ListEndpoints',
    records: 'endpoints',
    list: 'endpoints',
    name: 'Endpoint',
  },
  {
    id: 'sagemaker-endpoints',
    action: 'sagemaker:ListEndpointConfigs',
    records: 'endpoint-configs',
    list: 'configs',
    name: 'EndpointConfig',
  },
  {
    id: 'sagemaker-inference-components',
    action: 'sagemaker:ListInferenceComponents',
    records: 'inference-components',
    list: 'components',
    name: 'InferenceComponent',
  },
  {
    id: 'sagemaker-feature-groups',
    action: 'sagemaker:ListFeatureGroups',
    records: 'feature-groups',
    list: 'groups',
    name: 'FeatureGroup',
  },
  {
    id: 'sagemaker-lineage-groups',
    action: 'sagemaker:ListLineageGroups',
    records: 'lineage-groups',
    list: 'groups',
    name: 'LineageGroup',
  },
  {
    id: 'sagemaker-model-packages',
    action: 'sagemaker:ListModelPackageGroups',
    records: 'model-package-groups',
    list: 'groups',
    name: 'ModelPackageGroup',
  },
  {
    id: 'sagemaker-model-packages',
    action: 'sagemaker:ListModelPackages',
    records: 'model-packages',
    list: 'packages',
    name: 'ModelPackage',
  },
  {
    id: 'sagemaker-model-cards',
    action: 'sagemaker:ListModelCards',
    records: 'model-cards',
    list: 'cards',
    name: 'ModelCard',
  },
  {
    id: 'sagemaker-pipelines',
    action: 'sagemaker:ListPipelines',
    records: 'pipelines',
    list: 'pipelines',
    name: 'Pipeline',
  },
  {
    id: 'sagemaker-monitoring',
    action: 'sagemaker:ListMonitoringSchedules',
    records: 'monitoring-schedules',
    list: 'schedules',
    name: 'MonitoringSchedule',
  },
] as const;

const COPIES = 120;

/** The records of a file, 120 times over under other names. */
function copiesOf(records: string, name: string): readonly object[] {
  const found = readmission[file(`sagemaker/${records}`)];
  if (!Array.isArray(found)) throw new TypeError(`No records of ${records}.`);
  return Array.from({ length: COPIES }, (_, index) => ({
    ...found[0],
    [`${name}Name`]: `copy-${index}`,
    [`${name}Arn`]: arnOf(name.toLowerCase(), `copy-${index}`),
  }));
}

test.each(LISTINGS)('$id reads every page of $action', async ({ id, action, records, list, name }) => {
  const collector = reading.find((each) => each.id === id);
  if (!collector) throw new TypeError(`There is no collector ${id}.`);
  const scenario = { ...readmission, [file(`sagemaker/${records}`)]: copiesOf(records, name) };
  const { evidence, requests } = await run(collector, scenario);
  const [, operation] = action.split(':');
  const pages = requests.filter((request) => request.operation === operation);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.every(({ input }) => input.MaxResults === 100)).toBe(true);
  const found: readonly { readonly arn: string }[] = Object(evidence.body)[list];
  expect(found).toHaveLength(COPIES);
  expect(found.map(({ arn }) => arn)).toEqual(found.map(({ arn }) => arn).toSorted());
});

test.each(LISTINGS)(
  '$id leaves the population open when $action is cut off',
  async ({ id, action, records, name }) => {
    const collector = reading.find((each) => each.id === id);
    if (!collector) throw new TypeError(`There is no collector ${id}.`);
    const scenario = { ...readmission, [file(`sagemaker/${records}`)]: copiesOf(records, name) };
    const { evidence } = await run(collector, scenario, [
      faultOf(action, 'denied', { resource: 'NextToken' }),
    ]);
    expect(evidence.population).toBeNull();
    expect(evidence.gaps).toContainEqual(expect.objectContaining({ kind: 'denied', action }));
    expect(bodies(evidence.body).length).toBeGreaterThan(0);
  },
);

test.each([
  { id: 'iam-execution-roles', service: 'SageMaker', operation: 'ListModels', open: true },
  { id: 'iam-execution-roles', service: 'SageMaker', operation: 'DescribeEndpointConfig', open: true },
  { id: 'iam-execution-roles', service: 'SageMaker', operation: 'DescribeEndpoint', open: false },
  { id: 'sagemaker-lineage', service: 'SageMaker', operation: 'ListEndpoints', open: true },
  { id: 'sagemaker-lineage', service: 'SageMaker', operation: 'DescribeEndpointConfig', open: false },
  { id: 'ec2-network', service: 'SageMaker', operation: 'ListModels', open: true },
  { id: 'ec2-network', service: 'SageMaker', operation: 'DescribeEndpoint', open: false },
  { id: 'ec2-network', service: 'SageMaker', operation: 'DescribeNotebookInstance', open: true },
  { id: 'iam-execution-roles', service: 'SageMaker', operation: 'ListNotebookInstances', open: true },
  { id: 'iam-execution-roles', service: 'SageMaker', operation: 'DescribeUserProfile', open: true },
  { id: 'iam-execution-roles', service: 'SageMaker', operation: 'ListApps', open: false },
  { id: 'iam-execution-roles', service: 'SageMaker', operation: 'DescribeImageVersion', open: false },
  { id: 'ecr-images', service: 'SageMaker', operation: 'DescribeImageVersion', open: true },
  { id: 'ecr-images', service: 'SageMaker', operation: 'DescribeImage', open: false },
  { id: 'kms-keys', service: 'SageMaker', operation: 'DescribeDomain', open: true },
  { id: 'kms-keys', service: 'S3', operation: 'GetBucketEncryption', open: true },
  { id: 'kms-keys', service: 'S3', operation: 'GetBucketPolicy', open: false },
])(
  '$id is left open by a denied $operation of what it rests on: $open',
  async ({ id, service, operation, open }) => {
    const collector = reading.find((each) => each.id === id);
    if (!collector) throw new TypeError(`There is no collector ${id}.`);
    const faults = [{ service, operation, fault: 'denied' }] as const;
    const given = await recordsFor(readmission, collector.uses, { faults });
    const { evidence } = await recordedRun(readmission, collector, { given });
    expect(evidence.gaps.some(({ kind, resource }) => kind === 'denied' && resource === null)).toBe(open);
  },
);
