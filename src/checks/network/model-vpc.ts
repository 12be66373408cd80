import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { models } from '../../trail/histories/models.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { vpcSeen } from './vpc-seen.ts';

/** Looks at the VPC attachment of every model that existed in the period. */
export const sagemakerModelVpc = defineCheck({
  id: 'sagemaker-model-vpc',
  topic: 'network',
  title: 'Every model runs inside a VPC',
  failureTitle: 'Some models run outside a VPC',
  rationale:
    'Outside a VPC of the organisation its security groups, endpoint policies and flow logs do not see what a serving container reads and sends.',
  procedure:
    'For every model that existed in the period, taken from the service and, where it was deleted, from its CreateModel event: subnets and at least one security group are stated. Whether these subnets are private is not looked at.',
  severity: 'medium',
  remediation:
    'Create the model again with VpcConfig set to private subnets and deploy that one; deny models without it by a policy on sagemaker:VpcSubnets.',
  needs: { models: sagemakerModels, changes: cloudtrailChanges },

  observe: (given, period) =>
    models(given.models, given.changes, period).map((model) => ofCreated(model, ({ vpc }) => vpcSeen(vpc))),
});
