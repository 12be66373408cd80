import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** The npm scripts that look at the sources and run none of them; those that take longest first. */
const CHECKS = ['types:node', 'types:web', 'layers', 'lint', 'unused'] as const;

interface Told {
  readonly holds: boolean;
  readonly said: string;
}

/** Runs a script to its end; what it says is kept, so that the words of two never mix. */
async function run(script: string): Promise<Told> {
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { holds: code === 0, said: `${out}${err}`.trim() };
}

// Side by side: each of them works on one core most of the time.
const running = CHECKS.map((script) => ({ script, told: run(script) }));
for (const { script, told } of running) {
  const { holds, said } = await told;
  if (!holds) process.exitCode = 1;
  process.stdout.write(
    `${holds ? 'holds ' : 'FAILED'}  npm run ${script}\n${said === '' ? '' : `${said}\n`}`,
  );
}
