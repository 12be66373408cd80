import type { Command } from 'commander';
import type { Io } from '../io.ts';

interface Options {
  readonly config: string;
  readonly store?: string;
  readonly json?: boolean;
}

const CONFIG = ['--config <file>', 'the configuration that names the store', 'exhibit.yaml'] as const;
const STORE = [
  '--store <place>',
  'folder or s3://bucket/folder, instead of the store of the configuration',
] as const;

/** Adds `exhibit packs list` and `exhibit packs get`: what is in the store, and a pack out of it. */
export function addPacks(program: Command, io: Io): void {
  const packs = program.command('packs').description('the packs in the store: list them, or get one');
  packs
    .command('list')
    .description('list the packs with what their statements say; nothing is verified')
    .option(...CONFIG)
    .option(...STORE)
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const { listPacks } = await import('../packs/list.ts');
      await listPacks(options, io);
    });
  packs
    .command('get')
    .description('copy a pack and its statement out of the store')
    .argument('<name>', 'name of the pack as "exhibit packs list" shows it')
    .option(...CONFIG)
    .option(...STORE)
    .option('--out <folder>', 'where they go', '.')
    .option('--json', 'for machines')
    .action(async (name: string, options: Options & { readonly out: string }) => {
      const { getPack } = await import('../packs/get.ts');
      await getPack(name, options, io);
    });
}
