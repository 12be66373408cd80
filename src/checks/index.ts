// Written by `npm run registry`.
import { sagemakerModelPackageApprover } from './approval/model-package-approver.ts';
import { cloudtrailTrailContinuity } from './audit-trail/trail-continuity.ts';
import { s3BucketLifecycle } from './cost/bucket-lifecycle.ts';
import { sagemakerModelCardCompleteness } from './documentation/model-card-completeness.ts';
import { sagemakerModelCardPresence } from './documentation/model-card-presence.ts';
import { sagemakerEndpointVolumeKey } from './encryption/endpoint-volume-key.ts';
import { clarifyBiasMetrics } from './fairness/clarify-bias-metrics.ts';
import { clarifyExplanations } from './fairness/clarify-explanations.ts';
import { sagemakerEndpointLineage } from './lineage/endpoint-lineage.ts';
import { sagemakerLineageDeletion } from './lineage/lineage-deletion.ts';
import { sagemakerLineageIdentity } from './lineage/lineage-identity.ts';
import { sagemakerEndpointDataCapture } from './monitoring/endpoint-data-capture.ts';
import { sagemakerMonitoringConstraints } from './monitoring/monitoring-constraints.ts';
import { sagemakerMonitoringExecutions } from './monitoring/monitoring-executions.ts';
import { sagemakerMonitoringPresence } from './monitoring/monitoring-presence.ts';
import { sagemakerMonitoringViolations } from './monitoring/monitoring-violations.ts';
import { sagemakerTrainingIsolation } from './network/training-isolation.ts';
import { s3BucketVersioning } from './resilience/bucket-versioning.ts';
import { sagemakerEndpointInstances } from './resilience/endpoint-instances.ts';
import { sagemakerImageDigest } from './supply-chain/image-digest.ts';

export const checks = [
  clarifyBiasMetrics,
  clarifyExplanations,
  cloudtrailTrailContinuity,
  s3BucketLifecycle,
  s3BucketVersioning,
  sagemakerEndpointDataCapture,
  sagemakerEndpointInstances,
  sagemakerEndpointLineage,
  sagemakerEndpointVolumeKey,
  sagemakerImageDigest,
  sagemakerLineageDeletion,
  sagemakerLineageIdentity,
  sagemakerModelCardCompleteness,
  sagemakerModelCardPresence,
  sagemakerModelPackageApprover,
  sagemakerMonitoringConstraints,
  sagemakerMonitoringExecutions,
  sagemakerMonitoringPresence,
  sagemakerMonitoringViolations,
  sagemakerTrainingIsolation,
] as const;

export type CheckId = (typeof checks)[number]['id'];
