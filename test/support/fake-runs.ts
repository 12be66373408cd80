import type { RunWork } from '../../src/workers/queue/work.ts';

/** How a run ended. */
export type FakeEnd =
  | { readonly state: 'finished' }
  | { readonly state: 'failed'; readonly reason: { readonly code: string; readonly message: string } };

/** One run whose tasks do nothing but what a test says, and what became of it. */
export interface FakeRuns {
  readonly work: RunWork;
  /** Tasks that were done, in order. */
  readonly performed: string[];
  readonly givenUp: string[];
  readonly said: string[];
  readonly ended: Promise<FakeEnd>;
  cancel(): void;
  /** Waits until so many attempts at tasks have begun. */
  begun(many: number): Promise<void>;
  /** Waits until so many were stopped. */
  stopped(many: number): Promise<void>;
}

const COUNTS = { counts: { calls: 1, evidence: 1, gaps: 0, throttles: 0, bytesScanned: 0 } };

/** A run of these waves. */
export function fakeRuns(
  waves: readonly (readonly string[])[],
  over: {
    readonly perform?: (task: string, isLast: boolean, signal: AbortSignal) => Promise<void>;
    readonly finish?: () => Promise<void>;
  } = {},
): FakeRuns {
  const [performed, givenUp, said]: [string[], string[], string[]] = [[], [], []];
  const done = new Set<string>();
  const { promise: ended, resolve } = Promise.withResolvers<FakeEnd>();
  let hasEnded = false;
  let [begun, stopped] = [0, 0];
  let aborter = new AbortController();
  const end = (how: FakeEnd): void => {
    hasEnded = true;
    resolve(how);
  };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((next) => setTimeout(next, 5));
  };
  const work: RunWork = {
    hasEnded: async () => hasEnded,
    start: async () => undefined,
    priority: async () => 5,
    waves: async () => waves,
    done: async () => done,
    async perform(_, task, isLast) {
      begun += 1;
      const { signal } = aborter;
      try {
        await over.perform?.(task, isLast, signal);
      } catch (error) {
        if (signal.aborted) stopped += 1;
        throw error;
      }
      done.add(task);
      performed.push(task);
      return COUNTS;
    },
    async giveUp(_, task) {
      done.add(task);
      givenUp.push(task);
      return COUNTS;
    },
    async finish() {
      await over.finish?.();
      end({ state: 'finished' });
    },
    fail: async (_, reason) => end({ state: 'failed', reason }),
    tidy: async () => undefined,
    stop() {
      aborter.abort();
      aborter = new AbortController();
    },
  };
  return {
    ...{ work, performed, givenUp, said, ended },
    cancel() {
      hasEnded = true;
    },
    begun: (many) => until(() => begun >= many),
    stopped: (many) => until(() => stopped >= many),
  };
}
