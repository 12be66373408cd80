import { canonicalJson } from '../core/canonical-json.ts';
import { type Digest, digestOf } from '../core/digest.ts';
import { type LineList, type Lines, linesOf, memoryLines } from '../core/lines.ts';
import { by } from '../core/order.ts';
import { instant } from '../core/period.ts';
import { Content } from './content.ts';
import { decode, encode } from './encoding.ts';
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
}

/** What a recording needs from outside. */
export interface Recorder {
  readonly now: () => Date;
  readonly redact: Redaction;
  readonly bodies: Bodies;
  /** Where lines are kept; left out: in memory. */
  readonly lines?: Lines;
}

/** A transcript in the making, and what it has so far. */
export interface Recording extends Transcript {
  /** The records so far, canonical JSON each, ordered by task and position, whatever ran at once. */
  lines(): string[];
  /** The same, each read when it is asked for. */
  list(): LineList;
}

/** A transcript in the making. Nothing reaches it, its content store or the caller before redaction. */
export function createRecording(recorder: Recorder): Recording {
  const kept = recorder.lines ?? memoryLines();
  const lines: Line[] = [];
  const list = (): LineList => {
    const inOrder = by<Line>(({ task }) => task);
    const places = lines.toSorted((a, b) => inOrder(a, b) || a.seq - b.seq).map(({ place }) => place);
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
      const add = (text: string, { seq, startedAt }: Pick<Line, 'seq' | 'startedAt'>) =>
        void lines.push({ task, seq, place: kept.add(text), digest: digestOf(text), startedAt });
      const mine = () => lines.filter((line) => line.task === task).toSorted((a, b) => a.seq - b.seq);
      return recordingTape(task, recorder, { next, add, mine });
    },
    lines: () => [...linesOf(list())],
    list,
  };
}

interface TapeLines {
  readonly next: () => number;
  readonly add: (text: string, line: Pick<Line, 'seq' | 'startedAt'>) => void;
  readonly mine: () => readonly Line[];
}

function recordingTape(task: string, recorder: Recorder, { next, add, mine }: TapeLines): Tape {
  return {
    async call(call, live) {
      const seq = next();
      const started = recorder.now();
      const answer = await answerOf(live, recorder.redact);
      const durationMs = Math.max(0, Math.round(recorder.now().getTime() - started.getTime()));
      const { record, contents } = recordOf(call, answer);
      for (const { bytes } of contents) await recorder.bodies.put(bytes);
      const startedAt = instant(started);
      const text = canonicalJson({ ...record, task, seq, startedAt, durationMs });
      add(text, { seq, startedAt });
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
