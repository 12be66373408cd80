import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithParent } from '../../core/end-with-parent.ts';
import { ExhibitError } from '../../core/errors.ts';

/** Worker processes of this command line. */
export interface WorkerProcesses {
  readonly children: readonly ChildProcess[];
  /** Ends them as the system would, and waits for their end. */
  stop(): Promise<void>;
}

/** The command line itself, from its sources or built. */
const ENTRY = fileURLToPath(new URL(`../entry${extname(import.meta.url)}`, import.meta.url));

/**
 * Starts processes of `exhibit worker` with these arguments. They end with this one, however that ends.
 *
 * @param hears takes what they say
 */
export function workerProcesses(
  many: number,
  args: readonly string[],
  { url, hears }: { readonly url: string; readonly hears: (text: string) => void },
): WorkerProcesses {
  const children = Array.from({ length: many }, () => {
    const child = spawn(process.execPath, [ENTRY, 'worker', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, REDIS_URL: url },
    });
    endWithParent(child);
    child.stderr.on('data', (data: Buffer) => hears(data.toString('utf8')));
    return child;
  });
  const end = (): void => {
    for (const child of children) child.kill('SIGKILL');
  };
  process.once('exit', end);
  return {
    children,
    async stop() {
      process.removeListener('exit', end);
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGTERM');
          await once(child, 'exit');
        }),
      );
    },
  };
}

/** Fails when all of them ended. @throws UNREACHABLE with what they said */
export async function allEnded({ children }: WorkerProcesses, said: () => string): Promise<never> {
  await Promise.all(
    children.map(async (child) => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }),
  );
  throw new ExhibitError('UNREACHABLE', `The workers ended: ${said().trim().split('\n').at(-1) ?? ''}`);
}
