import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** Adds `exhibit token create|list|revoke`: the API tokens of a configuration. */
export function addToken(program: Command, io: Io): void {
  const token = program.command('token').description('make, list and revoke tokens of the API');

  token
    .command('create')
    .description('make a token; it is shown once, and only a hash of it is kept')
    .requiredOption('--name <text>', 'whom or what it is for; the access log names it')
    .requiredOption('--role <role>', 'auditor, operator or admin')
    .option(
      '--engagement <id>',
      'for an auditor: an engagement of the configuration; repeat it for more',
      collected,
      [],
    )
    .option('--days <n>', 'days until it expires, 365 at most', '30')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--json', 'for machines')
    .action(async (options: CreateOptions) => {
      const { createToken } = await import('../serve/tokens.ts');
      await createToken(options, io);
    });

  token
    .command('list')
    .description('list the tokens, also those that hold no more')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--json', 'for machines')
    .action(async (options: { config: string; json?: boolean }) => {
      const { listTokens } = await import('../serve/tokens.ts');
      await listTokens(options, io);
    });

  token
    .command('revoke')
    .description('revoke a token; a server that runs refuses it from now on')
    .argument('<id>', 'the id as "exhibit token list" shows it')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .action(async (id: string, options: { config: string }) => {
      const { revokeToken } = await import('../serve/tokens.ts');
      await revokeToken(id, options, io);
    });
}

/** The options of `exhibit token create`. */
export interface CreateOptions {
  readonly name: string;
  readonly role: string;
  readonly engagement: readonly string[];
  readonly days: string;
  readonly config: string;
  readonly json?: boolean;
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
