import { expect, test } from 'vitest';
import { artifactAgreementsCollector as collector } from '../../../src/collectors/artifact/agreements.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { cannedRun } from '../canned.ts';

const FILE = `${TEST_ACCOUNT}/global/artifact/customer-agreements.json`;
const run = (agreements: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [FILE]: agreements }, collector, options);

test('reads an agreement and when it is in force', async () => {
  const { evidence } = await run([
    {
      id: 'customer-agreement-1',
      arn: `arn:aws:artifact::${TEST_ACCOUNT}:customer-agreement/customer-agreement-1`,
      name: 'AWS Business Associate Addendum',
      agreementArn: 'arn:aws:artifact:::agreement/agreement-1',
      awsAccountId: TEST_ACCOUNT,
      organizationArn: `arn:aws:organizations::${TEST_ACCOUNT}:organization/o-example`,
      effectiveStart: '2025-03-14T09:12:44Z',
      effectiveEnd: '2026-08-01T00:00:00Z',
      state: 'CUSTOMER_TERMINATED',
      type: 'DEFAULT',
      acceptanceTerms: ['I accept'],
    },
  ]);
  expect(evidence.body.agreements).toEqual([
    {
      id: 'customer-agreement-1',
      arn: `arn:aws:artifact::${TEST_ACCOUNT}:customer-agreement/customer-agreement-1`,
      name: 'AWS Business Associate Addendum',
      agreementArn: 'arn:aws:artifact:::agreement/agreement-1',
      account: TEST_ACCOUNT,
      organizationArn: `arn:aws:organizations::${TEST_ACCOUNT}:organization/o-example`,
      effectiveStart: '2025-03-14T09:12:44Z',
      effectiveEnd: '2026-08-01T00:00:00Z',
      state: 'CUSTOMER_TERMINATED',
      type: 'DEFAULT',
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1 });
});

test('keeps what was not stated as null', async () => {
  const { evidence } = await run([{ id: 'customer-agreement-1', name: 'NDA' }]);
  expect(evidence.body.agreements).toEqual([
    {
      id: 'customer-agreement-1',
      arn: null,
      name: 'NDA',
      agreementArn: null,
      account: null,
      organizationArn: null,
      effectiveStart: null,
      effectiveEnd: null,
      state: null,
      type: null,
    },
  ]);
});

const many = Array.from({ length: 120 }, (_, index) => ({ id: `customer-agreement-${index}`, name: 'NDA' }));

test('reads every page, and goes on after an empty one', async () => {
  const faults = [
    { service: 'Artifact', operation: 'ListCustomerAgreements', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence, requests } = await run(many, { faults });
  expect(evidence.body.agreements).toHaveLength(120);
  expect(requests).toHaveLength(3);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'malformed', kind: 'malformed' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'Artifact', operation: 'ListCustomerAgreements', resource: 'nextToken', fault },
  ] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'artifact:ListCustomerAgreements', resource: null }]);
});

test('takes an agreement without id or name, and an answer without its list, for malformed ones', async () => {
  for (const page of [{}, { customerAgreements: [{ name: 'NDA' }] }, { customerAgreements: [{ id: 'a' }] }]) {
    expect(await cannedRun(collector, { ListCustomerAgreements: [page] })).toMatchObject({
      body: { agreements: [] },
      gaps: [{ kind: 'malformed', action: 'artifact:ListCustomerAgreements' }],
      population: null,
    });
  }
});
