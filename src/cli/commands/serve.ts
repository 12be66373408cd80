import type { Command } from 'commander';
import { spareMemory } from '../../core/spare-memory.ts';
import type { Io } from '../io.ts';

/** Adds `exhibit serve`: the API, until it is stopped. */
export function addServe(program: Command, io: Io): void {
  program
    .command('serve')
    .description('serve the API: runs, packs, investigations; until SIGTERM or Ctrl-C')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--listen <address:port>', 'instead of api.listen of the configuration')
    .action(async (options: { config: string; listen?: string }) => {
      spareMemory(true);
      const { resolve } = await import('node:path');
      const { serve } = await import('../serve/serve.ts');
      const stop = new AbortController();
      const end = (): void => stop.abort();
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
      try {
        await serve(
          { config: resolve(io.cwd, options.config), listen: options.listen ?? null },
          { io, signal: stop.signal },
        );
      } finally {
        for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeListener(signal, end);
      }
    });
}
