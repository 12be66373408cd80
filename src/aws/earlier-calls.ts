import { z } from 'zod';
import { canonicalJson } from '../core/canonical-json.ts';
import { type Digest, digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import type { Lines } from '../core/lines.ts';
import { type Call, type TranscriptRecord, transcriptRecord } from './transcript.ts';

/** A call that was recorded before the run was resumed. */
export interface EarlierCall {
  readonly record: TranscriptRecord;
  readonly place: number;
  readonly digest: Digest;
}

/** The calls that an earlier part of the same run recorded. */
export interface EarlierCalls {
  /** Number of calls. */
  readonly length: number;
  /** The call at a position of a task; null when none was recorded there. @throws TRANSCRIPT_INVALID */
  at(task: string, seq: number): EarlierCall | null;
  /** Takes all calls of a task out, for good: a later part of the run does not find them either. */
  forget(task: string): void;
}

/** A task asks another call than the one that was recorded at its place, so nothing of it can be used. */
export class CallChanged extends ExhibitError {
  constructor(task: string, { service, operation }: Call) {
    const why = `${service} ${operation} is not the call that was recorded at its place`;
    super('TRANSCRIPT_INVALID', `${task}: ${why}.`);
  }
}

/** Stands where a task began anew: its lines before this one count no longer. */
const anew = z.strictObject({ anew: z.string() });
const position = z.object({ task: z.string(), seq: z.int().nonnegative() });

/** Reads what lines hold already. @throws TRANSCRIPT_INVALID when a line is no record of a call */
export function earlierCalls(lines: Lines): EarlierCalls {
  const places = new Map<string, Map<number, number>>();
  for (let place = 0; place < lines.length; place++) {
    const line = parsedLine(lines.at(place), place);
    const restart = anew.safeParse(line);
    if (restart.success) {
      places.delete(restart.data.anew);
      continue;
    }
    const { task, seq } = shaped(position, line, place);
    const ofTask = places.get(task) ?? new Map<number, number>();
    places.set(task, ofTask.set(seq, place));
  }
  return {
    get length() {
      return [...places.values()].reduce((sum, ofTask) => sum + ofTask.size, 0);
    },
    at(task, seq) {
      const place = places.get(task)?.get(seq);
      if (place === undefined) return null;
      const text = lines.at(place);
      return {
        record: shaped(transcriptRecord, parsedLine(text, place), place),
        place,
        digest: digestOf(text),
      };
    },
    forget(task) {
      if (!places.delete(task)) return;
      lines.add(canonicalJson({ anew: task }));
    },
  };
}

/** True when a recorded call asked the same. */
export function asksSame(record: TranscriptRecord, call: Call): boolean {
  const keyOf = ({ account, region, service, operation, input }: Call) =>
    canonicalJson([account, region, service, operation, input]);
  return keyOf(record) === keyOf(call);
}

function parsedLine(text: string, place: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(place, cause);
  }
}

function shaped<Value>(schema: z.ZodType<Value>, value: unknown, place: number): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(place, parsed.error);
}

const invalid = (place: number, cause: unknown) =>
  new ExhibitError('TRANSCRIPT_INVALID', `Line ${place + 1} of the kept calls is no record of a call.`, {
    cause,
  });
