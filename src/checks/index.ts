// Written by `npm run registry`.
import { codepipelineApprovalStage } from './approval/codepipeline-approval-stage.ts';
import { sagemakerDutySeparation } from './approval/duty-separation.ts';
import { sagemakerEndpointApproval } from './approval/endpoint-approval.ts';
import { sagemakerModelPackageApprover } from './approval/model-package-approver.ts';
import { sagemakerModelPackageAutoApproval } from './approval/model-package-auto-approval.ts';
import { sagemakerModelPackageStability } from './approval/model-package-stability.ts';
import { sagemakerPipelineRegistration } from './approval/pipeline-registration.ts';
import { athenaWorkgroup } from './audit-trail/athena-workgroup.ts';
import { configSecondOpinion } from './audit-trail/config-second-opinion.ts';
import { cloudtrailDataEvents } from './audit-trail/data-events.ts';
import { logsLogRetention } from './audit-trail/log-retention.ts';
import { securityhubSecondOpinion } from './audit-trail/securityhub-second-opinion.ts';
import { cloudtrailTrailBucket } from './audit-trail/trail-bucket.ts';
import { cloudtrailTrailChangeAlerts } from './audit-trail/trail-change-alerts.ts';
import { cloudtrailTrailContinuity } from './audit-trail/trail-continuity.ts';
import { cloudtrailTrailCoverage } from './audit-trail/trail-coverage.ts';
import { cloudtrailTrailIntegrity } from './audit-trail/trail-integrity.ts';
import { cloudtrailTrailValidation } from './audit-trail/trail-validation.ts';
import { s3TrainingDataAccess } from './audit-trail/training-data-access.ts';
import { s3BucketLifecycle } from './cost/bucket-lifecycle.ts';
import { budgetsBudgetAlerts } from './cost/budget-alerts.ts';
import { sagemakerEndpointIdle } from './cost/endpoint-idle.ts';
import { logsLogExpiry } from './cost/log-expiry.ts';
import { tagsRequiredTags } from './cost/required-tags.ts';
import { costSpendAttribution } from './cost/spend-attribution.ts';
import { sagemakerSpotCheckpointing } from './cost/spot-checkpointing.ts';
import { sagemakerModelCardApproval } from './documentation/model-card-approval.ts';
import { sagemakerModelCardCompleteness } from './documentation/model-card-completeness.ts';
import { sagemakerModelCardCurrency } from './documentation/model-card-currency.ts';
import { sagemakerModelCardPresence } from './documentation/model-card-presence.ts';
import { sagemakerAsyncOutputKey } from './encryption/async-output-key.ts';
import { s3BucketEncryption } from './encryption/bucket-encryption.ts';
import { s3BucketTransport } from './encryption/bucket-transport.ts';
import { sagemakerClusterVolumeKey } from './encryption/cluster-volume-key.ts';
import { codepipelineArtifactKey } from './encryption/codepipeline-artifact-key.ts';
import { sagemakerDataCaptureKey } from './encryption/data-capture-key.ts';
import { sagemakerDomainKey } from './encryption/domain-key.ts';
import { sagemakerEndpointVolumeKey } from './encryption/endpoint-volume-key.ts';
import { sagemakerFeatureStoreOfflineKey } from './encryption/feature-store-offline-key.ts';
import { sagemakerFeatureStoreOnlineKey } from './encryption/feature-store-online-key.ts';
import { sagemakerFlowDefinitionKey } from './encryption/flow-definition-key.ts';
import { sagemakerJobOutputKey } from './encryption/job-output-key.ts';
import { sagemakerJobVolumeKey } from './encryption/job-volume-key.ts';
import { kmsKeyGrants } from './encryption/key-grants.ts';
import { kmsKeyPolicy } from './encryption/key-policy.ts';
import { kmsKeyRotation } from './encryption/key-rotation.ts';
import { kmsKeyState } from './encryption/key-state.ts';
import { logsLogGroupKey } from './encryption/log-group-key.ts';
import { sagemakerModelCardKey } from './encryption/model-card-key.ts';
import { sagemakerModelPackageKey } from './encryption/model-package-key.ts';
import { sagemakerMonitoringKey } from './encryption/monitoring-key.ts';
import { sagemakerNotebookVolumeKey } from './encryption/notebook-volume-key.ts';
import { sagemakerStudioSharingKey } from './encryption/studio-sharing-key.ts';
import { cloudtrailTrailEncryption } from './encryption/trail-encryption.ts';
import { sagemakerTrainingOutputKey } from './encryption/training-output-key.ts';
import { sagemakerTrainingVolumeKey } from './encryption/training-volume-key.ts';
import { clarifyBiasMetrics } from './fairness/clarify-bias-metrics.ts';
import { clarifyBiasThresholds } from './fairness/clarify-bias-thresholds.ts';
import { clarifyExplanations } from './fairness/clarify-explanations.ts';
import { sagemakerEvaluationFairness } from './fairness/evaluation-fairness.ts';
import { sagemakerModelExplanations } from './fairness/model-explanations.ts';
import { iamAccessKeyAge } from './identity/access-key-age.ts';
import { s3BucketPublicAccess } from './identity/bucket-public-access.ts';
import { lakeformationColumnGrants } from './identity/column-grants.ts';
import { iamExecutionRoleFullAccess } from './identity/execution-role-full-access.ts';
import { iamExecutionRolePassRole } from './identity/execution-role-pass-role.ts';
import { iamExecutionRoleTrust } from './identity/execution-role-trust.ts';
import { iamExecutionRoleWildcards } from './identity/execution-role-wildcards.ts';
import { sagemakerLineageGroupPolicy } from './identity/lineage-group-policy.ts';
import { iamLongLivedKeys } from './identity/long-lived-keys.ts';
import { sagemakerNotebookRoot } from './identity/notebook-root.ts';
import { sagemakerRegistryPolicy } from './identity/registry-policy.ts';
import { iamRootAccessKeys } from './identity/root-access-keys.ts';
import { iamRootMfa } from './identity/root-mfa.ts';
import { organizationsScpGuardrails } from './identity/scp-guardrails.ts';
import { secretsmanagerSecretRotation } from './identity/secret-rotation.ts';
import { sagemakerStudioAttribution } from './identity/studio-attribution.ts';
import { iamUserMfa } from './identity/user-mfa.ts';
import { sagemakerEndpointLineage } from './lineage/endpoint-lineage.ts';
import { sagemakerLineageDeletion } from './lineage/lineage-deletion.ts';
import { sagemakerLineageIdentity } from './lineage/lineage-identity.ts';
import { cloudwatchEndpointAlarms } from './monitoring/endpoint-alarms.ts';
import { sagemakerEndpointDataCapture } from './monitoring/endpoint-data-capture.ts';
import { sagemakerEvaluationResults } from './monitoring/evaluation-results.ts';
import { sagemakerHumanReviewCompletion } from './monitoring/human-review-completion.ts';
import { sagemakerMonitoringAlertHistory } from './monitoring/monitoring-alert-history.ts';
import { sagemakerMonitoringConstraints } from './monitoring/monitoring-constraints.ts';
import { sagemakerMonitoringExecutions } from './monitoring/monitoring-executions.ts';
import { sagemakerMonitoringPresence } from './monitoring/monitoring-presence.ts';
import { sagemakerMonitoringViolations } from './monitoring/monitoring-violations.ts';
import { eventbridgeStateChangeRules } from './monitoring/state-change-rules.ts';
import { sagemakerClusterVpc } from './network/cluster-vpc.ts';
import { sagemakerDomainVpcOnly } from './network/domain-vpc-only.ts';
import { sagemakerEndpointIsolation } from './network/endpoint-isolation.ts';
import { sagemakerEndpointVpc } from './network/endpoint-vpc.ts';
import { ec2FlowLogs } from './network/flow-logs.ts';
import { sagemakerJobInterContainerEncryption } from './network/job-inter-container-encryption.ts';
import { sagemakerJobIsolation } from './network/job-isolation.ts';
import { sagemakerJobVpc } from './network/job-vpc.ts';
import { sagemakerModelIsolation } from './network/model-isolation.ts';
import { sagemakerModelVpc } from './network/model-vpc.ts';
import { ec2NetworkAclOpenness } from './network/network-acl-openness.ts';
import { sagemakerNotebookInternet } from './network/notebook-internet.ts';
import { sagemakerNotebookVpc } from './network/notebook-vpc.ts';
import { ec2SecurityGroupOpenness } from './network/security-group-openness.ts';
import { ec2SubnetPrivacy } from './network/subnet-privacy.ts';
import { sagemakerTrainingInterContainerEncryption } from './network/training-inter-container-encryption.ts';
import { sagemakerTrainingIsolation } from './network/training-isolation.ts';
import { sagemakerTrainingVpc } from './network/training-vpc.ts';
import { ec2VpcEndpointPolicies } from './network/vpc-endpoint-policies.ts';
import { ec2VpcEndpoints } from './network/vpc-endpoints.ts';
import { s3BucketBackup } from './resilience/bucket-backup.ts';
import { s3BucketVersioning } from './resilience/bucket-versioning.ts';
import { sagemakerClusterRecovery } from './resilience/cluster-recovery.ts';
import { sagemakerEndpointInstances } from './resilience/endpoint-instances.ts';
import { sagemakerEndpointScaling } from './resilience/endpoint-scaling.ts';
import { sagemakerArtifactDigest } from './supply-chain/artifact-digest.ts';
import { artifactBaa } from './supply-chain/baa.ts';
import { sagemakerClusterImage } from './supply-chain/cluster-image.ts';
import { sagemakerImageDigest } from './supply-chain/image-digest.ts';
import { ecrImageScan } from './supply-chain/image-scan.ts';
import { ecrImageTagImmutability } from './supply-chain/image-tag-immutability.ts';
import { artifactProviderReports } from './supply-chain/provider-reports.ts';
import { sagemakerStudioImageDigest } from './supply-chain/studio-image-digest.ts';

