// Written by `npm run registry`.
import { sagemakerModelPackageApprover } from './approval/model-package-approver.ts';
import { cloudtrailTrailContinuity } from './audit-trail/trail-continuity.ts';
import { sagemakerEndpointVolumeKey } from './encryption/endpoint-volume-key.ts';
import { sagemakerTrainingIsolation } from './network/training-isolation.ts';

export const checks = [
  cloudtrailTrailContinuity,
  sagemakerEndpointVolumeKey,
  sagemakerModelPackageApprover,
  sagemakerTrainingIsolation,
] as const;

export type CheckId = (typeof checks)[number]['id'];
