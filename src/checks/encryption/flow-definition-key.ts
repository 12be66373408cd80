import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerHumanReview } from '../../evidence/kinds/sagemaker-human-review.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of what reviews by people write. */
export const sagemakerFlowDefinitionKey = defineCheck({
  id: 'sagemaker-flow-definition-key',
  topic: 'encryption',
  title: 'Every review by people writes its answers under a customer key',
  failureTitle: 'Some reviews by people write answers that are not under a customer key',
  rationale:
    'With the answer of a person the output holds the object that was shown, which is data of patients or customers like any other.',
  procedure:
    'For every flow definition of Amazon Augmented AI that exists at collection: the key of its output is a KMS key that the customer manages. A flow definition cannot be changed, so that it had this key since it was made. Default encryption of the bucket does not count here; it is looked at by itself.',
  severity: 'medium',
  remediation: 'Make the flow definition anew with OutputConfig.KmsKeyId set to a customer key.',
  needs: { reviews: sagemakerHumanReview, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeFlowDefinition'],

  observe: ({ reviews, keys }) =>
    each(reviews, (body) => body.flows).map(({ item, scope, digest }) =>
      withKeys(keys, {
        scope,
        resource: item.arn,
        ...customerKey(item.keyId, { ...scope, what: 'The output' }, keys),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      }),
    ),
});
