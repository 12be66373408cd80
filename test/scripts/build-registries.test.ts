import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { registries } from '../../scripts/build-registries.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each([...registries(root)])('%s is up to date (npm run registry)', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});
