import { expect, test } from 'vitest';
import { examineHistory } from '../../../src/doctor/log/history.ts';
import { NOW, QUARTER } from '../stand-in.ts';

const late = { from: '2026-08-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

test.each([
  { title: 'within the 90 days', period: late, outcome: 'ok', says: 'before the period' },
  { title: 'before them', period: QUARTER, outcome: 'gap', says: 'after the period does' },
  { title: 'not given', period: null, outcome: 'untested', says: '90 days ago' },
])('a period $title is $outcome', ({ period, outcome, says }) => {
  expect(examineHistory(period, NOW)[0]).toMatchObject({ outcome, found: expect.stringContaining(says) });
});

test('says that nothing proves it, where it is used', () => {
  expect(examineHistory(QUARTER, NOW)).toHaveLength(1);
  expect(examineHistory(late, NOW)[1]).toMatchObject({
    outcome: 'gap',
    effect: 'A run that reads it cannot prove its log.',
  });
});
