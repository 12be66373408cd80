import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Period } from '../../core/period.ts';
import { AnswerBuilder } from '../answer.ts';
import { folderStore } from '../index/folder-store.ts';
import { MISNAMED } from '../index/list-logs.ts';
import { LogCache } from '../index/log-cache.ts';
import type { LogStore, StoredLog } from '../index/log-store.ts';
import { readAhead } from '../index/read-ahead.ts';
import { deliveryDays, sessionPeriod } from '../selection.ts';
import type { TrailAnswer, TrailQuestion, TrailSource } from '../source.ts';
import { refuseAborted } from './engine-calls.ts';

/** A trail whose log files exhibit reads itself. */
export interface LocalTrail extends TrailSource {
  /** From the first to the end of the last day that has a log file by name; null when there is none. */
  extent(): Promise<Period | null>;
}

/** How far the reading of the files of a question is. */
export interface ReadProgress {
  readonly files: number;
  readonly of: number;
}

/** What to call a log, and whom to tell how far its reading is. */
export interface StoredTrailOptions {
  /** What the pack calls the log. */
  readonly location: string;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Ends a reading that is under way. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A trail read from a folder with the log files in the layout of S3 (`…/AWSLogs/…`), the folder itself anywhere
 * above the account.
 *
 * @param location what the pack calls the log; the name of the folder when left out
 */
export function localTrail(options: { readonly folder: string; readonly location?: string }): LocalTrail {
  const { folder, location = basename(folder) } = options;
  return storedTrail(folderStore(folder), { location });
}

/**
 * A trail read from the log files of a store.
 *
 * Every question looks at the files of the asked days, of all accounts and regions: sessions cross both. A file is
 * read once for all questions of a kind, as long as it does not change and there is room for what was kept of it;
 * questions wait for each other, so that the second finds what the first has read. A few files at a time are in
 * memory as a whole. File keys are relative to the store, with slashes.
 *
 * `ask` throws RUN_ABORTED when the signal was raised.
 */
export function storedTrail(
  store: LogStore,
  { location, onProgress, signal }: StoredTrailOptions,
): LocalTrail {
  const cache = new LogCache();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    engine: 'local',
    location,
    ask(question) {
      const answer = turn.then(() => ask({ store, cache, onProgress, signal }, question));
      turn = answer.catch(() => undefined);
      return answer;
    },
    extent: () => store.extent(),
  };
}

interface Asked extends Omit<StoredTrailOptions, 'location'> {
  readonly store: LogStore;
  readonly cache: LogCache;
}

/** Log files shrink to about a tenth. */
const CONTENT_FACTOR = 10;

/** Files of a folder are read without a pause; timers and Ctrl-C get their turn this often. */
const REST_MS = 100;

async function ask(
  { store, cache, onProgress, signal }: Asked,
  question: TrailQuestion,
): Promise<TrailAnswer> {
  const days = deliveryDays(question.withSessions ? sessionPeriod(question.period) : question.period);
  const builder = new AnswerBuilder(question);
  const listed = await store.list(days);
  for (const { key, name } of listed) if (name.kind === 'misnamed') builder.refuse(key, MISNAMED);
  const logs = listed.filter(({ name }) => name.kind === 'log');
  const limits = {
    items: store.ahead.files,
    bytes: store.ahead.bytes,
    sizeOf: ({ size }: StoredLog) => (size ?? 0) * CONTENT_FACTOR,
  };
  let [files, rested] = [0, performance.now()];
  for await (const { item, result } of readAhead(logs, limits, (log) => cache.read(log, question))) {
    if (result.fault === null) builder.addScanned(result);
    else builder.refuse(item.key, result.fault);
    files += 1;
    onProgress?.({ files, of: logs.length });
    if (performance.now() - rested < REST_MS) continue;
    await setImmediate();
    if (signal) refuseAborted(signal);
    rested = performance.now();
  }
  return builder.answer();
}
