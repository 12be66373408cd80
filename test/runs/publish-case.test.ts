import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { writeAuthority } from '../../src/config/signer-files.ts';
import { buildContainer, type PackFile } from '../../src/container/build-container.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { digestOf } from '../../src/core/digest.ts';
import { type Case, caseDocument } from '../../src/reports/case.ts';
import { renderCase } from '../../src/reports/pdf/case-report.ts';
import { verifyPack } from '../../src/runs/verify.ts';
import { addSignatureField, signPdf } from '../../src/signing/pades.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { serveTime, timeAuthority } from '../signing/time-authority.ts';
import { startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';
import { BUCKET, bucketOf, HOME } from '../trail/engines/aws-trail.ts';

const SAMPLE = new URL('../../sample/account/trail', import.meta.url).pathname;

let folder: string;
let signer: Signer;
let root: Buffer;

const at = (name: string) => join(folder, name);
const ask = (name: string, ...argv: readonly string[]) =>
  runCli(['who', ...argv, '--logs', SAMPLE, '--case', at(name), '--signer', at('keys')], { now: NOW });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-case-'));
  const authority = await authorityOf({});
  await writeAuthority(at('keys'), authority);
  signer = signerOf(authority);
  root = Buffer.from(authority.root.certificatePem);
  const { exitCode, err } = await ask('case.zip', 'readmission-prod');
  expect({ exitCode, err }).toMatchObject({
    exitCode: 0,
    err: expect.stringMatching(/^Case case-[0-9a-f]{16}: /),
  });
}, 30_000);

const filesOf = async (name: string) => openContainer(await readFile(at(name)));

async function verified(container: Buffer, bundle: Buffer | null = null) {
  const { of, holds, steps } = await verifyPack({
    container,
    bundle,
    roots: [root],
    timestampRoots: [],
    at: NOW,
  });
  return { of, holds, open: steps.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id) };
}

test('a case can have its times stated by somebody else', async () => {
  const clock = await timeAuthority();
  const server = await serveTime((query, response) => response.end(clock.answer(query)));
  const asked = await ask('stamped.zip', 'readmission-prod', '--timestamp', server.url);
  await server.stop();
  expect(asked).toMatchObject({ exitCode: 0 });
  const { holds, steps } = await verifyPack({
    container: await readFile(at('stamped.zip')),
    bundle: await readFile(at('stamped.zip.sigstore.json')),
    roots: [root],
    timestampRoots: [Buffer.from(clock.rootPem)],
    at: NOW,
  });
  expect(holds).toBe(true);
  expect(steps).toContainEqual(expect.objectContaining({ id: 'timestamp-trust', outcome: 'passed' }));
});

test('a case whose times nobody states is not written', async () => {
  const asked = await ask('unstamped.zip', 'readmission-prod', '--timestamp', 'ftp://127.0.0.1/');
  expect(asked).toMatchObject({ exitCode: 2, err: expect.stringContaining('--timestamp is an address') });
  const server = await serveTime((_, response) => response.writeHead(400).end());
  const refused = await ask('unstamped.zip', 'readmission-prod', '--timestamp', server.url);
  await server.stop();
  expect(refused).toMatchObject({ exitCode: 3, err: expect.stringContaining('TIMESTAMP_FAILED') });
  expect((await readdir(folder)).filter((name) => name.startsWith('unstamped'))).toEqual([]);
});

test('a case verifies as a whole, by its bytes and by the command', async () => {
  expect(
    await verified(await readFile(at('case.zip')), await readFile(at('case.zip.sigstore.json'))),
  ).toEqual({
    of: 'case',
    holds: true,
    open: [],
  });
  const run = await runCli([
    'verify',
    at('case.zip'),
    '--trust',
    at('keys/root.pem'),
    '--at',
    NOW.toISOString(),
  ]);
  expect(run).toMatchObject({ exitCode: 0, out: expect.stringContaining('The case holds.') });
});

