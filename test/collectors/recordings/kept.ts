import { type Fields, isFields } from '../../support/aws/scenario.ts';
import { roleArnOf } from '../account.ts';

/** What evidence must hold of a recorded answer: values by the name of the field of the kind. */
export type Kept = readonly (readonly [field: string, value: unknown])[];

/** How a recording reaches its collector. */
export interface Route {
  /** Collectors that read it, by id. */
  readonly collectors: readonly string[];
  /** The operation that is answered, when the collector asks another one for the same record, and the answer as sent. */
  readonly as?: { readonly operation?: string; readonly answer: (body: Fields) => Fields };
  /** Names of the account that become those of the recording, where the collector only takes what it asked for. */
  readonly named?: (body: Fields) => Readonly<Record<string, string>>;
  /** What of it must stand in the evidence. An item that cannot be described further may stand in a gap. */
  readonly kept: (body: Fields) => Kept;
}

const list = (body: Fields, name: string): readonly Fields[] => {
  const value = body[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
};
const inner = (body: Fields, name: string): Fields => {
  const value = body[name];
  return isFields(value) ? value : {};
};
/** A field that the answer may leave out: then the evidence says null. */
const orNull = (value: unknown): unknown => value ?? null;
/** A time as evidence writes it: without the fraction that is none. */
const timeOf = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace('.000Z', 'Z') : orNull(value);
const arns = (name: string, field: string) => (body: Fields) =>
  list(body, name).map((item): readonly [string, unknown] => ['arn', item[field]]);
const texts = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Items that only tags or other accounts tell apart are asked for by no collector. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  'athena/BatchGetNamedQuery': 'saved queries decide nothing',
  'athena/GetCapacityReservation': 'reserved capacity decides nothing',
  'athena/ListCapacityReservations': 'reserved capacity decides nothing',
  'athena/ListDataCatalogs': 'the catalog is named by the configuration',
  'athena/ListNamedQueries': 'saved queries decide nothing',
  'athena/ListTagsForResource': 'tags come from the Resource Groups Tagging API',
  'athena/ListWorkGroups': 'the workgroup is named by the configuration',
  'iam/ListPolicies': 'only policies of execution roles are read',
  'kms/GetKeyLastUsage': 'the use of keys is in the log',
  'kms/ListAliases': 'DescribeKey takes an alias',
  'kms/ListKeyRotations': 'whether rotation is on is asked, not when it was',
  'kms/ListKeys': 'only keys that workloads name are read',
  'kms/ListResourceTags': 'tags come from the Resource Groups Tagging API',
  'organizations/ListAccounts': 'the accounts are named by the configuration',
  'sagemaker/ListDataQualityJobDefinitions': 'a definition is read by the name that its schedule gives',
  'sagemaker/ListModelBiasJobDefinitions': 'a definition is read by the name that its schedule gives',
  'sagemaker/ListModelExplainabilityJobDefinitions':
    'a definition is read by the name that its schedule gives',
  'sagemaker/ListModelQualityJobDefinitions': 'a definition is read by the name that its schedule gives',
  'sagemaker/ListTags': 'tags come from the Resource Groups Tagging API',
  'secretsmanager/DescribeSecret': 'the listing says the same',
  'secretsmanager/GetResourcePolicy': 'policies of secrets are not judged',
  'secretsmanager/ListSecretVersionIds': 'versions of secrets are not judged',
};

/** A definition of what monitoring does, read by the schedule that names it. */
function definition(type: string): Route {
  return {
    collectors: ['sagemaker-monitoring'],
    named: () => ({ '"MonitoringType":"DataQuality"': `"MonitoringType":"${type}"` }),
    kept: (body) => [
      ['outputKeyId', orNull(inner(body, `${type}JobOutputConfig`).KmsKeyId)],
      ['volumeKeyId', orNull(inner(inner(body, 'JobResources'), 'ClusterConfig').VolumeKmsKeyId)],
      ['networkIsolation', orNull(inner(body, 'NetworkConfig').EnableNetworkIsolation)],
    ],
  };
}

/** Recordings that no client could read, and why: the listing is a malformed answer. */
export const BROKEN: Readonly<Record<string, string>> = {
  'ec2/DescribeVpcEndpoints/vpc_endpoint_metrics_filter_1.json': 'the recorder cut the policy to {...}',
};

