import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { digestOf, hexOf } from '../../../src/core/digest.ts';
import { localTrail } from '../../../src/trail/engines/local.ts';
import {
  ACCOUNT,
  assumed,
  INVICTUS,
  logKey,
  raw,
  roleSession,
  temporaryFolder,
  UMCCR,
  user,
  writeLog,
} from '../support.ts';

const period = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T00:00:00Z' };

async function logOf(files: Readonly<Record<string, readonly unknown[] | Uint8Array>>) {
  const folder = await temporaryFolder();
  for (const [key, content] of Object.entries(files)) await writeLog(folder, key, content);
  return localTrail({ folder });
}

const namesOf = (answer: {
  readonly records: readonly { readonly record: Readonly<Record<string, unknown>> }[];
}) => answer.records.map(({ record }) => record.eventID);

test('reads 2,900 records of 55 real files, in order, each with the digest of its file', async () => {
  const trail = localTrail({ folder: INVICTUS });
  const answer = await trail.ask({ period: { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' } });
  expect(answer).toMatchObject({
    files: 55,
    scanned: 2900,
    duplicates: 0,
    unreadable: [],
    uncovered: [],
    sessions: [],
  });
  expect(answer.records).toHaveLength(2900);
  const times = answer.records.map(({ record }) => String(record.eventTime));
  expect(times).toEqual(times.toSorted());
  const [first] = answer.records;
  expect(first?.file.digest).toBe(digestOf(await readFile(join(INVICTUS, first?.file.key ?? ''))));
});

test('gives 574 write events and the 36 sessions that they need of the real account', async () => {
  const trail = localTrail({ folder: INVICTUS, location: 's3://trail' });
  const whole = { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' };
  const answer = await trail.ask({ period: whole, access: 'write', withSessions: true });
  expect(answer.records).toHaveLength(574);
  const issuers = answer.sessions.map(({ record }) => record.eventName);
  expect(new Set(issuers)).toEqual(new Set(['AssumeRole']));
  expect(JSON.stringify(answer)).not.toMatch(/"sessionToken":"(?!\[redacted\])/);
  expect(trail.location).toBe('s3://trail');
});

test('reports the files of another form by name, with the folders of an organisation', async () => {
  const { unreadable, files } = await localTrail({ folder: UMCCR }).ask({
    period: { from: '2020-09-30T00:00:00Z', to: '2020-10-02T00:00:00Z' },
  });
  expect(files).toBe(0);
  expect(unreadable).toHaveLength(5);
  expect(unreadable[0]).toEqual({
    key: expect.stringContaining('AWSLogs/o-abcd/811596193553/CloudTrail/ap-southeast-1/2020/09/30/'),
    reason: 'is not named as a log file of its folder',
  });
});

test('takes the records of the period only, also those that were delivered on the next day', async () => {
  const trail = await logOf({
    [logKey('2026-07-09')]: [raw({ eventID: 'before', eventTime: '2026-07-09T23:59:59Z' })],
    [logKey('2026-07-10')]: [
      raw({ eventID: 'late', eventTime: '2026-07-09T23:59:59Z' }),
      raw({ eventID: 'first', eventTime: '2026-07-10T00:00:00Z' }),
    ],
    [logKey('2026-07-12')]: [
      raw({ eventID: 'last', eventTime: '2026-07-11T23:59:59Z' }),
      raw({ eventID: 'end', eventTime: '2026-07-12T00:00:00Z' }),
    ],
    [logKey('2026-07-14')]: [raw({ eventID: 'never read' })],
  });
  const answer = await trail.ask({ period });
  expect(namesOf(answer)).toEqual(['first', 'last']);
  expect(answer).toMatchObject({ files: 2, scanned: 4 });
});

test('orders by time, then id', async () => {
  const trail = await logOf({
    [logKey('2026-07-10')]: [
      raw({ eventID: 'c' }),
      raw({ eventID: 'z', eventTime: '2026-07-10T11:59:59Z' }),
      raw({ eventID: 'b', eventTime: '2026-07-10T12:00:00.000Z' }),
    ],
  });
  expect(namesOf(await trail.ask({ period }))).toEqual(['z', 'b', 'c']);
});

test.each([
  { title: 'account', question: { accounts: ['444455556666'] }, ids: ['other account'] },
  { title: 'region', question: { regions: ['eu-west-1'] }, ids: ['other region'] },
  { title: 'source', question: { sources: ['iam.amazonaws.com'] }, ids: ['iam'] },
  {
    title: 'access',
    question: { access: 'write' as const, regions: ['eu-west-1', 'us-west-2'] },
    ids: ['other region', 'unsaid'],
  },
  {
    title: 'kind of event',
    question: { events: 'management' as const, regions: ['us-west-2'] },
    ids: ['read', 'unsaid'],
  },
])('narrows by $title', async ({ question, ids }) => {
  const west = { awsRegion: 'us-west-2' };
  const trail = await logOf({
    [logKey('2026-07-10')]: [
      raw({ eventID: 'iam', eventSource: 'iam.amazonaws.com' }),
      raw({ eventID: 'read', readOnly: true, ...west }),
      raw({ eventID: 'data', readOnly: true, managementEvent: false, ...west }),
      raw({ eventID: 'unsaid', readOnly: undefined, ...west }),
    ],
    [logKey('2026-07-10', '0000000000000001', 'eu-west-1')]: [
      raw({ eventID: 'other region', awsRegion: 'eu-west-1' }),
    ],
    [logKey('2026-07-10', '0000000000000001', 'us-east-1', '444455556666')]: [
      raw({ eventID: 'other account', recipientAccountId: '444455556666' }),
    ],
  });
  expect(namesOf(await trail.ask({ period, ...question })).toSorted()).toEqual(ids);
});

test('a record delivered twice stands once, that of another account beside it', async () => {
  const same = raw({ eventID: 'same' });
  const trail = await logOf({
    [logKey('2026-07-10', 'aaaaaaaaaaaaaaaa')]: [same, { ...same, recipientAccountId: '444455556666' }],
    [logKey('2026-07-10', 'bbbbbbbbbbbbbbbb')]: [same],
  });
  const answer = await trail.ask({ period });
  expect(answer).toMatchObject({ duplicates: 1, unreadable: [] });
  expect(answer.records.map(({ file }) => file.key)).toEqual([
    expect.stringContaining('aaaaaaaaaaaaaaaa'),
    expect.stringContaining('aaaaaaaaaaaaaaaa'),
  ]);
});

test('a second record with the id of another one and other content is reported', async () => {
  const trail = await logOf({
    [logKey('2026-07-10', 'aaaaaaaaaaaaaaaa')]: [raw({ eventID: 'same', userIdentity: user('alice') })],
    [logKey('2026-07-10', 'bbbbbbbbbbbbbbbb')]: [raw({ eventID: 'same', userIdentity: user('mallory') })],
  });
  const { records, unreadable } = await trail.ask({ period });
  expect(records).toHaveLength(1);
  expect(unreadable).toEqual([
    { key: logKey('2026-07-10', 'bbbbbbbbbbbbbbbb'), reason: expect.stringMatching(/^record 0 differs/) },
  ]);
});

test('finds sessions of other accounts and regions up to 36 hours before the period, and only those needed', async () => {
  const act = roleSession('MLAdmin', 's-1', { key: 'ASIA1' });
  const early = { eventTime: '2026-07-08T13:00:00Z' };
  const issued = assumed(user('alice'), {
    role: 'MLAdmin',
    name: 's-1',
    key: 'ASIA1',
    eventID: 'needed',
    awsRegion: 'eu-west-1',
    ...early,
  });
  const tooEarly = assumed(user('bob'), {
    role: 'MLAdmin',
    name: 's-1',
    key: 'ASIA1',
    eventID: 'too early',
    eventTime: '2026-07-08T11:00:00Z',
  });
  const trail = await logOf({
    [logKey('2026-07-08', '0000000000000001', 'eu-west-1', '444455556666')]: [
      { ...issued, recipientAccountId: '444455556666' },
      tooEarly,
      assumed(user('carol'), { role: 'Other', name: 's-2', key: 'ASIA9', ...early }),
    ],
    [logKey('2026-07-10')]: [raw({ eventID: 'act', userIdentity: act })],
  });
  const question = { period, accounts: [ACCOUNT], regions: ['us-east-1'] };
  const answer = await trail.ask({ ...question, withSessions: true });
  expect(namesOf(answer)).toEqual(['act']);
  expect(answer.sessions.map(({ record }) => record.eventID)).toEqual(['needed']);
  expect(await trail.ask(question)).toMatchObject({ sessions: [], files: 1 });
});

const gzip = (text: string) => gzipSync(text);

test.each([
  {
    title: 'an appended member',
    bytes: Buffer.concat([gzip('{"Records":[]}'), gzip('{}')]),
    reason: /more than one gzip member/,
  },
  { title: 'a cut file', bytes: gzip('{"Records":[]}').subarray(0, 25), reason: /cut off/ },
  { title: 'no gzip', bytes: Buffer.from('{"Records": []} as plain text'), reason: /no gzip/ },
  { title: 'no JSON', bytes: gzip('{"Records": ['), reason: /no JSON document with Records/ },
  { title: 'no Records', bytes: gzip('{"records": []}'), reason: /no JSON document with Records/ },
  {
    title: 'a byte order mark',
    bytes: gzip('\ufeff{"Records":[]}'),
    reason: /no JSON document with Records/,
  },
  {
    title: 'broken UTF-8',
    bytes: gzipSync(Buffer.from([0x7b, 0xff, 0x7d])),
    reason: /no JSON document with Records/,
  },
])('reports a file with $title and reads on', async ({ bytes, reason }) => {
  const bad = logKey('2026-07-10', 'aaaaaaaaaaaaaaaa');
  const trail = await logOf({
    [bad]: bytes,
    [logKey('2026-07-10', 'bbbbbbbbbbbbbbbb')]: [raw({ eventID: 'good' })],
  });
  const answer = await trail.ask({ period });
  expect(answer.unreadable).toEqual([{ key: bad, reason: expect.stringMatching(reason) }]);
  expect(namesOf(answer)).toEqual(['good']);
});

test('reports a record that is none with its position', async () => {
  const key = logKey('2026-07-10');
  const { unreadable, records } = await (await logOf({ [key]: [raw(), { eventID: 'x' }, null] })).ask({
    period,
  });
  expect(records).toHaveLength(1);
  expect(unreadable).toEqual([
    { key, reason: 'record 1 has no eventTime' },
    { key, reason: 'record 2 is no JSON object' },
  ]);
});

test('reports a link that leads nowhere', async () => {
  const folder = await temporaryFolder();
  await writeLog(folder, logKey('2026-07-10'), [raw()]);
  const key = logKey('2026-07-10', 'aaaaaaaaaaaaaaaa');
  await symlink(join(folder, 'gone'), join(folder, key));
  const { unreadable } = await localTrail({ folder }).ask({ period });
  expect(unreadable).toEqual([{ key, reason: 'cannot be opened (ENOENT)' }]);
});

test('leaves digests and foreign files alone', async () => {
  const trail = await logOf({
    [`AWSLogs/${ACCOUNT}/CloudTrail-Digest/us-east-1/2026/07/10/x.json.gz`]: Buffer.from('digest'),
    'README.md': Buffer.from('notes'),
    [logKey('2026-07-10')]: [raw()],
  });
  expect(await trail.ask({ period })).toMatchObject({ files: 1, unreadable: [] });
});

test('says which days of an asked account and region have no file', async () => {
  const trail = await logOf({ [logKey('2026-07-10')]: [raw()], [logKey('2026-07-12')]: [raw()] });
  const uncovered = async (question: object) => (await trail.ask({ period, ...question })).uncovered;
  expect(await uncovered({ accounts: [ACCOUNT], regions: ['us-east-1'] })).toEqual([
    { account: ACCOUNT, region: 'us-east-1', day: '2026-07-11' },
  ]);
  expect(await uncovered({})).toHaveLength(1);
  expect(await uncovered({ accounts: [ACCOUNT], regions: ['eu-west-1'] })).toEqual([
    { account: ACCOUNT, region: 'eu-west-1', day: '2026-07-10' },
    { account: ACCOUNT, region: 'eu-west-1', day: '2026-07-11' },
  ]);
});

test('knows from names how far the log reaches', async () => {
  const trail = await logOf({ [logKey('2026-07-31')]: [], [logKey('2026-02-28')]: [] });
  expect(await trail.extent()).toEqual({ from: '2026-02-28T00:00:00Z', to: '2026-08-01T00:00:00Z' });
  expect(await (await logOf({ 'README.md': Buffer.from('') })).extent()).toBeNull();
});

test('refuses a folder that is not there', async () => {
  const trail = localTrail({ folder: '/nowhere/at/all' });
  await expect(trail.ask({ period })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

test('tells the log files of the asked account, region and time by the hash of their content', async () => {
  const folder = await temporaryFolder();
  const [first, second] = [logKey('2026-07-10'), logKey('2026-07-11')];
  for (const key of [first, second, logKey('2026-07-10', '0000000000000001', 'eu-west-1')])
    await writeLog(folder, key, [raw()]);
  const logsOf = { from: '2026-07-10T00:00:00Z', to: '2026-07-11T00:00:00Z' };
  const question = { period: logsOf, accounts: [ACCOUNT], regions: ['us-east-1'] };
  const trail = localTrail({ folder });
  expect((await trail.ask(question)).logs).toBeUndefined();
  // The file was read without a hash before; and the bytes of the file are not those of its content.
  const { logs } = await trail.ask({ ...question, logsOf });
  const content = gunzipSync(await readFile(join(folder, first)));
  const line = `${hexOf(digestOf(content))}  ${first.replace('AWSLogs/', '')}\n`;
  expect(logs).toEqual([
    { account: ACCOUNT, region: 'us-east-1', day: '2026-07-10', files: 1, digest: digestOf(line) },
  ]);
});
