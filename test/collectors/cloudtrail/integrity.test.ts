import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ServiceError } from '../../../src/aws/service-error.ts';
import { cloudtrailIntegrityCollector } from '../../../src/collectors/cloudtrail/integrity.ts';
import { ExhibitError } from '../../../src/core/errors.ts';
import { cloudtrailTrails } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { type IntegritySource, openingIntegrity } from '../../../src/trail/integrity/integrity-source.ts';
import type { DigestSource } from '../../../src/trail/integrity/source.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { gapOf, sealedOf, trail, trailsBody } from '../../support/evidence.ts';
import {
  addChain,
  addLog,
  BUCKET,
  emptyTrail,
  type ForgedTrail,
  FROM,
  forgedTrail,
  logKey,
  signingKey,
} from '../../trail/integrity/forged-trail.ts';

const key = signingKey();
const period = { from: FROM, to: '2026-11-10T07:00:00Z' };
const validated = { from: FROM, to: '2026-11-10T08:00:00Z' };
const region = 'us-east-1';
const second = logKey({ key }, '2026-11-10T00:30:00Z');

const beside = (source: DigestSource): IntegritySource =>
  openingIntegrity({ from: 'folder', location: 'logs' }, async () => ({ ...source, location: 'logs' }));

const run = async (integrity: IntegritySource | null, given: Parameters<typeof recordedRun>[2] = {}) =>
  (await recordedRun({}, cloudtrailIntegrityCollector, { region, period, integrity, ...given })).evidence;

const runOver = (forged: ForgedTrail) => run(beside(forged.source));

const codesOf = ({ body }: Awaited<ReturnType<typeof run>>) =>
  body.stores.flatMap(({ chains }) => chains.flatMap(({ findings }) => findings.map(({ code }) => code)));

test('a whole chain is proven, with the keys that signed it and the files that it lists', async () => {
  const { body, gaps, population, calls } = await runOver(forgedTrail({ key }));
  const { der, fingerprint, validFrom, validTo } = key.published;
  expect(body).toMatchObject({
    validated,
    verdict: 'proven',
    reason: null,
    stores: [
      {
        location: 'logs',
        chains: [
          {
            trail: 'main',
            homeRegion: region,
            digests: 8,
            backfillDigests: 0,
            logs: 16,
            proven: [validated],
          },
        ],
        // The file of the first minute does not count, and what was delivered half an hour after the period neither.
        logs: [{ day: '2026-11-10', files: 14, digest: expect.stringMatching(/^sha256:/) }],
      },
    ],
    keys: [{ fingerprint, validFrom, validTo, der: Buffer.from(der).toString('base64') }],
  });
  expect(body.stores[0]?.chains[0]?.findings).toEqual([]);
  expect(gaps).toEqual([]);
  expect(population?.count).toBe(8);
  expect(calls).toHaveLength(1);
});

test.each([
  {
    title: 'a changed log file',
    change: (forged: ForgedTrail) =>
      void forged.objects.set(`${BUCKET}/${second}`, { bytes: gzipSync('{"Records":[]}'), metadata: {} }),
    codes: ['LOG_HASH_MISMATCH'],
  },
  {
    title: 'a removed log file',
    change: (forged: ForgedTrail) => void forged.objects.delete(`${BUCKET}/${second}`),
    codes: ['LOG_MISSING'],
  },
  {
    title: 'a log file that no digest lists',
    change: (forged: ForgedTrail) => void addLog(forged, { key }, '2026-11-10T03:10:00Z'),
    codes: ['LOG_UNLISTED'],
  },
  {
    title: 'a removed digest',
    change: ({ objects, digests }: ForgedTrail) => void objects.delete(`${BUCKET}/${digests[3]?.key}`),
    codes: ['LOG_UNLISTED', 'LOG_UNLISTED', 'DIGEST_MISSING'],
  },
])('$title contradicts what was signed: not proven', async ({ change, codes }) => {
  const forged = forgedTrail({ key });
  change(forged);
  const evidence = await runOver(forged);
  expect(codesOf(evidence).toSorted()).toEqual(codes.toSorted());
  expect(evidence.body.verdict).toBe('not-proven');
  expect(evidence.body.reason).toContain(codes[0]);
  expect(evidence.gaps).toEqual([]);
});

