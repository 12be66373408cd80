import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { TrailIndexOptions } from '../trail/build-index.ts';

const HELP = `
Without a place the log files and the index are those of exhibit.yaml. Log files in S3 are fetched into the folder
<index>.logs, which keeps them: the next time only new and changed ones are fetched, and when nothing has changed the
bucket is only listed. That folder holds the log as it is; keep it as safe as the bucket.

Without --all an index holds every event that changes something, and all events of SageMaker, Bedrock, CloudTrail, STS
and sign-in. Run it again when files were added: it reads only those that are new or have changed. A run that is
killed leaves the index as it was.

Examples:
  exhibit trail index ./logs --into ./index
  exhibit trail index s3://northwind-trail/AWSLogs/ --into ./index
  exhibit trail index`;

/** Adds `exhibit trail index`: puts log files into an index that answers questions in milliseconds. */
export function addTrailIndex(trail: Command, io: Io): void {
  trail
    .command('index')
    .description('index log files, so that questions about them are answered at once')
    .argument(
      '[logs]',
      'log files as they lie in S3, AWSLogs/…: a folder or s3://bucket/folder (default: as in exhibit.yaml)',
    )
    .option('--into <folder>', 'folder of the index; made when it is not there (default: as in exhibit.yaml)')
    .option('--keep <source>', 'also keep what reads from this source; repeat it for more', collected, [])
    .option('--all', 'keep every event')
    .option('--threads <number>', 'threads that read log files (default: one per processor)')
    .option('--json', 'for machines')
    .addHelpText('after', HELP)
    .action(async (logs: string | undefined, options: TrailIndexOptions) => {
      const { buildTrailIndex } = await import('../trail/build-index.ts');
      await buildTrailIndex(logs ?? null, options, io);
    });
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
