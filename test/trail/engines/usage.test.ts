import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createMeter } from '../../../src/core/usage.ts';
import { localTrail } from '../../../src/trail/engines/local.ts';
import { lookupTrail } from '../../../src/trail/engines/lookup.ts';
import type { TrailQuestion, TrailSource } from '../../../src/trail/source.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { athenaAt, bucketOf, clientsAt, SAMPLE, tableFiles } from './aws-trail.ts';

let aws: AwsStandIn | null = null;
afterEach(async () => {
  await aws?.stop();
  aws = null;
});

const scope = { accounts: ['111122223333', '444455556666'], regions: ['eu-west-1', 'us-east-1'] };
const question: TrailQuestion = {
  period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
  sources: ['sagemaker.amazonaws.com'],
  access: 'write',
  events: 'management',
};

async function usedBy(work: () => Promise<unknown>, isFirst?: (query: string) => Promise<boolean>) {
  const meter = createMeter(true, isFirst);
  await meter.count(work);
  return meter.used;
}

test('counts the log files that it reads by their size, and those that are in memory not again', async () => {
  const files = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\/CloudTrail\/.*\.json\.gz$/.test(name),
  );
  const size = files.reduce((sum, name) => sum + statSync(join(SAMPLE, name)).size, 0);
  expect(size).toBeGreaterThan(10_000);
  const trail = localTrail({ folder: SAMPLE });
  const whole = { ...question, period: { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' } };
  // Each reads in its turn: what the first has read is in memory for the second.
  const used = await Promise.all([usedBy(() => trail.ask(whole)), usedBy(() => trail.ask(whole))]);
  expect(used).toEqual([
    { throttles: 0, bytesScanned: size },
    { throttles: 0, bytesScanned: 0 },
  ]);
});

test('takes from Athena what each query read, of a query that several wait for once', async () => {
  const bucket = await bucketOf(SAMPLE);
  aws = await startAws({ ...bucket, ...tableFiles(scope) });
  const { url } = aws;
  const counted = new Set<string>();
  const isFirst = async (query: string) => counted.size < counted.add(query).size;
  // As in two worker processes: the same job of the same time is the same query.
  const ask = (trail: TrailSource) => async () => {
    const { statistics } = await trail.ask(question);
    expect([statistics?.bytesScanned, statistics?.executionId]).toEqual([
      expect.any(Number),
      expect.any(String),
    ]);
    bytes = statistics?.bytesScanned ?? 0;
  };
  let bytes = 0;
  const first = await usedBy(ask(athenaAt(url, { scope })), isFirst);
  const second = await usedBy(ask(athenaAt(url, { scope })), isFirst);
  expect(bytes).toBeGreaterThan(0);
  expect([first.bytesScanned, second.bytesScanned]).toEqual([bytes, 0]);
});

test('does not know how much the event history reads', async () => {
  aws = await startAws({});
  const { url } = aws;
  const trail = lookupTrail({
    ...{ clientFor: (account, region) => clientsAt(url, { account, region }), scope, throttle: null },
    ...{ signal: new AbortController().signal, now: new Date('2026-09-25T00:00:00Z') },
  });
  const recent = { ...question, period: { from: '2026-07-06T00:00:00Z', to: '2026-09-20T00:00:00Z' } };
  expect(await usedBy(() => trail.ask(recent))).toEqual({ throttles: 0, bytesScanned: null });
});