test('a finding tells object, time, what was expected and what was found', async () => {
  const forged = forgedTrail({ key });
  forged.objects.delete(`${BUCKET}/${second}`);
  const { body } = await runOver(forged);
  expect(body.stores[0]?.chains[0]?.findings).toEqual([
    {
      code: 'LOG_MISSING',
      severity: 'invalid',
      bucket: BUCKET,
      key: second,
      at: { from: FROM, to: '2026-11-10T01:00:00Z' },
      expected: expect.stringMatching(/^[0-9a-f]{64}$/),
      found: null,
      text: expect.stringContaining('not there'),
    },
  ]);
});

test('the hour after the period is validated too: its files hold the last events', async () => {
  const forged = forgedTrail({ key, hours: 7 });
  expect(await runOver(forged)).toMatchObject({
    body: { verdict: 'not-proven', reason: expect.stringContaining('PERIOD_END_NOT_YET_WRITTEN') },
  });
});

test('without digests nothing is validated', async () => {
  const forged = emptyTrail();
  addLog(forged, { key }, '2026-11-10T03:10:00Z');
  const { body, gaps } = await runOver(forged);
  expect(body).toMatchObject({ verdict: 'not-validated', reason: expect.stringContaining('no digest') });
  expect(gaps).toEqual([]);
});

test('two trails in one bucket are both validated: one that began later does not spoil the proof', async () => {
  const forged = forgedTrail({ key });
  addChain(forged, { key, trail: 'young', from: '2026-11-10T05:00:00Z', hours: 3, logsPerHour: 0 });
  const { body } = await runOver(forged);
  expect(body.verdict).toBe('proven');
  expect(body.stores[0]?.chains.map(({ trail: name }) => name)).toEqual(['main', 'young']);
  expect(body.keys).toHaveLength(1);
});

test('two trails that each prove half of the time prove nothing whole', async () => {
  const forged = forgedTrail({ key, hours: 4 });
  addChain(forged, { key, trail: 'later', from: '2026-11-10T04:00:00Z', hours: 4 });
  expect((await runOver(forged)).body.verdict).toBe('not-proven');
});

const refused = (action: string, name: string, code: 'UNREACHABLE' | 'INPUT_INVALID' = 'UNREACHABLE') =>
  new ExhibitError(code, action, { cause: new ServiceError({ name, message: 'no', status: 403 }) });
const failing = (over: Partial<DigestSource>) => beside({ ...forgedTrail({ key }).source, ...over });
const rejects = (error: unknown) => async (): Promise<never> => {
  throw error;
};

test.each([
  {
    title: 'a listing that is denied',
    integrity: beside({
      ...forgedTrail({ key }).source,
      list: () => ({ [Symbol.asyncIterator]: () => ({ next: rejects(refused('list', 'AccessDenied')) }) }),
    }),
    gap: { kind: 'denied', action: 's3:ListBucket', code: 'AccessDenied' },
  },
  {
    title: 'keys that are denied',
    integrity: failing({ publicKeys: rejects(refused('keys', 'AccessDeniedException')) }),
    gap: { kind: 'denied', action: 'cloudtrail:ListPublicKeys', code: 'AccessDeniedException' },
  },
  {
    title: 'keys that are held back',
    integrity: failing({ publicKeys: rejects(refused('keys', 'ThrottlingException')) }),
    gap: { kind: 'throttled', action: 'cloudtrail:ListPublicKeys', code: 'ThrottlingException' },
  },
  {
    title: 'digests that are damaged beyond reading',
    integrity: openingIntegrity(
      { from: 'folder', location: 'logs' },
      rejects(new ExhibitError('INPUT_INVALID', 'The digests in "/home/me/x" cannot be read.')),
    ),
    gap: { kind: 'malformed', action: 's3:ListBucket', code: 'DigestsUnreadable' },
  },
])('$title is a gap, and nothing is proven', async ({ integrity, gap }) => {
  const { body, gaps, population } = await run(integrity);
  expect(gaps).toEqual([{ ...gap, region, resource: null }]);
  expect(body).toMatchObject({ verdict: 'not-validated', stores: [], keys: [] });
  expect(population).toBeNull();
});

