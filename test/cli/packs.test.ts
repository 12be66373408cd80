import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLE_TYPE, PREDICATE_TYPE, STATEMENT_TYPE } from '../../src/signing/bundle-form.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;
let store: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-packs-'));
  store = join(folder, 'packs');
  await mkdir(store);
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...argv: string[]) => runCli(['packs', ...argv], { cwd: folder, columns: 160 });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const PREDICATE = {
  ...{ id: 'acme-2026-q3', organization: 'Acme', previous: null },
  period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
  frameworks: [
    { id: 'hipaa', version: '2013' },
    { id: 'ai', version: '1' },
  ],
  summary: {
    items: { pass: 41, fail: 7, unknown: 3, 'not-applicable': 2 },
    ...{ gaps: 5, evidence: 60 },
  },
};

/** A bundle whose signature nobody checks here. */
function bundleOf(name: string, content: string, predicate: unknown = PREDICATE): string {
  const subject = [{ name, digest: { sha256: sha256(content) } }];
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: PREDICATE_TYPE,
    predicate,
  };
  return JSON.stringify({
    mediaType: BUNDLE_TYPE,
    verificationMaterial: { publicKey: { hint: 'hint' } },
    dsseEnvelope: {
      payload: base64(JSON.stringify(statement)),
      payloadType: STATEMENT_TYPE,
      signatures: [{ sig: base64('signature'), keyid: '' }],
    },
  });
}

async function put(name: string, content: string, bundle: string | null): Promise<void> {
  await writeFile(join(store, name), content);
  if (bundle !== null) await writeFile(join(store, `${name}.sigstore.json`), bundle);
}

test('lists packs in the order of their names, with what their statements say', async () => {
  await put('b.zip', 'x'.repeat(2_500_000), bundleOf('b.zip', 'x'.repeat(2_500_000)));
  await put('a.zip', 'a', bundleOf('a.zip', 'a'));
  await mkdir(join(store, '.work-1'));
  await writeFile(join(store, '.work-1', 'half.zip'), 'half');
  const { exitCode, out, err } = await run('list', '--store', 'packs');
  expect(exitCode).toBe(0);
  expect(out.split('\n')).toEqual([
    'NAME   FROM        TO          FRAMEWORKS  PASS  FAIL  UNKNOWN  GAPS  SIZE    LOCKED UNTIL',
    'a.zip  2026-07-01  2026-10-01  hipaa, ai   41    7     3        5     1 B     not locked',
    'b.zip  2026-07-01  2026-10-01  hipaa, ai   41    7     3        5     2.5 MB  not locked',
    '',
  ]);
  expect(err).toBe('Read from the statements beside the packs; "exhibit verify" verifies one.\n');
});

test('gives the same to machines, whole', async () => {
  await put('a.zip', 'a', bundleOf('a.zip', 'a'));
  const { out } = await run('list', '--store', 'packs', '--json');
  expect(JSON.parse(out)).toEqual([
    {
      ...{ name: 'a.zip', place: join(store, 'a.zip'), size: 1 },
      statement: { ...PREDICATE, sha256: sha256('a') },
      ...{ statementFault: null, lockedUntil: null, lockFault: null },
    },
  ]);
});

test.each([
  ['that is not there', () => null, 'There is no a.zip.sigstore.json.'],
  ['that is none', () => '{}', 'The bundle is not of the expected form at mediaType.'],
  ['about something else', () => bundleOf('b.zip', 'a'), 'The statement is not about a.zip.'],
  ['about a case', () => bundleOf('a.zip', 'a', { question: 'who' }), 'The statement is about no pack.'],
])('says of a statement %s why nothing is known', async (_, bundle, fault) => {
  await put('a.zip', 'a', bundle());
  const { exitCode, out, err } = await run('list', '--store', 'packs');
  expect([exitCode, err.split('\n')[0]]).toEqual([0, `a.zip: ${fault}`]);
  expect(out.split('\n')[1]).toMatch(/^a\.zip +- +- +- +- +- +- +- +1 B +not locked$/);
  const [pack] = JSON.parse((await run('list', '--store', 'packs', '--json')).out);
  expect(pack).toMatchObject({ statement: null, statementFault: fault });
});

test('says that there are none', async () => {
  expect((await run('list', '--store', 'packs')).out).toBe('There are no packs in the store.\n');
  expect((await run('list', '--store', 'packs', '--json')).out).toBe('[]\n');
});

test('finds the store in the configuration', async () => {
  await writeFile(
    join(folder, 'exhibit.yaml'),
    'organization: A\naccounts: [{ id: "111122223333", regions: [us-east-1] }]\nstore: ./packs\n',
  );
  await put('a.zip', 'a', null);
  expect((await run('list')).out).toContain('a.zip');
  expect((await run('list', '--config', 'other.yaml')).exitCode).toBe(2);
});

test.each(['a.zip', 'a'])('copies a pack and its statement out of the store: %s', async (name) => {
  await put('a.zip', 'the pack', bundleOf('a.zip', 'the pack'));
  const { exitCode, out } = await run('get', name, '--store', 'packs', '--out', 'copies');
  const copies = join(folder, 'copies');
  expect([exitCode, out]).toEqual([0, `${join(copies, 'a.zip')}\n${join(copies, 'a.zip.sigstore.json')}\n`]);
  expect(await readFile(join(copies, 'a.zip'), 'utf8')).toBe('the pack');
  expect((await run('get', name, '--store', 'packs', '--out', 'copies')).exitCode).toBe(0);
});

test('says that a pack has no statement', async () => {
  await put('a.zip', 'the pack', null);
  const { out, err } = await run('get', 'a', '--store', 'packs', '--json');
  expect(JSON.parse(out)).toEqual({ path: join(folder, 'a.zip'), bundle: null });
  expect(err).toBe('');
  expect((await run('get', 'a', '--store', 'packs')).err).toBe('There is no statement beside the pack.\n');
});

test('does not copy a pack that is not the one of its statement', async () => {
  await put('a.zip', 'another', bundleOf('a.zip', 'the pack'));
  const { exitCode, err } = await run('get', 'a.zip', '--store', 'packs', '--out', 'copies');
  expect([exitCode, err]).toEqual([1, expect.stringMatching(/^DIGEST_MISMATCH: /)]);
  expect(await readdir(folder)).toEqual(['packs']);
});

test('does not take the place of another file', async () => {
  await put('a.zip', 'the pack', null);
  await writeFile(join(folder, 'a.zip'), 'mine');
  const { exitCode, err } = await run('get', 'a.zip', '--store', 'packs');
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/^INPUT_INVALID: .*is there already/)]);
  expect(await readFile(join(folder, 'a.zip'), 'utf8')).toBe('mine');
});

test.each(['none', '../exhibit.yaml', '/etc/passwd'])('has no pack %j', async (name) => {
  const { exitCode, err } = await run('get', name, '--store', 'packs', '--out', 'copies');
  expect(exitCode).toBe(name === 'none' ? 2 : 3);
  expect(err).toMatch(name === 'none' ? /^INPUT_INVALID: There is no pack/ : /^STORE_FAILED: .*no name/);
  expect(await readdir(folder)).toEqual(['packs']);
});
