import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dssPrograms } from './dss/dss.ts';
import { classPath, SHORT_LIVED } from './maven.ts';
import { findProgram, type Program, runProgram } from './programs.ts';
import { VERAPDF, veraPrograms } from './verapdf/verapdf.ts';

/** The page on verification. */
export const PAGE = readFileSync(new URL('../../docs/verifying-a-pack.md', import.meta.url), 'utf8');

/** What its commands use. */
export const PROGRAMS: readonly Program[] = [
  ...[
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
    'age',
  ].map(findProgram),
  ...dssPrograms(),
  ...veraPrograms().slice(0, 1),
];

/** A block of commands. */
export interface Block {
  /** The heading above it and its first line. */
  readonly title: string;
  readonly script: string;
  /** Each has to be in a line of what the commands say. */
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

const [first, ...others] = blocksOf(PAGE);

/** The block that sets the variables of the others, and these. */
export const VARIABLES = first;
export const BLOCKS: readonly Block[] = others;

/** Titles of the sections that are about packs with time stamps only. */
export const STAMPS = /^\d+ The time stamps/;

/** Title of the section that is about packs that were encrypted only. */
export const ENCRYPTED = /^Before: an encrypted pack/;

/** A number is a whole line: `1` would otherwise be found in `10`. */
function holds(given: string, wanted: string): boolean {
  return /^\d+$/.test(wanted) ? given === wanted : given.includes(wanted);
}

/** Where the folder of the sources that a block uses is, whatever the page takes for it. */
const SOURCES = `DSS='${join(import.meta.dirname, 'dss')}'`;

/** What the installer of veraPDF would put on the path, for the blocks that use it. */
function launcherFor(script: string): string {
  if (!script.includes('verapdf')) return '';
  return `verapdf() { java ${SHORT_LIVED.join(' ')} -cp '${classPath(VERAPDF.folder)}' ${VERAPDF.main} "$@"; }`;
}

/** One test for each block: all its programs end well, and all that is wanted is there. Run in a folder with a pack. */
export function testBlocks(blocks: readonly Block[], folder: string): void {
  test.for(blocks)('$title', { timeout: 600_000 }, ({ script, wanted }, context) => {
    const absent = PROGRAMS.filter(
      ({ name, version }) => version === null && new RegExp(`\\b${name}\\b`).test(script),
    );
    if (absent.length > 0) context.skip(`${absent.map(({ name }) => name).join(', ')}: not on this machine`);
    const { code, text } = runProgram(
      'sh',
      ['-euc', `set -a\n${VARIABLES?.script}\n${SOURCES}\nset +a\n${launcherFor(script)}\n${script}`],
      folder,
      { timeout: 580_000 },
    );
    const lines = text.split('\n');
    const missing = wanted.filter((line) => !lines.some((given) => holds(given, line)));
    expect({ code, missing, text }).toEqual({ code: 0, missing: [], text });
  });
}