test('keeps the records that the answer follows from, not the whole log, and no secret', async () => {
  const files = await filesOf('case.zip');
  const text = files.get('records.ndjson')?.toString() ?? '';
  const document = caseDocument.parse(JSON.parse(files.get('case.json')?.toString() ?? ''));
  expect(document.events.map(({ person, event, error }) => [person, event, error])).toEqual([
    ['codebuild.amazonaws.com', 'CreateEndpoint', null],
    ['alice', 'UpdateEndpoint', 'ValidationException'],
    ['alice', 'UpdateEndpoint', null],
    ['bob', 'UpdateEndpoint', null],
  ]);
  expect(document.records).toEqual({
    file: 'records.ndjson',
    digest: digestOf(text),
    count: text.split('\n').length - 1,
  });
  expect(document.records.count).toBeLessThan(30);
  expect(document.files.every(({ digest }) => digest !== null)).toBe(true);
  expect(text).not.toMatch(/"sessionToken":"(?!\[redacted\])/);
});

test.each([
  { title: 'an actor', argv: ['--actor', 'carol'] },
  { title: 'everything', argv: [] },
  { title: 'nothing', argv: ['no-such-thing'] },
  {
    title: 'one event of many',
    argv: ['--event', 'UpdateEndpoint', '--from', '2026-08-14', '--to', '2026-08-20'],
  },
])('a case of $title verifies', async ({ argv }) => {
  const name = `${digestOf(argv.join(' ')).slice(-8)}.zip`;
  expect((await ask(name, ...argv)).exitCode).toBe(0);
  expect(await verified(await readFile(at(name)))).toMatchObject({ of: 'case', open: [] });
});

/** The case after its own signer changed it and signed it anew: what no signature can tell. */
async function resigned(
  change: (document: Case, records: string) => { document?: Case; records?: string; inside?: Case },
) {
  const files = await filesOf('case.zip');
  const before = caseDocument.parse(JSON.parse(files.get('case.json')?.toString() ?? ''));
  const kept = files.get('records.ndjson')?.toString() ?? '';
  const { document = before, records = kept, inside = document } = change(before, kept);
  const caseText = canonicalJson(inside);
  const unsigned = await renderCase(inside, {
    caseText,
    caseDigest: digestOf(caseText),
    onDocument: (doc) => addSignatureField(doc, { name: 'x', reason: 'x', signedAt: NOW }),
  });
  const one = (name: string, bytes: Buffer, mediaType: string): PackFile => ({
    name,
    bytes,
    mediaType,
    collectedAt: null,
  });
  const container = await buildContainer({
    signer,
    signedAt: NOW,
    files: [
      one('report.pdf', await signPdf(unsigned, signer), 'application/pdf'),
      one('case.json', Buffer.from(canonicalJson(document)), 'application/json'),
      one('records.ndjson', Buffer.from(records), 'application/x-ndjson'),
    ],
  });
  return verified(container);
}

const renamed = (document: Case): Case => ({
  ...document,
  events: document.events.map((event) =>
    event.person === 'alice' ? { ...event, person: 'mallory' } : event,
  ),
});

test.each([
  { title: 'as it was', change: () => ({}), open: [] },
  {
    title: 'with another person',
    change: (document: Case) => ({ document: renamed(document) }),
    open: ['conclusions'],
  },
  {
    title: 'without an event',
    change: (document: Case) => ({ document: { ...document, events: document.events.slice(1) } }),
    open: ['conclusions'],
  },
  {
    title: 'with a report about another answer',
    change: (document: Case) => ({ inside: renamed(document) }),
    open: ['report-data'],
  },
  {
    title: 'without a record',
    change: (_: Case, records: string) => ({ records: records.split('\n').slice(1).join('\n') }),
    open: ['evidence'],
  },
  {
    title: 'without a record, and a digest that fits',
    change: (document: Case, kept: string) => {
      const records = kept.split('\n').slice(2).join('\n');
      const count = document.records.count - 2;
      return {
        records,
        document: { ...document, records: { ...document.records, digest: digestOf(records), count } },
      };
    },
    open: ['conclusions'],
  },
  {
    title: 'with records that hold a secret',
    change: (document: Case, kept: string) => {
      const records = kept.replaceAll('"sessionToken":"[redacted]"', '"sessionToken":"IQoJ"');
      return {
        records,
        document: { ...document, records: { ...document.records, digest: digestOf(records) } },
      };
    },
    open: ['evidence'],
  },
  {
    title: 'with records that are no JSON',
    change: (document: Case) => ({
      records: 'x\n',
      document: { ...document, records: { ...document.records, digest: digestOf('x\n') } },
    }),
    open: ['evidence'],
  },
])('a case $title, signed anew: fails at $open', async ({ change, open }) => {
  expect(await resigned(change)).toMatchObject({ of: 'case', open });
});

test('a case from the event history verifies, and says that nothing can prove the log', async () => {
  const aws = await startAws({
    ...(await bucketOf(SAMPLE)),
    [`${HOME.account}/global/cloudtrail/history.json`]: [{ Bucket: BUCKET }],
  });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA111122223333');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  try {
    const accounts = 'accounts: [{ id: "111122223333", regions: [us-east-1] }]';
    await writeFile(at('exhibit.yaml'), `organization: A\n${accounts}\ntrail: [{ lookup: {} }]\n`);
    const period = ['--from', '2026-08-25', '--to', '2026-10-01'];
    const out = ['--case', at('lookup.zip'), '--signer', at('keys')];
    const asked = ['who', ...period, ...out];
    expect(await runCli(asked, { cwd: folder, now: NOW })).toMatchObject({ exitCode: 0 });
  } finally {
    vi.unstubAllEnvs();
    await aws.stop();
  }
  const written = [await readFile(at('lookup.zip')), await readFile(at('lookup.zip.sigstore.json'))] as const;
  expect(await verified(...written)).toEqual({ of: 'case', holds: true, open: [] });
  const document = caseDocument.parse(
    JSON.parse((await filesOf('lookup.zip')).get('case.json')?.toString() ?? ''),
  );
  expect(document.log).toMatchObject({ engine: 'lookup', integrity: 'not-validated', files: 0 });
  expect(document.events.length).toBeGreaterThan(0);
  expect(document.limits.join(' ')).toContain('no digest file covers that');
  expect(document.limits.join(' ')).not.toContain('exhibit trail verify');
});

