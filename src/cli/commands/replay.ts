import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** Adds `exhibit replay PACK`: performs a pack again from its transcript and compares every byte. */
export function addReplay(program: Command, io: Io, conclude: (exitCode: number) => void): void {
  program
    .command('replay')
    .description(
      'perform a pack again, offline, from its recorded calls; exit 0 only if the result is identical',
    )
    .argument('<pack>', 'the container, a .zip')
    .option('--json', 'for machines')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const { readInput } = await import('../files.ts');
      const { replayPack } = await import('../../runs/replay.ts');
      const { showProgress } = await import('../progress-bar.ts');
      const container = await readInput(io, path);
      const progress = showProgress(io);
      const replay = await replayPack(container, progress.onProgress, new AbortController().signal).finally(
        () => progress.stop(),
      );
      conclude(replay.identical ? 0 : 1);
      if (json) return io.out(`${JSON.stringify(replay, null, 2)}\n`);
      for (const difference of replay.differences) io.out(`${difference}\n`);
      io.out(
        replay.identical
          ? `Identical: ${replay.compared} files made again from ${replay.calls} recorded calls.\n`
          : `NOT identical: ${replay.differences.length} differences in ${replay.compared} files.\n`,
      );
    });
}
