import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { at, instant, type Period } from '../../../src/core/period.ts';
import type { IntegrityQuestion, IntegrityReport } from '../../../src/trail/integrity/validate.ts';
import { validate } from '../../../src/trail/integrity/validate.ts';
import {
  addChain,
  addDigest,
  addLog,
  BUCKET,
  contentOf,
  type DigestJson,
  digestKey,
  type ForgedTrail,
  FROM,
  forgedTrail,
  logKey,
  signingKey,
} from './forged-trail.ts';

const key = signingKey();
const HOUR = 3_600_000;
const hour = (index: number): string => instant(at(FROM) + index * HOUR);
const PERIOD: Period = { from: hour(0), to: hour(8) };
const PLACE = { account: '111122223333', region: 'us-east-1' };

const ask = (trail: ForgedTrail, over: Partial<IntegrityQuestion> = {}): Promise<IntegrityReport> =>
  validate(trail.source, { period: PERIOD, places: [PLACE], trail: null, now: null, slots: 4, ...over });

const codesOf = (report: IntegrityReport): string[] =>
  report.places.flatMap(({ findings }) => findings.map(({ code }) => code));

const digestAt = (trail: ForgedTrail, index: number) => {
  const found = trail.digests[index];
  if (!found) throw new TypeError(`There is no digest ${index}.`);
  return { ...found, id: `${found.bucket}/${found.key}` };
};

const reportOf = async (trail: ForgedTrail, over: Partial<IntegrityQuestion> = {}) => {
  const report = await ask(trail, over);
  return { codes: codesOf(report), proven: report.places[0]?.proven, isProven: report.isProven };
};

const stored = (trail: ForgedTrail, id: string) => {
  const found = trail.objects.get(id);
  if (!found) throw new TypeError(`There is no object ${id}.`);
  return found;
};

const logId = (index: number): string => `${BUCKET}/${logKey({ key }, hour(index))}`;

test('a whole chain is proven, from end to end and in part', async () => {
  const trail = forgedTrail({ key });
  const report = await ask(trail);
  expect(report).toMatchObject({
    isProven: true,
    places: [{ proven: [PERIOD], provenShare: 1, findings: [] }],
  });
  expect(report.places[0]?.counts).toEqual({ digests: 8, backfillDigests: 0, logs: 16, logsNotYetListed: 0 });
  const part = { from: '2026-11-10T02:30:00Z', to: '2026-11-10T04:30:00Z' };
  expect((await ask(trail, { period: part })).isProven).toBe(true);
});

test('empty hours are proven too', async () => {
  expect((await ask(forgedTrail({ key, logsPerHour: 0 }))).isProven).toBe(true);
});

test('keys are taken as PKCS#1 and as SPKI', async () => {
  const spki = signingKey({ type: 'spki' });
  expect((await ask(forgedTrail({ key: spki }))).isProven).toBe(true);
});

test('a prefix and an organization stand before the account', async () => {
  const options = { key, prefix: 'audit/logs/', organization: 'o-abc123/' };
  expect((await ask(forgedTrail(options))).isProven).toBe(true);
});

test('hours may begin at any second', async () => {
  const trail = forgedTrail({ key, from: '2026-11-09T23:41:31Z', hours: 10 });
  expect((await ask(trail)).isProven).toBe(true);
});

/** What somebody does to the chain, what must be found, and which hours stay proven. */
interface Attack {
  readonly title: string;
  readonly does: (trail: ForgedTrail) => void;
  readonly codes: readonly string[];
  readonly proven: readonly Period[];
}

const except = (first: number, end = first + 1): Period[] => [
  ...(first > 0 ? [{ from: hour(0), to: hour(first) }] : []),
  ...(end < 8 ? [{ from: hour(end), to: hour(8) }] : []),
];

