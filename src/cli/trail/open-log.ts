import { basename, resolve } from 'node:path';
import { isServiceFailure } from '../../aws/gap-kinds.ts';
import { ExhibitError } from '../../core/errors.ts';
import { at, instant, type Period, parseInstant, parsePeriod } from '../../core/period.ts';
import type { LocalTrail, ReadProgress } from '../../trail/engines/local.ts';
import type { TrailSource } from '../../trail/source.ts';
import type { Io } from '../io.ts';
import { withPulse } from '../pulse.ts';
import { type LogOptions, sourcesOf } from './log-sources.ts';

/** A log that is open for a question about a period. */
export interface OpenLog {
  readonly trail: TrailSource;
  readonly period: Period;
  /** What the log files span by their names; null where nothing asked for that. */
  readonly extent: Period | null;
}

/**
 * Opens the log that was named, else the first source of `exhibit.yaml` that covers the period, and asks it. Shows on
 * a terminal how far that is. Ctrl-C stops it, also a query that runs elsewhere.
 *
 * @throws USAGE_INVALID, INPUT_INVALID, CONFIG_INVALID with one line on what was wrong
 * @throws UNREACHABLE when the log gave no answer, RUN_ABORTED
 */
export async function askLog<Result>(
  options: LogOptions,
  io: Io,
  ask: (log: OpenLog) => Promise<Result>,
): Promise<Result> {
  let read: ReadProgress | null = null;
  const onRead = (progress: ReadProgress): void => {
    read = progress;
  };
  const said = () => (read ? `Reading the log: ${read.files} of ${read.of} files,` : 'Reading the log:');
  return interruptible((signal) =>
    withPulse(
      io,
      said,
      openLog(options, io, { signal, onRead }).then((log) => ask(log)),
    ),
  );
}

/**
 * Work on a log that Ctrl-C stops.
 *
 * @throws UNREACHABLE when the log gave no answer, RUN_ABORTED
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const aborter = new AbortController();
  const stop = (): void => aborter.abort();
  process.once('SIGINT', stop);
  try {
    return await work(aborter.signal);
  } catch (cause) {
    if (!isServiceFailure(cause)) throw cause;
    throw new ExhibitError('UNREACHABLE', `The log gave no answer (${cause.name}): ${cause.message}`, {
      cause,
    });
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

/** What was given, else what the log has. Only the names of files are looked at. */
export async function periodOfLog(options: LogOptions, io: Io): Promise<Period> {
  const { from, to } = options;
  if (from !== undefined && to !== undefined) return parsePeriod(from, to);
  return askLog(options, io, async ({ period }) => period);
}

const NO_PERIOD = 'This log does not tell its period: name it with --from and --to.';

interface Watch {
  readonly signal: AbortSignal;
  readonly onRead: (progress: ReadProgress) => void;
}

async function openLog(options: LogOptions, io: Io, watch: Watch): Promise<OpenLog> {
  const { from, to, index } = options;
  const given = await sourcesOf(options, io);
  const { chooseTrail, openLogs } = await import('../../runs/choose-trail.ts');
  const { refuseUnseen } = await import('../../runs/refuse-unseen.ts');
  const needs = { ...given, ...watch, now: io.now(), says: (sentence: string) => io.err(`${sentence}\n`) };
  const local = given.sources.find((source) => source.kind === 'logs' || source.kind === 'bucket');
  const files = local
    ? await openLogs(local, needs)
    : index === undefined
      ? null
      : await openIndexAlone(index, io);
  const isGiven = from !== undefined && to !== undefined;
  // A folder is looked at in any case: a wrong one must not look like a quiet period.
  const isFolderAlone = local?.kind === 'logs' && given.sources.length === 1;
  if (!files || (isGiven && local && !isFolderAlone)) {
    if (!isGiven) throw new ExhibitError('USAGE_INVALID', NO_PERIOD);
    const period = parsePeriod(from, to);
    const trail = await chooseTrail(given.sources, { ...needs, period });
    if (!trail) throw new Error('Without a source there is the index that was named.');
    await refuseUnseen(trail, period);
    return { trail, period, extent: null };
  }
  const extent = await files.extent();
  if (!extent) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `There is no log file in "${files.location}": their names end in AWSLogs/ACCOUNT/CloudTrail/REGION/YYYY/MM/DD/….json.gz.`,
    );
  }
  return { trail: files, period: periodOf(options, extent), extent };
}

/** The first file of a log can hold events of the day before its own. */
function periodOf({ from, to }: LogOptions, extent: Period): Period {
  const begin = from ?? instant(at(extent.from) - 86_400_000);
  const end = to ?? (from && at(parseInstant(from)) >= at(extent.to) ? null : extent.to);
  if (end === null) throw new ExhibitError('INPUT_INVALID', `The log ends (${extent.to}) before ${from}.`);
  return parsePeriod(begin, end);
}

async function openIndexAlone(name: string, io: Io): Promise<LocalTrail> {
  const { indexedLogs } = await import('../../trail/engines/indexed-logs.ts');
  const index = resolve(io.cwd, name);
  return indexedLogs({ index, name, location: basename(index), files: null, says: () => undefined });
}
