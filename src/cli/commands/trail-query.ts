import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { addLogOptions, LOG_HELP } from '../trail/log-option.ts';
import type { TrailQueryOptions } from '../trail/query-options.ts';

const HELP = `
A name or an ARN is looked for whole, in any case, in the resources, the request, the response and the details of
an event; what lies under it counts too. A word that begins with arn: is the beginning of an ARN.

--dry-run prints {"sql", "parameters"}: the text that runs in Athena, Trino and the local index, and its parameters
as the literals that Athena takes for them, in the console or as execution parameters.`;

const EXAMPLES = `
Examples:
  exhibit trail query readmission-prod --class writes --from 2026-07-01 --to 2026-10-01
  exhibit trail query --event DeleteBucket --logs s3://northwind-trail/AWSLogs/ --from 2026-09-01 --to 2026-09-08
  exhibit trail query --actor alice@example.com --class deletes --index ./index --json
  exhibit trail query readmission-prod --dry-run --from 2026-07-01 --to 2026-10-01`;

/** Adds `exhibit trail query`: gives the records of a log that answer a question. */
export function addTrailQuery(trail: Command, io: Io): void {
  const command = trail
    .command('query')
    .description('give the records of a log that answer a question, or the SQL that asks for them')
    .argument('[resource]', 'name, ARN, or the beginning of an ARN; every event when left out');
  addLogOptions(command)
    .option('--actor <who>', 'name, ARN, session, access key or service; repeat it for more', collected, [])
    .option('--event <name>', 'an event name such as UpdateEndpoint; repeat it for more', collected, [])
    .addOption(
      new Option('--class <class>', 'kind of events').choices(['all', 'writes', 'deletes', 'data-reads']),
    )
    .option('--source <name>', 'a service such as sagemaker.amazonaws.com; repeat it for more', collected, [])
    .option('--text <text>', 'text in the request parameters; repeat it for more, all of them', collected, [])
    .option('--account <id>', 'an account; repeat it for more', collected, [])
    .option('--region <code>', 'a region; repeat it for more', collected, [])
    .option('--from <time>', 'first instant, such as 2026-07-01 (default: begin of the log)')
    .option('--to <time>', 'the instant after the last one (default: end of the log)')
    .addOption(new Option('--error', 'only what failed').conflicts('success'))
    .option('--success', 'only what did not fail')
    .option('--table <name>', 'table of the statement, also database.table (default: cloudtrail_logs)')
    .option('--dry-run', 'print the statement and its parameters, and run nothing')
    .option('--json', 'the answer as one JSON document')
    .option('--csv', 'the answer as CSV')
    .addHelpText('after', `${HELP}\n${LOG_HELP}\n${EXAMPLES}`)
    .action(async (resource: string | undefined, options: TrailQueryOptions) => {
      const { trailQuery } = await import('../trail/query.ts');
      await trailQuery({ resource: resource ?? null, options, io });
    });
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
