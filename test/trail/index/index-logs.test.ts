import { appendFile, readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { bucketStore } from '../../../src/trail/engines/bucket-store.ts';
import { indexedLogs } from '../../../src/trail/engines/indexed-logs.ts';
import { localTrail, storedTrail } from '../../../src/trail/engines/local.ts';
import { folderStore } from '../../../src/trail/index/folder-store.ts';
import { indexFolder, indexStore } from '../../../src/trail/index/index-logs.ts';
import { MISNAMED } from '../../../src/trail/index/list-logs.ts';
import type { TrailQuestion } from '../../../src/trail/source.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { BUCKET, bucketOf, clientsAt, HOME } from '../engines/aws-trail.ts';
import { ACCOUNT, logKey, raw, temporaryFolder, writeLog } from '../support.ts';

let aws: AwsStandIn | null = null;
afterEach(async () => {
  await aws?.stop();
  aws = null;
});

const july = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T00:00:00Z' };
const writes: TrailQuestion = { period: july, access: 'write' };
const NEW = logKey('2026-07-11', '0000000000000077');

async function julyFolder(): Promise<string> {
  const folder = await temporaryFolder();
  for (const date of ['2026-07-10', '2026-07-11', '2026-07-20'])
    await writeLog(folder, logKey(date), [raw({ eventTime: `${date}T10:00:00Z` })]);
  return folder;
}

/** A folder with its index, and the trail of both; `said` collects what people are told. */
async function indexed() {
  const logs = await julyFolder();
  const index = await temporaryFolder();
  await indexFolder({ logs, index, threads: 1 });
  const store = folderStore(logs);
  const said: string[] = [];
  const trail = indexedLogs({
    index,
    name: './index',
    location: 'logs',
    files: { trail: storedTrail(store, { location: 'logs' }), store },
    says: (sentence) => said.push(sentence),
  });
  return { logs, index, trail, said };
}

test('an index that is as new as its log answers as the files do', async () => {
  const { logs, index, trail, said } = await indexed();
  const expected = await localTrail({ folder: logs }).ask(writes);
  expect(await trail.ask(writes)).toEqual(expected);
  expect(expected.records).toHaveLength(2);
  expect(said).toEqual([]);
  await rm(join(index, 'data'), { recursive: true });
  await expect(trail.ask(writes)).rejects.toThrow();
});

test.each([
  {
    title: 'a new file',
    change: (logs: string) => writeLog(logs, NEW, [raw({ eventTime: '2026-07-11T11:00:00Z' })]),
    says: '1 are new',
  },
  {
    title: 'a changed file',
    change: (logs: string) =>
      writeLog(logs, logKey('2026-07-11'), [raw({ eventTime: '2026-07-11T12:00:00Z' })]),
    says: '1 have changed',
  },
  {
    title: 'a file that is gone',
    change: (logs: string) => rm(join(logs, logKey('2026-07-11'))),
    says: '1 are gone',
  },
  {
    title: 'a file under another name',
    change: (logs: string) => writeLog(logs, `${logKey('2026-07-11')}.json.gz`, []),
    says: '1 are new',
  },
])('$title is noticed and said, and the files answer', async ({ change, says }) => {
  const { logs, index, trail, said } = await indexed();
  await change(logs);
  const expected = await localTrail({ folder: logs }).ask(writes);
  expect(await trail.ask(writes)).toEqual(expected);
  await trail.ask(writes);
  expect(said).toEqual([expect.stringContaining(says)]);
  expect(said[0]).toContain('the log files are read instead');
  await indexFolder({ logs, index, threads: 1 });
  expect(await trail.ask(writes)).toEqual(expected);
  expect(said).toHaveLength(1);
});

test('a file that was only touched, and one of other days, change nothing', async () => {
  const { logs, trail, said } = await indexed();
  await utimes(join(logs, logKey('2026-07-10')), 1, 1);
  await appendFile(join(logs, logKey('2026-07-20')), 'x');
  expect((await trail.ask(writes)).records).toHaveLength(2);
  expect(said).toEqual([]);
});

test('a question about what the index did not keep is answered by the files', async () => {
  const { logs, trail, said } = await indexed();
  expect(await trail.ask({ period: july })).toEqual(await localTrail({ folder: logs }).ask({ period: july }));
  expect(said).toEqual([expect.stringContaining('does not hold all records that were asked for')]);
});

test('without files a question that the index cannot answer is an error, and so is a missing index', async () => {
  const { index } = await indexed();
  const alone = { name: 'x', location: 'x', files: null, says: () => undefined };
  await expect(indexedLogs({ ...alone, index }).ask({ period: july })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('--keep'),
  });
  const nothing = indexedLogs({ ...alone, index: await temporaryFolder() });
  await expect(nothing.ask(writes)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

async function served(files: ScenarioFiles) {
  const running = await startAws(files);
  aws = running;
  const calls = { client: clientsAt(running.url), region: HOME.region, signal: new AbortController().signal };
  const open = () => bucketStore({ bucket: BUCKET, prefix: '' }, calls);
  const into = await temporaryFolder();
  const index = join(into, 'index');
  const build = () =>
    indexStore({ store: open(), index, mirror: `${index}.logs`, threads: 1, onProgress: () => undefined });
  const fetched = () => running.requests.filter(({ operation }) => operation === 'GetObject').length;
  const trail = () => {
    const store = open();
    const said: string[] = [];
    const files = { trail: storedTrail(store, { location: 'logs' }), store };
    const one = indexedLogs({ index, name: 'index', location: 'logs', files, says: (it) => said.push(it) });
    return { said, ask: (question: TrailQuestion) => one.ask(question) };
  };
  return { running, build, fetched, trail, index };
}

test('an unchanged bucket is only listed; of a changed one only what changed is fetched', async () => {
  const logs = await julyFolder();
  const { running, build, fetched, trail } = await served(await bucketOf(logs));
  expect(await build()).toMatchObject({ fetched: 3, read: 3, refused: [] });
  expect(fetched()).toBe(3);
  expect(await build()).toMatchObject({ fetched: 0, read: 0, unchanged: 3 });
  expect(fetched()).toBe(3);

  const bytes = gzipSync(JSON.stringify({ Records: [raw({ eventTime: '2026-07-11T11:00:00Z' })] }));
  running.putObject(BUCKET, logKey('2026-07-11'), bytes);
  running.removeObject(BUCKET, logKey('2026-07-10'));
  const stale = trail();
  expect((await stale.ask(writes)).records.map(({ record }) => record.eventTime)).toEqual([
    '2026-07-11T11:00:00Z',
  ]);
  expect(stale.said).toEqual([expect.stringContaining('1 have changed, 1 are gone')]);

  const before = fetched();
  expect(await build()).toMatchObject({ fetched: 1, read: 1, gone: [logKey('2026-07-10')] });
  expect(fetched()).toBe(before + 1);
  const fresh = trail();
  expect((await fresh.ask(writes)).records).toHaveLength(1);
  expect(fresh.said).toEqual([]);
  expect(fetched()).toBe(before + 1);
});

test('what could not be fetched is reported by the index and by its answers, and tried again', async () => {
  const { running, build, trail } = await served(await bucketOf(await julyFolder()));
  const refused = { key: logKey('2026-07-10'), reason: 'cannot be fetched (AccessDenied)' };
  running.setFaults([{ service: 'S3', operation: 'GetObject', fault: 'denied', resource: '/2026/07/10/' }]);
  expect(await build()).toMatchObject({ fetched: 2, refused: [refused] });
  const { ask, said } = trail();
  expect(await ask(writes)).toMatchObject({ files: 1, unreadable: [refused] });
  expect(said).toEqual([]);
  running.setFaults([]);
  expect(await build()).toMatchObject({ fetched: 1, refused: [] });
  expect((await trail().ask(writes)).unreadable).toEqual([]);
});

test('an old copy does not stand for a version that could not be fetched', async () => {
  const { running, build } = await served(await bucketOf(await julyFolder()));
  await build();
  running.putObject(BUCKET, logKey('2026-07-10'), gzipSync(JSON.stringify({ Records: [raw()] })));
  running.setFaults([{ service: 'S3', operation: 'GetObject', fault: 'denied' }]);
  expect(await build()).toMatchObject({ fetched: 0, gone: [logKey('2026-07-10')] });
});

test('a key that leads out of the folder is refused and written nowhere', async () => {
  const key = `AWSLogs/${ACCOUNT}/CloudTrail/us-east-1/2026/07/10/../../../../../../../../${logKey('2026-07-10')}`;
  const { build, index } = await served({
    ...(await bucketOf(await julyFolder())),
    [`${HOME.account}/global/s3/objects/${BUCKET}/${key}`]: gzipSync('{"Records":[]}'),
  });
  expect(await build()).toMatchObject({ fetched: 3, refused: [{ key, reason: MISNAMED }] });
  expect((await readdir(join(index, '..'))).toSorted()).toEqual(['index', 'index.logs']);
});

test('a folder that holds something else is left alone', async () => {
  const { build, index } = await served(await bucketOf(await julyFolder()));
  await writeLog(`${index}.logs`, logKey('2026-07-10'), []);
  await expect(build()).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect(await readdir(`${index}.logs`)).toEqual(['AWSLogs']);
});