const resigned =
  (over: (content: DigestJson) => object, metadata: Readonly<Record<string, string>> = {}) =>
  (trail: ForgedTrail) => {
    const content = digestAt(trail, 3).content;
    const from = trail.digests.splice(3);
    addDigest(trail, { key }, { ...content, ...over(content) }, metadata);
    for (const { content: later } of from.slice(1)) {
      const before = trail.digests.at(-1);
      const link = { previousDigestHashValue: before?.hash, previousDigestSignature: before?.signature };
      addDigest(trail, { key }, { ...later, ...link });
    }
  };

const metadataChanged = (over: object) => (trail: ForgedTrail) => {
  const { id } = digestAt(trail, 3);
  const { bytes, metadata } = stored(trail, id);
  const changed = Object.entries({ ...metadata, ...over }).filter(([, value]) => value !== undefined);
  trail.objects.set(id, { bytes, metadata: Object.fromEntries(changed) });
};

const logChanged = (change: (bytes: Buffer) => Buffer) => (trail: ForgedTrail) => {
  const { bytes, metadata } = stored(trail, logId(3));
  trail.objects.set(logId(3), { bytes: change(bytes), metadata });
};

const digestChanged = (change: (bytes: Buffer) => Buffer) => (trail: ForgedTrail) => {
  const { id } = digestAt(trail, 3);
  const { bytes, metadata } = stored(trail, id);
  trail.objects.set(id, { bytes: change(bytes), metadata });
};

const removed =
  (...indexes: readonly number[]) =>
  (trail: ForgedTrail) => {
    for (const index of indexes) trail.objects.delete(digestAt(trail, index).id);
  };

const firstLog = (content: DigestJson, over: object): object => ({
  logFiles: content.logFiles.map((log, index) => (index === 0 ? { ...log, ...over } : log)),
});

