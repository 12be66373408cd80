import type { OnProgress } from '../../runs/progress.ts';
import type { Completion } from '../../runs/shared/completion.ts';

/** The work behind the queue, as its jobs need it; `sharedRuns` is one. */
export interface RunWork {
  /** True when the run has ended, in whatever way: then nothing more is done for it. */
  hasEnded(run: string): Promise<boolean>;
  start(run: string): Promise<void>;
  priority(run: string): Promise<number>;
  waves(run: string): Promise<readonly (readonly string[])[]>;
  done(run: string): Promise<ReadonlySet<string>>;
  perform(run: string, task: string, isLast: boolean): Promise<Pick<Completion, 'counts'>>;
  giveUp(run: string, task: string, reason: unknown): Promise<Pick<Completion, 'counts'>>;
  finish(run: string, onProgress: OnProgress): Promise<void>;
  fail(run: string, reason: { readonly code: string; readonly message: string }): Promise<void>;
  /** Removes what a run that finished left, where a worker was killed before it did so. */
  tidy(run: string): Promise<void>;
  /** Ends at once what is under way for the run, or for all. */
  stop(run?: string): void;
}
