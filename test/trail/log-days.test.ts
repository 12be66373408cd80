import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { AnswerBuilder } from '../../src/trail/answer.ts';
import { isDeliveredIn, logDays } from '../../src/trail/log-days.ts';

const time = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T00:30:00Z' };
const hash = (letter: string) => letter.repeat(64);
const name = (stamp: string, id = '0000000000000001', region = 'us-east-1') => {
  const day = `${stamp.slice(0, 4)}/${stamp.slice(4, 6)}/${stamp.slice(6, 8)}`;
  return `111122223333/CloudTrail/${region}/${day}/111122223333_CloudTrail_${region}_${stamp}Z_${id}.json.gz`;
};

test('a day is the digest of its lines in order of key, whatever the order and the folders above the account', () => {
  const [a, b] = [name('20260710T0005'), name('20260710T0010')];
  const expected = {
    account: '111122223333',
    region: 'us-east-1',
    day: '2026-07-10',
    files: 2,
    digest: digestOf(`${hash('b')}  ${a}\n${hash('a')}  ${b}\n`),
  };
  const files = [
    { key: `x/AWSLogs/o-abc/${b}`, hash: hash('A') },
    { key: a, hash: hash('b') },
  ];
  expect(logDays(files, time)).toEqual([expected]);
  expect(logDays([...files, ...files].toReversed(), time)).toEqual([expected]);
});

test('another content, another name and a further file give another digest', () => {
  const of = (...files: Parameters<typeof logDays>[0] & readonly unknown[]) =>
    logDays(files as never, time)[0]?.digest;
  const first = { key: name('20260710T0005'), hash: hash('a') };
  const digests = [
    of(first),
    of({ ...first, hash: hash('b') }),
    of({ ...first, key: name('20260710T0006') }),
    of(first, { ...first, key: name('20260710T0007') }),
  ];
  expect(new Set(digests).size).toBe(4);
});

test('days are told apart by account, region and day, in order', () => {
  const keys = [
    name('20260711T0005'),
    name('20260710T0005', '0000000000000001', 'eu-west-1'),
    name('20260710T0005'),
  ];
  const days = logDays(
    keys.map((key) => ({ key, hash: hash('a') })),
    time,
  );
  expect(days.map(({ region, day }) => `${region} ${day}`)).toEqual([
    'eu-west-1 2026-07-10',
    'us-east-1 2026-07-10',
    'us-east-1 2026-07-11',
  ]);
});

test.each([
  { key: name('20260710T0000'), inside: false, title: 'the minute of the beginning' },
  { key: name('20260710T0001'), inside: true, title: 'the minute after it' },
  { key: name('20260712T0029'), inside: true, title: 'the last minute' },
  { key: name('20260712T0030'), inside: false, title: 'the end' },
  { key: name('20260710T0005').replace('.json.gz', '.json'), inside: false, title: 'no log file' },
  { key: name('20260710T9905'), inside: false, title: 'no time' },
])('$title is within: $inside', ({ key, inside }) => {
  expect(isDeliveredIn(key, time)).toBe(inside);
  expect(logDays([{ key, hash: hash('a') }], time)).toHaveLength(inside ? 1 : 0);
});

test('an answer tells its files only when each of them was hashed', () => {
  const period = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T00:00:00Z' };
  const scanned = { digest: digestOf('file'), records: [], seen: 0, faults: [], accounts: [] };
  const built = (...contents: readonly (`sha256:${string}` | null)[]) => {
    const builder = new AnswerBuilder({ period, logsOf: period });
    for (const [index, contentDigest] of contents.entries())
      builder.addScanned({ ...scanned, key: name(`20260710T000${index + 1}`), contentDigest });
    return builder;
  };
  expect(built(digestOf('a')).answer().logs).toHaveLength(1);
  expect(built(digestOf('a'), null).answer().logs).toBeUndefined();
  const mixed = built(digestOf('a'));
  mixed.add({ key: name('20260710T0009'), digest: null, records: [] });
  expect(mixed.answer().logs).toBeUndefined();
});
