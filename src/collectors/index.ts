// Written by `npm run registry`.
import { artifactAgreementsCollector } from './artifact/agreements.ts';
import { artifactReportsCollector } from './artifact/reports.ts';
import { athenaWorkgroupsCollector } from './athena/workgroups.ts';
import { backupProtectedResourcesCollector } from './backup/protected-resources.ts';
import { budgetsBudgetsCollector } from './budgets/budgets.ts';
import { cloudtrailChangesCollector } from './cloudtrail/changes.ts';
import { cloudtrailDataAccessCollector } from './cloudtrail/data-access.ts';
import { cloudtrailIntegrityCollector } from './cloudtrail/integrity.ts';
import { cloudtrailTrailsCollector } from './cloudtrail/trails.ts';
import { cloudwatchAlarmsCollector } from './cloudwatch/alarms.ts';
import { cloudwatchInvocationsCollector } from './cloudwatch/invocations.ts';
import { codepipelinePipelinesCollector } from './codepipeline/pipelines.ts';
import { configRulesCollector } from './config/rules.ts';
import { costSpendCollector } from './cost/spend.ts';
import { ec2NetworkCollector } from './ec2/network.ts';
import { ecrImagesCollector } from './ecr/images.ts';
import { eventbridgeRulesCollector } from './eventbridge/rules.ts';
import { iamAccountCollector } from './iam/account.ts';
import { iamExecutionRolesCollector } from './iam/execution-roles.ts';
import { kmsKeysCollector } from './kms/keys.ts';
import { lakeformationPermissionsCollector } from './lakeformation/permissions.ts';
import { logsGroupsCollector } from './logs/groups.ts';
import { organizationsPoliciesCollector } from './organizations/policies.ts';
import { s3BucketsCollector } from './s3/buckets.ts';
import { s3ObjectsCollector } from './s3/objects.ts';
import { sagemakerAutoMlJobsCollector } from './sagemaker/auto-ml-jobs.ts';
import { sagemakerClarifyReportsCollector } from './sagemaker/clarify-reports.ts';
import { sagemakerClustersCollector } from './sagemaker/clusters.ts';
import { sagemakerCompilationJobsCollector } from './sagemaker/compilation-jobs.ts';
import { sagemakerDomainsCollector } from './sagemaker/domains.ts';
import { sagemakerEndpointScalingCollector } from './sagemaker/endpoint-scaling.ts';
import { sagemakerEndpointsCollector } from './sagemaker/endpoints.ts';
import { sagemakerEvaluationsCollector } from './sagemaker/evaluations.ts';
import { sagemakerFeatureGroupsCollector } from './sagemaker/feature-groups.ts';
import { sagemakerHumanReviewCollector } from './sagemaker/human-review.ts';
import { sagemakerImagesCollector } from './sagemaker/images.ts';
import { sagemakerInferenceComponentsCollector } from './sagemaker/inference-components.ts';
import { sagemakerLineageCollector } from './sagemaker/lineage.ts';
import { sagemakerLineageGroupsCollector } from './sagemaker/lineage-groups.ts';
import { sagemakerModelCardsCollector } from './sagemaker/model-cards.ts';
import { sagemakerModelPackagesCollector } from './sagemaker/model-packages.ts';
import { sagemakerModelsCollector } from './sagemaker/models.ts';
import { sagemakerMonitoringCollector } from './sagemaker/monitoring.ts';
import { sagemakerMonitoringAlertsCollector } from './sagemaker/monitoring-alerts.ts';
import { sagemakerNotebooksCollector } from './sagemaker/notebooks.ts';
import { sagemakerPipelinesCollector } from './sagemaker/pipelines.ts';
import { sagemakerProcessingJobsCollector } from './sagemaker/processing-jobs.ts';
import { sagemakerTrainingJobsCollector } from './sagemaker/training-jobs.ts';
import { sagemakerTransformJobsCollector } from './sagemaker/transform-jobs.ts';
import { sagemakerTuningJobsCollector } from './sagemaker/tuning-jobs.ts';
import { secretsmanagerSecretsCollector } from './secretsmanager/secrets.ts';
import { securityhubFindingsCollector } from './securityhub/findings.ts';
import { tagsCoverageCollector } from './tags/coverage.ts';

export const collectors = [
  artifactAgreementsCollector,
  artifactReportsCollector,
  athenaWorkgroupsCollector,
  backupProtectedResourcesCollector,
  budgetsBudgetsCollector,
  cloudtrailChangesCollector,
  cloudtrailDataAccessCollector,
  cloudtrailIntegrityCollector,
  cloudtrailTrailsCollector,
  cloudwatchAlarmsCollector,
  cloudwatchInvocationsCollector,
  codepipelinePipelinesCollector,
  configRulesCollector,
  costSpendCollector,
  ec2NetworkCollector,
  ecrImagesCollector,
  eventbridgeRulesCollector,
  iamAccountCollector,
  iamExecutionRolesCollector,
  kmsKeysCollector,
  lakeformationPermissionsCollector,
  logsGroupsCollector,
  organizationsPoliciesCollector,
  s3BucketsCollector,
  s3ObjectsCollector,
  sagemakerAutoMlJobsCollector,
  sagemakerClarifyReportsCollector,
  sagemakerClustersCollector,
  sagemakerCompilationJobsCollector,
  sagemakerDomainsCollector,
  sagemakerEndpointScalingCollector,
  sagemakerEndpointsCollector,
  sagemakerEvaluationsCollector,
  sagemakerFeatureGroupsCollector,
  sagemakerHumanReviewCollector,
  sagemakerImagesCollector,
  sagemakerInferenceComponentsCollector,
  sagemakerLineageCollector,
  sagemakerLineageGroupsCollector,
  sagemakerModelCardsCollector,
  sagemakerModelPackagesCollector,
  sagemakerModelsCollector,
  sagemakerMonitoringCollector,
  sagemakerMonitoringAlertsCollector,
  sagemakerNotebooksCollector,
  sagemakerPipelinesCollector,
  sagemakerProcessingJobsCollector,
  sagemakerTrainingJobsCollector,
  sagemakerTransformJobsCollector,
  sagemakerTuningJobsCollector,
  secretsmanagerSecretsCollector,
  securityhubFindingsCollector,
  tagsCoverageCollector,
] as const;
