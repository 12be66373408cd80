import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectRetentionCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beforeEach, expect, test } from 'vitest';
import type { S3StoreSettings } from '../../src/store/s3-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { StorePlace } from '../support/store-place.ts';
import type { Lack } from './store-contract.ts';

/** A store in a bucket with Object Lock, empty at the start of each test. */
export interface S3StoreUnderTest {
  readonly client: S3Client;
  readonly store: Store;
  readonly settings: S3StoreSettings;
  readonly place: StorePlace;
}

/** Facts that hold for every server that locks objects as S3 does. */
export function testS3StoreContract(
  open: () => Promise<S3StoreUnderTest>,
  lacks: readonly Lack[] = [],
): void {
  let client: S3Client;
  let store: Store;
  let settings: S3StoreSettings;
  let place: StorePlace;
  beforeEach(async () => {
    ({ client, store, settings, place } = await open());
  });

  const partBytes = () => settings.partBytes ?? 0;
  const sizes = [
    { size: 'in one piece', bytes: () => Buffer.from('the pack') },
    { size: 'in parts', bytes: () => Buffer.alloc(2 * partBytes() + 11, 'the pack') },
  ].slice(0, lacks.includes('lock-in-parts') ? 1 : 2);
  const soon = () => new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000);

  test.each(sizes)('what is locked can neither be overwritten nor deleted: $size', async ({ bytes }) => {
    const until = soon();
    const Key = `${settings.prefix}pack.zip`;
    const object = { Bucket: settings.bucket, Key };
    expect(await store.putNew('pack.zip', bytes(), { until })).toBe(true);
    expect(await store.lockedUntil('pack.zip')).toBe(until.toISOString());

    const refusal = {
      code: 'STORE_FAILED',
      message: expect.stringContaining(`is locked until ${until.toISOString()}`),
    };
    for (const other of [Buffer.from('other'), Buffer.alloc(2 * partBytes() + 11, 'other')]) {
      expect(await store.putNew('pack.zip', other)).toBe(false);
      await expect(store.put('pack.zip', other)).rejects.toMatchObject(refusal);
    }
    await expect(store.remove('pack.zip')).rejects.toMatchObject(refusal);

    // Past the store, as somebody would who has every right.
    const { Versions = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket: settings.bucket, Prefix: Key }),
    );
    expect(Versions).toHaveLength(1);
    const version = { ...object, VersionId: Versions[0]?.VersionId };
    const denied = { name: 'AccessDenied' };
    await expect(client.send(new DeleteObjectCommand(version))).rejects.toMatchObject(denied);
    const shorter = { Mode: 'COMPLIANCE', RetainUntilDate: new Date(until.getTime() - 30_000) } as const;
    if (!lacks.includes('lock-not-shortened'))
      await expect(
        client.send(new PutObjectRetentionCommand({ ...version, Retention: shorter })),
      ).rejects.toMatchObject(denied);

    // A removal without a version only hides it.
    await client.send(new DeleteObjectCommand(object));
    const { Body } = await client.send(new GetObjectCommand(version));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes())).toBe(true);
  });

  test('locks nothing that has no retention', async () => {
    await store.putNew('lease', Buffer.from('x'), { until: null });
    await store.put('working/large', Buffer.alloc(partBytes() + 1));
    expect([await store.lockedUntil('lease'), await store.lockedUntil('working/large')]).toEqual([
      null,
      null,
    ]);
    await store.remove('lease');
    await store.remove('working/large');
    expect(await store.list('')).toEqual([]);
  });

  test.skipIf(lacks.includes('parallel-writes'))(
    'of several that put one new large thing at once, one succeeds',
    async () => {
      const contents = ['a', 'b', 'c'].map((letter) => Buffer.alloc(partBytes() + 5, letter));
      const kept = await Promise.all(
        contents.map((bytes) => store.putNew('pack.zip', bytes, { until: soon() })),
      );
      expect(kept.filter(Boolean)).toHaveLength(1);
      expect((await store.get('pack.zip'))?.equals(contents[kept.indexOf(true)] ?? Buffer.alloc(0))).toBe(
        true,
      );
    },
  );

  test('a process that is killed in the middle of an upload leaves nothing to be seen', async () => {
    const script = join(import.meta.dirname, '../support/store-half.ts');
    const child = spawn(process.execPath, [script, JSON.stringify({ place, partBytes: partBytes() })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // It says so when S3 has taken two parts of six.
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    child.kill('SIGKILL');
    const [code, signal] = await ended;
    expect([code, signal]).toEqual([null, 'SIGKILL']);
    expect([await store.get('pack.zip'), await store.list('')]).toEqual([null, []]);
    expect(await store.putNew('pack.zip', Buffer.from('after'))).toBe(true);
  });
}
