import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from './documents.ts';

// `npm run docs` writes what can be told from the units themselves; a test fails when it is out of date.
const root = join(import.meta.dirname, '..');
for (const [name, text] of await documents()) {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
}
