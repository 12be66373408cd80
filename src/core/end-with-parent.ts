import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Has a process of ours killed when this one ends in whatever way, by SIGKILL too, which runs no code of ours.
 *
 * A shell waits on a pipe that only this process holds open: the system closes it.
 */
export function endWithParent(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined || hasEnded(child)) return;
  const watchdog = spawn('sh', ['-c', 'read -r _; kill -KILL "$0"', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A group of its own: Ctrl-C must not end it before its time.
    detached: true,
  });
  // Without a shell the process ends as it did before: when this one ends by itself.
  watchdog.on('error', () => undefined);
  watchdog.stdin.on('error', () => undefined);
  watchdog.unref();
  // Its number may soon be that of another process.
  child.once('exit', () => watchdog.kill('SIGKILL'));
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