test('no path of a machine gets into the transcript', async () => {
  const integrity = openingIntegrity(
    { from: 'folder', location: 'logs' },
    rejects(new ExhibitError('INPUT_INVALID', 'The digests in "/home/me/x" cannot be read.')),
  );
  const { lines } = await recordedRun({}, cloudtrailIntegrityCollector, { region, period, integrity });
  expect(lines.join()).toContain('DigestsUnreadable');
  expect(lines.join()).not.toContain('/home/me');
});

test('objects that are refused are one gap for each reason, and nothing is proven', async () => {
  const { source } = forgedTrail({ key });
  const read: DigestSource['read'] = async (name) =>
    name.key === second ? { outcome: 'unreadable', reason: 'AccessDenied' } : source.read(name);
  const { body, gaps } = await run(beside({ ...source, read }));
  expect(gaps).toEqual([
    { kind: 'denied', action: 's3:GetObject', region, resource: null, code: 'AccessDenied for 1 objects' },
  ]);
  expect(body.verdict).toBe('not-proven');
});

test('credentials that are rejected end the run', async () => {
  const error = new ExhibitError('CREDENTIALS_REJECTED', 'expired');
  await expect(run(failing({ publicKeys: rejects(error) }))).rejects.toMatchObject({
    code: 'CREDENTIALS_REJECTED',
  });
});

test.each([
  { title: 'no log', integrity: null, code: 'NoTrailConfigured' },
  {
    title: 'the event history',
    integrity: { from: 'none', reason: 'NotProvableByDigest' } as const,
    code: 'NotProvableByDigest',
  },
  {
    title: 'a log without digests',
    integrity: { from: 'none', reason: 'NoDigestsFound' } as const,
    code: 'NoDigestsFound',
  },
])('$title cannot be proven: a gap', async ({ integrity, code }) => {
  const { body, gaps } = await run(integrity);
  expect(gaps).toEqual([{ kind: 'not-enabled', action: 's3:ListBucket', region, resource: null, code }]);
  expect(body).toMatchObject({ validated: null, verdict: 'not-validated', stores: [] });
});

const named = (over: Parameters<typeof trail>[0], at = region) =>
  sealedOf(cloudtrailTrails, trailsBody([trail({ bucket: BUCKET, ...over })]), { region: at });

test('the buckets are those that the trails of the account name for the region, each once', async () => {
  const asked: unknown[] = [];
  const integrity = openingIntegrity({ from: 'buckets', location: 'buckets' }, async (_, store) => {
    asked.push(store);
    return forgedTrail({ key }).source;
  });
  const given = [
    named({}),
    named({ bucket: 'other', prefix: 'a' }, 'eu-west-1'),
    named({ bucket: 'only-there', multiRegion: false }, 'ap-south-1'),
  ];
  const { body } = await run(integrity, { given });
  expect(asked).toEqual([
    { bucket: BUCKET, prefix: null },
    { bucket: 'other', prefix: 'a' },
  ]);
  expect(body.verdict).toBe('proven');
});

test('a bucket of two that cannot be read leaves it open', async () => {
  const integrity = openingIntegrity({ from: 'buckets', location: 'buckets' }, async (_, store) => {
    if (store?.bucket === 'other') throw refused('list', 'NoSuchBucket', 'INPUT_INVALID');
    return forgedTrail({ key }).source;
  });
  const { body, gaps } = await run(integrity, {
    given: [named({}), named({ bucket: 'other' }, 'eu-west-1')],
  });
  expect(gaps).toMatchObject([{ kind: 'not-found', code: 'NoSuchBucket' }]);
  expect(body).toMatchObject({ verdict: 'not-validated', stores: [{ location: 'the forged trail' }] });
});

test.each([
  { title: 'no trail', given: [] },
  {
    title: 'trails that could not be listed',
    given: [
      sealedOf(cloudtrailTrails, cloudtrailTrails.unread, {
        gaps: [gapOf('denied', { action: 'cloudtrail:DescribeTrails' })],
      }),
    ],
  },
])('without a bucket there is a gap: $title', async ({ given }) => {
  const integrity = openingIntegrity({ from: 'buckets', location: 'buckets' }, rejects(new Error('asked')));
  const { gaps } = await run(integrity, { given });
  expect(gaps).toMatchObject([{ kind: 'not-enabled', code: 'NoTrailNamesABucket', resource: null }]);
});
