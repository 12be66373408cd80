import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { TrailVerifyOptions } from '../trail/verify.ts';

const HELP = `
The folder holds the objects as <folder>/<bucket>/<key>, the metadata of each digest beside it as <key>.meta.json,
and the public keys of CloudTrail, the list of ListPublicKeys, as <folder>/keys.json.

Without --account and --region the accounts and regions are those that the trail has folders of: one that is missing
altogether is then not seen. The period is that of delivery: an event may be delivered up to some 15 minutes later.`;

/** Adds `exhibit trail verify`: proves that the log files of a period are whole and unchanged. */
export function addTrailVerify(trail: Command, io: Io, conclude: (exitCode: number) => void): void {
  trail
    .command('verify')
    .description(
      'prove with the digests that a log is whole and unchanged; exit 0 only if all of the period is',
    )
    .requiredOption('--from <time>', 'first instant, such as 2026-07-01 or 2026-07-01T09:00:00Z')
    .requiredOption('--to <time>', 'the instant after the last one')
    .option('--trail <arn>', 'the trail; needed when several write to the same bucket')
    .option('--dir <folder>', 'a copy of the bucket')
    .option('--bucket <name>', 'the bucket; repeat it when the trail changed its bucket', collected, [])
    .option('--prefix <prefix>', 'the prefix of the trail in the bucket')
    .option('--account <id>', 'an account that has to be proven; repeat it for more', collected, [])
    .option('--region <code>', 'a region that has to be proven; repeat it for more', collected, [])
    .option('--json', 'for machines')
    .addHelpText('after', HELP)
    .action(async (options: TrailVerifyOptions) => {
      const { verifyTrail } = await import('../trail/verify.ts');
      conclude(await verifyTrail(options, io));
    });
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
