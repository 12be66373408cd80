import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { type Notebook, sagemakerNotebooks } from '../../evidence/kinds/sagemaker-notebooks.ts';
import { notebooks } from '../../trail/histories/notebooks.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import type { Seen } from '../over-period.ts';
import { vpcSeen } from './vpc-seen.ts';

/** Looks at the VPC attachment of every notebook instance that existed in the period. */
export const sagemakerNotebookVpc = defineCheck({
  id: 'sagemaker-notebook-vpc',
  topic: 'network',
  title: 'Every notebook instance is inside a VPC',
  failureTitle: 'Some notebook instances are outside a VPC',
  rationale:
    'Outside a VPC of the organisation its security groups, endpoint policies and flow logs do not see what a person reads and sends from a notebook.',
  procedure:
    'For every notebook instance that existed in the period, taken from the service and, where it was deleted, from its CreateNotebookInstance event: a subnet is stated. It cannot be changed afterwards. Whether the subnet is private and what its security groups let through is looked at by the checks on networks.',
  severity: 'medium',
  remediation:
    'Create the notebook again in a private subnet; deny notebooks without one by a policy on sagemaker:VpcSubnets.',
  needs: { notebooks: sagemakerNotebooks, changes: cloudtrailChanges },

  observe: (given, period) =>
    notebooks(given.notebooks, given.changes, period).map((notebook) => ofCreated(notebook, attached)),
});

/** A notebook without a group of its own is inside all the same. */
function attached({ vpc }: Notebook): Seen {
  return { met: vpc !== null && vpc.subnets.length > 0, note: vpcSeen(vpc).note };
}
