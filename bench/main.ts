import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// `npm run bench` runs every benchmark, `npm run bench -- demo` one. Each prints ratios against a floor that it
// measures in the same run: these numbers hold on any machine, seconds do not.
const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.ts'));
for (const file of files.toSorted()) {
  const name = file.replace('.bench.ts', '');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n## ${name}\n\n`);
  await import(join(import.meta.dirname, file));
}
