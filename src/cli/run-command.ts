import { resolve } from 'node:path';
import { type Config, loadConfig } from '../config/load.ts';
import { openSigner } from '../config/open-signer.ts';
import type { SignerPlace } from '../config/signer-place.ts';
import { parseStore, workPlaceOf } from '../config/store.ts';
import { ExhibitError } from '../core/errors.ts';
import { instant, type Period } from '../core/period.ts';
import { spareMemory } from '../core/spare-memory.ts';
import { toolVersion } from '../core/tool-version.ts';
import { chooseSources, inputsFrom, type Sources } from '../runs/configured-inputs.ts';
import { PROCESS_ENDS } from '../runs/inline-desk.ts';
import { openStoreForPacks } from '../runs/open-store.ts';
import { namedDigest, previousPack, type WantedPrevious } from '../runs/previous-pack.ts';
import type { OnProgress } from '../runs/progress.ts';
import { retentionOf } from '../runs/retention.ts';
import { type FinishedRun, run } from '../runs/run.ts';
import { type RunInputs, runInputsText } from '../runs/run-inputs.ts';
import { filedSession, liveSession, type Session, type SessionBasis } from '../runs/sessions.ts';
import type { Store } from '../store/store.ts';
import { readTranscript } from '../store/transcript-folder.ts';
import { reopenedWork, type WorkFolder, workFolder } from '../store/work-folder.ts';
import { asBegun, previousOf } from './begun-previous.ts';
import type { Io } from './io.ts';
import { showProgress } from './progress-bar.ts';
import { type BegunRun, begunRun, begunRuns, demandSameInputs, describe } from './unfinished-run.ts';
import { unlessStopped } from './unless-stopped.ts';

/** A run as the command line asks for it. Paths win over those of the configuration. */
export interface RunRequest {
  readonly config: string;
  /** null: that of the run which is resumed. */
  readonly period: Period | null;
  readonly store?: string | undefined;
  readonly signer?: SignerPlace | undefined;
  /** Absolute path of a folder of documents in the place of that of the configuration. */
  readonly documents?: string | undefined;
  readonly frameworks?: RunInputs['frameworks'] | undefined;
  readonly previous: WantedPrevious;
  readonly concurrency: number;
  readonly now: () => Date;
  /** Goes on with a run that did not finish: with that in this folder, or with the one that fits. */
  readonly resume?: { readonly folder: string | null } | undefined;
  /** Ids of accounts of the configuration; left out: all of them. */
  readonly accounts?: readonly string[] | undefined;
  /** Whoever watches and may stop it; left out: the terminal. What a canceled run recorded is removed. */
  readonly watch?: { readonly signal: AbortSignal; readonly onProgress: OnProgress } | undefined;
}

/**
 * Runs a configuration in this process, with progress on standard error. Ctrl-C stops it: the calls under way are
 * ended and no pack is stored. What was recorded until then, or until a failure, stays beside the store.
 *
 * @throws USAGE_INVALID, CONFIG_INVALID also when there is no run to resume, or it was begun with other inputs
 */
export async function runConfigured(io: Io, request: RunRequest): Promise<FinishedRun> {
  const config = await loadConfig(resolve(io.cwd, request.config), request.documents);
  // The signer first: an hour of collecting must not end at a missing key.
  const signer = await openSigner(request.signer ?? config.signer, config.timestamp, request.now());
  const aborter = new AbortController();
  const signal = request.watch?.signal ?? aborter.signal;
  const place = request.store === undefined ? config.store : parseStore(request.store, io.cwd);
  const accounts = config.accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
  const packs = await openStoreForPacks(place, { entries: config.accounts, accounts });
  const store = workPlaceOf(place);
  const { inputs, sources, previous, begun } = await plannedRun(io, request, {
    // The pack says how long it is locked where it goes, not where the configuration would have put it.
    config: { ...config, store: place },
    ...{ store, packs, signal },
  });
  const work = begun ? await reopenedWork(begun.path) : await workFolder(store, runInputsText(inputs));

  const stop = (): void => aborter.abort();
  if (!request.watch) process.once('SIGINT', stop);
  const progress = request.watch ? { ...request.watch, stop: () => undefined } : showProgress(io);
  try {
    const session = await sessionFor({ inputs, config, ...sources, now: request.now, signal }, { io, work });
    const finished = await run(inputs, {
      ...session,
      scratch: work.lines('scratch'),
      documents: embeddedIn(config),
      previous,
      signer,
      store: unlessStopped(packs, signal),
      retention: (now) => retentionOf(place, inputs.frameworks, now),
      onProgress: progress.onProgress,
      signal,
      concurrency: request.concurrency,
      now: request.now,
    });
    await work.remove();
    return finished;
  } catch (error) {
    // Whatever becomes of the folder, what failed the run is what has to be said.
    const isCanceled = request.watch?.signal.aborted === true && signal.reason !== PROCESS_ENDS;
    const isKept = isCanceled ? false : await leftBehind(work).catch(() => true);
    if (isCanceled) await work.remove();
    if (isKept) io.err(`What was recorded is kept: exhibit run --resume ${work.path}\n`);
    throw error;
  } finally {
    progress.stop();
    process.removeListener('SIGINT', stop);
  }
}

