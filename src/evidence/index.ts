// Written by `npm run registry`.
import { artifactAgreements } from './kinds/artifact-agreements.ts';
import { artifactReports } from './kinds/artifact-reports.ts';
import { athenaWorkgroups } from './kinds/athena-workgroups.ts';
import { backupProtectedResources } from './kinds/backup-protected-resources.ts';
import { budgetsBudgets } from './kinds/budgets-budgets.ts';
import { cloudtrailChanges } from './kinds/cloudtrail-changes.ts';
import { cloudtrailDataAccess } from './kinds/cloudtrail-data-access.ts';
import { cloudtrailIntegrity } from './kinds/cloudtrail-integrity.ts';
import { cloudtrailTrails } from './kinds/cloudtrail-trails.ts';
import { cloudwatchAlarms } from './kinds/cloudwatch-alarms.ts';
import { cloudwatchInvocations } from './kinds/cloudwatch-invocations.ts';
import { codepipelinePipelines } from './kinds/codepipeline-pipelines.ts';
import { configRules } from './kinds/config-rules.ts';
import { costSpend } from './kinds/cost-spend.ts';
import { ec2Network } from './kinds/ec2-network.ts';
import { ecrImages } from './kinds/ecr-images.ts';
import { eventbridgeRules } from './kinds/eventbridge-rules.ts';
import { iamAccount } from './kinds/iam-account.ts';
import { iamExecutionRoles } from './kinds/iam-execution-roles.ts';
import { kmsKeys } from './kinds/kms-keys.ts';
import { lakeformationPermissions } from './kinds/lakeformation-permissions.ts';
import { logsGroups } from './kinds/logs-groups.ts';
import { manualDecisions } from './kinds/manual-decisions.ts';
import { manualDocuments } from './kinds/manual-documents.ts';
import { manualFairnessCriteria } from './kinds/manual-fairness-criteria.ts';
import { organizationsPolicies } from './kinds/organizations-policies.ts';
import { s3Buckets } from './kinds/s3-buckets.ts';
import { s3Objects } from './kinds/s3-objects.ts';
import { sagemakerAutoMlJobs } from './kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerClarifyReports } from './kinds/sagemaker-clarify-reports.ts';
import { sagemakerClusters } from './kinds/sagemaker-clusters.ts';
import { sagemakerCompilationJobs } from './kinds/sagemaker-compilation-jobs.ts';
import { sagemakerDomains } from './kinds/sagemaker-domains.ts';
import { sagemakerEndpointScaling } from './kinds/sagemaker-endpoint-scaling.ts';
import { sagemakerEndpoints } from './kinds/sagemaker-endpoints.ts';
import { sagemakerEvaluations } from './kinds/sagemaker-evaluations.ts';
import { sagemakerFeatureGroups } from './kinds/sagemaker-feature-groups.ts';
import { sagemakerHumanReview } from './kinds/sagemaker-human-review.ts';
import { sagemakerImages } from './kinds/sagemaker-images.ts';
import { sagemakerInferenceComponents } from './kinds/sagemaker-inference-components.ts';
import { sagemakerLineage } from './kinds/sagemaker-lineage.ts';
import { sagemakerLineageGroups } from './kinds/sagemaker-lineage-groups.ts';
import { sagemakerModelCards } from './kinds/sagemaker-model-cards.ts';
import { sagemakerModelPackages } from './kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from './kinds/sagemaker-models.ts';
import { sagemakerMonitoring } from './kinds/sagemaker-monitoring.ts';
import { sagemakerMonitoringAlerts } from './kinds/sagemaker-monitoring-alerts.ts';
import { sagemakerNotebooks } from './kinds/sagemaker-notebooks.ts';
import { sagemakerPipelines } from './kinds/sagemaker-pipelines.ts';
import { sagemakerProcessingJobs } from './kinds/sagemaker-processing-jobs.ts';
import { sagemakerTrainingJobs } from './kinds/sagemaker-training-jobs.ts';
import { sagemakerTransformJobs } from './kinds/sagemaker-transform-jobs.ts';
import { sagemakerTuningJobs } from './kinds/sagemaker-tuning-jobs.ts';
import { secretsmanagerSecrets } from './kinds/secretsmanager-secrets.ts';
import { securityhubFindings } from './kinds/securityhub-findings.ts';
import { tagsCoverage } from './kinds/tags-coverage.ts';

export const kinds = [
  artifactAgreements,
  artifactReports,
  athenaWorkgroups,
  backupProtectedResources,
  budgetsBudgets,
  cloudtrailChanges,
  cloudtrailDataAccess,
  cloudtrailIntegrity,
  cloudtrailTrails,
  cloudwatchAlarms,
  cloudwatchInvocations,
  codepipelinePipelines,
  configRules,
  costSpend,
  ec2Network,
  ecrImages,
  eventbridgeRules,
  iamAccount,
  iamExecutionRoles,
  kmsKeys,
  lakeformationPermissions,
  logsGroups,
  organizationsPolicies,
  s3Buckets,
  s3Objects,
  sagemakerAutoMlJobs,
  sagemakerClarifyReports,
  sagemakerClusters,
  sagemakerCompilationJobs,
  sagemakerDomains,
  sagemakerEndpointScaling,
  sagemakerEndpoints,
  sagemakerEvaluations,
  sagemakerFeatureGroups,
  sagemakerHumanReview,
  sagemakerImages,
  sagemakerInferenceComponents,
  sagemakerLineageGroups,
  sagemakerLineage,
  sagemakerModelCards,
  sagemakerModelPackages,
  sagemakerModels,
  sagemakerMonitoringAlerts,
  sagemakerMonitoring,
  sagemakerNotebooks,
  sagemakerPipelines,
  sagemakerProcessingJobs,
  sagemakerTrainingJobs,
  sagemakerTransformJobs,
  sagemakerTuningJobs,
  secretsmanagerSecrets,
  securityhubFindings,
  tagsCoverage,
  manualDecisions,
  manualDocuments,
  manualFairnessCriteria,
] as const;
