import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { freshPack } from './fresh-pack.ts';
import { findProgram, missingRequired, reportPrograms, runProgram } from './programs.ts';

const PAGE = readFileSync(new URL('../../docs/verifying-a-pack.md', import.meta.url), 'utf8');
const PROGRAMS = [
  'openssl',
  'sha256sum',
  'unzip',
  'base64',
  'basenc',
  'jq',
  'cosign',
  'certutil',
  'pdfsig',
  'pyhanko',
  'qpdf',
].map(findProgram);

interface Block {
  readonly title: string;
  readonly script: string;
  readonly wanted: readonly string[];
}

/** The `sh` blocks of the page in their order, each with the lines that the block under it wants to see. */
function blocksOf(page: string): Block[] {
  const pattern = /^## (.+)$|^```sh\n([\s\S]*?)^```\n(?:\nWant:\n\n```text\n([\s\S]*?)^```)?/gm;
  let section = '';
  const blocks: Block[] = [];
  for (const [, heading, script, wanted] of page.matchAll(pattern)) {
    if (heading) section = heading;
    if (!script) continue;
    const [first = ''] = script.trim().split('\n');
    blocks.push({ title: `${section}: ${first}`, script, wanted: wanted?.trimEnd().split('\n') ?? [] });
  }
  return blocks;
}

/** A number is a whole line: `1` would otherwise be found in `10`. */
function holds(given: string, wanted: string): boolean {
  return /^\d+$/.test(wanted) ? given === wanted : given.includes(wanted);
}

/** Of the section that is about packs with time stamps only. */
const STAMPS = /^\d+ The time stamps/;

const [variables, ...blocks] = blocksOf(PAGE);

test('finds the variables of the page and all of its commands', () => {
  expect(variables?.script).toContain('PACK=');
  expect(blocks.length).toBeGreaterThanOrEqual(10);
  expect(PAGE.match(/^```sh$/gm)).toHaveLength(blocks.length + 1);
  expect(PAGE.match(/^Want:$/gm)).toHaveLength(blocks.filter(({ wanted }) => wanted.length > 0).length);
});

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.each([
  { kind: 'rsa-3072', isStamped: false, what: 'rsa-3072' },
  { kind: 'ec-p256', isStamped: false, what: 'ec-p256' },
  { kind: 'rsa-3072', isStamped: true, what: 'rsa-3072 and time stamps' },
] as const)('a pack signed with $what', async ({ kind, isStamped }) => {
  const { folder } = await freshPack(kind, isStamped);
  afterAll(() => rm(folder, { recursive: true }));

  test.for(blocks.filter(({ title }) => isStamped || !STAMPS.test(title)))(
    '$title',
    ({ script, wanted }, context) => {
      const absent = PROGRAMS.filter(
        ({ name, version }) => version === null && new RegExp(`\\b${name}\\b`).test(script),
      );
      if (absent.length > 0)
        context.skip(`${absent.map(({ name }) => name).join(', ')}: not on this machine`);
      const { code, text } = runProgram(
        'sh',
        ['-euc', `set -a\n${variables?.script}\nset +a\n${script}`],
        folder,
      );
      const lines = text.split('\n');
      const missing = wanted.filter((line) => !lines.some((given) => holds(given, line)));
      expect({ code, missing, text }).toEqual({ code: 0, missing: [], text });
    },
  );
});

afterAll(() => reportPrograms('Programs that ran the commands of docs/verifying-a-pack.md', PROGRAMS));
