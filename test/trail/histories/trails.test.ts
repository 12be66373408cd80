import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailTrails, type Trail } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { trailHistories } from '../../../src/trail/histories/trails.ts';
import { change, changesBody, PERIOD, sealedOf, trail, trailsBody } from '../../support/evidence.ts';

const event = (name: string, at: string, request: object = { name: 'audit' }) =>
  change({ source: 'cloudtrail.amazonaws.com', name, at, request });

const logging = (trails: readonly Trail[], changes: Parameters<typeof changesBody>[0]) =>
  trailHistories(
    [sealedOf(cloudtrailTrails, trailsBody(trails))],
    [sealedOf(cloudtrailChanges, changesBody(changes))],
    PERIOD,
  ).map(({ stretches }) =>
    stretches.map(({ from, state }) => `${from.slice(5, 10)} ${state.existence} ${state.logging}`),
  );

const started = (startedAt: string | null, stoppedAt: string | null = null, isLogging = true) =>
  trail({ startedAt, stoppedAt, logging: isLogging });

test.each([
  { title: 'started long ago', trails: [trail()], changes: [], expected: ['07-01 present true'] },
  {
    title: 'stopped before the period, started in it',
    trails: [started('2026-08-01T00:00:00Z', '2026-06-01T00:00:00Z')],
    changes: [event('StartLogging', '2026-08-01T00:00:01Z')],
    expected: ['07-01 present false', '08-01 present true'],
  },
  {
    title: 'started in the period, before not known',
    trails: [started('2026-08-01T00:00:00Z')],
    changes: [],
    expected: ['07-01 present null', '08-01 present true'],
  },
  {
    title: 'stopped after the period',
    trails: [started('2026-01-01T00:00:00Z', '2026-10-01T12:00:00Z', false)],
    changes: [],
    expected: ['07-01 present true'],
  },
  {
    title: 'stopped before the period',
    trails: [started('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', false)],
    changes: [],
    expected: ['07-01 present false'],
  },
  {
    title: 'stopped in the period, its restart not in the log',
    trails: [started('2026-08-03T00:00:00Z', '2026-08-01T00:00:00Z')],
    changes: [event('StopLogging', '2026-08-01T00:00:00Z', { name: trail().arn })],
    expected: ['07-01 present null', '08-01 present false', '08-03 present true'],
  },
  {
    title: 'deleted and made again',
    trails: [started('2026-08-03T00:00:00Z')],
    changes: [
      event('DeleteTrail', '2026-08-01T00:00:00Z'),
      event('CreateTrail', '2026-08-02T00:00:00Z'),
      event('StartLogging', '2026-08-03T00:00:00Z'),
    ],
    expected: ['07-01 present null', '08-01 deleted false', '08-02 created false', '08-03 present true'],
  },
])('$title', ({ trails, changes, expected }) => {
  expect(logging(trails, changes)).toEqual([expected]);
});

test('leaves out an event that names no trail', () => {
  expect(logging([], [event('StopLogging', '2026-08-01T00:00:00Z', {})])).toEqual([]);
});
