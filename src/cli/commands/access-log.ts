import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** Adds `exhibit access-log show|verify`: who looked at packs, and whether the log of it is unchanged. */
export function addAccessLog(program: Command, io: Io, conclude: (exitCode: number) => void): void {
  const log = program
    .command('access-log')
    .description('who looked at packs through the API, and whether the log of it is unchanged');

  log
    .command('show')
    .description('show the lines of the access log')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--json', 'the lines as they are, one JSON document each')
    .action(async (options: { config: string; json?: boolean }) => {
      const { showAccessLog } = await import('../serve/access-log.ts');
      await showAccessLog(options, io);
    });

  log
    .command('verify')
    .description('check that no line was removed, changed or moved; exit 0 only if so')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--noted <digest>', 'a digest that an earlier verify printed: that line has to be there')
    .option('--json', 'for machines')
    .action(async (options: { config: string; noted?: string; json?: boolean }) => {
      const { verifyAccessLog } = await import('../serve/access-log.ts');
      conclude((await verifyAccessLog(options, io)) ? 0 : 1);
    });
}
