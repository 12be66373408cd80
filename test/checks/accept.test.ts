import { expect, test } from 'vitest';
import { acceptItems, type StandingAcceptance } from '../../src/checks/accept.ts';
import type { CheckResult, ItemVerdict, Outcome } from '../../src/checks/verdict.ts';

const ARN = 'arn:aws:kms:eu-west-1:444455556666:key/1234-ab';

const item = (outcome: Outcome, over: Partial<ItemVerdict> = {}): ItemVerdict => ({
  account: '444455556666',
  region: 'eu-west-1',
  resource: ARN,
  outcome,
  reason: 'As seen.',
  basis: 'period',
  intervals: [],
  accepted: null,
  evidence: [],
  ...over,
});

const resultOf = (...items: readonly ItemVerdict[]): CheckResult => ({
  id: 'kms-key-rotation',
  topic: 'encryption',
  title: '',
  failureTitle: '',
  rationale: '',
  procedure: '',
  severity: 'medium',
  remediation: '',
  needs: [],
  outcome: 'fail',
  counts: { pass: 0, fail: 1, unknown: 0, 'not-applicable': 0 },
  items,
});

const acceptance = (over: Partial<StandingAcceptance> = {}): StandingAcceptance => ({
  check: 'kms-key-rotation',
  account: null,
  resource: ARN,
  reason: 'It goes.',
  by: 'CISO',
  on: '2026-01-01',
  expires: '2026-12-31',
  standing: 'current',
  ...over,
});

const acceptedBy = (one: ItemVerdict, ...all: readonly StandingAcceptance[]) =>
  acceptItems([resultOf(one)], all)[0]?.items[0]?.accepted?.by ?? null;

test('notes who accepts a failing item, and changes nothing else', () => {
  const before = resultOf(item('fail'));
  const [after] = acceptItems([before], [acceptance()]);
  const { check: _, account: __, resource: ___, ...note } = acceptance();
  expect(after).toEqual({ ...before, items: [{ ...item('fail'), accepted: note }] });
});

test.each(['pass', 'unknown', 'not-applicable'] as const)('leaves an item alone that is %s', (outcome) => {
  expect(acceptedBy(item(outcome), acceptance())).toBeNull();
});

test.each([
  { pattern: ARN, fits: true },
  { pattern: 'arn:aws:kms:eu-west-1:444455556666:key/*', fits: true },
  { pattern: '*', fits: true },
  { pattern: '*:key/*-ab', fits: true },
  { pattern: 'arn:*:key/1234', fits: false },
  { pattern: 'arn:aws:kms:eu-west-1:444455556666:key', fits: false },
  { pattern: '*ab*ab', fits: false },
  { pattern: 'arn:aws:kms:.*', fits: false },
  { pattern: '', fits: false },
])('$pattern speaks of the key: $fits', ({ pattern, fits }) => {
  expect(acceptedBy(item('fail'), acceptance({ resource: pattern }))).toBe(fits ? 'CISO' : null);
});

test('speaks of its own check and account alone', () => {
  expect(acceptedBy(item('fail'), acceptance({ check: 'kms-key-state' }))).toBeNull();
  expect(acceptedBy(item('fail'), acceptance({ account: '111122223333' }))).toBeNull();
  expect(acceptedBy(item('fail'), acceptance({ account: '444455556666' }))).toBe('CISO');
});

test('one that counts wins over those that do not, then the one that lasts longest', () => {
  const expired = acceptance({ by: 'expired', standing: 'expired', expires: '2026-09-30' });
  const short = acceptance({ by: 'short', expires: '2026-11-30' });
  const long = acceptance({ by: 'long' });
  expect(acceptedBy(item('fail'), expired, short, long)).toBe('long');
  expect(acceptedBy(item('fail'), long, short, expired)).toBe('long');
  expect(acceptedBy(item('fail'), expired)).toBe('expired');
});
