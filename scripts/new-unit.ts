import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registries } from './build-registries.ts';
import { unitFiles } from './unit-templates.ts';

// npm run new -- check <topic> <service> <noun>
// npm run new -- collector <service> <noun>
const root = join(import.meta.dirname, '..');
const files = unitFiles(process.argv.slice(2));
if (files === null) {
  process.stderr.write('usage: npm run new -- check <topic> <service> <noun>\n');
  process.stderr.write('       npm run new -- collector <service> <noun>\n');
  process.exit(2);
}
const taken = [...files.keys()].find((name) => existsSync(join(root, name)));
if (taken) {
  process.stderr.write(`${taken} is there already; nothing was written.\n`);
  process.exit(2);
}
for (const [name, text] of files) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
  process.stdout.write(`wrote ${name}\n`);
}
for (const [name, text] of registries(root)) writeFileSync(join(root, name), text);
