import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurn, shown } from './measure.ts';

// The whole job as a user runs it, against the floor of starting the command line at all.
const entry = join(import.meta.dirname, '../src/cli/entry.ts');
const folder = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
const start = (...argv: string[]) => execFileSync(process.execPath, [entry, ...argv], { stdio: 'ignore' });

const { floor, work, ratio } = await inTurn(
  5,
  () => start('--version'),
  () => start('demo', '--out', folder),
);
process.stdout.write(`floor, exhibit --version: ${shown(floor)} s\n`);
process.stdout.write(`exhibit demo, end to end: ${shown(work)} s\n`);
process.stdout.write(`ratio: ${shown(ratio)}\n`);

const memoryOf = (...argv: string[]): number => {
  const probe = `process.argv = ['node', 'exhibit', ...${JSON.stringify(argv)}];
    await import(${JSON.stringify(entry)});
    process.on('exit', () => process.stderr.write('RSS ' + process.resourceUsage().maxRSS));`;
  const child = execFileSync('/bin/sh', [
    '-c',
    '"$0" --input-type=module -e "$1" 2>&1 >/dev/null',
    process.execPath,
    probe,
  ]);
  return Number(/RSS (\d+)/.exec(child.toString('utf8'))?.[1]) / 1024;
};
const least = memoryOf('--version');
const most = memoryOf('demo', '--out', folder);
process.stdout.write(
  `memory: ${most.toFixed(0)} MB against ${least.toFixed(0)} MB of --version, ratio ${(most / least).toFixed(1)}\n`,
);
rmSync(folder, { recursive: true });