const attacks: readonly Attack[] = [
  {
    title: 'a log file is changed',
    does: logChanged(() => gzipSync('{"Records":[]}')),
    codes: ['LOG_HASH_MISMATCH'],
    proven: except(3),
  },
  {
    title: 'a log file is deleted',
    does: (trail) => trail.objects.delete(logId(3)),
    codes: ['LOG_MISSING'],
    proven: except(3),
  },
  {
    title: 'a gzip member is appended to a log file',
    does: logChanged((bytes) => Buffer.concat([bytes, gzipSync('{"Records":[{}]}')])),
    codes: ['LOG_DAMAGED'],
    proven: except(3),
  },
  {
    title: 'a log file is padded with zeros',
    does: logChanged((bytes) => Buffer.concat([bytes, Buffer.alloc(512)])),
    codes: ['LOG_DAMAGED'],
    proven: except(3),
  },
  {
    title: 'something else is appended to a log file',
    does: logChanged((bytes) => Buffer.concat([bytes, Buffer.from('tail')])),
    codes: ['LOG_DAMAGED'],
    proven: except(3),
  },
  {
    title: 'the end of a log file is cut off',
    does: logChanged((bytes) => bytes.subarray(0, -4)),
    codes: ['LOG_DAMAGED'],
    proven: except(3),
  },
  {
    title: 'a log file is put in that no digest lists',
    does: (trail) => void addLog(trail, { key }, '2026-11-10T03:20:00Z'),
    codes: ['LOG_UNLISTED'],
    proven: [
      { from: hour(0), to: '2026-11-10T03:20:00Z' },
      { from: '2026-11-10T03:21:00Z', to: hour(8) },
    ],
  },
  {
    title: 'an object of any name is put into the folder of a day',
    does: (trail) =>
      void trail.objects.set(`${BUCKET}/AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/10/extra.json`, {
        bytes: Buffer.from('{"Records":[{}]}'),
        metadata: {},
      }),
    codes: ['LOG_UNLISTED'],
    proven: [],
  },
  {
    title: 'a log file named for another day is put into the folder of a day',
    does: (trail) => {
      const name = '111122223333_CloudTrail_us-east-1_20261001T0320Z_abcdefabcdefabcd.json.gz';
      const folder = 'AWSLogs/111122223333/CloudTrail/us-east-1/2026/11/10';
      trail.objects.set(`${BUCKET}/${folder}/${name}`, { bytes: gzipSync('{}'), metadata: {} });
    },
    codes: ['LOG_UNLISTED'],
    proven: [],
  },
  {
    title: 'a digest is deleted in the middle',
    does: removed(3),
    codes: ['DIGEST_MISSING', 'LOG_UNLISTED', 'LOG_UNLISTED'],
    proven: except(3),
  },
  {
    title: 'the two oldest digests are deleted',
    does: removed(0, 1),
    codes: [
      'DIGEST_MISSING',
      'LOG_UNLISTED',
      'PERIOD_START_NOT_COVERED',
      'LOG_UNLISTED',
      'LOG_UNLISTED',
      'LOG_UNLISTED',
    ],
    proven: except(0, 2),
  },
  {
    title: 'the two newest digests are deleted',
    does: removed(6, 7),
    codes: ['PERIOD_END_NOT_COVERED'],
    proven: except(6, 8),
  },
  {
    title: 'every digest is deleted',
    does: removed(0, 1, 2, 3, 4, 5, 6, 7),
    codes: ['NO_DIGESTS'],
    proven: [],
  },
  {
    title: 'a digest is replaced by another that is validly signed',
    does: (trail) => {
      const { content } = digestAt(trail, 3);
      addDigest(trail, { key }, { ...content, logFiles: content.logFiles.slice(0, 1) });
    },
    codes: ['PREVIOUS_HASH_MISMATCH', 'PREVIOUS_SIGNATURE_MISMATCH', 'LOG_UNLISTED'],
    proven: except(3, 5),
  },
  {
    title: 'a digest is changed',
    does: digestChanged(() => gzipSync('{}')),
    codes: ['DIGEST_MALFORMED', 'LOG_UNLISTED', 'LOG_UNLISTED'],
    proven: except(3),
  },
  {
    title: 'a digest is changed and keeps its form',
    does: (trail) => {
      const { content, id } = digestAt(trail, 3);
      const text = JSON.stringify({ ...content, logFiles: [] });
      trail.objects.set(id, { bytes: gzipSync(text), metadata: stored(trail, id).metadata });
    },
    codes: ['LOG_UNLISTED', 'PREVIOUS_HASH_MISMATCH', 'SIGNATURE_INVALID', 'LOG_UNLISTED'],
    proven: except(3),
  },
  {
    title: 'a gzip member is appended to a digest',
    does: digestChanged((bytes) => Buffer.concat([bytes, gzipSync(' ')])),
    codes: ['DIGEST_DAMAGED', 'LOG_UNLISTED', 'LOG_UNLISTED'],
    proven: except(3),
  },
  {
    title: 'the signature of a digest is gone',
    does: metadataChanged({ signature: undefined }),
    codes: ['PREVIOUS_SIGNATURE_MISMATCH', 'SIGNATURE_MISSING'],
    proven: except(3),
  },
  {
    title: 'the signature of a digest is another one',
    does: metadataChanged({ signature: 'ab'.repeat(256) }),
    codes: ['PREVIOUS_SIGNATURE_MISMATCH', 'SIGNATURE_INVALID'],
    proven: except(3),
  },
  {
    title: 'the signature of a digest is no hexadecimal text',
    does: metadataChanged({ signature: 'nothing' }),
    codes: ['PREVIOUS_SIGNATURE_MISMATCH', 'SIGNATURE_INVALID'],
    proven: except(3),
  },
  {
    title: 'the metadata of a digest names another algorithm',
    does: metadataChanged({ 'signature-algorithm': 'SHA1withRSA' }),
    codes: ['ALGORITHM_REFUSED'],
    proven: except(3),
  },
  {
    title: 'a digest names another algorithm',
    does: resigned(() => ({ digestSignatureAlgorithm: 'MD5withRSA' })),
    codes: ['ALGORITHM_REFUSED'],
    proven: except(3),
  },
  {
    title: 'a digest names another algorithm for a log file',
    does: resigned((content) => firstLog(content, { hashAlgorithm: 'MD5' })),
    codes: ['ALGORITHM_REFUSED'],
    proven: except(3),
  },
  {
    title: 'a digest names another algorithm for the previous one',
    does: resigned(() => ({ previousDigestHashAlgorithm: 'MD5' })),
    codes: ['ALGORITHM_REFUSED'],
    proven: except(3),
  },
  {
    title: 'a digest is moved to the name of another hour',
    does: (trail) => {
      const { id } = digestAt(trail, 3);
      const found = stored(trail, id);
      trail.objects.set(`${BUCKET}/${digestKey({ key }, '2026-11-10T03:30:00Z')}`, found);
      trail.objects.delete(id);
    },
    codes: ['DIGEST_MOVED', 'DIGEST_MISSING', 'LOG_UNLISTED'],
    proven: [
      { from: hour(0), to: '2026-11-10T02:30:00Z' },
      { from: hour(4), to: hour(8) },
    ],
  },
  {
    title: 'an object among the digests has another name',
    does: (trail) =>
      void trail.objects.set(
        `${BUCKET}/AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2026/11/10/other.json.gz`,
        { bytes: gzipSync('{}'), metadata: {} },
      ),
    codes: ['DIGEST_MISNAMED'],
    proven: [],
  },
  {
    title: 'a digest states another account than its name',
    does: resigned(() => ({ awsAccountId: '999999999999' })),
    codes: ['DIGEST_NAME_MISMATCH'],
    proven: except(3),
  },
  {
    title: 'a digest states another end than its name',
    does: resigned(() => ({ digestEndTime: '2026-11-10T03:59:00Z' })),
    codes: ['DIGEST_NAME_MISMATCH'],
    proven: except(3),
  },
  {
    title: 'only some of the previous fields are null',
    does: resigned(() => ({ previousDigestSignature: null })),
    codes: ['DIGEST_MALFORMED'],
    proven: except(3),
  },
  {
    title: 'a digest ends before it begins',
    does: resigned(() => ({ digestStartTime: hour(5) })),
    codes: ['DIGEST_MALFORMED'],
    proven: except(3),
  },
  {
    title: 'a digest begins later than the previous one ends',
    does: resigned(() => ({ digestStartTime: '2026-11-10T03:10:00Z' })),
    codes: ['TIMES_NOT_CONTIGUOUS'],
    proven: [
      { from: hour(0), to: hour(3) },
      { from: '2026-11-10T03:10:00Z', to: hour(8) },
    ],
  },
  {
    title: 'a digest begins before the previous one ends',
    does: resigned(() => ({ digestStartTime: '2026-11-10T02:50:00Z' })),
    codes: ['DIGESTS_OVERLAP'],
    proven: [
      { from: hour(0), to: '2026-11-10T02:50:00Z' },
      { from: hour(3), to: hour(8) },
    ],
  },
  {
    title: 'a digest skips the one before it',
    does: resigned((content) => ({ ...content, ...linkTo(forgedTrail({ key }), 1) })),
    codes: ['DIGEST_UNLINKED', 'TIMES_NOT_CONTIGUOUS'],
    proven: except(2),
  },
  {
    title: 'a log file is listed twice',
    does: resigned((content) => ({ logFiles: [...content.logFiles, content.logFiles[0]] })),
    codes: ['LOG_LISTED_TWICE'],
    proven: except(3),
  },
  {
    title: 'a digest lists a log file of another region',
    does: resigned((content) =>
      firstLog(content, { s3Object: logKey({ key, region: 'eu-west-1' }, hour(3)) }),
    ),
    codes: ['LOG_MISPLACED', 'LOG_UNLISTED'],
    proven: except(3),
  },
  {
    title: 'the chain begins anew without a pause',
    does: resigned(() => unlinked),
    codes: ['CHAIN_RESTARTED'],
    proven: except(3),
  },
];

