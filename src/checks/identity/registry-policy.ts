import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { publicSeen } from '../public-seen.ts';

/** Looks whether the policy of a model package group opens it to everybody. */
export const sagemakerRegistryPolicy = defineCheck({
  id: 'sagemaker-registry-policy',
  topic: 'identity',
  title: 'No group of the model registry is open to everybody',
  failureTitle: 'Some groups of the model registry are open to everybody',
  rationale:
    'Who may read a model package can copy the model, and who may write it can put another in its place.',
  procedure:
    'For every model package group: the resource policy at collection has no statement that allows something to every principal, or to all but some, without a condition that limits who that is. A condition counts when it asks for fixed accounts, organizations, principals, sources, networks or addresses; one that anybody can satisfy, such as on kms:ViaService or aws:SecureTransport, does not, and a condition on any other key makes the item unknown. A statement that denies everything to all but such parties counts too. A group without a policy is closed to other accounts.',
  severity: 'critical',
  remediation: 'Name the accounts that may use the group in its policy, or delete the policy.',
  needs: { packages: sagemakerModelPackages },
  restsOn: ['sagemaker:GetModelPackageGroupPolicy'],

  observe: ({ packages }) =>
    each(packages, (body) => body.groups).map(({ item, scope, digest }) => ({
      scope,
      resource: item.arn,
      ...publicSeen(item.policy),
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    })),
});
