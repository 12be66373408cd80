import type { z } from 'zod';
import type { vpcAttachment } from '../../evidence/parts.ts';
import type { Seen } from '../over-period.ts';

/** Whether a workload is attached to a VPC; no attachment in the evidence means that there was none. */
export function vpcSeen(vpc: z.infer<typeof vpcAttachment> | null): Seen {
  if (vpc === null || vpc.subnets.length === 0) return { met: false, note: 'VPC: none.' };
  const groups = vpc.securityGroupIds.length === 0 ? 'no security group' : vpc.securityGroupIds.join(', ');
  return { met: vpc.securityGroupIds.length > 0, note: `VPC: ${vpc.subnets.join(', ')} with ${groups}.` };
}