const unlinked = {
  previousDigestS3Bucket: null,
  previousDigestS3Object: null,
  previousDigestHashValue: null,
  previousDigestHashAlgorithm: null,
  previousDigestSignature: null,
};

function linkTo(trail: ForgedTrail, index: number): object {
  const { hash, signature, key: name } = digestAt(trail, index);
  return {
    previousDigestS3Object: name,
    previousDigestHashValue: hash,
    previousDigestSignature: signature,
  };
}

test.each(attacks)('$title: found, and the rest stays proven', async ({ does, codes, proven }) => {
  const trail = forgedTrail({ key });
  does(trail);
  const report = await ask(trail);
  expect(codesOf(report)).toEqual(codes);
  expect(report.places[0]?.proven).toEqual(proven);
  expect(report.isProven).toBe(false);
});

test('a chain that stops and starts again leaves a gap', async () => {
  const trail = forgedTrail({ key, hours: 3 });
  addChain(trail, { key, from: '2026-11-10T04:00:00Z', hours: 4 });
  expect(await reportOf(trail)).toEqual({ codes: ['CHAIN_RESTARTED'], proven: except(3), isProven: false });
});

test('a pause is explained by what the log tells of the trail, and stays a gap', async () => {
  const trail = forgedTrail({ key, hours: 3 });
  addChain(trail, { key, from: '2026-11-10T04:00:00Z', hours: 4 });
  const switches = [
    { at: '2026-11-10T01:00:00Z', name: 'UpdateTrail' },
    { at: '2026-11-10T03:00:00Z', name: 'StopLogging' },
    { at: '2026-11-10T04:00:00Z', name: 'StartLogging' },
  ];
  const report = await ask(trail, { switches });
  expect(report.isProven).toBe(false);
  expect(report.places[0]?.findings.map(({ code, found }) => [code, found])).toEqual([
    ['CHAIN_RESTARTED', 'StopLogging at 2026-11-10T03:00:00Z, StartLogging at 2026-11-10T04:00:00Z'],
  ]);
});

