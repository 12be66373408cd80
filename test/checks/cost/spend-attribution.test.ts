import { expect, test } from 'vitest';
import { costSpendAttribution as check } from '../../../src/checks/cost/spend-attribution.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { costSpend, type MonthSpend } from '../../../src/evidence/kinds/cost-spend.ts';
import { gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

type Amount = MonthSpend['amounts'][number];
const amount = (over: Partial<Amount> = {}): Amount => ({
  tagValue: 'ml-4410',
  usageType: 'USE1-Train:ml.m5.xlarge',
  amount: '95.00',
  unit: 'USD',
  ...over,
});
const month = (amounts: readonly Amount[], over: Partial<MonthSpend> = {}): MonthSpend => ({
  from: '2026-07-01',
  to: '2026-08-01',
  estimated: false,
  tag: 'cost-center',
  amounts: [...amounts],
  ...over,
});
const judged = (months: readonly MonthSpend[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(costSpend, { months: [...months] }, { gaps }));
const bare = (value: string, over: Partial<Amount> = {}) =>
  amount({ tagValue: null, amount: value, ...over });
const denied = gapOf('denied', { action: 'ce:GetCostAndUsage', region: 'global' });

test.each<{ title: string; months: readonly MonthSpend[]; gaps?: Gap[]; outcome: string }>([
  { title: 'all spend with the tag', months: [month([amount()])], outcome: 'pass' },
  { title: '5 % without it', months: [month([amount(), bare('5.00')])], outcome: 'pass' },
  { title: 'more than 5 % without it', months: [month([amount(), bare('5.01')])], outcome: 'fail' },
  {
    title: 'more than 5 % in one month, less over the period',
    months: [month([bare('5')]), month([amount()], { from: '2026-08-01', to: '2026-09-01' })],
    outcome: 'pass',
  },
  { title: 'no spend', months: [month([])], outcome: 'not-applicable' },
  { title: 'no months', months: [], outcome: 'not-applicable' },
  { title: 'no demanded tag', months: [month([bare('5')], { tag: null })], outcome: 'not-applicable' },
  { title: 'two units', months: [month([amount(), amount({ unit: 'CNY' })])], outcome: 'unknown' },
  { title: 'an amount that is no number', months: [month([amount({ amount: 'n/a' })])], outcome: 'unknown' },
  { title: 'an empty amount', months: [month([amount({ amount: '' })])], outcome: 'unknown' },
  { title: 'spend that was denied', months: [], gaps: [denied], outcome: 'unknown' },
  { title: 'spend that was read in part', months: [month([amount()])], gaps: [denied], outcome: 'unknown' },
])('$title: $outcome', ({ months, gaps, outcome }) => {
  expect(judged(months, gaps).outcome).toBe(outcome);
});

test('names the usage types with the largest untagged amounts, and an open bill', () => {
  const types = ['a', 'b', 'c', 'd', 'e', 'f'].map((usageType, index) =>
    bare(`${index + 1}.005`, { usageType }),
  );
  expect(judged([month([amount({ amount: '78.97' }), ...types], { estimated: true })]).items[0]?.reason).toBe(
    'Without cost-center: 21.03 of 100.00 USD (21.0 %): f 6.00, e 5.00, d 4.00, c 3.00, b 2.00 and 1 more usage types. The bill is not final.',
  );
});
