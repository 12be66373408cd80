import { resolve } from 'node:path';
import { memoryBodies } from '../aws/bodies.ts';
import { collectors } from '../collectors/index.ts';
import { loadConfig } from '../config/load.ts';
import { readSignerFiles } from '../config/signer-files.ts';
import type { Digest } from '../core/digest.ts';
import type { Lines } from '../core/lines.ts';
import { instant, type Period } from '../core/period.ts';
import { toolVersion } from '../core/tool-version.ts';
import { chooseIntegrity } from '../runs/choose-integrity.ts';
import { chooseTrail } from '../runs/choose-trail.ts';
import { type FinishedRun, run } from '../runs/run.ts';
import type { RunInputs } from '../runs/run-inputs.ts';
import { filedSession, liveSession, type Session, type SessionBasis } from '../runs/sessions.ts';
import { fileSigner } from '../signing/file-signer.ts';
import { fileStore } from '../store/file-store.ts';
import { readTranscript } from '../store/transcript-folder.ts';
import { workFolder } from '../store/work-folder.ts';
import { originOf } from '../trail/integrity/integrity-source.ts';
import type { Io } from './io.ts';
import { showProgress } from './progress-bar.ts';

/** A run as the command line asks for it. Paths win over those of the configuration. */
export interface RunRequest {
  readonly config: string;
  readonly period: Period;
  readonly store?: string | undefined;
  readonly signer?: string | undefined;
  readonly frameworks?: RunInputs['frameworks'] | undefined;
  readonly previous: Digest | null;
  readonly concurrency: number;
  readonly now: () => Date;
}

/**
 * Runs a configuration in this process, with progress on standard error. Ctrl-C stops it: the calls under way are
 * ended and nothing is stored.
 */
export async function runConfigured(io: Io, request: RunRequest): Promise<FinishedRun> {
  const config = await loadConfig(resolve(io.cwd, request.config));
  // The signer first: an hour of collecting must not end at a missing key.
  const signer = fileSigner(await readSignerFiles(request.signer ?? config.signer), request.now());
  const aborter = new AbortController();
  const accounts = config.accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
  const { signal } = aborter;
  const now = request.now();
  const trail = await chooseTrail(config.trails, {
    entries: config.accounts,
    accounts,
    period: request.period,
    now,
    signal,
    says: (sentence) => io.err(`${sentence}\n`),
  });
  const integrity = await chooseIntegrity(config.trails, trail, {
    entries: config.accounts,
    accounts,
    signal,
    isLive: config.answers === null,
  });
  const inputs: RunInputs = {
    schema: 'https://exhibit.dev/schema/run/v1',
    organization: config.organization,
    now: instant(now),
    period: request.period,
    accounts,
    frameworks: request.frameworks ?? config.frameworks,
    collectors: collectors.map(({ id }) => id),
    trail: trail && {
      engine: trail.engine,
      location: trail.location,
      ...(trail.workgroup && { workgroup: { ...trail.workgroup } }),
    },
    digests: integrity && originOf(integrity),
    decisions: [...config.decisions],
    acceptances: [...config.acceptances],
    documents: config.documents.map(({ document }) => document),
    exclusions: config.exclusions,
    requiredTags: config.requiredTags,
    ...(config.dataReaders.length > 0 && { dataReaders: config.dataReaders }),
    fairness: config.fairness,
    evaluations: [...config.evaluations],
    ...(config.sampling.method === 'random' && { sampling: config.sampling }),
    previous: request.previous,
    toolVersion,
  };
  const stop = (): void => aborter.abort();
  process.once('SIGINT', stop);
  const progress = showProgress(io);
  const folder = request.store ?? config.store;
  const work = await workFolder(folder);
  try {
    const basis = { inputs, config, trail, integrity, now: request.now, signal };
    const session = await sessionFor({ ...basis, lines: work.lines('calls') });
    return await run(inputs, {
      ...session,
      scratch: work.lines('scratch'),
      documents: new Map(
        config.documents.flatMap(({ document, bytes }) => (bytes ? [[document.path, bytes]] : [])),
      ),
      signer,
      store: fileStore(folder),
      onProgress: progress.onProgress,
      signal,
      concurrency: request.concurrency,
      now: request.now,
    });
  } finally {
    progress.stop();
    await work.remove();
    process.removeListener('SIGINT', stop);
  }
}

async function sessionFor({
  inputs,
  config,
  lines,
  ...rest
}: SessionBasis & { config: Awaited<ReturnType<typeof loadConfig>>; lines: Lines }): Promise<Session> {
  const basis = { inputs, ...rest };
  if (config.answers !== null) return filedSession(basis, await readTranscript(config.answers));
  return liveSession(basis, config.accounts, { kept: { lines, bodies: memoryBodies() } });
}

/** The result of a run for people or machines. */
export function reportRun(io: Io, finished: FinishedRun, json: boolean): void {
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
