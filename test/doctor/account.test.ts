import { expect, test } from 'vitest';
import { A, B, configText, examineAt } from './stand-in.ts';

const known = { [`${B}/global/sts/identity.json`]: { Account: B, UserId: 'B', ExternalId: 'both-know' } };
const ok = { outcome: 'ok', effect: null, remedy: null };

test('enters each account with its own identity, and names the regions that answer', async () => {
  const { of, reached } = await examineAt(known);
  expect(of('account')).toEqual([
    { ...ok, subject: `${A} (prod)`, found: expect.stringContaining(`arn:aws:sts::${A}:assumed-role/`) },
    { ...ok, subject: `${A} (prod)`, found: 'The regions answer: us-east-1.' },
    { ...ok, subject: B, found: expect.stringContaining(`arn:aws:sts::${B}:assumed-role/`) },
    { ...ok, subject: B, found: 'The regions answer: us-east-1.' },
  ]);
  expect(reached).toBe(true);
});

test('a role that refuses the external id is a gap, and nothing about its account is ok', async () => {
  const { lines } = await examineAt(known, { yaml: configText().replace('both-know', 'another') });
  const own = lines.filter(({ subject }) => subject === B);
  expect(own).toMatchObject([
    {
      topic: 'account',
      outcome: 'gap',
      found: 'sts:AssumeRole is refused (AccessDenied).',
      effect: 'Every record of this account is a gap.',
      remedy: expect.stringContaining('external id'),
    },
    { topic: 'permissions', outcome: 'untested' },
    { topic: 'integrity', outcome: 'untested' },
  ]);
});

test('credentials of another account fail, as a run does', async () => {
  const { of } = await examineAt({ [`${A}/global/sts/identity.json`]: { Account: '777788889999' } });
  expect(of('account')[0]).toMatchObject({
    outcome: 'fail',
    found: `The credentials for account ${A} belong to 777788889999.`,
    effect: 'The run cannot work.',
  });
});

test('nothing is reached where no account can be entered', async () => {
  const { reached, of } = await examineAt(known, {
    faults: [{ service: 'STS', operation: 'GetCallerIdentity', fault: 'reset' }],
  });
  expect(reached).toBe(false);
  expect(of('account').map(({ outcome }) => outcome)).toEqual(['fail', 'fail']);
});

test.each([
  { fault: 'region-disabled', outcome: 'gap', says: 'OptInRequired', does: 'Switch the region on' },
  { fault: 'denied', outcome: 'untested', says: 'AccessDenied', does: null },
  { fault: 'reset', outcome: 'gap', says: 'gave no answer', does: 'spelling' },
] as const)('a region with $fault is $outcome', async ({ fault, outcome, says, does }) => {
  const regions = configText().replace('[us-east-1]', '[us-east-1, me-south-1]');
  const { of } = await examineAt(known, {
    yaml: regions,
    faults: [{ service: 'STS', operation: 'GetCallerIdentity', region: 'me-south-1', fault }],
  });
  expect(of('account')[1]).toMatchObject({ outcome: 'ok', found: 'The regions answer: us-east-1.' });
  expect(of('account')[2]).toMatchObject({
    outcome,
    found: expect.stringContaining(says),
    remedy: does && expect.stringContaining(does),
  });
});
