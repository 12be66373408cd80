import { expect, test } from 'vitest';
import { secretsmanagerSecretsCollector as collector } from '../../../src/collectors/secretsmanager/secrets.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { file, keyArnOf, recordedAnswer } from '../account.ts';
import { cannedRun } from '../canned.ts';
import { readmission } from '../readmission.ts';

const arnOf = (name: string) => `arn:aws:secretsmanager:eu-central-1:${TEST_ACCOUNT}:secret:${name}-a1B2c3`;
const run = (secrets: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [file('secretsmanager/secrets')]: secrets }, collector, options);

test('reads what is said of a secret and its rotation', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.secrets).toEqual([
    {
      name: 'feature-store/reader',
      arn: arnOf('feature-store/reader'),
      createdAt: '2026-01-05T08:00:00Z',
      lastChangedAt: '2026-09-20T02:00:00Z',
      lastAccessedAt: '2026-10-01T00:00:00Z',
      keyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
      rotationEnabled: true,
      rotationRule: '30 days',
      lastRotatedAt: '2026-09-20T02:00:00Z',
      nextRotationAt: '2026-10-20T23:59:59Z',
      owningService: null,
      primaryRegion: null,
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'secretsmanager:ListSecrets' });
});

test.each([
  { name: 'cross_account', count: 2 },
  { name: 'kms_filter', count: 4 },
  { name: 'replica_attribute', count: 2 },
])('reads the recorded answer $name without a gap', async ({ name, count }) => {
  const answer = recordedAnswer(`secretsmanager/ListSecrets/secrets_manager_${name}_1.json`);
  const { evidence } = await run(Array.isArray(answer.SecretList) ? answer.SecretList : []);
  expect(evidence.body.secrets).toHaveLength(count);
  expect(evidence.gaps).toEqual([]);
});

test('keeps what was not stated as null, also the rotation that was never set up', async () => {
  const { evidence } = await run([{ Name: 'a', ARN: arnOf('a') }]);
  expect(evidence.body.secrets).toEqual([
    {
      name: 'a',
      arn: arnOf('a'),
      createdAt: null,
      lastChangedAt: null,
      lastAccessedAt: null,
      keyId: null,
      rotationEnabled: null,
      rotationRule: null,
      lastRotatedAt: null,
      nextRotationAt: null,
      owningService: null,
      primaryRegion: null,
    },
  ]);
});

test('tells a copy from the secret that it is a copy of', async () => {
  const { evidence } = await run([
    { Name: 'a', ARN: arnOf('a'), PrimaryRegion: 'eu-central-1' },
    { Name: 'b', ARN: arnOf('b'), PrimaryRegion: 'us-east-1' },
  ]);
  expect(evidence.body.secrets.map(({ primaryRegion }) => primaryRegion)).toEqual([null, 'us-east-1']);
});

test('prefers the schedule to the days', async () => {
  const RotationRules = { ScheduleExpression: 'rate(10 days)', Duration: '3h', AutomaticallyAfterDays: 10 };
  const { evidence } = await run([{ Name: 'a', ARN: arnOf('a'), RotationRules }]);
  expect(evidence.body.secrets).toMatchObject([{ rotationRule: 'rate(10 days)' }]);
});

const many = Array.from({ length: 120 }, (_, index) => ({ Name: `s-${index}`, ARN: arnOf(`s-${index}`) }));

test('reads every page', async () => {
  expect((await run(many)).evidence.body.secrets).toHaveLength(120);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'Secrets Manager', operation: 'ListSecrets', resource: 'NextToken', fault },
  ] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'secretsmanager:ListSecrets', resource: null }]);
});

test('takes a secret without a name, and an answer without its list, for malformed ones', async () => {
  for (const page of [{}, { SecretList: [{ ARN: arnOf('a') }] }]) {
    expect(await cannedRun(collector, { ListSecrets: [page] })).toMatchObject({
      body: { secrets: [] },
      gaps: [{ kind: 'malformed', action: 'secretsmanager:ListSecrets' }],
      population: null,
    });
  }
});
