import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseStore, type RetentionSetting } from '../../src/config/store.ts';
import { examineStore } from '../../src/doctor/store.ts';
import type { Fault } from '../support/aws/faults.ts';
import { startAws } from '../support/aws/server.ts';
import { A } from './stand-in.ts';

const needs = { entries: [], accounts: [], frameworks: ['hipaa'] as const };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

const examineFolder = (inside: string) => examineStore(parseStore(inside, folder), needs);

test.each(['.', 'packs', 'packs/of/this/year'])(
  'a store in %s can be written, and is not',
  async (inside) => {
    expect(await examineFolder(inside)).toMatchObject([{ topic: 'store', outcome: 'ok' }]);
    expect(await readdir(folder)).toEqual([]);
  },
);

test.each(['packs', 'packs/of/this/year'])('a file where %s would be fails', async (inside) => {
  await writeFile(join(folder, 'packs'), 'a file');
  expect(await examineFolder(inside)).toMatchObject([
    {
      outcome: 'fail',
      found: expect.stringMatching(
        /packs(\/of\/this\/year)? (is no folder|cannot be looked at \(ENOTDIR\))\.$/,
      ),
      effect: 'A run collects everything and then cannot store its pack.',
    },
  ]);
});

describe('a store in S3', () => {
  const lock = (over = {}) => ({ ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', ...over } });
  const versioning = { VersioningConfiguration: { Status: 'Enabled' } };
  const byDefault = { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } };
  const yearly = { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 2 } } };
  const buckets = [
    { Name: 'acme-yearly', ObjectLock: lock(yearly), Versioning: versioning },
    { Name: 'acme-empty-rule', ObjectLock: lock({ Rule: {} }), Versioning: versioning },
    { Name: 'acme-packs', ObjectLock: lock(), Versioning: versioning },
    { Name: 'acme-always', ObjectLock: lock(byDefault), Versioning: versioning },
    { Name: 'acme-versions', Versioning: versioning },
    { Name: 'acme-plain' },
  ];

  async function examineBucket(
    bucket: string,
    { retention = 'frameworks', faults = [] }: { retention?: RetentionSetting; faults?: Fault[] } = {},
  ) {
    const aws = await startAws({ [`${A}/global/s3/buckets.json`]: buckets });
    aws.setFaults(faults);
    vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${A}`);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    try {
      const store = { ...parseStore(`s3://${bucket}/packs`, folder), endpoint: aws.url, retention };
      const lines = await examineStore(store, { ...needs, retry: { mode: 'standard', maxAttempts: 1 } });
      return { lines, operations: aws.requests.map(({ operation }) => operation) };
    } finally {
      vi.unstubAllEnvs();
      await aws.stop();
    }
  }

  test('locks packs for as long as the frameworks want, and nothing is tried out', async () => {
    const { lines, operations } = await examineBucket('acme-packs');
    expect(lines).toMatchObject([
      { subject: 's3://acme-packs/packs', outcome: 'ok', found: 'Packs are locked for 6 years.' },
      { outcome: 'untested', remedy: expect.stringContaining('docs/operating.md') },
    ]);
    expect(operations).toEqual(['HeadBucket', 'GetObjectLockConfiguration', 'GetBucketVersioning']);
    expect(await readdir(folder)).toEqual([]);
  });

  test.each(['acme-plain', 'acme-versions'])('a bucket without Object Lock fails: %s', async (bucket) => {
    expect((await examineBucket(bucket)).lines).toMatchObject([
      {
        outcome: 'fail',
        found: `The bucket s3://${bucket} has no Object Lock, and packs are to be locked.`,
        effect: 'The run cannot work.',
      },
    ]);
  });

  test.each([
    ['acme-packs', 'Versions are kept'],
    ['acme-versions', 'Versions are kept'],
    ['acme-plain', 'No versions are kept'],
  ])('nothing has to be locked in %s when that is said aloud', async (bucket, found) => {
    expect((await examineBucket(bucket, { retention: 'none' })).lines).toMatchObject([
      { outcome: 'ok', found: expect.stringContaining(found) },
      { outcome: 'untested' },
    ]);
  });

  test.each([
    ['acme-always', 'GOVERNANCE, 30 days'],
    ['acme-yearly', 'COMPLIANCE, 2 years'],
  ])('a bucket that locks everything is a gap: %s', async (bucket, how) => {
    expect((await examineBucket(bucket)).lines).toMatchObject([
      { outcome: 'ok' },
      { outcome: 'gap', found: expect.stringContaining(how) },
      { outcome: 'untested' },
    ]);
  });

  test('a rule without a time locks nothing', async () => {
    const { lines } = await examineBucket('acme-empty-rule');
    expect(lines.map(({ outcome }) => outcome)).toEqual(['ok', 'untested']);
  });

  test('a bucket that is not there fails', async () => {
    expect((await examineBucket('acme-none')).lines).toMatchObject([
      { outcome: 'fail', found: 'There is no bucket s3://acme-none.' },
    ]);
  });

  test.each([
    ['HeadBucket', 's3:ListBucket'],
    ['GetObjectLockConfiguration', 's3:GetBucketObjectLockConfiguration'],
  ])('what may not be read fails: %s', async (operation, action) => {
    const faults: Fault[] = [{ service: 'S3', operation, fault: 'denied' }];
    expect((await examineBucket('acme-packs', { faults })).lines).toMatchObject([
      { outcome: 'fail', found: expect.stringContaining(`does not allow ${action} for s3://acme-packs`) },
    ]);
  });

  test('versioning that may not be read is said', async () => {
    const faults: Fault[] = [{ service: 'S3', operation: 'GetBucketVersioning', fault: 'denied' }];
    expect((await examineBucket('acme-plain', { faults, retention: 'none' })).lines[0]?.found).toContain(
      'may not be read',
    );
  });

  test('a folder in which a run cannot work fails', async () => {
    await writeFile(join(folder, 'packs'), 'a file');
    expect((await examineBucket('acme-packs')).lines.at(-1)).toMatchObject({
      subject: join(folder, 'packs'),
      outcome: 'fail',
    });
  });
});
