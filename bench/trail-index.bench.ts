import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../src/trail/index/build.ts';
import { inTurn, shown } from './measure.ts';
import { type LogSize, writeEvents } from './trail-events.ts';
import { unpackAll } from './trail-floor.ts';

// Building an index against unpacking and digesting the same files with the same number of threads.
const threads = availableParallelism();
const sizes: readonly LogSize[] = [
  { events: 1_000_000, files: 130 },
  { events: 200_000, files: 10_000 },
];
const source = join(import.meta.dirname, '../src/trail/index/build.ts');

for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
  const [logs, index] = [join(folder, 'logs'), join(folder, 'index')];
  writeEvents(logs, size);
  const build = async () => {
    rmSync(index, { recursive: true, force: true });
    await buildIndex({ logs, index, threads });
  };
  const { floor, work, ratio } = await inTurn(3, () => unpackAll(logs, threads), build);
  process.stdout.write(`${size.events} events in ${size.files} files, ${threads} threads\n`);
  process.stdout.write(`  floor, gunzip and SHA-256: ${shown(floor)} s\n`);
  process.stdout.write(`  index, built: ${shown(work)} s, ratio ${shown(ratio)} (at most 3)\n`);
  rmSync(index, { recursive: true, force: true });
  process.stdout.write(`  memory at most: ${memoryOf(logs, index)} MB (at most 600)\n`);
  rmSync(folder, { recursive: true });
}

/** Memory of a process that does nothing else. */
function memoryOf(logs: string, index: string): string {
  const code = `const { buildIndex } = await import(${JSON.stringify(source)});
    await buildIndex({ logs: ${JSON.stringify(logs)}, index: ${JSON.stringify(index)} });
    process.stdout.write(String(process.resourceUsage().maxRSS));`;
  const bytes = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return (Number(bytes) / 1024).toFixed(0);
}
