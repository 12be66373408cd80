import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { json, packOf, sampleFiles } from '../container/sample-pack.ts';
import { authorityOf, signerOf } from '../signing/authority-of.ts';
import { runCli } from '../support/run-cli.ts';

const STATEMENT = 'pack.zip.sigstore.json';

let made: string;
let folder: string;
let recipient: string;

const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const read = (name: string) => readFile(join(folder, name));
const run = (...argv: string[]) => runCli(argv, { cwd: folder });
const files = async () => (await readdir(folder)).toSorted();

/** Several parts of the format of age, so that it can be cut between two of them. */
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'exhibit-encryption-'));
  const signer = signerOf(await authorityOf());
  const noise = Array.from({ length: 30_000 }, (_, index) => Math.imul(index, 2_654_435_761)).join(',');
  const all = [...(await sampleFiles(signer)), json('evidence/large.json', `[${noise}]`, null)];
  const { container, bundle } = await packOf(signer, all);
  await writeFile(join(made, 'pack.zip'), container);
  await writeFile(join(made, STATEMENT), bundle);
});
afterAll(() => rm(made, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-encryption-'));
  await cp(made, folder, { recursive: true });
  const secret = await generateX25519Identity();
  recipient = await identityToRecipient(secret);
  await write('key.txt', `# public key: ${recipient}\n${secret}\n`);
});
afterEach(() => rm(folder, { recursive: true }));

async function otherKey(name: string): Promise<string> {
  const secret = await generateX25519Identity();
  await write(name, `${secret}\n`);
  return identityToRecipient(secret);
}

/** Only the encrypted files and the key, as they are with the recipient. */
async function sent(): Promise<void> {
  expect((await run('encrypt', 'pack.zip', '--to', recipient)).exitCode).toBe(0);
  await rm(join(folder, 'pack.zip'));
  await rm(join(folder, STATEMENT));
}

test('gives back the same bytes of the pack and its statement', async () => {
  const encrypted = await run('encrypt', 'pack.zip', '--to', recipient);
  expect(encrypted).toMatchObject({ exitCode: 0, err: '' });
  expect(encrypted.out.trim().split('\n')).toEqual(
    ['pack.zip.age', `${STATEMENT}.age`].map((name) => join(folder, name)),
  );
  const decrypted = await run('decrypt', 'pack.zip.age', '--identity', 'key.txt', '--out', 'got/q3.zip');
  expect(decrypted).toMatchObject({ exitCode: 0, err: '' });
  expect((await read('got/q3.zip')).equals(await read('pack.zip'))).toBe(true);
  expect((await read('got/q3.zip.sigstore.json')).equals(await read(STATEMENT))).toBe(true);
  expect((await read('pack.zip.age')).includes('evidence/')).toBe(false);
});

test('says for machines what was written', async () => {
  const { out } = await run('encrypt', 'pack.zip', '--to', recipient, '--out', 'outbox/q3.age', '--json');
  const bytes = async (name: string) => (await read(name)).length;
  expect(JSON.parse(out)).toEqual({
    files: [
      { path: join(folder, 'outbox/q3.age'), bytes: await bytes('outbox/q3.age') },
      {
        path: join(folder, 'outbox/q3.sigstore.json.age'),
        bytes: await bytes('outbox/q3.sigstore.json.age'),
      },
    ],
  });
});

test('encrypts to each of several recipients, named and in a file', async () => {
  const [second, third] = [await otherKey('second.txt'), await otherKey('third.txt')];
  await write('auditors.txt', `# auditors\n\n${second}\r\n${third}\n`);
  expect(await run('encrypt', 'pack.zip', '--to', recipient, '--to', 'auditors.txt')).toMatchObject({
    exitCode: 0,
  });
  for (const key of ['key.txt', 'second.txt', 'third.txt']) {
    expect(await run('decrypt', 'pack.zip.age', '--identity', key, '--out', `${key}.zip`)).toMatchObject({
      exitCode: 0,
    });
    expect((await read(`${key}.zip`)).equals(await read('pack.zip'))).toBe(true);
  }
});

test('encrypts a pack alone, and says that its statement is missing', async () => {
  await rm(join(folder, STATEMENT));
  const encrypted = await run('encrypt', 'pack.zip', '--to', recipient);
  expect(encrypted).toMatchObject({ exitCode: 0, err: 'There is no statement beside the pack.\n' });
  expect(await files()).toEqual(['key.txt', 'pack.zip', 'pack.zip.age']);
  const decrypted = await run('decrypt', 'pack.zip.age', '--identity', 'key.txt', '--force');
  expect(decrypted).toMatchObject({ exitCode: 0, err: 'There is no statement beside the pack.\n' });
});

test.each([
  { what: 'what is no pack', change: () => Buffer.from('report'), says: /can not be read/ },
  {
    what: 'a pack with appended bytes',
    change: (pack: Buffer) => Buffer.concat([pack, Buffer.from('x')]),
    says: /does not end/,
  },
])('does not encrypt $what', async ({ change, says }) => {
  await write('pack.zip', change(await read('pack.zip')));
  const { exitCode, err } = await run('encrypt', 'pack.zip', '--to', recipient);
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: expect.stringMatching(says) });
  expect(await files()).toEqual(['key.txt', 'pack.zip', STATEMENT]);
});

test('does not encrypt a pack beside the statement of another', async () => {
  const signer = signerOf(await authorityOf());
  await write(STATEMENT, (await packOf(signer)).bundle);
  const { exitCode, err } = await run('encrypt', 'pack.zip', '--to', recipient);
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: expect.stringContaining('PACK_INVALID') });
});

