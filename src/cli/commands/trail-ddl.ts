import type { Command } from 'commander';
import type { Io } from '../io.ts';

interface DdlOptions {
  readonly bucket: string;
  readonly prefix?: string;
  readonly organization?: string;
  readonly account: readonly string[];
  readonly region: readonly string[];
  readonly from: string;
  readonly database?: string;
  readonly table?: string;
  readonly json?: boolean;
}

const HELP = `
Run the statement once in Athena. Without --account, or without --region, the table takes any, and every query has to
name them. A day, account or region outside of the table gives no rows and no error.`;

/** Adds `exhibit trail ddl`: prints the statement that makes the table of a trail in Athena. */
export function addTrailDdl(trail: Command, io: Io): void {
  trail
    .command('ddl')
    .description('print the statement that makes the table of a trail in Athena')
    .requiredOption('--bucket <name>', 'the bucket of the trail')
    .requiredOption('--from <day>', 'the first day with logs, such as 2026-01-01')
    .option('--prefix <prefix>', 'the prefix of the trail in the bucket')
    .option('--organization <id>', 'the organization, for a trail of one: o-…')
    .option('--account <id>', 'an account that the trail records; repeat it for more', collected, [])
    .option('--region <code>', 'a region that the trail records; repeat it for more', collected, [])
    .option('--database <name>', 'the database of the table')
    .option('--table <name>', 'the name of the table (default: cloudtrail_logs)')
    .option('--json', 'for machines')
    .addHelpText('after', HELP)
    .action(async ({ json, account, region, ...options }: DdlOptions) => {
      const { createTable } = await import('../../trail/query/ddl.ts');
      const sql = createTable({ ...options, accounts: account, regions: region });
      io.out(json ? `${JSON.stringify({ sql }, null, 2)}\n` : `${sql}\n`);
    });
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