/** Every recorded operation that a collector asks for. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'athena/GetWorkGroup': {
    collectors: ['athena-workgroups'],
    kept: (body) => {
      const settings = inner(inner(body, 'WorkGroup'), 'Configuration');
      const results = inner(settings, 'ResultConfiguration');
      return [
        ['state', orNull(inner(body, 'WorkGroup').State)],
        ['enforced', orNull(settings.EnforceWorkGroupConfiguration)],
        ['output', orNull(results.OutputLocation)],
        ['keyId', orNull(inner(results, 'EncryptionConfiguration').KmsKey)],
        ['bytesCutoff', orNull(settings.BytesScannedCutoffPerQuery)],
      ];
    },
  },
  'budgets/DescribeBudgets': {
    collectors: ['budgets-budgets'],
    kept: (body) =>
      list(body, 'Budgets').flatMap(
        (budget): Kept => [
          ['name', budget.BudgetName],
          ['type', orNull(budget.BudgetType)],
        ],
      ),
  },
  'cloudtrail/DescribeTrails': {
    collectors: ['cloudtrail-trails'],
    kept: arns('trailList', 'TrailARN'),
  },
  'cloudtrail/GetEventSelectors': {
    collectors: ['cloudtrail-trails'],
    kept: (body) =>
      list(body, 'EventSelectors')
        .flatMap((selector) => list(selector, 'DataResources'))
        .flatMap(({ Values }) =>
          texts(Values).map((value): readonly [string, unknown] => [
            'prefixes',
            [value === 'arn:aws:s3:::' ? '*' : value],
          ]),
        ),
  },
  'cloudtrail/GetTrailStatus': {
    collectors: ['cloudtrail-trails'],
    kept: (body) => [['logging', orNull(body.IsLogging)]],
  },
  'ec2/DescribeFlowLogs': {
    collectors: ['ec2-network'],
    kept: (body) =>
      list(body, 'FlowLogs').flatMap(
        (log): Kept => [
          ['id', log.FlowLogId],
          ['resourceId', log.ResourceId],
          ['trafficType', orNull(log.TrafficType)],
        ],
      ),
  },
  'ec2/DescribeVpcEndpoints': {
    collectors: ['ec2-network'],
    // The question names the VPC, so the endpoints of another one stand for those of this one.
    as: {
      answer: (body) => ({
        VpcEndpoints: list(body, 'VpcEndpoints').map((it) => ({ ...it, VpcId: 'vpc-1' })),
      }),
    },
    kept: (body) =>
      list(body, 'VpcEndpoints').flatMap(
        (endpoint): Kept => [
          ['id', endpoint.VpcEndpointId],
          ['service', endpoint.ServiceName],
          ['policy', orNull(endpoint.PolicyDocument)],
        ],
      ),
  },
  'iam/GetAccountSummary': {
    collectors: ['iam-account'],
    kept: (body) => [
      ['rootAccessKeys', orNull(inner(body, 'SummaryMap').AccountAccessKeysPresent)],
      ['users', orNull(inner(body, 'SummaryMap').Users)],
    ],
  },
  'iam/GetPolicyVersion': {
    collectors: ['iam-execution-roles'],
    kept: (body) => [['document', decodeURIComponent(String(inner(body, 'PolicyVersion').Document))]],
  },
  'iam/GetRole': {
    collectors: ['iam-execution-roles'],
    named: (body) => {
      const arn = String(inner(body, 'Role').Arn);
      const name = `"RoleName":"${inner(body, 'Role').RoleName}"`;
      const names = ['Serving', 'Training'].flatMap((role) => [
        [roleArnOf(role), arn],
        [`"RoleName":"${role}"`, name],
      ]);
      return Object.fromEntries(names);
    },
    kept: (body) => [
      ['arn', inner(body, 'Role').Arn],
      ['lastUsedAt', timeOf(inner(inner(body, 'Role'), 'RoleLastUsed').LastUsedDate)],
    ],
  },
  'iam/ListAttachedRolePolicies': {
    collectors: ['iam-execution-roles'],
    kept: arns('AttachedPolicies', 'PolicyArn'),
  },
  'iam/ListRolePolicies': {
    collectors: ['iam-execution-roles'],
    kept: (body) => texts(body.PolicyNames).map((name): readonly [string, unknown] => ['name', name]),
  },
  'kms/DescribeKey': {
    collectors: ['kms-keys'],
    kept: (body) => [
      ['arn', inner(body, 'KeyMetadata').Arn],
      ['manager', orNull(inner(body, 'KeyMetadata').KeyManager)],
      ['state', orNull(inner(body, 'KeyMetadata').KeyState)],
      ['origin', orNull(inner(body, 'KeyMetadata').Origin)],
    ],
  },
  'kms/GetKeyPolicy': { collectors: ['kms-keys'], kept: (body) => [['policy', body.Policy]] },
  'kms/GetKeyRotationStatus': {
    collectors: ['kms-keys'],
    kept: (body) => [['rotation', orNull(body.KeyRotationEnabled)]],
  },
  'kms/ListGrants': {
    collectors: ['kms-keys'],
    kept: (body) => [['grants', texts(body.Grants)]],
  },
  'organizations/DescribeOrganization': {
    collectors: ['organizations-policies'],
    kept: (body) => [['id', inner(body, 'Organization').Id]],
  },
  's3/GetBucketEncryption': {
    collectors: ['s3-buckets'],
    as: {
      answer: (body) => ({
        Root: 'ServerSideEncryptionConfiguration',
        Document: { Rule: list(inner(body, 'ServerSideEncryptionConfiguration'), 'Rules') },
      }),
    },
    kept: (body) =>
      list(inner(body, 'ServerSideEncryptionConfiguration'), 'Rules').map(
        (rule): readonly [string, unknown] => [
          'algorithm',
          inner(rule, 'ApplyServerSideEncryptionByDefault').SSEAlgorithm,
        ],
      ),
  },
  's3/GetBucketPolicy': {
    collectors: ['s3-buckets'],
    as: { answer: (body) => ({ Document: body.Policy }) },
    kept: (body) => [['policy', body.Policy]],
  },
  's3/GetPublicAccessBlock': {
    collectors: ['s3-buckets'],
    as: {
      answer: (body) => ({
        Root: 'PublicAccessBlockConfiguration',
        Document: inner(body, 'PublicAccessBlockConfiguration'),
      }),
    },
    kept: (body) => [
      ['blockPublicAcls', orNull(inner(body, 'PublicAccessBlockConfiguration').BlockPublicAcls)],
      ['blockPublicPolicy', orNull(inner(body, 'PublicAccessBlockConfiguration').BlockPublicPolicy)],
    ],
  },
  'sagemaker/DescribeDomain': {
    collectors: ['sagemaker-domains'],
    kept: (body) => [
      ['arn', body.DomainArn],
      ['authMode', orNull(body.AuthMode)],
      ['networkAccess', orNull(body.AppNetworkAccessType)],
      ['keyId', orNull(body.KmsKeyId)],
    ],
  },
  'sagemaker/DescribeNotebookInstance': {
    collectors: ['sagemaker-notebooks'],
    kept: (body) => [
      ['arn', body.NotebookInstanceArn],
      ['directInternetAccess', orNull(body.DirectInternetAccess)],
      ['rootAccess', orNull(body.RootAccess)],
      ['volumeKeyId', orNull(body.KmsKeyId)],
    ],
  },
  'sagemaker/ListDomains': { collectors: ['sagemaker-domains'], kept: arns('Domains', 'DomainArn') },
  'sagemaker/ListNotebookInstances': {
    collectors: ['sagemaker-notebooks'],
    kept: arns('NotebookInstances', 'NotebookInstanceArn'),
  },
  'sagemaker/DescribeDataQualityJobDefinition': definition('DataQuality'),
  'sagemaker/DescribeModelExplainabilityJobDefinition': definition('ModelExplainability'),
  'sagemaker/DescribeModelQualityJobDefinition': definition('ModelQuality'),
  'sagemaker/DescribeEndpoint': {
    collectors: ['sagemaker-endpoints'],
    kept: (body) => [
      ['arn', body.EndpointArn],
      ['status', orNull(body.EndpointStatus)],
      ['configName', orNull(body.EndpointConfigName)],
    ],
  },
  'sagemaker/DescribeEndpointConfig': {
    collectors: ['sagemaker-endpoints'],
    kept: (body) => [
      ['arn', body.EndpointConfigArn],
      ['keyId', orNull(body.KmsKeyId)],
      ['networkIsolation', orNull(body.EnableNetworkIsolation)],
    ],
  },
  'sagemaker/DescribeHyperParameterTuningJob': {
    collectors: ['sagemaker-tuning-jobs'],
    kept: (body) => [
      ['arn', body.HyperParameterTuningJobArn],
      ['status', orNull(body.HyperParameterTuningJobStatus)],
      ['volumeKeyId', orNull(inner(inner(body, 'TrainingJobDefinition'), 'ResourceConfig').VolumeKmsKeyId)],
    ],
  },
  'sagemaker/DescribeModel': {
    collectors: ['sagemaker-models'],
    kept: (body) => [
      ['arn', body.ModelArn],
      ['networkIsolation', orNull(body.EnableNetworkIsolation)],
      ['vpc', null],
    ],
  },
  'sagemaker/DescribeProcessingJob': {
    collectors: ['sagemaker-processing-jobs'],
    kept: (body) => [
      ['arn', body.ProcessingJobArn],
      ['status', orNull(body.ProcessingJobStatus)],
    ],
  },
  'sagemaker/DescribeTrainingJob': {
    collectors: ['sagemaker-training-jobs'],
    as: { operation: 'Search', answer: (body) => ({ Results: [{ TrainingJob: body }] }) },
    kept: (body) => [
      ['arn', body.TrainingJobArn],
      ['status', orNull(body.TrainingJobStatus)],
      ['networkIsolation', orNull(body.EnableNetworkIsolation)],
      ['interContainerEncryption', orNull(body.EnableInterContainerTrafficEncryption)],
      ['volumeKeyId', orNull(inner(body, 'ResourceConfig').VolumeKmsKeyId)],
    ],
  },
  'sagemaker/DescribeCluster': {
    collectors: ['sagemaker-clusters'],
    kept: (body) => [
      ['arn', body.ClusterArn],
      ['clusterName', orNull(body.ClusterName)],
      ['status', orNull(body.ClusterStatus)],
      ['nodeRecovery', orNull(body.NodeRecovery)],
      ...list(body, 'InstanceGroups').flatMap(
        (group): Kept => [
          ['name', group.InstanceGroupName],
          ['instanceTypes', [group.InstanceType]],
          ['instanceCount', orNull(group.CurrentCount)],
          ['roleArn', orNull(group.ExecutionRole)],
          ['volumes', orNull(group.InstanceStorageConfigs)],
          ['uri', orNull(inner(group, 'LifeCycleConfig').SourceS3Uri)],
        ],
      ),
    ],
  },
  'sagemaker/DescribeCompilationJob': {
    collectors: ['sagemaker-compilation-jobs'],
    kept: (body) => [
      ['arn', body.CompilationJobArn],
      ['status', orNull(body.CompilationJobStatus)],
      ['roleArn', orNull(body.RoleArn)],
      ['image', orNull(body.InferenceImage)],
      ['outputKeyId', orNull(inner(body, 'OutputConfig').KmsKeyId)],
      ['inputUri', orNull(inner(body, 'InputConfig').S3Uri)],
      ['outputUri', orNull(inner(body, 'OutputConfig').S3OutputLocation)],
      ['vpc', null],
    ],
  },
  'sagemaker/DescribeTransformJob': {
    collectors: ['sagemaker-transform-jobs'],
    kept: (body) => [
      ['arn', body.TransformJobArn],
      ['status', orNull(body.TransformJobStatus)],
      ['volumeKeyId', orNull(inner(body, 'TransformResources').VolumeKmsKeyId)],
    ],
  },
  'sagemaker/ListClusters': {
    collectors: ['sagemaker-clusters'],
    kept: arns('ClusterSummaries', 'ClusterArn'),
  },
  'sagemaker/ListCompilationJobs': {
    collectors: ['sagemaker-compilation-jobs'],
    kept: arns('CompilationJobSummaries', 'CompilationJobArn'),
  },
  'sagemaker/ListEndpointConfigs': {
    collectors: ['sagemaker-endpoints'],
    kept: arns('EndpointConfigs', 'EndpointConfigArn'),
  },
  'sagemaker/ListEndpoints': { collectors: ['sagemaker-endpoints'], kept: arns('Endpoints', 'EndpointArn') },
  'sagemaker/ListHyperParameterTuningJobs': {
    collectors: ['sagemaker-tuning-jobs'],
    kept: arns('HyperParameterTuningJobSummaries', 'HyperParameterTuningJobArn'),
  },
  'sagemaker/ListModels': { collectors: ['sagemaker-models'], kept: arns('Models', 'ModelArn') },
  'sagemaker/ListTrainingJobs': {
    collectors: ['sagemaker-training-jobs'],
    kept: arns('TrainingJobSummaries', 'TrainingJobArn'),
  },
  'sagemaker/ListTransformJobs': {
    collectors: ['sagemaker-transform-jobs'],
    kept: arns('TransformJobSummaries', 'TransformJobArn'),
  },
  'secretsmanager/ListSecrets': { collectors: ['secretsmanager-secrets'], kept: arns('SecretList', 'ARN') },
};
