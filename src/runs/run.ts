import type { Digest } from '../core/digest.ts';
import { type LineList, type Lines, memoryLines } from '../core/lines.ts';
import type { Signer } from '../signing/signer.ts';
import type { Store } from '../store/store.ts';
import { assess } from './assess.ts';
import { type Answers, collect } from './collect.ts';
import type { OnProgress } from './progress.ts';
import { type PublishedPack, publish } from './publish.ts';
import type { RunInputs } from './run-inputs.ts';

/** What a run needs besides its inputs. */
export interface Running {
  readonly answers: Answers;
  /** The transcript once everything is collected: its lines, and the contents beside them. */
  readonly kept: () => Promise<{ lines: LineList; bodies: ReadonlyMap<Digest, Uint8Array> }>;
  /** Bytes of the documents that travel in the pack, by path. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  readonly signer: Signer;
  readonly store: Pick<Store, 'put'>;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  readonly concurrency: number;
  /** Where large things are kept while the run works; left out: in memory. */
  readonly scratch?: Lines;
  readonly now: () => Date;
}

/** A pack and where it was put. */
export interface FinishedRun extends PublishedPack {
  readonly path: string;
  readonly bundlePath: string;
}

/**
 * A whole run in this process: collect → assess → publish → store. Gaps are part of the result; only bad
 * configuration, a broken store or a broken signer fail it.
 */
export async function run(inputs: RunInputs, running: Running): Promise<FinishedRun> {
  const { store, signer, onProgress, now } = running;
  const evidence = await collect(inputs, running);
  onProgress({ stage: 'assessing' });
  const assessment = assess(evidence, inputs, running.scratch ?? memoryLines());
  const kept = await running.kept();
  const published = await publish(
    { inputs, evidence, assessment, documents: running.documents, ...kept },
    { signer, signedAt: now(), onProgress },
  );
  // The statement last: who sees it can count on the container being there.
  const path = await store.put(published.name, published.container);
  const bundlePath = await store.put(published.bundleName, published.bundle);
  return { ...published, path, bundlePath };
}
