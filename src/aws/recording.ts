import { canonicalJson } from '../core/canonical-json.ts';
import { type Digest, digestOf } from '../core/digest.ts';
import { type LineList, type Lines, linesOf, memoryLines } from '../core/lines.ts';
import { by } from '../core/order.ts';
import { instant } from '../core/period.ts';
import { Content } from './content.ts';
import { asksSame, CallChanged, type EarlierCall, earlierCalls } from './earlier-calls.ts';
import { decode, encode } from './encoding.ts';
import { outcomeOf } from './outcome.ts';
import type { Redaction } from './redact.ts';
import { ServiceError } from './service-error.ts';
import type { Bodies, Call, LiveAnswer, Tape, Transcript } from './transcript.ts';

/** A kept line; its text is not held in memory. */
interface Line {
  readonly task: string;
  readonly seq: number;
  readonly place: number;
  readonly digest: Digest;
  readonly startedAt: string;
  readonly contents: readonly Digest[];
}

/** What a recording needs from outside. */
export interface Recorder {
  readonly now: () => Date;
  readonly redact: Redaction;
  readonly bodies: Bodies;
  /** Where lines are kept, those of an earlier part of the same run with them; left out: in memory. */
  readonly lines?: Lines;
}

/** A transcript in the making, and what it has so far. */
export interface Recording extends Transcript {
  /** The records so far, canonical JSON each, ordered by task and position, whatever ran at once. */
  lines(): string[];
  /** The same, each read when it is asked for; with a task, its records only. */
  list(task?: string): LineList;
  /** Digests of the contents that the records so far name, each once; with a task, those of its records only. */
  contents(task?: string): readonly Digest[];
  /** Number of calls that an earlier part of the run recorded. */
  readonly earlier: number;
}

/**
 * A transcript in the making. Nothing reaches it, its content store or the caller before redaction.
 *
 * A call that an earlier part of the same run recorded at the same position of its task is answered from there. When
 * another one stands there, all of the task is forgotten and the call throws `CallChanged`: the task has to run again.
 *
 * @throws TRANSCRIPT_INVALID when the lines of the earlier part are none
 */
export function createRecording(recorder: Recorder): Recording {
  const kept = recorder.lines ?? memoryLines();
  const earlier = earlierCalls(kept);
  const many = earlier.length;
  let lines: Line[] = [];
  const list = (of?: string): LineList => {
    const inOrder = by<Line>(({ task }) => task);
    const places = lines
      .filter(({ task }) => of === undefined || task === of)
      .toSorted((a, b) => inOrder(a, b) || a.seq - b.seq)
      .map(({ place }) => place);
    return {
      length: places.length,
      at(index) {
        const place = places[index];
        return place === undefined ? undefined : kept.at(place);
      },
    };
  };
  const positions = new Map<string, number>();
  return {
    tape(task) {
      const next = () => {
        const seq = positions.get(task) ?? 0;
        positions.set(task, seq + 1);
        return seq;
      };
      const add = (text: string, line: Omit<Line, 'task' | 'place' | 'digest'>) =>
        void lines.push({ ...line, task, place: kept.add(text), digest: digestOf(text) });
      const mine = () => lines.filter((line) => line.task === task).toSorted((a, b) => a.seq - b.seq);
      const found = (seq: number, call: Call) => {
        const known = earlier.at(task, seq);
        if (known === null) return null;
        if (asksSame(known.record, call)) {
          const { place, digest, record } = known;
          const contents = record.bodies.map((body) => body.digest);
          lines.push({ task, seq, place, digest, startedAt: record.startedAt, contents });
          return known;
        }
        earlier.forget(task);
        lines = lines.filter((line) => line.task !== task);
        positions.delete(task);
        throw new CallChanged(task, call);
      };
      return recordingTape(task, recorder, { next, found, add, mine });
    },
    earlier: many,
    lines: () => [...linesOf(list())],
    list,
    contents: (of) => [
      ...new Set(lines.flatMap(({ task, contents }) => (of === undefined || task === of ? contents : []))),
    ],
  };
}

interface TapeLines {
  readonly next: () => number;
  /** What an earlier part of the run recorded at this position. @throws CallChanged */
  readonly found: (seq: number, call: Call) => EarlierCall | null;
  readonly add: (text: string, line: Omit<Line, 'task' | 'place' | 'digest'>) => void;
  readonly mine: () => readonly Line[];
}

function recordingTape(task: string, recorder: Recorder, { next, found, add, mine }: TapeLines): Tape {
  return {
    async call(call, live) {
      const seq = next();
      const known = found(seq, call);
      if (known) return outcomeOf(known.record, recorder.bodies);
      const started = recorder.now();
      const answer = await answerOf(live, recorder.redact);
      const durationMs = Math.max(0, Math.round(recorder.now().getTime() - started.getTime()));
      const { record, contents } = recordOf(call, answer);
      for (const { bytes } of contents) await recorder.bodies.put(bytes);
      const startedAt = instant(started);
      const text = canonicalJson({ ...record, task, seq, startedAt, durationMs });
      add(text, { seq, startedAt, contents: record.bodies.map(({ digest }) => digest) });
      if (answer instanceof ServiceError) throw answer;
      // The caller gets what a replay will give, so a loss in the encoding shows at once.
      return 'output' in record.outcome ? decode(record.outcome.output, contentIn(contents)) : null;
    },
    get refs(): readonly Digest[] {
      return mine().map(({ digest }) => digest);
    },
    get lastAt() {
      return mine().reduce<string | null>((last, { startedAt }) => later(last, startedAt), null);
    },
  };
}

/** The later of two instants. */
export function later(a: string | null, b: string): string {
  return a !== null && Date.parse(a) >= Date.parse(b) ? a : b;
}

async function answerOf(
  live: () => Promise<LiveAnswer>,
  redact: Redaction,
): Promise<LiveAnswer | ServiceError> {
  try {
    const answer = await live();
    return { ...answer, output: redact.value(answer.output) };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return new ServiceError({ ...error.failure, message: redact.text(error.failure.message) });
  }
}

function recordOf(call: Call, answer: LiveAnswer | ServiceError) {
  if (answer instanceof ServiceError) {
    const outcome = { error: answer.failure };
    return { record: { ...call, outcome, requestId: null, attempts: null, bodies: [] }, contents: [] };
  }
  const { json, contents } = encode(answer.output);
  const { requestId, attempts } = answer;
  const bodies = contents.map(({ bytes, received }) => ({
    digest: digestOf(bytes),
    bytes: bytes.length,
    received,
  }));
  return { record: { ...call, outcome: { output: json }, requestId, attempts, bodies }, contents };
}

function contentIn(contents: readonly Content[]): (digest: Digest) => Promise<Content> {
  const byDigest = new Map(contents.map((content) => [digestOf(content.bytes), content]));
  return async (digest) => byDigest.get(digest) ?? new Content(new Uint8Array());
}
