// Written by `npm run registry`.
import { budgetsBudgets } from './kinds/budgets-budgets.ts';
import { cloudtrailChanges } from './kinds/cloudtrail-changes.ts';
import { cloudtrailIntegrity } from './kinds/cloudtrail-integrity.ts';
import { cloudtrailTrails } from './kinds/cloudtrail-trails.ts';
import { cloudwatchAlarms } from './kinds/cloudwatch-alarms.ts';
import { ec2Network } from './kinds/ec2-network.ts';
import { ecrImages } from './kinds/ecr-images.ts';
import { eventbridgeRules } from './kinds/eventbridge-rules.ts';
import { iamAccount } from './kinds/iam-account.ts';
import { iamExecutionRoles } from './kinds/iam-execution-roles.ts';
import { kmsKeys } from './kinds/kms-keys.ts';
import { logsGroups } from './kinds/logs-groups.ts';
import { s3Buckets } from './kinds/s3-buckets.ts';
import { sagemakerClarifyReports } from './kinds/sagemaker-clarify-reports.ts';
import { sagemakerEndpoints } from './kinds/sagemaker-endpoints.ts';
import { sagemakerLineage } from './kinds/sagemaker-lineage.ts';
import { sagemakerModelCards } from './kinds/sagemaker-model-cards.ts';
import { sagemakerModelPackages } from './kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from './kinds/sagemaker-models.ts';
import { sagemakerMonitoring } from './kinds/sagemaker-monitoring.ts';
import { sagemakerTrainingJobs } from './kinds/sagemaker-training-jobs.ts';
import { secretsmanagerSecrets } from './kinds/secretsmanager-secrets.ts';
import { tagsCoverage } from './kinds/tags-coverage.ts';

export const kinds = [
  budgetsBudgets,
  cloudtrailChanges,
  cloudtrailIntegrity,
  cloudtrailTrails,
  cloudwatchAlarms,
  ec2Network,
  ecrImages,
  eventbridgeRules,
  iamAccount,
  iamExecutionRoles,
  kmsKeys,
  logsGroups,
  s3Buckets,
  sagemakerClarifyReports,
  sagemakerEndpoints,
  sagemakerLineage,
  sagemakerModelCards,
  sagemakerModelPackages,
  sagemakerModels,
  sagemakerMonitoring,
  sagemakerTrainingJobs,
  secretsmanagerSecrets,
  tagsCoverage,
] as const;
