import type { z } from 'zod';
import { digestOf } from '../../../src/core/digest.ts';
import type { BiasMetric, ClarifyReport } from '../../../src/evidence/kinds/sagemaker-clarify-reports.ts';
import type { LineageEntity } from '../../../src/evidence/kinds/sagemaker-lineage.ts';
import type { ModelCard } from '../../../src/evidence/kinds/sagemaker-model-cards.ts';
import type {
  ModelPackage,
  sagemakerModelPackages,
} from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import type {
  constraintsFile,
  MonitoringSchedule,
  monitoringExecution,
  violation,
} from '../../../src/evidence/kinds/sagemaker-monitoring.ts';
import { keyArn, sagemakerArn } from './record.ts';
import { VPC } from './workloads.ts';

type ModelPackageGroup = z.infer<typeof sagemakerModelPackages.body>['groups'][number];
type MonitoringExecution = z.infer<typeof monitoringExecution>;
type ConstraintsFile = z.infer<typeof constraintsFile>;
type Violation = z.infer<typeof violation>;

/** An approved version, older than the period. */
export function modelPackage(over: Partial<ModelPackage> = {}): ModelPackage {
  return {
    arn: sagemakerArn('model-package', 'readmission/1'),
    group: 'readmission',
    version: 1,
    createdAt: '2026-06-01T06:00:00Z',
    createdBy: {
      arn: 'arn:aws:sts::111122223333:assumed-role/MLEngineer/bob',
      principalId: 'AROAENGINEER:bob',
    },
    lastModifiedAt: '2026-06-01T07:00:00Z',
    lastModifiedBy: {
      arn: 'arn:aws:sts::111122223333:assumed-role/MLApprover/carol',
      principalId: 'AROAAPPROVER:carol',
    },
    status: 'Completed',
    approvalStatus: 'Approved',
    approvalDescription: null,
    keyId: keyArn('key-1'),
    sourceUri: null,
    containers: [
      {
        image: '111122223333.dkr.ecr.us-east-1.amazonaws.com/readmission:1.4',
        imageDigest: `sha256:${'a1'.repeat(32)}`,
        modelDataUrl: 's3://northwind-models/output/readmission-train/output/model.tar.gz',
        modelDataETag: 'd41d8cd98f00b204e9800998ecf8427e',
      },
    ],
    reports: [],
    ...over,
  };
}

export function modelPackageGroup(over: Partial<ModelPackageGroup> = {}): ModelPackageGroup {
  const name = over.name ?? 'readmission';
  return {
    name,
    arn: sagemakerArn('model-package-group', name),
    createdAt: '2026-05-01T08:00:00Z',
    policy: 'none',
    ...over,
  };
}

/** An approved card of the package `readmission/1` whose content fills the parts that are asked for. */
export function modelCard(over: Partial<ModelCard> = {}): ModelCard {
  const name = over.name ?? 'readmission-card';
  return {
    name,
    arn: sagemakerArn('model-card', name),
    version: 1,
    status: 'Approved',
    createdAt: '2026-06-01T09:00:00Z',
    lastModifiedAt: '2026-06-02T09:00:00Z',
    keyId: keyArn('key-1'),
    modelId: null,
    modelName: 'readmission-model-1',
    modelPackageGroup: 'readmission',
    modelPackageArn: sagemakerArn('model-package', 'readmission/1'),
    riskRating: 'High',
    content: {
      digest: digestOf('card'),
      filled: [
        'evaluation_details.name',
        'intended_uses.intended_uses',
        'intended_uses.risk_rating',
        'model_overview.model_description',
        'training_details.training_job_details.training_datasets',
      ],
      unknown: [],
    },
    versions: [
      {
        version: 1,
        status: 'Approved',
        createdAt: '2026-06-01T09:00:00Z',
        lastModifiedAt: '2026-06-02T09:00:00Z',
      },
    ],
    ...over,
  };
}

export function monitoringSchedule(over: Partial<MonitoringSchedule> = {}): MonitoringSchedule {
  const name = over.name ?? 'readmission-data-quality';
  return {
    name,
    arn: sagemakerArn('monitoring-schedule', name),
    type: 'DataQuality',
    status: 'Scheduled',
    endpointName: 'readmission-prod',
    createdAt: '2026-06-02T08:00:00Z',
    lastModifiedAt: '2026-06-02T08:00:00Z',
    expression: 'cron(0 * ? * * *)',
    jobDefinitionName: `${name}-definition`,
    networkIsolation: true,
    interContainerEncryption: true,
    vpc: VPC,
    volumeKeyId: keyArn('key-1'),
    outputKeyId: keyArn('key-1'),
    constraintsUri: 's3://northwind-monitoring/baseline/constraints.json',
    statisticsUri: 's3://northwind-monitoring/baseline/statistics.json',
    ...over,
  };
}

export function execution(over: Partial<MonitoringExecution> = {}): MonitoringExecution {
  return {
    scheduleName: 'readmission-data-quality',
    scheduledAt: '2026-07-10T09:00:00Z',
    status: 'Completed',
    processingJobArn: sagemakerArn('processing-job', 'monitoring-202607100900'),
    failureReason: null,
    outputUri: 's3://northwind-monitoring/results/202607100900',
    ...over,
  };
}

export function constraints(over: Partial<ConstraintsFile> = {}): ConstraintsFile {
  return {
    scheduleName: 'readmission-data-quality',
    uri: 's3://northwind-monitoring/baseline/constraints.json',
    digest: digestOf('constraints'),
    evaluateConstraints: 'Enabled',
    features: [{ name: 'age', evaluateConstraints: null }],
    thresholds: [],
    ...over,
  };
}

export function violationOf(over: Partial<Violation> = {}): Violation {
  return {
    subject: 'age',
    type: 'baseline_drift_check',
    metric: null,
    description: 'Drift of 0.4 above 0.1.',
    ...over,
  };
}

export function biasMetric(over: Partial<BiasMetric> = {}): BiasMetric {
  return { stage: 'pre-training', facet: 'sex', group: '1', metric: 'CI', value: 0.12, error: null, ...over };
}

/** A completed job that was asked for CI of `sex` and for explanations, and gave both. */
export function clarifyReport(over: Partial<ClarifyReport> = {}): ClarifyReport {
  const jobName = over.jobName ?? 'readmission-bias';
  return {
    jobName,
    jobArn: sagemakerArn('processing-job', jobName),
    createdAt: '2026-07-11T08:00:00Z',
    status: 'Completed',
    image: '205585389593.dkr.ecr.us-east-1.amazonaws.com/sagemaker-clarify-processing:1.0',
    requested: {
      uri: 's3://northwind-models/clarify/analysis_config.json',
      digest: digestOf('requested'),
      facets: ['sex'],
      preTraining: ['CI'],
      postTraining: null,
      explanations: true,
      model: null,
    },
    computed: {
      uri: 's3://northwind-models/clarify/analysis.json',
      digest: digestOf('computed'),
      label: 'readmitted',
      metrics: [biasMetric()],
      explanations: [{ method: 'kernel_shap', label: 'readmitted', features: 12 }],
    },
    ...over,
  };
}

export function lineageEntity(over: Partial<LineageEntity> & Pick<LineageEntity, 'arn'>): LineageEntity {
  return {
    type: 'artifact',
    lineageType: null,
    name: null,
    sourceUri: null,
    identities: [],
    status: null,
    createdAt: '2026-06-01T08:00:00Z',
    ...over,
  };
}
