import { expect, test } from 'vitest';
import { sagemakerModelCardKey as check } from '../../../src/checks/encryption/model-card-key.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { sagemakerModelCards } from '../../../src/evidence/kinds/sagemaker-model-cards.ts';
import { gapOf, kmsKey, modelCard, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', items: [], outcome: 'not-applicable' },
  { title: 'a customer key', items: [modelCard()], outcome: 'pass' },
  { title: 'no key', items: [modelCard({ keyId: null })], outcome: 'fail' },
  { title: 'a key that was not read', items: [modelCard({ keyId: 'key-9' })], outcome: 'unknown' },
  {
    title: 'a failed listing',
    items: [modelCard()],
    gaps: [gapOf('denied', { action: 'sagemaker:ListModelCards' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ items, gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerModelCards, { cards: items }, { gaps }),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  );
  expect(result.outcome).toBe(outcome);
});