test('a replaced digest before the period puts the first hour in doubt', async () => {
  const trail = forgedTrail({ key });
  addDigest(trail, { key }, { ...digestAt(trail, 1).content, newestEventTime: null });
  const { codes, proven } = await reportOf(trail, { period: { from: hour(2), to: hour(8) } });
  expect(codes).toEqual(['PREVIOUS_HASH_MISMATCH', 'PREVIOUS_SIGNATURE_MISMATCH']);
  expect(proven).toEqual([{ from: hour(3), to: hour(8) }]);
});

test('a region, an account or a trail that is not there is found', async () => {
  const trail = forgedTrail({ key });
  const missing = { account: '111122223333', region: 'eu-west-1' };
  const other = { account: '444455556666', region: 'us-east-1' };
  const report = await ask(trail, { places: [PLACE, missing, other] });
  expect(codesOf(report)).toEqual(['NO_DIGESTS', 'NO_DIGESTS']);
  expect(report.places.map(({ provenShare }) => provenShare)).toEqual([1, 0, 0]);
  expect(report.isProven).toBe(false);
  const named = await ask(trail, { trail: { trail: 'other', homeRegion: 'us-east-1' } });
  expect(codesOf(named)).toEqual(['NO_DIGESTS']);
});

test('nothing is proven of no place', async () => {
  expect((await ask(forgedTrail({ key }), { places: [] })).isProven).toBe(false);
});

test('the last digests are not yet written until three hours after the newest ends', async () => {
  const trail = forgedTrail({ key, hours: 7 });
  const early = await reportOf(trail, { now: '2026-11-10T09:59:59Z' });
  expect(early).toEqual({ codes: ['PERIOD_END_NOT_YET_WRITTEN'], proven: except(7), isProven: false });
  expect((await reportOf(trail, { now: '2026-11-10T10:00:00Z' })).codes).toEqual(['PERIOD_END_NOT_COVERED']);
});

test('log files after the newest digest are counted, and one in its last minute is a gap', async () => {
  const trail = forgedTrail({ key, from: '2026-11-10T00:00:30Z', hours: 7 });
  addLog(trail, { key }, '2026-11-10T07:00:50Z');
  addLog(trail, { key }, '2026-11-10T07:30:00Z');
  const period = { from: '2026-11-10T01:00:00Z', to: '2026-11-10T07:00:30Z' };
  const report = await ask(trail, { period });
  expect(codesOf(report)).toEqual(['LOG_NOT_YET_LISTED']);
  const longer = await ask(trail, { period: { ...period, to: '2026-11-10T08:00:00Z' } });
  expect(longer.places[0]?.counts.logsNotYetListed).toBe(1);
});

