import { expect, test } from 'vitest';
import { kmsKeyState as check } from '../../../src/checks/encryption/key-state.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { actor, change, changesBody, gapOf, keyArn, kmsKey, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const event = (name: string, at: string, keyId = 'key-1', by = 'alice') =>
  change({ source: 'kms.amazonaws.com', name, at, request: { keyId }, actor: actor(by) });
const refused = gapOf('denied', { action: 'kms:DescribeKey', resource: keyArn('key-9') });

test.each([
  { title: 'no key', keys: [], outcome: 'not-applicable' },
  { title: 'enabled', keys: [kmsKey()], outcome: 'pass' },
  { title: 'disabled at collection', keys: [kmsKey({ state: 'Disabled' })], outcome: 'fail' },
  { title: 'state not read', keys: [kmsKey({ state: null })], outcome: 'unknown' },
  { title: 'a key that could not be read', keys: [kmsKey()], gaps: [refused], outcome: 'unknown' },
  {
    title: 'enabled, before not known',
    keys: [kmsKey()],
    changes: [event('EnableKey', '2026-08-01T00:00:00Z')],
    outcome: 'unknown',
  },
  {
    title: 'another key disabled',
    keys: [kmsKey()],
    changes: [event('DisableKey', '2026-08-01T00:00:00Z', 'key-2')],
    outcome: 'pass',
  },
  { title: 'made in the period', keys: [kmsKey({ createdAt: '2026-08-01T00:00:00Z' })], outcome: 'pass' },
])('$title: $outcome', ({ keys, changes = [], gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(kmsKeys, { keys }, { gaps }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
  expect(result.outcome).toBe(outcome);
});

test('tells from when to when it could not be used, and by whom', () => {
  const result = judge(
    check,
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
    sealedOf(
      cloudtrailChanges,
      changesBody([
        event('ScheduleKeyDeletion', '2026-08-01T10:00:01Z', keyArn('key-1'), 'mallory'),
        event('CancelKeyDeletion', '2026-08-02T11:00:00Z', 'key-1', 'bob'),
        event('EnableKey', '2026-08-02T11:00:09Z', 'key-1', 'bob'),
      ]),
    ),
  );
  expect(result.items).toMatchObject([
    {
      outcome: 'fail',
      reason: 'The key was PendingDeletion. The key was Disabled.',
      intervals: [
        {
          from: '2026-08-01T10:00:01Z',
          to: '2026-08-02T11:00:09Z',
          cause: { event: 'ScheduleKeyDeletion', person: 'mallory' },
          end: { event: 'EnableKey', person: 'bob' },
        },
      ],
    },
  ]);
});
