import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { digestFolder } from '../../../src/trail/integrity/folder.ts';
import { packedFolder } from '../../../src/trail/integrity/folder-packed.ts';
import { validate } from '../../../src/trail/integrity/validate.ts';
import { BUCKET, type ForgedTrail, FROM, forgedTrail, signingKey } from './forged-trail.ts';

const key = signingKey();
const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-digests-'));
  made.push(folder);
  return folder;
}

async function written(trail: ForgedTrail, asAnswer = false): Promise<string> {
  const root = await emptyFolder();
  for (const [id, { bytes, metadata }] of trail.objects) {
    await mkdir(dirname(join(root, id)), { recursive: true });
    await writeFile(join(root, id), bytes);
    if (metadata.signature) await writeFile(join(root, `${id}.meta.json`), JSON.stringify(metadata));
  }
  const keys = trail.keys.map((one) => ({
    Value: Buffer.from(one.der).toString('base64'),
    Fingerprint: one.fingerprint,
    ValidityStartTime: asAnswer ? Date.parse(one.validFrom) / 1000 : one.validFrom,
    ValidityEndTime: asAnswer ? Date.parse(one.validTo) / 1000 : one.validTo,
  }));
  await writeFile(join(root, 'keys.json'), JSON.stringify(asAnswer ? { PublicKeyList: keys } : keys));
  return root;
}

const period = { from: FROM, to: '2026-11-10T08:00:00Z' };

test.each([
  {
    title: 'a prefix and an organization',
    options: { prefix: 'a/b/', organization: 'o-abc123/' },
    asAnswer: false,
  },
  { title: 'keys as the answer of the service', options: {}, asAnswer: true },
])('a copied bucket is proven: $title', async ({ options, asAnswer }) => {
  const source = await digestFolder(await written(forgedTrail({ key, ...options }), asAnswer));
  const places = await source.places();
  expect(places).toEqual([{ account: '111122223333', region: 'us-east-1' }]);
  const report = await validate(source, { period, places, trail: null, now: null, slots: 4 });
  expect(report.places.flatMap(({ findings }) => findings)).toEqual([]);
  expect(report.isProven).toBe(true);
});

test('metadata that cannot be read is a missing signature', async () => {
  const trail = forgedTrail({ key });
  const root = await written(trail);
  await writeFile(join(root, `${BUCKET}/${trail.digests[2]?.key}.meta.json`), 'no JSON');
  const source = await digestFolder(root);
  const places = await source.places();
  const report = await validate(source, { period, places, trail: null, now: null, slots: 4 });
  expect(report.places[0]?.findings.map(({ code }) => code)).toContain('SIGNATURE_MISSING');
});

test('a key never leads out of the folder', async () => {
  const root = await written(forgedTrail({ key }));
  const source = await digestFolder(root);
  for (const name of [
    { bucket: BUCKET, key: '../keys.json' },
    { bucket: '..', key: 'etc/hostname' },
    { bucket: '.', key: 'keys.json' },
    { bucket: `${BUCKET}/..`, key: 'keys.json' },
    { bucket: '', key: 'keys.json' },
  ]) {
    expect(await source.read(name)).toMatchObject({ outcome: 'unreadable' });
  }
});

test('a folder without keys is refused', async () => {
  await expect(digestFolder(await emptyFolder())).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  const root = await emptyFolder();
  await writeFile(join(root, 'keys.json'), '[{"Value":"?"}]');
  await expect(digestFolder(root)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

test('packed digests of the sample account prove all but the time in which its trail was stopped', async () => {
  const source = await packedFolder('sample/account');
  const places = await source.places();
  expect(places).toHaveLength(4);
  const quarter = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
  const report = await validate(source, { period: quarter, places, trail: null, now: null, slots: 8 });
  const findings = report.places.flatMap((place) => place.findings);
  const gap = { from: '2026-07-21T13:05:00Z', to: '2026-07-21T13:30:00Z' };
  expect(findings.map(({ code, account, at }) => ({ code, account, at }))).toEqual([
    { code: 'CHAIN_RESTARTED', account: '111122223333', at: gap },
    { code: 'CHAIN_RESTARTED', account: '111122223333', at: gap },
  ]);
  expect(report.places.map(({ provenShare }) => provenShare === 1)).toEqual([false, false, true, true]);
}, 30_000);

test('a packed file that is damaged is refused', async () => {
  const root = await emptyFolder();
  await cp('sample/account/keys.json', join(root, 'keys.json'));
  const folder = join(root, 'trail/AWSLogs/111122223333/CloudTrail-Digest/us-east-1');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'digests.ndjson.gz'), 'no gzip');
  const source = await packedFolder(root);
  const places = await source.places();
  const asked = validate(source, { period, places, trail: null, now: null, slots: 1 });
  await expect(asked).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});