interface PlannedRun {
  readonly inputs: RunInputs;
  readonly sources: Sources;
  /** The document of the pack before, when the inputs name it. */
  readonly previous: Buffer | null;
  /** The run that is resumed; null for one that starts. */
  readonly begun: BegunRun | null;
}

/** The inputs of a run that starts, or of the one that is resumed. */
async function plannedRun(
  io: Io,
  request: RunRequest,
  {
    config,
    store,
    packs,
    signal,
  }: {
    readonly config: Config;
    readonly store: string;
    readonly packs: Store;
    readonly signal: AbortSignal;
  },
): Promise<PlannedRun> {
  const accounts = config.accounts
    .filter(({ id }) => request.accounts?.includes(id) !== false)
    .map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
  const begun = request.resume ? await begunFor(request, { ...config, accounts, store }) : null;
  // What the command line asks for besides was found to be the same.
  const { period, frameworks = config.frameworks } = begun?.inputs ?? request;
  if (!period) throw new ExhibitError('USAGE_INVALID', 'A run needs its period: --from and --to.');
  // First of all: whoever reads on may want to go on with it instead.
  if (!begun) for (const unfinished of await begunRuns(store)) io.err(unfinishedNotice(unfinished));
  const now = begun ? new Date(begun.inputs.now) : request.now();
  const says = (sentence: string): void => io.err(`${sentence}\n`);
  const sources = await chooseSources(config, { accounts, period, now, signal, says });
  const scope = { organization: config.organization, accounts, frameworks };
  const found = await previousPack(begun ? previousOf(begun, request.previous) : request.previous, {
    ...{ store: packs, scope, says },
  });
  const { document, ...previous } = begun ? asBegun(begun, found) : found;
  const inputs: RunInputs = {
    ...inputsFrom(config, sources),
    ...{ now: instant(now), period, accounts },
    frameworks,
    ...previous,
  };
  if (begun) demandSameInputs(begun, inputs);
  return { inputs, sources, previous: document, begun };
}

/** Bytes of the documents that travel in the pack, by path. */
function embeddedIn({ documents }: Config): Map<string, Uint8Array> {
  return new Map(documents.flatMap(({ document, bytes }) => (bytes ? [[document.path, bytes]] : [])));
}

interface Place {
  readonly organization: string;
  readonly accounts: RunInputs['accounts'];
  readonly store: string;
  readonly answers: string | null;
}

async function begunFor(
  request: RunRequest,
  { organization, accounts, store, answers }: Place,
): Promise<BegunRun> {
  if (answers !== null)
    throw new ExhibitError('CONFIG_INVALID', 'A run that answers from a transcript has nothing to resume.');
  const previous = namedDigest(request.previous);
  return begunRun(
    { store, folder: request.resume?.folder ?? null },
    {
      ...{ organization, accounts, toolVersion },
      ...(request.period && { period: request.period }),
      ...(request.frameworks && { frameworks: request.frameworks }),
      ...(previous !== undefined && { previous }),
    },
  );
}

const unfinishedNotice = (begun: BegunRun): string =>
  `An unfinished run is kept in ${describe(begun)}; this one starts anew. To go on with it: exhibit run --resume ${begun.path}\n`;

/** Leaves the folder to a later run when it holds a call, and removes it when there is nothing to go on with. */
async function leftBehind(work: WorkFolder): Promise<boolean> {
  if (work.lines('calls').length === 0) {
    await work.remove();
    return false;
  }
  await work.leave();
  return true;
}

async function sessionFor(
  { config, ...basis }: SessionBasis & { config: Config },
  { io, work }: { io: Io; work: WorkFolder },
): Promise<Session> {
  if (config.answers !== null) {
    // All of a transcript is in memory anyway, and nobody waits for AWS.
    spareMemory(false);
    return filedSession(basis, await readTranscript(config.answers));
  }
  const { redactionKey, bodies } = work;
  const session = liveSession(basis, config.accounts, {
    redactionKey,
    kept: { lines: work.lines('calls'), bodies },
  });
  if (session.earlier > 0) io.err(`resumed: ${session.earlier} calls are there already\n`);
  return session;
}

/** A pack, and where it is. */
export type StoredRun = Pick<FinishedRun, 'pack' | 'path' | 'bundlePath'>;

/** The result of a run for people or machines. */
export function reportRun(io: Io, finished: StoredRun, json: boolean): void {
  const { pack, path, bundlePath } = finished;
  if (json) {
    const { id, summary, period } = pack;
    const frameworks = pack.frameworks.map((one) => ({ id: one.id, counts: one.counts }));
    io.out(`${JSON.stringify({ id, path, bundle: bundlePath, period, summary, frameworks }, null, 2)}\n`);
    return;
  }
  const { items, gaps, evidence, calls, accepted } = pack.summary;
  io.out(`${evidence} records of evidence from ${calls} calls, ${gaps} gaps\n`);
  io.out(
    `${items.pass} items passed, ${items.fail} failed${accepted > 0 ? ` (${accepted} accepted)` : ''}, ${items.unknown} unknown\n`,
  );
  for (const { title, counts } of pack.frameworks) {
    const parts = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([conclusion, count]) => `${count} ${conclusion.replaceAll('-', ' ')}`);
    io.out(`${title}: ${parts.join(', ')}\n`);
  }
  io.out(`\n${path}\n${bundlePath}\n`);
}