test('the digest after the period tells that the last one was replaced', async () => {
  const trail = forgedTrail({ key });
  const { content } = digestAt(trail, 4);
  addDigest(trail, { key }, { ...content, newestEventTime: null });
  const period = { from: hour(0), to: hour(5) };
  const { codes, proven } = await reportOf(trail, { period });
  expect(codes).toEqual(['PREVIOUS_HASH_MISMATCH', 'PREVIOUS_SIGNATURE_MISMATCH']);
  expect(proven).toEqual([{ from: hour(0), to: hour(4) }]);
});

test('what is wrong outside of the period is a note', async () => {
  const trail = forgedTrail({ key });
  const { id } = digestAt(trail, 6);
  trail.objects.set(id, { bytes: Buffer.from('no gzip file at all'), metadata: {} });
  const report = await ask(trail, { period: { from: hour(1), to: hour(6) } });
  expect(report.isProven).toBe(true);
  expect(report.places[0]?.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['DIGEST_DAMAGED', 'note'],
  ]);
});

test('digests before the period need not be kept', async () => {
  const trail = forgedTrail({ key });
  removed(0, 1)(trail);
  const { codes, isProven } = await reportOf(trail, { period: { from: hour(2), to: hour(8) } });
  expect(codes).toEqual(['PREVIOUS_NOT_KEPT']);
  expect(isProven).toBe(true);
});

test('a trail that changes its bucket is followed', async () => {
  const trail = forgedTrail({ key, hours: 4 });
  const before = digestAt(trail, 3);
  const options = { key, bucket: 'second-bucket', from: hour(4), hours: 4 };
  const linked = {
    previousDigestS3Bucket: before.bucket,
    previousDigestS3Object: before.key,
    previousDigestHashValue: before.hash,
    previousDigestHashAlgorithm: 'SHA-256',
    previousDigestSignature: before.signature,
  };
  addChain(trail, {
    ...options,
    edit: (content, index) => (index === 0 ? { ...content, ...linked } : content),
  });
  expect((await ask(trail)).isProven).toBe(true);
  // Only the second bucket is listed: the links lead to the first.
  const second = {
    ...trail.source,
    async *list(asked: Parameters<typeof trail.source.list>[0]) {
      for await (const one of trail.source.list(asked)) if (one.bucket === 'second-bucket') yield one;
    },
  };
  expect((await ask({ ...trail, source: second })).isProven).toBe(true);
});

describe('keys', () => {
  test('a digest signed with a key that nobody published is refused', async () => {
    const trail = forgedTrail({ key: signingKey() });
    trail.keys.splice(0, 1, key.published);
    const { codes, proven } = await reportOf(trail);
    expect(new Set(codes)).toEqual(new Set(['KEY_UNKNOWN']));
    expect(proven).toEqual([]);
  });

  test('a key that does not fit its fingerprint, or is no RSA key, is refused', async () => {
    const other = signingKey();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const curve = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
    const fingerprint = createHash('md5').update(curve).digest('hex');
    for (const published of [
      { ...key.published, der: other.published.der },
      { ...key.published, der: curve, fingerprint },
    ]) {
      const trail = forgedTrail({ key: { ...key, published } });
      expect(new Set((await reportOf(trail)).codes)).toEqual(new Set(['KEY_INVALID']));
    }
  });

  test('a key is refused outside of its validity', async () => {
    const short = signingKey({ from: '2026-11-09T00:00:00Z', to: '2026-11-10T04:30:00Z' });
    const { codes, proven } = await reportOf(forgedTrail({ key: short }));
    expect(new Set(codes)).toEqual(new Set(['KEY_NOT_VALID_THEN']));
    expect(proven).toEqual([{ from: hour(0), to: hour(4) }]);
  });

  test('a key may change in the middle of a chain', async () => {
    const second = signingKey();
    const trail = forgedTrail({ key, hours: 4 });
    trail.keys.push(second.published);
    const before = digestAt(trail, 3);
    const start = hour(4);
    addDigest(trail, { key: second }, contentOf(trail, { key: second }, { start, previous: before }));
    expect((await ask(trail, { period: { from: hour(0), to: hour(5) } })).isProven).toBe(true);
  });
});

