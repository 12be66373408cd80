import { expect, test } from 'vitest';
import { sagemakerModelCardCompleteness as check } from '../../../src/checks/documentation/model-card-completeness.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type ModelCard, sagemakerModelCards } from '../../../src/evidence/kinds/sagemaker-model-cards.ts';
import { gapOf, modelCard, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (cards: readonly ModelCard[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(sagemakerModelCards, { cards: [...cards] }, { gaps }));

const full = modelCard();
const without = (part: string) =>
  modelCard({
    content: full.content && {
      ...full.content,
      filled: full.content.filled.filter((path) => !path.startsWith(part)),
    },
  });
const denied = [gapOf('denied', { action: 'sagemaker:ListModelCards' })];

test.each<{ title: string; cards: readonly ModelCard[]; gaps?: readonly Gap[]; outcome: string }>([
  { title: 'no card', cards: [], outcome: 'not-applicable' },
  { title: 'a full card', cards: [full], outcome: 'pass' },
  { title: 'no intended use', cards: [without('intended_uses.intended_uses')], outcome: 'fail' },
  { title: 'no training details', cards: [without('training_details')], outcome: 'fail' },
  { title: 'no evaluation', cards: [without('evaluation_details')], outcome: 'fail' },
  { title: 'an unknown risk', cards: [modelCard({ riskRating: 'Unknown' })], outcome: 'fail' },
  { title: 'no risk rating', cards: [modelCard({ riskRating: null })], outcome: 'fail' },
  { title: 'content that was not read', cards: [modelCard({ content: null })], outcome: 'unknown' },
  {
    title: 'an unknown risk beside content that was not read',
    cards: [modelCard({ content: null, riskRating: 'Unknown' })],
    outcome: 'fail',
  },
  { title: 'a draft', cards: [modelCard({ status: 'Draft', content: null })], outcome: 'not-applicable' },
  { title: 'cards that could not be listed', cards: [full], gaps: denied, outcome: 'unknown' },
])('$title: $outcome', ({ cards, gaps, outcome }) => {
  expect(judged(cards, gaps).outcome).toBe(outcome);
});

test('does not take the risk rating for the intended use, and names every missing part', () => {
  const filled = ['intended_uses.risk_rating', 'training_details_old'];
  const { items } = judged([modelCard({ content: full.content && { ...full.content, filled } })]);
  expect(items[0]?.reason).toBe(
    'Version 1, Approved. Not filled: intended use, training details, evaluation.',
  );
});
