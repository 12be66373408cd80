import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { instructionsText } from '../../src/container/instructions.ts';
import { freshPack } from './fresh-pack.ts';
import { BLOCKS, ENCRYPTED, PAGE, PROGRAMS, STAMPS, testBlocks, VARIABLES } from './page.ts';
import { missingRequired, reportPrograms, runProgram } from './programs.ts';

test('finds the variables of the page and all of its commands', () => {
  expect(VARIABLES?.script).toContain('PACK=');
  expect(BLOCKS.length).toBeGreaterThanOrEqual(14);
  expect(PAGE.match(/^```sh$/gm)).toHaveLength(BLOCKS.length + 1);
  expect(PAGE.match(/^Want:$/gm)).toHaveLength(BLOCKS.filter(({ wanted }) => wanted.length > 0).length);
});

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

/** Of commands that only a report as runs make it passes: the small one here has no tags. */
const isOfReports = (script: string) => script.includes('verapdf');

describe.each([
  { isStamped: false, what: 'ec-p256' },
  { isStamped: true, what: 'ec-p256 and time stamps' },
])('a pack signed with $what', async ({ isStamped }) => {
  const { folder } = await freshPack('ec-p256', isStamped);
  afterAll(() => rm(folder, { recursive: true }));

  testBlocks(
    BLOCKS.filter(({ title }) => isStamped || !STAMPS.test(title)).filter(
      ({ script, title }) => !isOfReports(script) && !ENCRYPTED.test(title),
    ),
    folder,
  );
});

/** The indented lines of `VERIFY.txt`; the pack that it calls PACK is `pack` here. */
const instructions = (instructionsText(1).match(/^ {5}.*$/gm) ?? [])
  .join('\n')
  .replaceAll('PACK.zip', 'pack.zip');
const used = PROGRAMS.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(instructions));

/** What it wants to be said. */
const WANTED = [
  'CAdES Verification successful',
  'OK',
  'Total document signed',
  'Signature is Valid.',
  'The signature covers the entire file.',
  'The signature is judged VALID.',
  'Verification: OK',
];

test.skipIf(used.some(({ version }) => version === null))('VERIFY.txt is right about a pack', async () => {
  const { folder } = await freshPack('rsa-3072', true);
  const { code, text } = runProgram('sh', ['-euc', instructions], folder);
  await rm(folder, { recursive: true });
  const page = instructionsText(1).replaceAll(/\n +/g, ' ');
  expect(WANTED.filter((words) => !page.includes(`"${words}"`))).toEqual([]);
  const missing = WANTED.filter((words) => !text.includes(words));
  expect({ code, missing, text }).toEqual({ code: 0, missing: [], text });
});

afterAll(() => reportPrograms('Programs that ran the commands of docs/verifying-a-pack.md', PROGRAMS));