test('never replaces a file, and says what is wrong with the signer', async () => {
  expect(await ask('case.zip')).toMatchObject({ exitCode: 3, err: expect.stringContaining('STORE_FAILED') });
  await writeFile(at('empty'), '');
  const run = await runCli(['who', '--logs', SAMPLE, '--case', at('b.zip'), '--signer', at('nowhere')]);
  expect(run).toMatchObject({ exitCode: 2, err: expect.stringContaining('SIGNER_INVALID') });
});

const logOf = async (name: string) =>
  caseDocument.parse(JSON.parse((await filesOf(name)).get('case.json')?.toString() ?? '')).log;

const AUGUST = ['readmission-prod', '--from', '2026-08-01', '--to', '2026-09-01'];

test('a case says that the log it was read from is proven for its period, with the numbers', async () => {
  expect((await ask('august.zip', ...AUGUST)).exitCode).toBe(0);
  const { integrity, integrityReason, proofs } = await logOf('august.zip');
  expect({ integrity, integrityReason }).toEqual({ integrity: 'proven', integrityReason: null });
  expect(
    proofs.map(({ account, region, integrity: own, findings }) => [account, region, own, findings]),
  ).toEqual(
    ['111122223333', '444455556666'].flatMap((account) =>
      ['eu-west-1', 'us-east-1'].map((region) => [account, region, 'proven', []]),
    ),
  );
  // 31 days and an hour, one digest an hour.
  expect(proofs.every(({ digests }) => digests >= 31 * 24 + 1)).toBe(true);
  expect(proofs.every(({ keys }) => keys.length > 0)).toBe(true);
});

test('a case over the pause of a trail says for which account the log is not proven', async () => {
  const july = ['readmission-prod', '--from', '2026-07-01', '--to', '2026-08-01'];
  expect((await ask('july.zip', ...july)).exitCode).toBe(0);
  const { integrity, integrityReason, proofs } = await logOf('july.zip');
  expect(integrity).toBe('not-validated');
  expect(integrityReason).toContain('2 of 4 accounts and regions');
  expect(proofs.filter(({ integrity: own }) => own !== 'proven').map(({ account }) => account)).toEqual([
    '111122223333',
    '111122223333',
  ]);
});

test('a case from a changed log says that its chain is broken, and only where it was searched', async () => {
  const copy = at('changed');
  await cp(new URL('../../sample/account', import.meta.url).pathname, copy, { recursive: true });
  const day = join(copy, 'trail/AWSLogs/444455556666/CloudTrail/us-east-1/2026/08/20');
  const [first = ''] = (await readdir(day)).toSorted();
  await rm(join(day, first));
  const logs = ['--logs', join(copy, 'trail'), '--signer', at('keys')];
  const over = (name: string, ...argv: readonly string[]) =>
    runCli(['who', ...AUGUST, ...argv, ...logs, '--case', at(name)], { now: NOW });
  expect((await over('broken.zip')).exitCode).toBe(0);
  expect(await logOf('broken.zip')).toMatchObject({ integrity: 'broken' });
  expect((await over('other.zip', '--account', '111122223333')).exitCode).toBe(0);
  const { integrity, proofs } = await logOf('other.zip');
  expect([integrity, proofs.length]).toEqual(['proven', 2]);
});

test('a log without digests beside it says so', async () => {
  const copy = at('bare');
  const from = new URL('../../sample/account/trail', import.meta.url).pathname;
  await cp(from, copy, { recursive: true, filter: (path) => !path.includes('CloudTrail-Digest') });
  const argv = ['who', ...AUGUST, '--logs', copy, '--signer', at('keys'), '--case', at('bare.zip')];
  expect((await runCli(argv, { now: NOW })).exitCode).toBe(0);
  expect(await logOf('bare.zip')).toMatchObject({
    integrity: 'not-validated',
    integrityReason: 'There are no signed digests beside the log.',
    proofs: [],
  });
});
