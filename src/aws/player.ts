import { canonicalJson } from '../core/canonical-json.ts';
import { type Digest, digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { outcomeOf } from './outcome.ts';
import { later } from './recording.ts';
import {
  type Bodies,
  type Call,
  type Tape,
  type Transcript,
  type TranscriptRecord,
  transcriptRecord,
} from './transcript.ts';

/** A record of a transcript, and the digest of its line. */
export interface Recorded {
  readonly record: TranscriptRecord;
  readonly digest: Digest;
}

/**
 * Answers calls from a transcript and never from a network. A call is found by task, account, region, service,
 * operation and input; equal calls are answered in recorded order, each record once. `unused()` counts the
 * records that nobody asked for.
 *
 * @throws TRANSCRIPT_INVALID when a line is no record in canonical form, or a position of a task stands twice
 */
export function createPlayer(
  transcript: string | readonly string[],
  bodies: Bodies,
): Transcript & { unused(): number } {
  const lines =
    typeof transcript === 'string' ? transcript.split('\n').filter((line) => line !== '') : transcript;
  return playerOf(lines.map(recordedIn), bodies);
}

/** The same from records that were read before. @throws TRANSCRIPT_INVALID when a position of a task stands twice */
export function playerOf(recorded: readonly Recorded[], bodies: Bodies): Transcript & { unused(): number } {
  const waiting = queues(recorded);
  return {
    tape: (task) => playingTape(task, waiting, bodies),
    unused: () => [...waiting.values()].reduce((sum, queue) => sum + queue.length, 0),
  };
}

/**
 * Reads a line of a transcript.
 *
 * @param index for what is said of it, from 0
 * @throws TRANSCRIPT_INVALID when it is no record in canonical form
 */
export function recordedIn(line: string, index: number): Recorded {
  const invalid = (why: string, cause?: unknown) =>
    new ExhibitError('TRANSCRIPT_INVALID', `Line ${index + 1} of the transcript ${why}.`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw invalid('is no JSON', cause);
  }
  const parsed = transcriptRecord.safeParse(value);
  if (!parsed.success) throw invalid('is no record of a call', parsed.error);
  if (canonicalJson(parsed.data) !== line) throw invalid('is not in canonical form');
  return { record: parsed.data, digest: digestOf(line) };
}

function queues(recorded: readonly Recorded[]): Map<string, Recorded[]> {
  const positions = new Set<string>();
  for (const { record } of recorded) {
    const position = `${record.task} ${record.seq}`;
    if (positions.has(position)) {
      throw new ExhibitError(
        'TRANSCRIPT_INVALID',
        `Call ${record.seq} of ${record.task} stands twice in the transcript.`,
      );
    }
    positions.add(position);
  }
  const inOrder = recorded.toSorted((a, b) => a.record.seq - b.record.seq);
  return Map.groupBy(inOrder, ({ record }) => keyOf(record.task, record));
}

function keyOf(
  task: string,
  { account, region, service, operation, input }: Omit<Call, 'input'> & { input: unknown },
) {
  return canonicalJson([task, account, region, service, operation, input]);
}

function playingTape(task: string, waiting: ReadonlyMap<string, Recorded[]>, bodies: Bodies): Tape {
  const played: Recorded[] = [];
  return {
    async call(call) {
      const recorded = waiting.get(keyOf(task, call))?.shift();
      if (!recorded) throw unrecorded(task, call);
      played.push(recorded);
      return outcomeOf(recorded.record, bodies);
    },
    get refs() {
      return played.toSorted((a, b) => a.record.seq - b.record.seq).map(({ digest }) => digest);
    },
    get lastAt() {
      return played.reduce<string | null>((last, { record }) => later(last, record.startedAt), null);
    },
  };
}

function unrecorded(task: string, { region, service, operation, input }: Call): ExhibitError {
  const asked = canonicalJson(input);
  const shown = asked.length > 200 ? `${asked.slice(0, 200)}…` : asked;
  return new ExhibitError(
    'CALL_UNRECORDED',
    `The transcript has no (further) call ${service} ${operation} of ${task} in ${region} with ${shown}.`,
  );
}
