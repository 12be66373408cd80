import type { Command } from 'commander';
import { ExhibitError } from '../../core/errors.ts';
import { spareMemory } from '../../core/spare-memory.ts';
import type { Io } from '../io.ts';

interface Options {
  readonly config: string;
  readonly store?: string;
  readonly signer?: string;
  readonly concurrency: string;
  readonly lock: string;
  readonly grace: string;
}

/** Adds `exhibit worker`: does queued runs until it is told to end. */
export function addWorker(program: Command, io: Io): void {
  program
    .command('worker')
    .description('do queued runs, together with other workers, until SIGTERM')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--store <folder>', 'where packs go, instead of the store of the configuration')
    .option('--signer <folder>', 'the key that signs, instead of that of the configuration')
    .option('--concurrency <n>', 'tasks at a time', '4')
    .option('--lock <seconds>', 'when a worker is silent for so long, others take its tasks', '30')
    .option('--grace <seconds>', 'how long tasks under way may take after SIGTERM', '25')
    .action(async ({ concurrency, lock, grace, ...options }: Options) => {
      spareMemory(true);
      const { work } = await import('../queue/worker.ts');
      await work(io, {
        ...options,
        concurrency: whole('--concurrency', concurrency, { from: 1, to: 64 }),
        lockSeconds: whole('--lock', lock, { from: 1, to: 600 }),
        graceSeconds: whole('--grace', grace, { from: 0, to: 3600 }),
      });
    });
}

/** A whole number of an option. @throws USAGE_INVALID */
export function whole(
  option: string,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const number = Number(text);
  if (text !== '' && Number.isInteger(number) && number >= from && number <= to) return number;
  throw new ExhibitError(
    'USAGE_INVALID',
    `${option} is a whole number from ${from} to ${to}, not "${text}".`,
  );
}
