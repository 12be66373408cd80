import { expect, test } from 'vitest';
import { changeRef, timeline } from '../../../src/trail/histories/timeline.ts';
import { actor, change, PERIOD } from '../../support/evidence.ts';

const step = (at: string, state: string) => ({ at, state, change: change({ name: 'UpdateEndpoint', at }) });
const bare = (stretches: ReturnType<typeof timeline<string>>) =>
  stretches.map(({ from, to, state }) => [from, to, state]);

test('without steps the first state holds throughout', () => {
  expect(timeline('a', [], PERIOD)).toEqual([{ ...PERIOD, state: 'a', cause: null, end: null }]);
});

test('ends stretches exactly at the events, whatever their order, and names them', () => {
  const stretches = timeline(
    'a',
    [step('2026-08-02T03:04:05Z', 'c'), step('2026-07-02T00:00:01Z', 'b')],
    PERIOD,
  );
  expect(bare(stretches)).toEqual([
    [PERIOD.from, '2026-07-02T00:00:01Z', 'a'],
    ['2026-07-02T00:00:01Z', '2026-08-02T03:04:05Z', 'b'],
    ['2026-08-02T03:04:05Z', PERIOD.to, 'c'],
  ]);
  expect(stretches.map(({ cause, end }) => [cause?.at ?? null, end?.at ?? null])).toEqual([
    [null, '2026-07-02T00:00:01Z'],
    ['2026-07-02T00:00:01Z', '2026-08-02T03:04:05Z'],
    ['2026-08-02T03:04:05Z', null],
  ]);
});

test.each([
  { title: 'before the period', at: '2026-06-30T23:59:59Z', stretches: [[PERIOD.from, PERIOD.to, 'b']] },
  { title: 'at its start', at: PERIOD.from, stretches: [[PERIOD.from, PERIOD.to, 'b']] },
  { title: 'at its end', at: PERIOD.to, stretches: [[PERIOD.from, PERIOD.to, 'a']] },
])('takes a step $title', ({ at, stretches }) => {
  expect(bare(timeline('a', [step(at, 'b')], PERIOD))).toEqual(stretches);
});

test('the last of several steps at one instant counts', () => {
  const at = '2026-08-01T00:00:00Z';
  expect(bare(timeline('a', [step(at, 'b'), step(at, 'c')], PERIOD))).toEqual([
    [PERIOD.from, at, 'a'],
    [at, PERIOD.to, 'c'],
  ]);
});

test('a step that no event tells has no cause', () => {
  const [, second] = timeline('a', [{ at: '2026-08-01T00:00:00Z', state: 'b', change: null }], PERIOD);
  expect(second).toMatchObject({ state: 'b', cause: null });
});

test('cites an event by person and last part of the role', () => {
  const at = '2026-08-01T00:00:00Z';
  const by = actor('dana', { role: 'arn:aws:iam::111122223333:role/team/MLAdmin', strength: 'policy' });
  expect(changeRef(change({ name: 'UpdateEndpoint', at, actor: by }))).toEqual({
    eventId: `UpdateEndpoint-${at}`,
    at,
    event: 'UpdateEndpoint',
    account: '111122223333',
    region: 'us-east-1',
    person: 'dana',
    role: 'MLAdmin',
    strength: 'policy',
  });
  expect(changeRef(change({ name: 'UpdateEndpoint', at, actor: actor(null, { role: null }) }))).toMatchObject(
    {
      person: null,
      role: null,
    },
  );
});
