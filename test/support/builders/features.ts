import type { FeatureGroup } from '../../../src/evidence/kinds/sagemaker-feature-groups.ts';
import { keyArn, sagemakerArn } from './record.ts';
import { ROLE_ARN } from './workloads.ts';

/** A feature group with both stores, each under the customer key. */
export function featureGroup(over: Partial<FeatureGroup> = {}): FeatureGroup {
  const name = over.name ?? 'patients';
  return {
    name,
    arn: sagemakerArn('feature-group', name),
    createdAt: '2026-06-01T08:00:00Z',
    status: 'Created',
    roleArn: ROLE_ARN,
    online: { enabled: true, keyId: keyArn('key-1') },
    offline: {
      uri: 's3://northwind-claims/features',
      resolvedUri: `s3://northwind-claims/features/111122223333/sagemaker/us-east-1/offline-store/${name}/data`,
      keyId: keyArn('key-1'),
    },
    ...over,
  };
}
