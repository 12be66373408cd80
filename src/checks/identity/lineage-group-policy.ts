import { sagemakerLineageGroups } from '../../evidence/kinds/sagemaker-lineage-groups.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { publicSeen } from '../public-seen.ts';

/** Looks whether the policy of a lineage group opens it to everybody. */
export const sagemakerLineageGroupPolicy = defineCheck({
  id: 'sagemaker-lineage-group-policy',
  topic: 'identity',
  title: 'No lineage group is open to everybody',
  failureTitle: 'Some lineage groups are open to everybody',
  rationale:
    'Lineage names the data, the jobs and the images that a model was made from. Who may add to it can give a model another origin.',
  procedure:
    'For every lineage group: the resource policy at collection has no statement that allows something to every principal, or to all but some, without a condition that limits who that is. A condition counts when it asks for fixed accounts, organizations, principals, sources, networks or addresses; one that anybody can satisfy does not, and a condition on any other key makes the item unknown. A group without a policy is closed to other accounts. An account whose lineage has no entity yet has no group.',
  severity: 'medium',
  remediation: 'Name the accounts that may use the lineage group in its policy, or delete the policy.',
  needs: { groups: sagemakerLineageGroups },
  restsOn: ['sagemaker:GetLineageGroupPolicy'],

  observe: ({ groups }) =>
    each(groups, (body) => body.groups).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...publicSeen(item.policy),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});
