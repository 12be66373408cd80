import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { freshPack } from './fresh-pack.ts';
import { BLOCKS, ENCRYPTED, testBlocks } from './page.ts';
import { findProgram, missingRequired, reportPrograms, runProgram } from './programs.ts';

const AGE = findProgram('age');

const { folder } = await freshPack('ec-p256');

afterAll(async () => {
  await rm(folder, { recursive: true });
  reportPrograms('Encrypted packs were opened by', [AGE]);
});

test('has every program that the environment demands', () => {
  expect(missingRequired([AGE])).toEqual([]);
});

describe.skipIf(AGE.version === null)('a pack that was encrypted', async () => {
  const read = (name: string) => readFile(join(folder, name));
  const exhibit = (...argv: string[]) => runCli(argv, { cwd: folder });
  const [container, bundle] = [await read('pack.zip'), await read('pack.zip.sigstore.json')];

  beforeAll(async () => {
    const secret = await generateX25519Identity();
    await writeFile(join(folder, 'key.txt'), `${secret}\n`);
    await writeFile(join(folder, 'auditors.txt'), `# auditors\n${await identityToRecipient(secret)}\n`);
    const { exitCode, err } = await exhibit('encrypt', 'pack.zip', '--to', 'auditors.txt');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    await rm(join(folder, 'pack.zip'));
    await rm(join(folder, 'pack.zip.sigstore.json'));
  });

  const blocks = BLOCKS.filter(({ title }) => ENCRYPTED.test(title));
  testBlocks(blocks, folder);

  test('comes out of age as it was', async () => {
    expect(blocks).toHaveLength(1);
    expect((await read('pack.zip')).equals(container)).toBe(true);
    expect((await read('pack.zip.sigstore.json')).equals(bundle)).toBe(true);
  });

  test('is refused by age and by us once it is cut off', async () => {
    await writeFile(join(folder, 'cut.zip.age'), (await read('pack.zip.age')).subarray(0, -1));
    const { code, text } = runProgram('age', ['-d', '-i', 'key.txt', '-o', 'cut.zip', 'cut.zip.age'], folder);
    expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining('age: error') });
    expect((await exhibit('decrypt', 'cut.zip.age', '--identity', 'key.txt', '--force')).exitCode).toBe(1);
  });

  test('is opened by us when age encrypted it', async () => {
    for (const name of ['pack.zip', 'pack.zip.sigstore.json']) {
      const args = ['-R', 'auditors.txt', '-o', `${name.replace('pack', 'theirs')}.age`, name];
      expect(runProgram('age', args, folder)).toMatchObject({ code: 0 });
    }
    const { exitCode, err } = await exhibit('decrypt', 'theirs.zip.age', '--identity', 'key.txt');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect((await read('theirs.zip')).equals(container)).toBe(true);
    expect((await read('theirs.zip.sigstore.json')).equals(bundle)).toBe(true);
  });
});
