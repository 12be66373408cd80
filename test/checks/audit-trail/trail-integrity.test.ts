import { expect, test } from 'vitest';
import { cloudtrailTrailIntegrity as check } from '../../../src/checks/audit-trail/trail-integrity.ts';
import type { BodyOf } from '../../../src/evidence/kind.ts';
import {
  cloudtrailIntegrity,
  type IntegrityChain,
  type IntegrityFinding,
} from '../../../src/evidence/kinds/cloudtrail-integrity.ts';
import { gapOf, PERIOD, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

type Body = BodyOf<typeof cloudtrailIntegrity>;

const validated = { from: PERIOD.from, to: '2026-10-01T01:00:00Z' };
const pause = { from: '2026-07-21T13:05:00Z', to: '2026-07-21T13:30:00Z' };

const finding = (over: Partial<IntegrityFinding> = {}): IntegrityFinding => ({
  code: 'LOG_HASH_MISMATCH',
  severity: 'invalid',
  bucket: 'b',
  key: 'k',
  at: { from: '2026-08-01T10:00:00Z', to: '2026-08-01T11:00:00Z' },
  expected: 'aa',
  found: 'bb',
  text: 'The content of the log file was changed after it was delivered.',
  ...over,
});

const chain = (over: Partial<IntegrityChain> = {}): IntegrityChain => ({
  trail: 'audit',
  homeRegion: 'us-east-1',
  digests: 2209,
  backfillDigests: 0,
  logs: 120,
  logsNotYetListed: 0,
  proven: [validated],
  findings: [],
  ...over,
});

const body = (over: Partial<Body> = {}, chains: readonly IntegrityChain[] = [chain()]): Body => ({
  validated,
  verdict: 'proven',
  reason: null,
  stores: [{ location: 's3://b/AWSLogs/', chains: [...chains], logs: [] }],
  keys: [],
  ...over,
});

const open = { verdict: 'not-proven', reason: 'Not whole.' } as const;

test.each([
  { title: 'a proven log', body: body(), outcome: 'pass' },
  {
    title: 'a proven log with a note',
    body: body({}, [chain({ findings: [finding({ code: 'BACKFILLED', severity: 'note' })] })]),
    outcome: 'pass',
  },
  {
    title: 'a changed log file',
    body: body(open, [chain({ findings: [finding()] })]),
    outcome: 'fail',
  },
  {
    title: 'a changed log file beside a proven trail in another bucket',
    body: body(open, [chain(), chain({ findings: [finding()] })]),
    outcome: 'fail',
  },
  {
    title: 'a pause',
    body: body(open, [
      chain({ findings: [finding({ code: 'CHAIN_RESTARTED', severity: 'gap', at: pause })] }),
    ]),
    outcome: 'unknown',
  },
  {
    title: 'digests that are not yet written',
    body: body(open, [chain({ findings: [finding({ severity: 'gap', bucket: null, key: null })] })]),
    outcome: 'unknown',
  },
  {
    title: 'no digests',
    body: body({ verdict: 'not-validated', reason: 'There is no digest.' }, []),
    outcome: 'unknown',
  },
  { title: 'nothing read', body: cloudtrailIntegrity.unread, outcome: 'unknown' },
  {
    title: 'a proof of less than the period',
    body: body({ validated: { from: PERIOD.from, to: '2026-09-30T00:00:00Z' } }),
    outcome: 'unknown',
  },
  {
    title: 'a proof from later than the period',
    body: body({ validated: { ...validated, from: '2026-07-02T00:00:00Z' } }),
    outcome: 'unknown',
  },
  {
    title: 'a claim without a time',
    body: body({ validated: null }),
    outcome: 'unknown',
  },
])('$title: $outcome', ({ body: read, outcome }) => {
  const result = judge(check, sealedOf(cloudtrailIntegrity, read));
  expect(result.outcome).toBe(outcome);
  expect(result.items).toHaveLength(1);
});

test('a gap turns a proof into unknown and takes nothing from a failure', () => {
  const gaps = [gapOf('denied', { action: 's3:GetObject' })];
  const proven = judge(check, sealedOf(cloudtrailIntegrity, body(), { gaps }));
  expect(proven.outcome).toBe('unknown');
  const broken = body(open, [chain({ findings: [finding()] })]);
  expect(judge(check, sealedOf(cloudtrailIntegrity, broken, { gaps })).outcome).toBe('fail');
});

test('a region without a record is unknown', () => {
  const elsewhere = sealedOf(cloudtrailIntegrity, body(), { region: 'eu-west-1' });
  expect(judge(check, elsewhere).outcome).toBe('unknown');
});

test('a failure tells the times that are not proven, joined and within the period, and why', () => {
  const findings = [
    finding(),
    finding({ at: { from: '2026-08-01T10:30:00Z', to: '2026-08-01T12:00:00Z' } }),
    finding({ at: { from: '2026-09-30T23:30:00Z', to: '2026-10-01T00:30:00Z' } }),
    finding({ severity: 'gap', at: pause }),
  ];
  const read = body({ verdict: 'not-proven', reason: '3 × changed.' }, [chain({ findings })]);
  expect(judge(check, sealedOf(cloudtrailIntegrity, read)).items).toMatchObject([
    {
      resource: 'CloudTrail of 111122223333/us-east-1',
      outcome: 'fail',
      reason: '3 × changed.',
      basis: 'period',
      intervals: [
        { from: '2026-08-01T10:00:00Z', to: '2026-08-01T12:00:00Z', cause: null, end: null },
        { from: '2026-09-30T23:30:00Z', to: PERIOD.to, cause: null, end: null },
      ],
    },
  ]);
});

test('a pass says how much was proven', () => {
  const [item] = judge(check, sealedOf(cloudtrailIntegrity, body())).items;
  expect(item?.reason).toBe('2209 digests prove 120 log files.');
});
