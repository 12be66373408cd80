import { expect, test } from 'vitest';
import { artifactBaa as check } from '../../../src/checks/supply-chain/baa.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type ArtifactAgreement,
  artifactAgreements,
} from '../../../src/evidence/kinds/artifact-agreements.ts';
import { gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const addendum = (over: Partial<ArtifactAgreement> = {}): ArtifactAgreement => ({
  id: 'customer-agreement-1',
  arn: 'arn:aws:artifact::111122223333:customer-agreement/customer-agreement-1',
  name: 'AWS Business Associate Addendum',
  agreementArn: null,
  account: '111122223333',
  organizationArn: null,
  effectiveStart: '2025-03-14T09:12:44Z',
  effectiveEnd: null,
  state: 'ACTIVE',
  type: 'DEFAULT',
  ...over,
});
const organizationArn = 'arn:aws:organizations::444455556666:organization/o-example';
const sealed = (agreements: readonly ArtifactAgreement[], over: { gaps?: Gap[]; account?: string } = {}) =>
  sealedOf(artifactAgreements, { agreements: [...agreements] }, over);
const denied = gapOf('denied', { action: 'artifact:ListCustomerAgreements', region: 'global' });
const ended = { state: 'CUSTOMER_TERMINATED', effectiveEnd: '2026-08-01T00:00:00Z' } as const;

test.each<{ title: string; agreements: readonly ArtifactAgreement[]; gaps?: Gap[]; outcome: string }>([
  { title: 'in force', agreements: [addendum()], outcome: 'pass' },
  { title: 'in force for the organization', agreements: [addendum({ organizationArn })], outcome: 'pass' },
  {
    title: 'that ended after the period',
    agreements: [addendum({ ...ended, effectiveEnd: '2026-10-01T00:00:00Z' })],
    outcome: 'pass',
  },
  { title: 'that ended in the period', agreements: [addendum(ended)], outcome: 'fail' },
  {
    title: 'that ended, and another from the same moment',
    agreements: [addendum(ended), addendum({ effectiveStart: '2026-08-01T00:00:00Z' })],
    outcome: 'pass',
  },
  {
    title: 'that began in the period',
    agreements: [addendum({ effectiveStart: '2026-07-01T00:00:01Z' })],
    outcome: 'fail',
  },
  { title: 'without a start', agreements: [addendum({ effectiveStart: null })], outcome: 'unknown' },
  { title: 'without a state', agreements: [addendum({ state: null })], outcome: 'unknown' },
  {
    title: 'that ended at a time not stated',
    agreements: [addendum({ state: 'AWS_TERMINATED' })],
    outcome: 'unknown',
  },
  { title: 'that is another agreement', agreements: [addendum({ name: 'AWS NDA' })], outcome: 'fail' },
  { title: 'that is not there', agreements: [], outcome: 'fail' },
  { title: 'that could not be listed', agreements: [], gaps: [denied], outcome: 'unknown' },
  { title: 'listed in part', agreements: [addendum()], gaps: [denied], outcome: 'unknown' },
])('an addendum $title: $outcome', ({ agreements, gaps = [], outcome }) => {
  expect(judge(check, sealed(agreements, { gaps })).outcome).toBe(outcome);
});

test('an account without one is unknown where another holds one for its organization, and only then', () => {
  const member = sealed([]);
  const of = (over: Partial<ArtifactAgreement>) =>
    judge(check, member, sealed([addendum(over)], { account: '444455556666' })).items.find(
      ({ account }) => account === '111122223333',
    )?.outcome;
  expect(of({ organizationArn })).toBe('unknown');
  expect(of({})).toBe('fail');
  expect(of({ organizationArn, ...ended })).toBe('fail');
});

test('no account in scope: not-applicable', () => {
  expect(check.observe({ agreed: [] }, { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' })).toEqual(
    [],
  );
});
