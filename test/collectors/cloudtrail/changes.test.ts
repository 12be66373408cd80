import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { ServiceError } from '../../../src/aws/service-error.ts';
import { cloudtrailChangesCollector } from '../../../src/collectors/cloudtrail/changes.ts';
import { cloudtrailIntegrity } from '../../../src/evidence/kinds/cloudtrail-integrity.ts';
import { localTrail } from '../../../src/trail/engines/local.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { gapOf, sealedOf } from '../../support/evidence.ts';
import {
  ACCOUNT,
  assumed,
  INVICTUS,
  logKey,
  raw,
  roleSession,
  temporaryFolder,
  user,
  writeLog,
} from '../../trail/support.ts';

const period = { from: '2026-07-10T00:00:00Z', to: '2026-07-14T00:00:00Z' };
const days = ['2026-07-10', '2026-07-11', '2026-07-12', '2026-07-13'];
const action = 'cloudtrail:LookupEvents';

async function collected(
  files: Readonly<Record<string, readonly unknown[] | Uint8Array>>,
  region = 'us-east-1',
) {
  const folder = await temporaryFolder();
  for (const [key, content] of Object.entries(files)) await writeLog(folder, key, content);
  const trail = localTrail({ folder, location: 'logs' });
  const { evidence } = await recordedRun({}, cloudtrailChangesCollector, {
    account: ACCOUNT,
    region,
    period,
    trail,
  });
  return evidence;
}

const quiet = (over: Readonly<Record<string, readonly unknown[] | Uint8Array>> = {}) => ({
  ...Object.fromEntries(days.map((day) => [logKey(day), []])),
  ...over,
});

