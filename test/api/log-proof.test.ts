import { expect, test } from 'vitest';
import { proofAt, proofStretches } from '../../src/api/pack-views/log-proof.ts';
import type { Case } from '../../src/reports/case.ts';

type Proof = Case['log']['proofs'][number];
const period = { from: '2026-07-01T00:00:00Z', to: '2026-07-02T00:00:00Z' };
const place = { account: '111122223333', region: 'us-east-1' };
const finding = (severity: Proof['findings'][number]['severity'], from: string, to: string) => ({
  ...{ code: 'x', severity, bucket: null, key: null, expected: null, found: null, text: severity },
  at: { from: `2026-07-01T${from}:00Z`, to: `2026-07-01T${to}:00Z` },
});
function logOf(proof: Partial<Proof> | null): Pick<Case, 'log' | 'period'> {
  const whole: Proof = {
    ...place,
    ...{ integrity: 'not-validated', integrityReason: 'As a whole.', validated: period, digests: 1, logs: 1 },
    ...{ keys: [], findings: [], ...proof },
  };
  const log = { integrity: 'not-validated', integrityReason: 'No digests.', proofs: proof ? [whole] : [] };
  return { period, log: log as unknown as Case['log'] };
}
const at = (proof: Partial<Proof> | null, time: string) =>
  proofAt(logOf(proof), { ...place, at: `2026-07-01T${time}:00Z` });

test.each([
  ['no digests at all', null, '12:00', 'not-proven', 'No digests.'],
  ['all proven', { integrity: 'proven' as const, integrityReason: null }, '12:00', 'proven', null],
  ['a gap then', { findings: [finding('gap', '12:00', '13:00')] }, '12:30', 'not-proven', 'gap'],
  ['a gap an hour after', { findings: [finding('gap', '13:00', '14:00')] }, '12:30', 'not-proven', 'gap'],
  [
    'a gap at another time',
    { findings: [finding('gap', '15:00', '16:00')] },
    '12:30',
    'not-shown',
    'As a whole.',
  ],
  [
    'a contradiction within a gap',
    { findings: [finding('gap', '12:00', '14:00'), finding('invalid', '13:00', '14:00')] },
    ...(['13:30', 'broken', 'invalid'] as const),
  ],
  ['a note', { findings: [finding('note', '12:00', '13:00')] }, '12:30', 'not-shown', 'As a whole.'],
] as const)('%s: the hour is as sure as the worst of it', (_, proof, time, state, reason) => {
  expect(at(proof as Partial<Proof> | null, time)).toEqual({ state, reason });
});

test('another region is not proven by this one', () => {
  const other = { account: place.account, region: 'eu-west-1', at: '2026-07-01T12:00:00Z' };
  expect(proofAt(logOf({ integrity: 'proven', integrityReason: null }), other).state).toBe('not-proven');
});

test('the period falls into stretches that join what says the same', () => {
  const findings = [finding('gap', '10:00', '12:00'), finding('gap', '12:00', '13:00')];
  expect(proofStretches(logOf({ findings })).map(({ from, to, state }) => [from, to, state])).toEqual([
    ['2026-07-01T00:00:00Z', '2026-07-01T09:00:00Z', 'not-shown'],
    ['2026-07-01T09:00:00Z', '2026-07-01T13:00:00Z', 'not-proven'],
    ['2026-07-01T13:00:00Z', '2026-07-02T00:00:00Z', 'not-shown'],
  ]);
});