describe('digests that were written later', () => {
  const generated = { 'backfill-generation-timestamp': '2026-11-12T09:00:00Z' };
  const backfilled = (metadata: Readonly<Record<string, string>> = generated): ForgedTrail => {
    const trail = forgedTrail({ key, hours: 3 });
    addChain(trail, { key, from: hour(5), hours: 3 });
    let previous: ReturnType<typeof addDigest> | null = null;
    for (const start of [hour(3), hour(4)]) {
      const content = contentOf(trail, { key }, { start, previous, isBackfill: true });
      previous = addDigest(trail, { key }, content, metadata);
    }
    return trail;
  };
  const idOf = (end: string): string => `${BUCKET}/${digestKey({ key }, end, true)}`;

  test('fill a gap', async () => {
    const report = await ask(backfilled());
    expect(codesOf(report)).toEqual(['BACKFILLED']);
    expect(report.isProven).toBe(true);
    expect(report.places[0]?.counts).toMatchObject({ digests: 6, backfillDigests: 2, logs: 16 });
  });

  test('leave the gap when one of them is missing', async () => {
    const trail = backfilled();
    trail.objects.delete(idOf(hour(4)));
    const { codes, proven } = await reportOf(trail);
    expect(codes).toContain('CHAIN_RESTARTED');
    expect(codes).toContain('DIGEST_MISSING');
    expect(proven).toEqual([
      { from: hour(0), to: hour(3) },
      { from: hour(5), to: hour(8) },
    ]);
  });

  test('have to say when they were written', async () => {
    const { codes, isProven } = await reportOf(backfilled({}));
    expect(codes.filter((code) => code === 'BACKFILL_TIME_MISSING')).toHaveLength(2);
    expect(isProven).toBe(false);
  });

  test('are checked against the keys of that time', async () => {
    const late = { 'backfill-generation-timestamp': '2026-12-20T09:00:00Z' };
    const { codes, isProven } = await reportOf(backfilled(late));
    expect(codes).toContain('KEY_NOT_VALID_THEN');
    expect(isProven).toBe(false);
  });

  test('form a chain of their own', async () => {
    const trail = backfilled();
    const content = contentOf(trail, { key }, { start: hour(3), previous: null, isBackfill: true });
    addDigest(trail, { key }, { ...content, newestEventTime: null }, generated);
    const { codes, isProven } = await reportOf(trail);
    expect(codes).toContain('PREVIOUS_HASH_MISMATCH');
    expect(isProven).toBe(false);
  });
});

