import type { LineageGroup } from '../../../src/evidence/kinds/sagemaker-lineage-groups.ts';
import { sagemakerArn } from './record.ts';

/** The lineage group that every account has, shared with nobody. */
export function lineageGroup(over: Partial<LineageGroup> = {}): LineageGroup {
  const name = over.name ?? 'sagemaker-default-lineage-group';
  return {
    name,
    arn: sagemakerArn('lineage-group', name),
    createdAt: '2026-05-01T08:00:00Z',
    policy: 'none',
    ...over,
  };
}
