import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bucketStore } from '../../src/trail/engines/bucket-store.ts';
import { indexedLogs } from '../../src/trail/engines/indexed-logs.ts';
import { localTrail, storedTrail } from '../../src/trail/engines/local.ts';
import { indexStore } from '../../src/trail/index/index-logs.ts';
import type { TrailQuestion } from '../../src/trail/source.ts';
import { missingRequired, reportPrograms } from '../conformance/programs.ts';
import { clientsAt } from '../trail/engines/aws-trail.ts';
import { smallFolder } from '../trail/query/corpus.ts';
import { logKey, raw, temporaryFolder, writeLog } from '../trail/support.ts';
import { type Moto, motoProgram, startMoto } from './moto.ts';

const PROGRAMS = [motoProgram()];
const absent = PROGRAMS.some(({ version }) => version === null);
const BUCKET = 'org-trail';

afterAll(() => reportPrograms('The bucket was served by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.skipIf(absent)('a log in the S3 of moto', () => {
  let moto: Moto;
  let folder: string;
  let s3: S3Client;

  beforeAll(async () => {
    moto = await startMoto();
    const client = clientsAt(moto.url);
    s3 = client(S3Client);
    folder = await smallFolder();
    await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) await put(relative(folder, join(entry.parentPath, entry.name)));
    }
    // More than one page of a listing.
    for (let number = 0; number < 1001; number += 1) {
      const key = logKey('2026-07-15', String(number).padStart(16, '0'));
      await writeLog(folder, key, [raw({ eventTime: '2026-07-15T10:00:00Z' })]);
      await put(key);
    }
  });

  afterAll(() => moto.stop());

  const put = async (key: string) =>
    s3.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: `audit/${key}`, Body: await readFile(join(folder, key)) }),
    );

  function open() {
    const calls = { client: clientsAt(moto.url), region: 'us-east-1', signal: new AbortController().signal };
    const store = bucketStore({ bucket: BUCKET, prefix: 'audit/' }, calls);
    return { store, trail: storedTrail(store, { location: 'log' }) };
  }

  const days: TrailQuestion = {
    period: { from: '2026-07-10T00:00:00Z', to: '2026-07-16T00:00:00Z' },
    access: 'write',
    withSessions: true,
  };

  test.each([
    {
      title: 'a real account',
      least: 574,
      period: { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' },
    },
    { title: 'more than a page of files', least: 1001, period: days.period },
  ])('answers $title as the folder does', async ({ period, least }) => {
    const question = { ...days, period };
    const answer = await open().trail.ask(question);
    expect(answer).toEqual(await localTrail({ folder }).ask(question));
    expect(answer.records.length).toBeGreaterThanOrEqual(least);
  });

  test('spans what the folder spans', async () => {
    expect(await open().store.extent()).toEqual(await localTrail({ folder }).extent());
  });

  test('notices what has changed or gone since the listing, and an index that is older', async () => {
    const index = join(await temporaryFolder(), 'index');
    const build = () =>
      indexStore({ store: open().store, index, mirror: `${index}.logs`, onProgress: () => undefined });
    expect((await build()).fetched).toBeGreaterThan(1001);
    expect((await build()).fetched).toBe(0);

    const { store, trail } = open();
    await store.list({ first: '2026-07-08', last: '2026-07-17' });
    const [changed, gone] = ['0000000000000000', '0000000000000001'].map((id) => logKey('2026-07-15', id));
    await writeLog(folder, String(changed), [raw({ eventTime: '2026-07-15T11:00:00Z' })]);
    await put(String(changed));
    await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: `audit/${gone}` }));
    expect((await trail.ask(days)).unreadable).toEqual(
      expect.arrayContaining([
        { key: changed, reason: 'has changed since it was listed' },
        { key: gone, reason: 'is gone since it was listed' },
      ]),
    );

    const said: string[] = [];
    const fresh = open();
    const files = { trail: fresh.trail, store: fresh.store };
    const says = (sentence: string) => said.push(sentence);
    const indexed = indexedLogs({ index, name: 'index', location: 'log', files, says });
    expect((await indexed.ask(days)).records.length).toBeGreaterThan(1000);
    expect(said).toEqual([expect.stringContaining('1 have changed, 1 are gone')]);
    expect(await build()).toMatchObject({ fetched: 1, gone: [gone] });
  });
});
