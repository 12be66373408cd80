import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';

const root = join(import.meta.dirname, '../..');
const allChecks: readonly Check[] = checks;

/** A file is named after the id without its service, or with it where the noun alone would say too little. */
function checkFileOf({ id, topic }: Pick<Check, 'id' | 'topic'>): string | undefined {
  const names = [id.replace(/^[a-z0-9]+-/, ''), id];
  return names.find((name) => existsSync(join(root, `src/checks/${topic}/${name}.ts`)));
}

/** The test of a check, from the root of the repository; undefined when the check has no file where it belongs. */
export function checkTestOf(check: Pick<Check, 'id' | 'topic'>): string | undefined {
  const file = checkFileOf(check);
  return file && `test/checks/${check.topic}/${file}.test.ts`;
}

/** The check that a test file is about; null when it is about none. */
export function checkTestedBy(path: string): Check | null {
  return allChecks.find((check) => join(root, checkTestOf(check) ?? '') === path) ?? null;
}