test.each([
  { to: 'nobody.txt', says: /no such file/ },
  { to: 'empty.txt', says: /names no recipient/ },
  { to: 'age1nobody', says: /--to is no recipient/ },
  { to: 'ssh.txt', says: /ssh\.txt, line 2 is no recipient.*SSH/ },
  { to: 'mixed.txt', says: /encrypt to them separately/ },
  { to: 'key.txt', says: /key\.txt, line 2 is a secret key/ },
])('refuses $to as a recipient', async ({ to, says }) => {
  await write('empty.txt', '# nobody yet\n');
  await write('ssh.txt', '# by SSH\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample\n');
  const late = await identityToRecipient(await generateHybridIdentity());
  await write('mixed.txt', `${recipient}\n${late}\n`);
  const { exitCode, err } = await run('encrypt', 'pack.zip', '--to', to);
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringMatching(says) });
  expect(err).not.toContain('AGE-SECRET-KEY');
  expect((await files()).filter((name) => name.endsWith('.age'))).toEqual([]);
});

test('replaces nothing without --force', async () => {
  await write(`${STATEMENT}.age`, 'kept');
  const refused = await run('encrypt', 'pack.zip', '--to', recipient);
  expect(refused).toMatchObject({ exitCode: 3, err: expect.stringContaining('is there already') });
  expect(await files()).not.toContain('pack.zip.age');
  expect(await run('encrypt', 'pack.zip', '--to', recipient, '--force')).toMatchObject({ exitCode: 0 });

  await write('pack.zip', 'kept');
  const decrypt = ['decrypt', 'pack.zip.age', '--identity', 'key.txt'];
  expect(await run(...decrypt)).toMatchObject({ exitCode: 3 });
  expect((await read('pack.zip')).toString()).toBe('kept');
  expect(await run(...decrypt, '--force')).toMatchObject({ exitCode: 0 });
  expect((await read('pack.zip')).length).toBeGreaterThan(4);
});

test('wants places that end in .age', async () => {
  expect(await run('encrypt', 'pack.zip', '--to', recipient, '--out', 'q3.zip')).toMatchObject({
    exitCode: 2,
  });
  expect(await run('decrypt', 'pack.zip', '--identity', 'key.txt')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('say with --out'),
  });
});

test('opens with the keys of the recipients only', async () => {
  await sent();
  await otherKey('other.txt');
  const { exitCode, err } = await run('decrypt', 'pack.zip.age', '--identity', 'other.txt');
  expect(exitCode).toBe(2);
  expect(err).toMatch(/No key in other\.txt opens pack\.zip\.sigstore\.json\.age/);
  expect(await files()).toEqual(['key.txt', 'other.txt', 'pack.zip.age', `${STATEMENT}.age`]);
});

/** Bytes of plain text in a part of the format, and what is added to each. */
const PART = 2 ** 16 + 16;

test.each<{ what: string; change: (bytes: Buffer) => Buffer }>([
  { what: 'changed in its header', change: (bytes) => flipped(bytes, bytes.indexOf('\n--- ') + 10) },
  { what: 'changed in the middle', change: (bytes) => flipped(bytes, bytes.length >> 1) },
  { what: 'cut off', change: (bytes) => bytes.subarray(0, -1) },
  { what: 'cut off between two parts', change: (bytes) => bytes.subarray(0, bytes.length - lastPart(bytes)) },
  { what: 'cut off in its header', change: (bytes) => bytes.subarray(0, 40) },
  { what: 'followed by more', change: (bytes) => Buffer.concat([bytes, bytes.subarray(0, 1)]) },
])('writes nothing of a file that was $what', async ({ change }) => {
  await sent();
  await write('pack.zip.age', change(await read('pack.zip.age')));
  const { exitCode, err } = await run('decrypt', 'pack.zip.age', '--identity', 'key.txt');
  expect(err).toBe('PACK_INVALID: pack.zip.age was changed or is not whole. Nothing was written.\n');
  expect(exitCode).toBe(1);
  expect(await files()).toEqual(['key.txt', 'pack.zip.age', `${STATEMENT}.age`]);
});

function flipped(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

function lastPart(bytes: Buffer): number {
  const payload = bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1 + 16;
  expect(bytes.length - payload).toBeGreaterThan(PART);
  return (bytes.length - payload) % PART;
}

test.each([
  { identity: 'nobody.txt', says: /no such file/ },
  { identity: 'empty.txt', says: /has no key/ },
  { identity: 'public.txt', says: /public\.txt, line 1 is no key/ },
  { identity: 'locked.txt', says: /is encrypted itself/ },
])('refuses $identity as an identity', async ({ identity, says }) => {
  await sent();
  await write('empty.txt', '# none\n');
  await write('public.txt', `${recipient}\n`);
  await write('locked.txt', 'age-encryption.org/v1\n-> scrypt aaaa 18\n');
  const { exitCode, err } = await run('decrypt', 'pack.zip.age', '--identity', identity);
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringMatching(says) });
});

test('refuses what age did not write', async () => {
  await write('notes.age', 'notes');
  const { exitCode, err } = await run('decrypt', 'notes.age', '--identity', 'key.txt');
  expect(exitCode).toBe(2);
  expect(err).toContain('notes.age is no file of age in its binary form');
  expect(await run('decrypt', 'absent.age', '--identity', 'key.txt')).toMatchObject({ exitCode: 2 });
});

test('opens a file whose recipients are safe from quantum computers', async () => {
  const secret = await generateHybridIdentity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(secret));
  await write('late.txt', secret);
  await write('late.zip.age', await encrypter.encrypt(await read('pack.zip')));
  expect(await run('decrypt', 'late.zip.age', '--identity', 'late.txt')).toMatchObject({ exitCode: 0 });
  expect((await read('late.zip')).equals(await read('pack.zip'))).toBe(true);
});