export const checks = [
  artifactBaa,
  artifactProviderReports,
  athenaWorkgroup,
  budgetsBudgetAlerts,
  clarifyBiasMetrics,
  clarifyBiasThresholds,
  clarifyExplanations,
  cloudtrailDataEvents,
  cloudtrailTrailBucket,
  cloudtrailTrailChangeAlerts,
  cloudtrailTrailContinuity,
  cloudtrailTrailCoverage,
  cloudtrailTrailEncryption,
  cloudtrailTrailIntegrity,
  cloudtrailTrailValidation,
  cloudwatchEndpointAlarms,
  codepipelineApprovalStage,
  codepipelineArtifactKey,
  configSecondOpinion,
  costSpendAttribution,
  ec2FlowLogs,
  ec2NetworkAclOpenness,
  ec2SecurityGroupOpenness,
  ec2SubnetPrivacy,
  ec2VpcEndpointPolicies,
  ec2VpcEndpoints,
  ecrImageScan,
  ecrImageTagImmutability,
  eventbridgeStateChangeRules,
  iamAccessKeyAge,
  iamExecutionRoleFullAccess,
  iamExecutionRolePassRole,
  iamExecutionRoleTrust,
  iamExecutionRoleWildcards,
  iamLongLivedKeys,
  iamRootAccessKeys,
  iamRootMfa,
  iamUserMfa,
  kmsKeyGrants,
  kmsKeyPolicy,
  kmsKeyRotation,
  kmsKeyState,
  lakeformationColumnGrants,
  logsLogExpiry,
  logsLogGroupKey,
  logsLogRetention,
  organizationsScpGuardrails,
  s3BucketBackup,
  s3BucketEncryption,
  s3BucketLifecycle,
  s3BucketPublicAccess,
  s3BucketTransport,
  s3BucketVersioning,
  s3TrainingDataAccess,
  sagemakerArtifactDigest,
  sagemakerAsyncOutputKey,
  sagemakerClusterImage,
  sagemakerClusterRecovery,
  sagemakerClusterVolumeKey,
  sagemakerClusterVpc,
  sagemakerDataCaptureKey,
  sagemakerDomainKey,
  sagemakerDomainVpcOnly,
  sagemakerDutySeparation,
  sagemakerEndpointApproval,
  sagemakerEndpointDataCapture,
  sagemakerEndpointIdle,
  sagemakerEndpointInstances,
  sagemakerEndpointIsolation,
  sagemakerEndpointLineage,
  sagemakerEndpointScaling,
  sagemakerEndpointVolumeKey,
  sagemakerEndpointVpc,
  sagemakerEvaluationFairness,
  sagemakerEvaluationResults,
  sagemakerFeatureStoreOfflineKey,
  sagemakerFeatureStoreOnlineKey,
  sagemakerFlowDefinitionKey,
  sagemakerHumanReviewCompletion,
  sagemakerImageDigest,
  sagemakerJobInterContainerEncryption,
  sagemakerJobIsolation,
  sagemakerJobOutputKey,
  sagemakerJobVolumeKey,
  sagemakerJobVpc,
  sagemakerLineageDeletion,
  sagemakerLineageGroupPolicy,
  sagemakerLineageIdentity,
  sagemakerModelCardApproval,
  sagemakerModelCardCompleteness,
  sagemakerModelCardCurrency,
  sagemakerModelCardKey,
  sagemakerModelCardPresence,
  sagemakerModelExplanations,
  sagemakerModelIsolation,
  sagemakerModelPackageApprover,
  sagemakerModelPackageAutoApproval,
  sagemakerModelPackageKey,
  sagemakerModelPackageStability,
  sagemakerModelVpc,
  sagemakerMonitoringAlertHistory,
  sagemakerMonitoringConstraints,
  sagemakerMonitoringExecutions,
  sagemakerMonitoringKey,
  sagemakerMonitoringPresence,
  sagemakerMonitoringViolations,
  sagemakerNotebookInternet,
  sagemakerNotebookRoot,
  sagemakerNotebookVolumeKey,
  sagemakerNotebookVpc,
  sagemakerPipelineRegistration,
  sagemakerRegistryPolicy,
  sagemakerSpotCheckpointing,
  sagemakerStudioAttribution,
  sagemakerStudioImageDigest,
  sagemakerStudioSharingKey,
  sagemakerTrainingInterContainerEncryption,
  sagemakerTrainingIsolation,
  sagemakerTrainingOutputKey,
  sagemakerTrainingVolumeKey,
  sagemakerTrainingVpc,
  secretsmanagerSecretRotation,
  securityhubSecondOpinion,
  tagsRequiredTags,
] as const;

export type CheckId = (typeof checks)[number]['id'];
