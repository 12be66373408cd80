import { expect, test } from 'vitest';
import type { Gap } from '../../src/evidence/gap.ts';
import { taskTable } from '../../src/runs/task-table.ts';

const [first, second] = ['iam-roles/111122223333/global', 'ec2-vpcs/111122223333/us-east-1'];
const gap: Gap = { kind: 'denied', action: 'iam:ListRoles', region: 'global', resource: null, code: 'No' };

test('knows each task as it is now, in the order of the plan', () => {
  const table = taskTable();
  table.plan([first, second]);
  table.begin(second);
  table.end(second, { calls: 3, records: 1, gaps: [] });
  table.begin(first);
  table.begin('nobody/planned/this');
  expect(table.all()).toMatchObject([
    {
      id: first,
      collector: 'iam-roles',
      account: '111122223333',
      region: 'global',
      state: 'working',
      calls: null,
    },
    { id: second, state: 'done', calls: 3, records: 1, gaps: [], gapCount: 0 },
  ]);
});

test('tells what changed since a version once, in the order of the changes', () => {
  const table = taskTable();
  table.plan([first, second]);
  const planned = table.since(0);
  expect(planned.map(({ task }) => task.id)).toEqual([first, second]);
  const last = planned.at(-1)?.version ?? 0;
  table.begin(second);
  table.end(second, { calls: 3, records: 1, gaps: [] });
  table.begin(first);
  expect(table.since(last).map(({ task }) => [task.id, task.state])).toEqual([
    [second, 'done'],
    [first, 'working'],
  ]);
});

test('says how many gaps there are where it shows only the first', () => {
  const table = taskTable();
  table.plan([first]);
  table.end(first, { calls: 30, records: 1, gaps: Array.from({ length: 30 }, () => gap) });
  expect(table.all()).toMatchObject([{ gapCount: 30 }]);
  expect(table.all()[0]?.gaps).toHaveLength(20);
});

test('what works when its run ends has failed; what waits still waits', () => {
  const table = taskTable();
  table.plan([first, second]);
  table.begin(first);
  table.close();
  expect(table.all().map(({ state }) => state)).toEqual(['failed', 'waiting']);
});
