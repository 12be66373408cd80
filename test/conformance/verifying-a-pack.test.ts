import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { freshPack } from './fresh-pack.ts';
import { BLOCKS, PAGE, PROGRAMS, STAMPS, testBlocks, VARIABLES } from './page.ts';
import { missingRequired, reportPrograms } from './programs.ts';

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
      ({ script }) => !isOfReports(script),
    ),
    folder,
  );
});

afterAll(() => reportPrograms('Programs that ran the commands of docs/verifying-a-pack.md', PROGRAMS));
