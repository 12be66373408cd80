import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorityOf } from '../signing/authority-of.ts';
import { freshPack } from './fresh-pack.ts';
import { LIST } from './judging-scripts.ts';
import { findProgram, missingRequired, reportPrograms, runProgram } from './programs.ts';
import { CONTAINER_ROWS } from './tampered-containers.ts';
import { REPORT_ROWS } from './tampered-reports.ts';

const PROGRAMS = ['openssl', 'sha256sum', 'unzip', 'pdfsig', 'pyhanko', 'qpdf', 'cosign', 'certutil'].map(
  findProgram,
);
const { folder: plain } = await freshPack('ec-p256');
const { folder: stamped } = await freshPack('ec-p256', true);

function sh(script: string, folder: string) {
  return runProgram('sh', ['-euc', `ROOT=root.pem\n${script}`], folder);
}

const hasTools = ['openssl', 'unzip'].every((name) =>
  PROGRAMS.some((one) => one.name === name && one.version !== null),
);

describe.skipIf(!hasTools)('what other programs say about packs', () => {
  beforeAll(async () => {
    const other = await authorityOf({ organization: 'Somebody Else' });
    for (const folder of [plain, stamped])
      await writeFile(join(folder, 'other.pem'), other.root.certificatePem);
  });

  test.for([...CONTAINER_ROWS, ...REPORT_ROWS])('$program $what', async (row, context) => {
    const { program, tampering, script, exits, says, lacks, isStamped } = row;
    if (PROGRAMS.find(({ name }) => name === program)?.version === null)
      context.skip(`${program} is not on this machine`);
    const folder = isStamped ? stamped : plain;
    expect(sh(`rm -rf pack && unzip -q pack.zip -d pack && ${LIST} -signer signer.pem`, folder).code).toBe(0);
    const [file, change] = tampering;
    const path = join(folder, file);
    const before = await readFile(path);
    await writeFile(path, Buffer.from(change(before.toString('latin1')), 'latin1'));
    const { code, text } = sh(script, folder);
    await writeFile(path, before);
    expect(text).toContain(says);
    if (lacks) expect(text).not.toContain(lacks);
    expect(code === 0 ? 'zero' : 'non-zero').toBe(exits);
  });
});

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

afterAll(async () => {
  for (const folder of [plain, stamped]) await rm(folder, { recursive: true });
  reportPrograms('Programs that judged tampered packs', PROGRAMS);
});
