import { expect, test } from 'vitest';
import { unseenWithout } from '../../../src/doctor/log/unseen-columns.ts';
import { COLUMNS, columnOf } from '../../../src/trail/query/columns.ts';

test('leaves out no column', () => {
  const all = COLUMNS.map(columnOf);
  const said = unseenWithout(all);
  expect(said.flatMap(({ columns }) => columns).toSorted()).toEqual(all.toSorted());
  for (const { unseen } of said) expect(unseen).toMatch(/^[A-Z].*\.$/);
});

test('keeps columns together of which the same is said', () => {
  expect(unseenWithout(['errorcode', 'apiversion', 'errormessage'])).toMatchObject([
    { columns: ['errorcode', 'errormessage'] },
    { columns: ['apiversion'] },
  ]);
});
