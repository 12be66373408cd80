import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { localTrail } from '../../../src/trail/engines/local.ts';
import { buildIndex } from '../../../src/trail/index/build.ts';
import { openIndex } from '../../../src/trail/index/open.ts';
import { indexedTrail } from '../../../src/trail/index/trail.ts';
import { readSearch } from '../../../src/trail/query/question.ts';
import type { TrailQuestion } from '../../../src/trail/source.ts';
import { ACCOUNT, assumed, INVICTUS, logKey, raw, temporaryFolder, user, writeLog } from '../support.ts';

const ALL = { any: 'all', writes: 'all' } as const;
const SAMPLE = new URL('../../../sample/account', import.meta.url).pathname;
const period = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T00:00:00Z' };

async function indexOf(logs: string, rule?: typeof ALL): Promise<string> {
  const index = await temporaryFolder();
  await buildIndex({ logs, index, threads: 2, ...(rule && { rule }) });
  return index;
}

async function answers(logs: string, index: string, question: TrailQuestion) {
  const trail = await indexedTrail({ index, location: 'log' });
  try {
    return [await trail.ask(question), await localTrail({ folder: logs, location: 'log' }).ask(question)];
  } finally {
    trail.close();
  }
}

const july2023 = { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' };
const summer = { from: '2026-06-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };
const WRITES = { access: 'write', withSessions: true } as const;

test.each([
  {
    title: 'writes of the real account',
    logs: INVICTUS,
    question: { period: july2023, ...WRITES },
    least: 574,
  },
  {
    title: 'writes of the real account with the files that they were looked for in',
    logs: INVICTUS,
    question: { period: july2023, ...WRITES, logsOf: july2023 },
    least: 574,
  },
  {
    title: 'all of the real account',
    logs: INVICTUS,
    question: { period: july2023, withSessions: true },
    rule: ALL,
    least: 2900,
  },
  { title: 'writes of the sample', logs: SAMPLE, question: { period: summer, ...WRITES }, least: 50 },
  {
    title: 'management events of a service and region of the sample',
    logs: SAMPLE,
    question: {
      period: summer,
      ...WRITES,
      events: 'management',
      sources: ['sagemaker.amazonaws.com'],
      regions: ['us-east-1'],
    },
    least: 10,
  },
] satisfies readonly {
  title: string;
  logs: string;
  question: TrailQuestion;
  rule?: typeof ALL;
  least: number;
}[])('answers $title as the files do', async ({ logs, question, least, ...given }) => {
  const [indexed, local] = await answers(logs, await indexOf(logs, given.rule), question);
  expect(indexed).toEqual(local);
  expect(indexed?.logs === undefined).toBe(!('logsOf' in question));
  expect(indexed?.records.length).toBeGreaterThanOrEqual(least);
});

test('refuses a question about records that it did not keep', async () => {
  const trail = await indexedTrail({ index: await indexOf(INVICTUS), location: 'log' });
  await expect(trail.ask({ period: july2023 })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  trail.close();
});

test('answers a search with the rows of the table', async () => {
  const index = await openIndex(await indexOf(INVICTUS));
  const { records } = await index.search(readSearch({ period: july2023, class: 'writes' }));
  expect(records).toHaveLength(574);
  const nobody = readSearch({ period: july2023, actors: ['nobody'] });
  expect((await index.search(nobody)).records).toEqual([]);
  index.close();
});

test('reads only what is new or has changed, and forgets what is gone', async () => {
  const logs = await temporaryFolder();
  const key = (id: string) => logKey('2026-07-10', id.repeat(16));
  for (const id of ['a', 'b', 'c']) await writeLog(logs, key(id), [raw({ eventID: id })]);
  const index = await indexOf(logs);
  await writeLog(logs, key('b'), [raw({ eventID: 'b2' })]);
  await writeLog(logs, key('d'), [raw({ eventID: 'd' })]);
  await rm(join(logs, key('c')));
  const report = await buildIndex({ logs, index, threads: 1 });
  expect(report).toMatchObject({ read: 2, unchanged: 1, gone: [key('c')] });
  const [indexed, local] = await answers(logs, index, { period, access: 'write' });
  expect(indexed).toEqual(local);
  expect(indexed?.records.map(({ record }) => record.eventID).toSorted()).toEqual(['a', 'b2', 'd']);
  expect(await buildIndex({ logs, index })).toMatchObject({ read: 0, unchanged: 3, gone: [] });
});

test('counts records that were delivered twice, gives them once, and reports where they differ', async () => {
  const logs = await temporaryFolder();
  const twice = raw({ eventID: 'twice' });
  await writeLog(logs, logKey('2026-07-10', 'a'.repeat(16)), [
    twice,
    raw({ eventID: 'x', userIdentity: user('alice') }),
  ]);
  await writeLog(logs, logKey('2026-07-10', 'b'.repeat(16)), [
    twice,
    raw({ eventID: 'x', userIdentity: user('mallory') }),
  ]);
  const folder = await indexOf(logs);
  const [indexed, local] = await answers(logs, folder, { period, access: 'write' });
  expect(indexed).toEqual(local);
  expect(indexed).toMatchObject({
    duplicates: 2,
    unreadable: [{ reason: expect.stringMatching(/differs/) }],
  });
  const index = await openIndex(folder);
  expect(index.manifest.parts).toMatchObject([{ rows: 4, duplicates: { rows: 2 } }]);
  expect((await index.search(readSearch({ period }))).records).toHaveLength(2);
  index.close();
});

const gzip = (text: string) => gzipSync(text);
const empty = '{"Records":[]}';

test('reports every bad file and record, and loses none of the others', async () => {
  const logs = await temporaryFolder();
  const key = (id: string) => logKey('2026-07-10', id.padStart(16, '0'));
  const bad: Readonly<Record<string, Uint8Array>> = {
    appended: Buffer.concat([gzip(empty), gzip(empty)]),
    bomb: gzipSync(Buffer.alloc(420_000_000), { level: 1 }),
    cut: gzip(empty).subarray(0, -9),
    mark: gzip(`\ufeff${empty}`),
    padded: Buffer.concat([gzip(empty), Buffer.alloc(16)]),
    plain: Buffer.from(empty),
  };
  for (const [id, bytes] of Object.entries(bad)) await writeLog(logs, key(id), bytes);
  const odd = raw({
    eventID: 'half \ud83d a character',
    userIdentity: 'text',
    resources: 5,
    tlsDetails: [1],
  });
  await writeLog(logs, key('zgood'), [
    raw(),
    { eventID: 'x' },
    null,
    odd,
    raw({ requestParameters: ['"}'] }),
  ]);
  const index = await indexOf(logs);
  const [indexed, local] = await answers(logs, index, { period, access: 'write' });
  expect(indexed).toEqual(local);
  expect(indexed?.records).toHaveLength(3);
  expect(indexed?.unreadable.map(({ key: file }) => file)).toEqual(
    [...Object.keys(bad), 'zgood', 'zgood'].map(key).toSorted(),
  );
});

test('may read and write nothing outside its folder', async () => {
  const index = await openIndex(await indexOf(INVICTUS));
  for (const sql of [
    `SELECT * FROM read_text('${INVICTUS}/README.md')`,
    "COPY (SELECT 1) TO '/tmp/exhibit-outside.csv'",
    'SET enable_external_access = true',
    "ATTACH '/tmp/exhibit-outside.db'",
    'INSTALL httpfs',
    "SELECT * FROM 'https://example.com/x.parquet'",
  ])
    await expect(index.runSql(sql)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  index.close();
});

test('a killed run leaves the index as it was, and the next one completes it', async () => {
  const logs = await temporaryFolder();
  const first = logKey('2023-07-10', 'z'.repeat(16));
  await writeLog(logs, first, [raw({ eventTime: '2023-07-10T12:00:00Z' })]);
  const index = await indexOf(logs);
  const before = await readFile(join(index, 'manifest.json'), 'utf8');
  for (const entry of await readdir(INVICTUS, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.gz')) continue;
    const target = join(logs, join(entry.parentPath, entry.name).slice(INVICTUS.length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(entry.parentPath, entry.name), target);
  }
  for (const delay of [150, 250, 350, 500, 700]) {
    await killed({ logs, index, delay });
    const now = await readFile(join(index, 'manifest.json'), 'utf8');
    if (now !== before) expect(JSON.parse(now).files).toHaveLength(56);
    const trail = await indexedTrail({ index, location: 'log' });
    const { records } = await trail.ask({ period: july2023, access: 'write' });
    expect(records).toHaveLength(now === before ? 1 : 575);
    trail.close();
  }
  await buildIndex({ logs, index });
  const [indexed, local] = await answers(logs, index, { period: july2023, access: 'write' });
  expect(indexed).toEqual(local);
  expect((await readdir(index)).filter((name) => name.startsWith('.draft'))).toEqual([]);
});

function killed({
  logs,
  index,
  delay,
}: {
  readonly logs: string;
  readonly index: string;
  readonly delay: number;
}) {
  const source = new URL('../../../src/trail/index/build.ts', import.meta.url).href;
  const code = `const { buildIndex } = await import(${JSON.stringify(source)});
    await buildIndex({ logs: ${JSON.stringify(logs)}, index: ${JSON.stringify(index)} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
  setTimeout(() => child.kill('SIGKILL'), delay);
  return new Promise((end) => child.on('exit', end));
}

test('follows sessions over the accounts of the index', async () => {
  const logs = await temporaryFolder();
  const issued = assumed(user('alice'), { role: 'MLAdmin', name: 's-1', key: 'ASIA1' });
  await writeLog(logs, logKey('2026-07-10', 'a'.repeat(16), 'eu-west-1', '444455556666'), [issued]);
  await writeLog(logs, logKey('2026-07-10'), [raw()]);
  const question = { period, accounts: [ACCOUNT], ...WRITES };
  const [indexed, local] = await answers(logs, await indexOf(logs), question);
  expect(indexed).toEqual(local);
});