test('collects the changes of a real account with the person behind each', async () => {
  const { evidence } = await recordedRun({}, cloudtrailChangesCollector, {
    account: '123837392027',
    region: 'us-east-1',
    period: { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' },
    trail: localTrail({ folder: INVICTUS, location: 'logs' }),
  });
  const { source, changes } = evidence.body;
  expect(evidence.gaps).toEqual([]);
  expect(source).toEqual({
    engine: 'local',
    location: 'logs',
    files: 55,
    records: 2900,
    duplicates: 0,
    integrity: 'not-validated',
    integrityReason: 'It was not read.',
  });
  const perSource = Object.entries(Object.groupBy(changes, (it) => it.source)).map(([name, of]) => [
    name,
    of?.length,
  ]);
  expect(Object.fromEntries(perSource)).toEqual({
    'cloudtrail.amazonaws.com': 15,
    'ec2.amazonaws.com': 8,
    'iam.amazonaws.com': 88,
    's3.amazonaws.com': 24,
    'secretsmanager.amazonaws.com': 97,
  });
  expect(changes.filter(({ actor }) => actor.name === null)).toEqual([]);
  expect(evidence.population?.count).toBe(changes.length);
});

test('takes changes of what workloads use, and no reads, data events, sessions or other EC2 events', async () => {
  const { body, gaps } = await collected(
    quiet({
      [logKey('2026-07-10')]: [
        raw({ eventName: 'UpdateEndpoint' }),
        raw({ eventName: 'DescribeEndpoint', readOnly: true }),
        raw({ eventName: 'InvokeEndpoint', eventCategory: 'Data', managementEvent: false }),
        raw({ eventName: 'AssumeRole', eventSource: 'sts.amazonaws.com' }),
        raw({ eventName: 'RunInstances', eventSource: 'ec2.amazonaws.com' }),
        raw({ eventName: 'DeleteVpcEndpoints', eventSource: 'ec2.amazonaws.com' }),
        raw({ eventName: 'PutKeyPolicy', eventSource: 'kms.amazonaws.com' }),
        raw({ eventName: 'CreateApp', eventSource: 'amplify.amazonaws.com' }),
        raw({ eventName: 'UpdateEndpoint', awsRegion: 'eu-west-1' }),
        raw({ eventName: 'UpdateEndpoint', recipientAccountId: '444455556666' }),
      ],
    }),
  );
  expect(body.changes.map(({ name }) => name)).toEqual([
    'UpdateEndpoint',
    'DeleteVpcEndpoints',
    'PutKeyPolicy',
  ]);
  expect(gaps).toEqual([]);
});

test('attributes through a session that another account issued in another region', async () => {
  const createdAt = '2026-07-09T20:00:00Z';
  const issued = assumed(user('frank', '999988887777'), {
    role: 'R',
    name: 'x-1',
    key: 'ASIA1',
    eventTime: createdAt,
    recipientAccountId: '999988887777',
  });
  const { body } = await collected(
    quiet({
      [logKey('2026-07-09', '0000000000000001', 'eu-west-1', '999988887777')]: [issued],
      [logKey('2026-07-10')]: [raw({ userIdentity: roleSession('R', 'x-1', { key: 'ASIA1', createdAt }) })],
    }),
  );
  expect(body.changes).toMatchObject([{ actor: { name: 'frank', strength: 'certain' } }]);
});

test('without a trail there is a gap and nothing else', async () => {
  const { evidence } = await recordedRun({}, cloudtrailChangesCollector, { period, trail: null });
  expect(evidence.body.changes).toEqual([]);
  expect(evidence.gaps).toEqual([
    { kind: 'not-enabled', action, region: 'eu-central-1', resource: null, code: 'NoTrailConfigured' },
  ]);
});

const spans = [
  { title: 'quiet days between files', without: ['2026-07-11', '2026-07-12'], codes: [] },
  {
    title: 'no file at the beginning',
    without: ['2026-07-10', '2026-07-11'],
    codes: ['NoLogFile 2026-07-10 to 2026-07-11'],
  },
  { title: 'no file at the end', without: ['2026-07-13'], codes: ['NoLogFile 2026-07-13 to 2026-07-13'] },
  {
    title: 'a file in the middle only',
    without: ['2026-07-10', '2026-07-13'],
    codes: ['NoLogFile 2026-07-10 to 2026-07-10', 'NoLogFile 2026-07-13 to 2026-07-13'],
  },
  { title: 'no file at all', without: days, codes: ['NoLogFile 2026-07-10 to 2026-07-13'] },
];

test.each(spans)('$title leaves the gaps $codes', async ({ without, codes }) => {
  const files = Object.entries(quiet()).filter(([key]) => !without.some((day) => key === logKey(day)));
  const { gaps } = await collected(
    Object.fromEntries([...files, [logKey('2026-07-10', 'ffffffffffffffff', 'eu-west-1'), []]]),
  );
  expect(gaps).toEqual(
    codes.map((code) => ({ kind: 'not-enabled', action, region: 'us-east-1', resource: null, code })),
  );
});

test('an unreadable file or record of the region is a gap without a resource, that of another region is none', async () => {
  const broken = Buffer.from('no gzip at all, only some text');
  const here = logKey('2026-07-11', 'bbbbbbbbbbbbbbbb');
  const { gaps } = await collected(
    quiet({
      [here]: broken,
      [logKey('2026-07-11', 'bbbbbbbbbbbbbbbb', 'eu-west-1')]: broken,
      [logKey('2026-07-12')]: [{ eventID: 'half a record' }],
    }),
  );
  expect(gaps).toEqual([
    {
      kind: 'malformed',
      action,
      region: 'us-east-1',
      resource: null,
      code: expect.stringContaining(`${here} is no gzip`),
    },
    {
      kind: 'malformed',
      action,
      region: 'us-east-1',
      resource: null,
      code: expect.stringContaining('record 0 has no eventTime'),
    },
  ]);
});

test('keeps what was changed between the period and the run apart, and asks for no log of these days', async () => {
  const { body, gaps, population } = await collected(
    quiet({
      [logKey('2026-07-13')]: [raw({ eventTime: '2026-07-13T23:59:59Z', eventName: 'UpdateEndpoint' })],
      [logKey('2026-07-14')]: [
        raw({
          eventTime: '2026-07-14T00:00:00Z',
          eventName: 'PutKeyPolicy',
          eventSource: 'kms.amazonaws.com',
        }),
      ],
    }),
  );
  expect(body.changes.map(({ name }) => name)).toEqual(['UpdateEndpoint']);
  expect(body.after.map(({ name }) => name)).toEqual(['PutKeyPolicy']);
  expect({ gaps, count: population?.count }).toEqual({ gaps: [], count: 1 });
});

test.each(['athena', 'lookup'] as const)('a question that %s did not answer is a gap', async (engine) => {
  const ask = async (): Promise<never> => {
    throw new ServiceError({ name: 'AthenaBytesCutoff', message: 'too much', status: null });
  };
  const trail = { engine, location: 'somewhere', ask };
  const { evidence } = await recordedRun({}, cloudtrailChangesCollector, { period, trail });
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', code: 'AthenaBytesCutoff', resource: null }]);
  expect(evidence.body.source).toMatchObject({ engine, location: 'somewhere', files: 0 });
  expect(evidence.population).toBeNull();
});

const audited = { account: ACCOUNT, region: 'us-east-1' };
const validated = { from: period.from, to: '2026-07-14T01:00:00Z' };

/** A validation that lists the files which are in the folder now, and proves all of the time unless told otherwise. */
async function proofOf(folder: string, over: Partial<z.infer<typeof cloudtrailIntegrity.body>> = {}) {
  const logsOf = { from: period.from, to: '2026-07-14T00:30:00Z' };
  const question = { period, accounts: [ACCOUNT], regions: ['us-east-1'], logsOf };
  const { logs = [] } = await localTrail({ folder }).ask(question);
  const chain = {
    ...{ trail: 'audit', homeRegion: 'us-east-1', digests: 98, backfillDigests: 0, logsNotYetListed: 0 },
    logs: logs.length,
    proven: [validated],
    findings: [],
  };
  const days = logs.map(({ day, files, digest }) => ({ day, files, digest }));
  const stores = [{ location: 'logs', chains: [chain], logs: days }];
  const body = { validated, verdict: 'proven' as const, reason: null, stores, keys: [], ...over };
  return sealedOf(cloudtrailIntegrity, body, audited);
}

async function provenLog() {
  const folder = await temporaryFolder();
  for (const [key, content] of Object.entries(quiet({ [logKey('2026-07-10')]: [raw()] })))
    await writeLog(folder, key, content);
  return folder;
}

async function integrityOf(folder: string, proof: Awaited<ReturnType<typeof proofOf>>) {
  const trail = localTrail({ folder, location: 'logs' });
  const run = { ...audited, period, trail, given: [proof] };
  const { evidence } = await recordedRun({}, cloudtrailChangesCollector, run);
  const { integrity, integrityReason } = evidence.body.source;
  return { integrity, integrityReason, gaps: evidence.gaps };
}

test('changes are proven when the digests prove the time and list the files that were read', async () => {
  const folder = await provenLog();
  expect(await integrityOf(folder, await proofOf(folder))).toEqual({
    integrity: 'proven',
    integrityReason: null,
    gaps: [],
  });
});

test.each([
  {
    title: 'a file written again after the validation',
    change: (folder: string) => writeLog(folder, logKey('2026-07-11'), [raw()]),
    says: '2026-07-11',
  },
  {
    title: 'a file put in after the validation',
    change: (folder: string) => writeLog(folder, logKey('2026-07-12', 'aaaaaaaaaaaaaaaa'), []),
    says: '2026-07-12',
  },
  {
    title: 'a file removed after the validation',
    change: (folder: string) => rm(join(folder, logKey('2026-07-12'))),
    says: '2026-07-12',
  },
])('$title leaves them unproven', async ({ change, says }) => {
  const folder = await provenLog();
  const proof = await proofOf(folder);
  await change(folder);
  const { integrity, integrityReason } = await integrityOf(folder, proof);
  expect(integrity).toBe('not-validated');
  expect(integrityReason).toContain(says);
});

test('a change that was delivered long after the period leaves them unproven', async () => {
  const folder = await provenLog();
  await writeLog(folder, logKey('2026-07-15'), [raw({ eventTime: '2026-07-13T23:00:00Z' })]);
  expect(await integrityOf(folder, await proofOf(folder))).toMatchObject({
    integrity: 'not-validated',
    integrityReason: expect.stringContaining('delivered after'),
  });
});

test('a broken chain is told with its reason, and a gap of the validation opens no population', async () => {
  const folder = await provenLog();
  const { evidence } = await proofOf(folder);
  const [store] = evidence.body.stores;
  const finding = {
    ...{
      code: 'LOG_MISSING',
      severity: 'invalid' as const,
      bucket: 'b',
      key: 'k',
      expected: null,
      found: null,
    },
    at: { from: '2026-07-11T00:00:00Z', to: '2026-07-11T01:00:00Z' },
    text: 'A log file is not there.',
  };
  const stores = (store ? [store] : []).map((one) => ({
    ...one,
    chains: one.chains.map((chain) => ({ ...chain, findings: [finding] })),
  }));
  const body = { ...evidence.body, stores, verdict: 'not-proven' as const, reason: '1 × missing.' };
  const gaps = [gapOf('denied', { action: 's3:GetObject' })];
  const proof = sealedOf(cloudtrailIntegrity, body, { ...audited, gaps });
  expect(await integrityOf(folder, proof)).toEqual({
    integrity: 'broken',
    integrityReason: '1 × missing.',
    gaps: [],
  });
});

test('the proof of another region proves nothing here', async () => {
  const folder = await provenLog();
  const { evidence } = await proofOf(folder);
  const elsewhere = sealedOf(cloudtrailIntegrity, evidence.body, { ...audited, region: 'eu-west-1' });
  expect((await integrityOf(folder, elsewhere)).integrity).toBe('not-validated');
});
