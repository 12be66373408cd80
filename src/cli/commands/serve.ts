import type { Command } from 'commander';
import { spareMemory } from '../../core/spare-memory.ts';
import type { Io } from '../io.ts';

/** Adds `exhibit serve`: the page and the API, until it is stopped. */
export function addServe(program: Command, io: Io): void {
  program
    .command('serve')
    .description('serve the page and the API: runs, packs, investigations; until SIGTERM or Ctrl-C')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--listen <address:port>', 'instead of api.listen of the configuration')
    .action(async (options: { config: string; listen?: string }) => {
      spareMemory(true);
      const { resolve } = await import('node:path');
      const { serveUntilStopped } = await import('../serve/until-stopped.ts');
      await serveUntilStopped(io, {
        config: resolve(io.cwd, options.config),
        listen: options.listen ?? null,
      });
    });
}
