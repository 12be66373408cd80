import { expect, test } from 'vitest';
import { askAccesses } from '../../src/trail/accesses.ts';
import { localTrail } from '../../src/trail/engines/local.ts';
import type { TrailQuestion, TrailSource } from '../../src/trail/source.ts';
import { ACCOUNT, assumed, logKey, raw, roleSession, temporaryFolder, user, writeLog } from './support.ts';

const period = { from: '2026-07-01T00:00:00Z', to: '2026-07-20T12:00:00Z' };
const read = (at: string, key: string, over: object = {}) =>
  raw({
    eventTime: at,
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    readOnly: true,
    eventCategory: 'Data',
    managementEvent: false,
    requestParameters: { bucketName: 'claims', key },
    ...over,
  });

async function asked(
  records: readonly Readonly<Record<string, unknown>>[],
  places: readonly string[] = ['s3://claims'],
) {
  const folder = await temporaryFolder();
  const days = Map.groupBy(records, ({ eventTime }) => String(eventTime).slice(0, 10));
  for (const [day, list] of days) await writeLog(folder, logKey(day), list);
  const trail = localTrail({ folder });
  const questions: TrailQuestion[] = [];
  const watched: Pick<TrailSource, 'ask'> = {
    ask: (question) => {
      questions.push(question);
      return trail.ask(question);
    },
  };
  const answer = await askAccesses(watched, { period, account: ACCOUNT, region: 'us-east-1', places });
  return { ...answer, questions };
}

test('counts equal calls of a caller, with the first and the last, over the parts of the period', async () => {
  const { accesses, records, questions } = await asked([
    read('2026-07-01T00:00:00Z', 'a.csv'),
    read('2026-07-08T00:00:00Z', 'b.csv'),
    read('2026-07-20T11:59:59Z', 'c.csv'),
    read('2026-07-20T12:00:00Z', 'd.csv'),
  ]);
  expect(accesses).toEqual([
    {
      place: 's3://claims',
      event: 'GetObject',
      principal: `arn:aws:iam::${ACCOUNT}:user/alice`,
      person: 'alice',
      kind: 'human',
      strength: 'certain',
      failed: false,
      count: 3,
      first: '2026-07-01T00:00:00Z',
      last: '2026-07-20T11:59:59Z',
    },
  ]);
  expect(records).toBe(3);
  expect(questions.map((one) => one.period)).toEqual([
    { from: '2026-07-01T00:00:00Z', to: '2026-07-08T00:00:00Z' },
    { from: '2026-07-08T00:00:00Z', to: '2026-07-15T00:00:00Z' },
    { from: '2026-07-15T00:00:00Z', to: '2026-07-20T12:00:00Z' },
  ]);
});

test('tells the person behind a role whose session began in the part before', async () => {
  const { accesses } = await asked([
    assumed(user('carol'), {
      role: 'Science',
      name: 'session-1',
      key: 'ASIACAROL',
      eventTime: '2026-07-07T23:00:00Z',
    }),
    read('2026-07-08T01:00:00Z', 'a.csv', {
      userIdentity: roleSession('Science', 'session-1', {
        key: 'ASIACAROL',
        createdAt: '2026-07-07T23:00:00Z',
      }),
    }),
  ]);
  expect(accesses).toMatchObject([
    { principal: `arn:aws:iam::${ACCOUNT}:role/Science`, person: 'carol', count: 1 },
  ]);
});

test('tells calls apart by event, caller and outcome', async () => {
  const at = '2026-07-02T10:00:00Z';
  const { accesses } = await asked([
    read(at, 'a.csv'),
    read(at, 'a.csv', { eventName: 'PutObject', readOnly: false }),
    read(at, 'a.csv', { errorCode: 'AccessDenied' }),
    read(at, 'a.csv', { userIdentity: user('bob') }),
  ]);
  expect(accesses.map(({ event, person, failed }) => `${event} ${person} ${failed}`).toSorted()).toEqual([
    'GetObject alice false',
    'GetObject alice true',
    'GetObject bob false',
    'PutObject alice false',
  ]);
});

test('takes the longest place that holds the object, and none that only begins alike', async () => {
  const at = '2026-07-02T10:00:00Z';
  const { accesses, records } = await asked(
    [
      read(at, 'models/a/model.tar.gz'),
      read(at, 'modelsX/b'),
      read(at, 'c', { requestParameters: { bucketName: 'claims-2', key: 'c' } }),
    ],
    ['s3://claims', 's3://claims/models'],
  );
  expect(accesses.map(({ place, count }) => `${place} ${count}`)).toEqual([
    's3://claims 1',
    's3://claims/models 1',
  ]);
  expect(records).toBe(3);
});

test('leaves out what is no data event, and other accounts and regions', async () => {
  const at = '2026-07-02T10:00:00Z';
  const { accesses, records } = await asked([
    read(at, 'a', { eventName: 'GetBucketPolicy', eventCategory: 'Management', managementEvent: true }),
    read(at, 'a', { recipientAccountId: '444455556666' }),
    read(at, 'a', { awsRegion: 'eu-west-1' }),
  ]);
  expect([accesses, records]).toEqual([[], 0]);
});

test('says which days have no file and which files could not be read', async () => {
  const folder = await temporaryFolder();
  await writeLog(folder, logKey('2026-07-02'), Buffer.from('no gzip'));
  const answer = await askAccesses(localTrail({ folder }), {
    period,
    account: ACCOUNT,
    region: 'us-east-1',
    places: ['s3://claims'],
  });
  expect(answer.unreadable).toHaveLength(1);
  expect(answer.uncovered.length).toBeGreaterThanOrEqual(19);
});
