import type { Command } from 'commander';
import { ExhibitError } from '../../core/errors.ts';
import type { Period } from '../../core/period.ts';
import { spareMemory } from '../../core/spare-memory.ts';
import { FRAMEWORK_IDS, type FrameworkId } from '../../mappings/framework-id.ts';
import type { WantedPrevious } from '../../runs/previous-pack.ts';
import type { Io } from '../io.ts';
import type { QueueRequest } from '../queue/queued-run.ts';

interface Options {
  readonly config: string;
  readonly from?: string;
  readonly to?: string;
  readonly resume?: string | true;
  readonly framework?: string[];
  readonly store?: string;
  readonly previous?: string;
  readonly first?: boolean;
  readonly concurrency: string;
  readonly queue?: boolean;
  readonly detach?: boolean;
  readonly cancel?: string;
  readonly priority: string;
  readonly json?: boolean;
}

/** Adds `exhibit run`: collect, assess, pack, in this process or by the workers of a queue. */
export function addRun(program: Command, io: Io): void {
  program
    .command('run')
    .description('collect evidence, assess it and write a signed pack')
    .option('--from <time>', 'first instant of the period; a date means midnight UTC')
    .option('--to <time>', 'the instant after the last one of the period')
    .option(
      '--resume [folder]',
      'go on with a run that did not finish: the one of this folder, or the one beside the store; period and time are its own',
    )
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--framework <id>', 'only this framework; may be given several times', collected)
    .option('--store <place>', 'folder or s3://bucket/folder, instead of the store of the configuration')
    .option(
      '--previous <pack>',
      'the pack before this one, which the new one names (default: the newest of the same scope in the store)',
    )
    .option('--first', 'begin a chain: name no pack before this one')
    .option('--concurrency <n>', 'tasks at a time', '4')
    .option('--queue', 'let workers do it; with --resume, the id of a run that failed or was canceled')
    .option('--detach', 'do not wait for the workers')
    .option('--cancel <run>', 'stop a queued run')
    .option('--priority <n>', 'of a queued run: 1 goes before 10', '5')
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      if (options.queue || options.cancel !== undefined) return runQueued(io, options);
      spareMemory(true);
      const { resolve } = await import('node:path');
      const { reportRun, runConfigured } = await import('../run-command.ts');
      const finished = await runConfigured(io, {
        config: options.config,
        period: await periodOf(options),
        resume:
          options.resume === undefined
            ? undefined
            : { folder: options.resume === true ? null : resolve(io.cwd, options.resume) },
        store: options.store,
        frameworks: options.framework?.map(frameworkId),
        previous: await wantedPrevious(io, options),
        concurrency: positive(options.concurrency),
        now: io.now,
      });
      reportRun(io, finished, options.json === true);
    });
}

/** Hands the run to the workers of the house, and waits for it unless told otherwise. */
async function runQueued(io: Io, options: Options): Promise<void> {
  const { openHouse } = await import('../queue/open-house.ts');
  const { atDesk, awaitRun, handOver, storedRun } = await import('../queue/queued-run.ts');
  const { reportRun } = await import('../run-command.ts');
  const request = await queueRequest(io, options);
  const { house, url } = await openHouse(io, { config: options.config, store: options.store, now: io.now });
  await atDesk(url, house, async (desk) => {
    const { id, state } = await handOver(desk, request);
    if (options.detach || options.cancel !== undefined) {
      io.out(options.json ? `${JSON.stringify({ id, state })}\n` : `${id} ${state}\n`);
      return;
    }
    io.err(`queued: ${id}\n`);
    const record = await awaitRun(io, desk, id);
    reportRun(io, await storedRun(house.store, record), options.json === true);
  });
}

async function queueRequest(io: Io, options: Options): Promise<QueueRequest> {
  if (options.cancel !== undefined) return { cancel: options.cancel };
  if (typeof options.resume === 'string') return { resume: options.resume };
  const period = await periodOf(options);
  if (period === null || options.resume)
    throw new ExhibitError('USAGE_INVALID', 'To go on with a queued run, give its id: --resume RUN.');
  const { namedDigest } = await import('../../runs/previous-pack.ts');
  const { whole } = await import('./worker.ts');
  const wanted = await wantedPrevious(io, options);
  const frameworks = options.framework?.map(frameworkId);
  return {
    order: {
      period,
      ...(frameworks && { frameworks }),
      previous: namedDigest(wanted) ?? null,
      ...(wanted.kind === 'none' && { first: true as const }),
      priority: whole('--priority', options.priority, { from: 1, to: 10 }),
    },
  };
}

async function wantedPrevious(io: Io, { previous, first }: Options): Promise<WantedPrevious> {
  if (first && previous !== undefined)
    throw new ExhibitError('USAGE_INVALID', 'Ask for one of --previous and --first, not for both.');
  if (first) return { kind: 'none' };
  if (previous === undefined) return { kind: 'newest' };
  const { readInput } = await import('../files.ts');
  return { kind: 'container', bytes: await readInput(io, previous) };
}

/** null without one: only a run that is resumed has its own. */
async function periodOf({ from, to, resume }: Options): Promise<Period | null> {
  if (resume !== undefined && from === undefined && to === undefined) return null;
  const missing = from === undefined ? '--from' : '--to';
  if (from === undefined || to === undefined)
    throw new ExhibitError('USAGE_INVALID', `${missing} is missing: a run needs its period, or --resume.`);
  const { parsePeriod } = await import('../../core/period.ts');
  return parsePeriod(from, to);
}

function collected(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function frameworkId(text: string): FrameworkId {
  const known = FRAMEWORK_IDS.find((id) => id === text);
  if (known) return known;
  throw new ExhibitError(
    'USAGE_INVALID',
    `There is no framework "${text}"; known are ${FRAMEWORK_IDS.join(', ')}.`,
  );
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number;
  throw new ExhibitError('USAGE_INVALID', `--concurrency is a whole number from 1 to 64, not "${text}".`);
}
