import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerModelCards } from '../../evidence/kinds/sagemaker-model-cards.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of every model card. */
export const sagemakerModelCardKey = defineCheck({
  id: 'sagemaker-model-card-key',
  topic: 'encryption',
  title: 'Every model card is under a customer key',
  failureTitle: 'Some model cards are not under a customer key',
  rationale: 'A card tells how a model was made and where it is weak, which is of use to an attacker.',
  procedure:
    'For every model card that exists at collection: the key of its security configuration is a KMS key that the customer manages.',
  severity: 'low',
  remediation: 'The key of a card cannot be changed: create the card again with SecurityConfig.KmsKeyId set.',
  needs: { cards: sagemakerModelCards, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeModelCard'],

  observe: ({ cards, keys }) =>
    each(cards, (body) => body.cards).map(({ item, scope, digest }) =>
      withKeys(keys, {
        scope,
        resource: item.arn,
        ...customerKey(item.keyId, { ...scope, what: 'The card' }, keys),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      }),
    ),
});
