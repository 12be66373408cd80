import type { Digest } from '../core/digest.ts';
import { type LineList, type Lines, memoryLines } from '../core/lines.ts';
import type { Signer } from '../signing/signer.ts';
import type { Retention, Store } from '../store/store.ts';
import { assess } from './assess.ts';
import { type Answers, collect } from './collect.ts';
import type { OnProgress } from './progress.ts';
import { publish } from './publish.ts';
import type { RunInputs } from './run-inputs.ts';
import { type StoredPack, storePack } from './store-pack.ts';

/** What a run needs besides its inputs. */
export interface Running {
  readonly answers: Answers;
  /** The transcript once everything is collected: its lines, and the contents beside them. */
  readonly kept: () => Promise<{ lines: LineList; bodies: ReadonlyMap<Digest, Uint8Array> }>;
  /** Bytes of the documents that travel in the pack, by path. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** The document of the pack before, when the inputs name it. */
  readonly previous?: Buffer | null | undefined;
  readonly signer: Signer;
  readonly store: Store;
  /** What holds the pack in the store, at the time at which it is stored; left out: nothing. */
  readonly retention?: (now: Date) => Retention;
  readonly onProgress: OnProgress;
  readonly signal: AbortSignal;
  readonly concurrency: number;
  /** Where large things are kept while the run works; left out: in memory. */
  readonly scratch?: Lines;
  readonly now: () => Date;
}

/** A pack and where it was put. */
export type FinishedRun = StoredPack;

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
  const signedAt = now();
  const published = await publish(
    { inputs, evidence, assessment, documents: running.documents, previous: running.previous, ...kept },
    { signer, signedAt, onProgress },
  );
  const { retention = () => ({ until: null }) } = running;
  return storePack(store, published, { retention: retention(now()), signer, signedAt });
}
