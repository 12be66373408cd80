import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { northwind, trailFiles } from './northwind.ts';

/** Writes the trail and the keys of the sample account anew: `npm run sample`. */
const folder = new URL('../account/', import.meta.url).pathname;
rmSync(join(folder, 'trail'), { recursive: true, force: true });
const files = trailFiles(northwind());
let bytes = 0;
for (const [path, content] of files) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  bytes += content.length;
}
process.stdout.write(`${files.size} files, ${(bytes / 1e6).toFixed(1)} MB in sample/account\n`);