describe('several trails in a bucket', () => {
  const two = (): ForgedTrail => {
    const trail = forgedTrail({ key });
    addChain(trail, { key, trail: 'second', from: '2026-11-10T00:10:00Z' });
    return trail;
  };

  test('have to be told apart', async () => {
    await expect(ask(two())).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test.each(['a_eu-west-1_b', 'main_us-east-1', '1.2-3_', 'x_CloudTrail-Digest_us-east-1'])(
    'are told apart also when one is called %s',
    async (name) => {
      const trail = forgedTrail({ key, trail: name });
      addChain(trail, { key, trail: 'main', from: '2026-11-10T00:10:00Z' });
      const named = (one: string) => ask(trail, { trail: { trail: one, homeRegion: 'us-east-1' } });
      expect((await named(name)).isProven).toBe(true);
      expect((await named(`${name}x`)).isProven).toBe(false);
    },
  );

  test('account for each their own log files', async () => {
    const wanted = { trail: 'main', homeRegion: 'us-east-1' };
    expect((await ask(two(), { trail: wanted })).isProven).toBe(true);
    const trail = two();
    trail.objects.delete(`${BUCKET}/${digestKey({ key, trail: 'second' }, '2026-11-10T04:10:00Z')}`);
    expect((await reportOf(trail, { trail: wanted })).codes).toEqual(['LOG_UNLISTED', 'LOG_UNLISTED']);
  });
});

test.each([
  { title: 'changed', bytes: gzipSync('{"Records":[{"eventName":"smuggled"}]}'), code: 'LOG_HASH_MISMATCH' },
  { title: 'damaged', bytes: Buffer.from('no gzip file at all, only text'), code: 'LOG_DAMAGED' },
])('a file in the same folders that another trail delivered and somebody $title is found', async (given) => {
  const trail = forgedTrail({ key });
  addChain(trail, { key, trail: 'second', from: '2026-11-10T00:10:00Z' });
  const id = `${BUCKET}/${logKey({ key }, '2026-11-10T03:40:00Z')}`;
  trail.objects.set(id, { ...stored(trail, id), bytes: given.bytes });
  const { codes, proven } = await reportOf(trail, { trail: { trail: 'main', homeRegion: 'us-east-1' } });
  expect(codes).toEqual([given.code]);
  expect(proven).toEqual([
    { from: hour(0), to: '2026-11-10T03:40:00Z' },
    { from: '2026-11-10T03:41:00Z', to: hour(8) },
  ]);
});

test('a file that only the digest after the period lists is compared too', async () => {
  const from = '2026-11-10T00:00:30Z';
  const trail = forgedTrail({ key, from, hours: 4 });
  const period = { from, to: '2026-11-10T02:00:30Z' };
  expect((await ask(trail, { period })).isProven).toBe(true);
  const id = `${BUCKET}/${logKey({ key }, period.to)}`;
  trail.objects.set(id, { ...stored(trail, id), bytes: gzipSync('{"Records":[]}') });
  expect((await reportOf(trail, { period })).codes).toEqual(['LOG_HASH_MISMATCH']);
});

test('a digest that was changed to list a file of another hour excuses it not', async () => {
  const trail = forgedTrail({ key });
  const { content, id } = digestAt(trail, 3);
  const extra = addLog(trail, { key }, '2026-11-10T05:20:00Z');
  const text = JSON.stringify({ ...content, logFiles: [...content.logFiles, extra] });
  trail.objects.set(id, { bytes: gzipSync(text), metadata: stored(trail, id).metadata });
  const { codes, proven } = await reportOf(trail);
  expect(codes).toEqual(['PREVIOUS_HASH_MISMATCH', 'SIGNATURE_INVALID', 'LOG_UNLISTED']);
  expect(proven).toEqual([
    { from: hour(0), to: hour(3) },
    { from: hour(4), to: '2026-11-10T05:20:00Z' },
    { from: '2026-11-10T05:21:00Z', to: hour(8) },
  ]);
});

test('what cannot be read is a gap', async () => {
  const trail = forgedTrail({ key });
  const { id } = digestAt(trail, 2);
  const source = {
    ...trail.source,
    read: async (name: Parameters<typeof trail.source.read>[0]) => {
      const here = `${name.bucket}/${name.key}`;
      if (here === id || here === logId(5)) return { outcome: 'unreadable', reason: 'AccessDenied' } as const;
      return trail.source.read(name);
    },
  };
  const report = await ask({ ...trail, source });
  const found = report.places.flatMap(({ findings }) => findings);
  expect(found.map((one) => [one.code, one.severity, one.found])).toContainEqual([
    'DIGEST_UNREADABLE',
    'gap',
    'AccessDenied',
  ]);
  expect(codesOf(report)).toContain('LOG_UNREADABLE');
  expect(report.isProven).toBe(false);
});

test('reads in any order give the same report', async () => {
  const trail = forgedTrail({ key, hours: 5 });
  attacks[0]?.does(trail);
  removed(1)(trail);
  const reports = await Promise.all([1, 3, 16].map((slots) => ask(trail, { slots })));
  expect(reports[1]).toEqual(reports[0]);
  expect(reports[2]).toEqual(reports[0]);
});
