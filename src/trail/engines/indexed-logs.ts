import { ExhibitError } from '../../core/errors.ts';
import type { Period } from '../../core/period.ts';
import { noteScanned } from '../../core/usage.ts';
import { type Drift, driftOf } from '../index/drift.ts';
import type { LogStore } from '../index/log-store.ts';
import { readManifest } from '../index/manifest.ts';
import { holds, type IndexedTrail, indexedTrail } from '../index/trail.ts';
import type { TrailSearch } from '../query/question.ts';
import { questionOf } from '../query/question-of.ts';
import { deliveryDays, sessionPeriod } from '../selection.ts';
import type { TrailAnswer, TrailQuestion } from '../source.ts';
import type { LocalTrail } from './local.ts';

/** An index, and the log that it was built from. */
export interface IndexedLogsOptions {
  /** Folder of the index. */
  readonly index: string;
  /** The index as the user named it. */
  readonly name: string;
  /** What the pack calls the log. */
  readonly location: string;
  /** The files that the index was built from; null when there are none to go back to, or to compare it with. */
  readonly files: { readonly trail: LocalTrail; readonly store: LogStore } | null;
  /** Takes one sentence for people when the files are read although there is an index. */
  readonly says: (sentence: string) => void;
}

/**
 * A trail that is answered from an index where that holds what was asked and is as new as its log, else from the log
 * files; the answers are the same. Before each question the names, sizes and times of the files of its days are
 * compared with those that the index was built from. An index without its log is taken as it is.
 *
 * `ask` and `search` throw INPUT_INVALID when there is no index, or it lacks what was asked, and there are no files.
 */
export function indexedLogs(options: IndexedLogsOptions): LocalTrail & {
  search(search: TrailSearch): Promise<TrailAnswer>;
} {
  const { index, location, files } = options;
  const told = new Set<string>();
  const say = (sentence: string) => {
    if (!told.has(sentence)) options.says(sentence);
    told.add(sentence);
  };
  const answer = async (question: TrailQuestion, from: (trail: IndexedTrail) => Promise<TrailAnswer>) => {
    const reason = files === null ? null : await unusable(options, files.store, question);
    if (files !== null && reason !== null) {
      say(`${reason}; the log files are read instead. "exhibit trail index" brings an index up to date.`);
      return files.trail.ask(question);
    }
    // How much of it a query reads, an index does not say.
    noteScanned(null);
    return withIndex({ index, location }, from);
  };
  return {
    engine: 'local',
    location,
    ask: (question) => answer(question, (trail) => trail.ask(question)),
    search: (search) => answer(questionOf(search), (trail) => trail.search(search)),
    extent: async (): Promise<Period | null> =>
      files === null ? withIndex({ index, location }, async (trail) => trail.extent()) : files.trail.extent(),
  };
}

async function withIndex<Result>(
  { index, location }: { readonly index: string; readonly location: string },
  work: (trail: IndexedTrail) => Promise<Result>,
): Promise<Result> {
  const trail = await indexedTrail({ index, location });
  try {
    return await work(trail);
  } finally {
    trail.close();
  }
}

/** Why the index must not answer the question; null when it may. */
async function unusable(
  { index, name, location }: IndexedLogsOptions,
  store: LogStore,
  question: TrailQuestion,
): Promise<string | null> {
  if (!(await manifestOf(index))) return `There is no index of this version in ${name}`;
  return withIndex({ index, location }, async ({ manifest, origin }) => {
    if (!holds(manifest, question)) return `The index ${name} does not hold all records that were asked for`;
    const days = deliveryDays(question.withSessions ? sessionPeriod(question.period) : question.period);
    const drift = await driftOf({ manifest, origin }, store, days);
    return (
      drift && `The index ${name} is not as new as its log: of the files of these days ${countsOf(drift)}`
    );
  });
}

async function manifestOf(index: string) {
  try {
    return await readManifest(index);
  } catch (cause) {
    if (cause instanceof ExhibitError && cause.code === 'INPUT_INVALID') return null;
    throw cause;
  }
}

const countsOf = ({ added, changed, gone }: Drift) =>
  [
    ...(added > 0 ? [`${added} are new`] : []),
    ...(changed > 0 ? [`${changed} have changed`] : []),
    ...(gone > 0 ? [`${gone} are gone`] : []),
  ].join(', ');
