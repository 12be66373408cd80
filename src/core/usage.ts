import { AsyncLocalStorage } from 'node:async_hooks';

/** What work took from AWS and from the log. Null: not measured, in part or as a whole, which is not the same as none. */
export interface Usage {
  /** Answers of AWS that refused an attempt because of its rate, those that were tried again included. */
  readonly throttles: number | null;
  /** Bytes of the log that its engine read; a file or query that serves several questions counts once. */
  readonly bytesScanned: number | null;
}

/** Both together; what one of them does not know, the sum does not know. */
export function usedTogether(a: Usage, b: Usage): Usage {
  return {
    throttles: sum(a.throttles, b.throttles),
    bytesScanned: sum(a.bytesScanned, b.bytesScanned),
  };
}

/** Counts what the work under it uses. */
export interface Meter {
  readonly used: Usage;
  /** Does work whose usage counts here, and in no meter around it. */
  count<Result>(work: () => Promise<Result>): Promise<Result>;
}

interface Counted {
  used: Usage;
  readonly isFirst: (execution: string) => Promise<boolean>;
}

// Clients and logs are shared by tasks: only the course of the work tells for which of them a call is made.
const counted = new AsyncLocalStorage<Counted>();

/**
 * @param isLive false when a transcript answers in the place of AWS: then nobody knows of throttles
 * @param isFirst true for the first who counts a query of this id, where several processes wait for the same one
 */
export function createMeter(isLive: boolean, isFirst: Counted['isFirst'] = async () => true): Meter {
  const mine: Counted = { used: { throttles: isLive ? 0 : null, bytesScanned: 0 }, isFirst };
  return {
    get used() {
      return mine.used;
    },
    count: (work) => counted.run(mine, work),
  };
}

/** Tells the meter around this work, if any, of one answer that was a throttle. */
export function noteThrottle(): void {
  note({ throttles: 1, bytesScanned: 0 });
}

/** Tells the meter around this work, if any, of bytes of the log; null when the engine cannot say how many. */
export function noteScanned(bytes: number | null): void {
  note({ throttles: 0, bytesScanned: bytes });
}

/** The same for a query, which is paid once whoever waits for it. */
export async function noteQuery(execution: string, bytes: number | null): Promise<void> {
  const mine = counted.getStore();
  // What it takes to find out is no part of the work.
  if (mine && (await counted.exit(() => mine.isFirst(execution)))) noteScanned(bytes);
}

function note(usage: Usage): void {
  const mine = counted.getStore();
  if (mine) mine.used = usedTogether(mine.used, usage);
}

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
