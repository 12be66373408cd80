import { expect, test } from 'vitest';
import { costOfPlan } from '../../src/runs/cost-of-plan.ts';

const at = (kind: string, region: string) => ({ id: `${kind}/1/${region}`, kind, account: '1', region });
const plan = [at('a', 'here'), at('b', 'here'), at('a', 'there')];
const period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

test('adds the calls of the records of a task, and says which tasks were never done', () => {
  const record = (kind: string, region: string, calls: number) => ({ kind, account: '1', region, calls });
  const records = [
    record('a', 'here', 3),
    record('a', 'here', 4),
    record('b', 'here', 5),
    record('z', 'here', 9),
  ];
  expect(costOfPlan(plan, { pack: 'p', period, records, bytesScanned: 70 })).toEqual({
    ...{ tasks: 3, knownTasks: 2, calls: 12, bytesScanned: 70, basis: { pack: 'p', period } },
    places: [
      { account: '1', region: 'here', tasks: 2, calls: 12 },
      { account: '1', region: 'there', tasks: 1, calls: null },
    ],
  });
});

test('knows nothing of costs without an earlier pack, or with one that did none of the tasks', () => {
  const nothing = { knownTasks: 0, calls: null, bytesScanned: null, basis: null };
  expect(costOfPlan(plan, null)).toMatchObject(nothing);
  expect(costOfPlan(plan, { pack: 'p', period, records: [], bytesScanned: 70 })).toMatchObject(nothing);
});
