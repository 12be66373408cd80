import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { TrailIndexOptions } from '../trail/build-index.ts';

const HELP = `
Without --all an index holds every event that changes something, and all events of SageMaker, Bedrock, CloudTrail, STS
and sign-in. Run it again when files were added: it reads only those that are new or have changed. A run that is
killed leaves the index as it was.`;

/** Adds `exhibit trail index`: puts a folder of logs into an index that answers questions in milliseconds. */
export function addTrailIndex(trail: Command, io: Io): void {
  trail
    .command('index')
    .description('index a folder of log files, so that questions about it are answered at once')
    .argument('<folder>', 'folder with the log files as they lie in S3, AWSLogs/…')
    .requiredOption('--into <folder>', 'folder of the index; made when it is not there')
    .option('--keep <source>', 'also keep what reads from this source; repeat it for more', collected, [])
    .option('--all', 'keep every event')
    .option('--threads <number>', 'threads that read log files (default: one per processor)')
    .option('--json', 'for machines')
    .addHelpText('after', HELP)
    .action(async (folder: string, options: TrailIndexOptions) => {
      const { buildTrailIndex } = await import('../trail/build-index.ts');
      await buildTrailIndex(folder, options, io);
    });
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
