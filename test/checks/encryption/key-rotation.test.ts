import { expect, test } from 'vitest';
import { kmsKeyRotation as check } from '../../../src/checks/encryption/key-rotation.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { type KmsKey, kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import {
  actor,
  change,
  changesBody,
  gapOf,
  keyArn,
  kmsKey,
  PERIOD,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (
  over: Partial<KmsKey>,
  changes: Parameters<typeof changesBody>[0] = [],
  gaps: Parameters<typeof sealedOf>[2] = {},
) =>
  judge(
    check,
    sealedOf(kmsKeys, { keys: [kmsKey(over)] }, gaps),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
const event = (name: string, at: string) =>
  change({ source: 'kms.amazonaws.com', name, at, request: { keyId: 'key-1' }, actor: actor('dana') });

test.each([
  { title: 'rotated', over: {}, outcome: 'pass' },
  { title: 'not rotated', over: { rotation: false }, outcome: 'fail' },
  { title: 'not read', over: { rotation: null }, outcome: 'unknown' },
  { title: 'a key of AWS', over: { manager: 'AWS', rotation: null }, outcome: 'not-applicable' },
  { title: 'an asymmetric key', over: { spec: 'RSA_2048', rotation: null }, outcome: 'not-applicable' },
  { title: 'imported material', over: { origin: 'EXTERNAL', rotation: null }, outcome: 'not-applicable' },
  { title: 'a type that was not read', over: { spec: null, rotation: null }, outcome: 'unknown' },
])('$title: $outcome', ({ over, outcome }) => {
  expect(judged(over).outcome).toBe(outcome);
});

test('a rotation that could not be read leaves it open', () => {
  const gaps = [gapOf('denied', { action: 'kms:GetKeyRotationStatus', resource: keyArn('key-1') })];
  expect(judged({ rotation: null }, [], { gaps }).outcome).toBe('unknown');
});

test('a key made in the period and then set to rotate passes', () => {
  const over = { createdAt: '2026-08-01T00:00:00Z' };
  expect(judged(over, [event('EnableKeyRotation', '2026-08-01T00:00:04Z')]).outcome).toBe('pass');
});

test('tells from when it was not rotated, and by whom', () => {
  const result = judged({ rotation: false }, [event('DisableKeyRotation', '2026-08-05T01:02:03Z')]);
  expect(result.items[0]?.intervals).toMatchObject([
    { from: '2026-08-05T01:02:03Z', to: PERIOD.to, cause: { person: 'dana' }, end: null },
  ]);
});

test('a key whose rotation was switched on after the period is not known to have rotated in it', () => {
  const late = event('EnableKeyRotation', '2026-10-01T04:00:00Z');
  const result = judge(
    check,
    sealedOf(kmsKeys, { keys: [kmsKey({ rotation: true })] }),
    sealedOf(cloudtrailChanges, changesBody([], [late])),
  );
  expect(result.outcome).toBe('unknown');
});
