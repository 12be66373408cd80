import { resolve } from 'node:path';
import { loadConfigFile } from '../../config/load.ts';
import { ExhibitError } from '../../core/errors.ts';
import { linesOf } from '../../core/lines.ts';
import { at, instant, type Period, parsePeriod } from '../../core/period.ts';
import { toolVersion } from '../../core/tool-version.ts';
import { chooseTrail } from '../../runs/choose-trail.ts';
import { collectLineage } from '../../runs/collect-lineage.ts';
import { type Known, knownLineage } from '../../runs/known-lineage.ts';
import { packRecords } from '../../runs/lineage-of-pack.ts';
import { filedSession, liveSession, type Session } from '../../runs/sessions.ts';
import { readTranscript, writeTranscript } from '../../store/transcript-folder.ts';
import { readInput, readOptional } from '../files.ts';
import type { Io } from '../io.ts';
import { showProgress } from '../progress-bar.ts';
import { withPulse } from '../pulse.ts';
import { SAMPLE } from '../sample.ts';
import type { LineageOptions } from './contract.ts';

/**
 * Reads all that lineage is built from: of a pack, of the sample account, or of the accounts in `exhibit.yaml`.
 *
 * @throws USAGE_INVALID, INPUT_INVALID, CONFIG_INVALID with one line on what was wrong
 * @throws PACK_INVALID when the pack does not hold; CREDENTIALS_REJECTED, UNREACHABLE, RUN_ABORTED
 */
export function openLineage(options: LineageOptions, io: Io): Promise<Known> {
  if (options.pack !== undefined) {
    const { pack, trust } = options;
    return withPulse(io, () => 'Verifying the pack:', openPack({ pack, trust }, io));
  }
  return collected(options, io);
}

async function openPack(
  { pack, trust }: { readonly pack: string; readonly trust: string | undefined },
  io: Io,
): Promise<Known> {
  const { inputs, evidence, verification } = await packRecords({
    container: await readInput(io, pack),
    bundle: await readOptional(io, `${pack}.sigstore.json`),
    timestampRoots: [],
    roots: trust === undefined ? [] : [await readInput(io, trust)],
    at: null,
  });
  const { organization: name, accounts, period } = inputs;
  return knownLineage(evidence, { kind: 'pack', name, accounts, period, verification });
}

/** How far back is looked without `--from`: as far as the event history of CloudTrail goes. */
const DAYS = 90;

async function collected(options: LineageOptions, io: Io): Promise<Known> {
  const config = await loadConfigFile(options.sample ? SAMPLE.config : resolve(io.cwd, options.config));
  if (options.record !== undefined && config.answers !== null)
    throw new ExhibitError('USAGE_INVALID', 'The answers come from a recording: there is nothing to record.');
  const now = options.sample ? new Date(SAMPLE.packed) : io.now();
  const period = options.sample ? parsePeriod(SAMPLE.from, SAMPLE.to) : periodOf(options, now);
  const aborter = new AbortController();
  const stop = (): void => aborter.abort();
  const { signal } = aborter;
  const accounts = config.accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
  process.once('SIGINT', stop);
  const progress = showProgress(io);
  try {
    const trail = await chooseTrail(config.trails, {
      ...{ entries: config.accounts, accounts, period, now, signal },
      says: (sentence) => io.err(`${sentence}\n`),
    });
    const basis = { inputs: { accounts }, trail, integrity: null, now: () => now, signal };
    const session =
      config.answers === null
        ? liveSession({ ...basis, now: io.now }, config.accounts)
        : filedSession(basis, await readTranscript(config.answers));
    const evidence = await collectLineage(
      {
        ...{ organization: config.organization, now: instant(now), period, accounts, toolVersion },
        trail: trail && { engine: trail.engine, location: trail.location },
      },
      { answers: session.answers, onProgress: progress.onProgress, signal, concurrency: 4 },
    );
    if (options.record !== undefined) await record(resolve(io.cwd, options.record), session);
    const kind = config.answers === null ? 'account' : 'recording';
    return knownLineage(evidence, { kind, name: config.organization, accounts, period, verification: null });
  } finally {
    progress.stop();
    process.removeListener('SIGINT', stop);
  }
}

async function record(folder: string, session: Session): Promise<void> {
  const { lines, bodies } = await session.kept();
  await writeTranscript(folder, { text: [...linesOf(lines)].map((line) => `${line}\n`).join(''), bodies });
}

function periodOf({ from, to }: LineageOptions, now: Date): Period {
  const end = to ?? instant(now);
  return parsePeriod(from ?? instant(at(parsePeriod('1970-01-01', end).to) - DAYS * 86_400_000), end);
}
