import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { digestsBeside } from '../../../src/trail/integrity/folder-beside.ts';
import { validate } from '../../../src/trail/integrity/validate.ts';
import { BUCKET, FROM, forgedTrail, signingKey } from './forged-trail.ts';

const key = signingKey();
const period = { from: FROM, to: '2026-11-10T08:00:00Z' };
const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

async function copied(given: { prefix?: string; signed?: boolean; keys?: boolean } = {}): Promise<string> {
  const { prefix = '', signed = true, keys = true } = given;
  const trail = forgedTrail({ key, prefix });
  const root = await mkdtemp(join(tmpdir(), 'exhibit-beside-'));
  made.push(root);
  for (const [id, { bytes, metadata }] of trail.objects) {
    await mkdir(dirname(join(root, id)), { recursive: true });
    await writeFile(join(root, id), bytes);
    if (signed && metadata.signature)
      await writeFile(join(root, `${id}.meta.json`), JSON.stringify(metadata));
  }
  const { der, fingerprint, validFrom, validTo } = key.published;
  const published = {
    Value: Buffer.from(der).toString('base64'),
    Fingerprint: fingerprint,
    ValidityStartTime: validFrom,
    ValidityEndTime: validTo,
  };
  if (keys) await writeFile(join(root, 'keys.json'), JSON.stringify([published]));
  return root;
}

const proven = async (folder: string, keys?: () => Promise<readonly (typeof key.published)[]>) => {
  const beside = await digestsBeside(folder);
  const source = await beside?.open('logs', keys);
  if (!beside || !source) return null;
  const places = await source.places();
  const report = await validate(source, { period, places, trail: null, now: null, slots: 4 });
  return { hasKeys: beside.hasKeys, isProven: report.isProven, location: source.location };
};

test.each([
  { title: 'AWSLogs', prefix: '', below: `${BUCKET}/AWSLogs` },
  { title: 'the folder of the bucket', prefix: '', below: BUCKET },
  { title: 'the folder above it', prefix: '', below: '' },
  { title: 'AWSLogs below a prefix', prefix: 'a/b/', below: `${BUCKET}/a/b/AWSLogs` },
])('$title is taken with the digests and keys beside it', async ({ prefix, below }) => {
  const root = await copied({ prefix });
  expect(await proven(join(root, below))).toEqual({ hasKeys: true, isProven: true, location: 'logs' });
});

test('keys that are not there come from elsewhere', async () => {
  const folder = join(await copied({ keys: false }), BUCKET, 'AWSLogs');
  expect(await proven(folder, async () => [key.published])).toMatchObject({ hasKeys: false, isProven: true });
  await expect(proven(folder)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

test('digests without signatures, as a plain copy brings them, are none', async () => {
  expect(await digestsBeside(join(await copied({ signed: false }), BUCKET, 'AWSLogs'))).toBeNull();
  expect(await digestsBeside(join(tmpdir(), 'exhibit-no-such-folder'))).toBeNull();
});

test('packed digests beside the log of the sample account are found, and its neighbours are left alone', async () => {
  const beside = await digestsBeside('sample/account/trail/AWSLogs');
  expect(beside?.hasKeys).toBe(true);
  expect(await (await beside?.open('logs'))?.places()).toHaveLength(4);
});
