import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { addLogOptions, LOG_HELP } from '../trail/log-option.ts';
import type { WhoOptions } from '../who/contract.ts';

const HELP = `
How sure: certain is proven by the log itself (direct: the event names the person; key, session: the event that
issued the session was found). policy is as sure as whoever sets it (source-identity, identity-center, a federated
name). weak is a session name, which the caller chooses. shared-event: the caller's account recorded the same action
with the full identity. tuning-job: a training job of a tuning job belongs to who created that.`;

const EXAMPLES = `
Examples:
  exhibit who readmission-prod --from 2026-07-01 --to 2026-10-01
  exhibit who --actor alice@example.com --logs s3://northwind-trail/AWSLogs/ --from 2026-09-01 --to 2026-09-08
  exhibit who arn:aws:kms:us-east-1:111122223333:key/ --logs ./logs --index ./index --csv
  exhibit who --event DeleteEndpoint --engine athena --from 2026-07-01 --to 2026-10-01`;

/** Adds `exhibit who`: lists the changes in a log, each with the person behind it. */
export function addWho(program: Command, io: Io): void {
  const command = program
    .command('who')
    .description('say who changed what, from the CloudTrail log')
    .argument('[resource]', 'name, ARN, or the beginning of an ARN; every change when left out');
  addLogOptions(command)
    .option('--actor <who>', 'a person, e-mail, role, service or ARN')
    .option('--event <name>', 'an event name such as UpdateEndpoint; repeat it for more', collected, [])
    .option(
      '--from <time>',
      'first instant, such as 2026-07-01 or 2026-07-01T09:00:00Z (default: begin of the log)',
    )
    .option('--to <time>', 'the instant after the last one (default: end of the log)')
    .option('--account <id>', 'an account; repeat it for more', collected, [])
    .option('--region <code>', 'a region; repeat it for more', collected, [])
    .option('--tz <zone>', 'show times in this zone, such as Europe/Berlin (default: UTC)')
    .option('--flat', 'one line per change instead of a timeline by session')
    .option('--json', 'the answer as one JSON document, in UTC')
    .option('--csv', 'the answer as CSV, in UTC')
    .option('--case <file>', 'also write a signed case: a .zip with report, answer and records')
    .option('--signer <folder>', 'the signer of the case, as "exhibit init" makes it, or kms:<ARN of a key>')
    .option('--timestamp <url>', 'an RFC 3161 authority that states when the case was signed')
    .option('--certificates <folder>', 'what goes with a key in AWS KMS (default: keys)')
    .addHelpText('after', `${HELP}\n${LOG_HELP}\n${EXAMPLES}`)
    .action(async (resource: string | undefined, options: WhoOptions) => {
      const { who } = await import('../who/answer.ts');
      await who({ resource: resource ?? null, options, io });
    });
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
