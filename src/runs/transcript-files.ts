import type { UnreadFile } from '../container/build-container.ts';
import { type Digest, digestOfParts } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { type LineList, linesOf } from '../core/lines.ts';
import { lineFiles, lineFilesIn } from './line-files.ts';

/** Name of the transcript in a container, or of its first file; the next ones are `calls-2.ndjson` and so on. */
export const TRANSCRIPT_FILE = 'transcript/calls.ndjson';

/** A transcript as a pack states it. */
export interface KeptTranscript {
  /** Of its files one behind the other. */
  readonly digest: Digest;
  readonly calls: number;
  /** Number of contents beside it. */
  readonly bodies: number;
}

/** What a pack states of these recorded calls, one canonical JSON record a line. */
export function keptTranscript(lines: LineList, bodies: number): KeptTranscript {
  return { digest: digestOfParts(ended(linesOf(lines))), calls: lines.length, bodies };
}

/** The files of a transcript, at least one. */
export function transcriptFiles(lines: LineList): UnreadFile[] {
  return lineFiles(TRANSCRIPT_FILE, lines);
}

/**
 * The recorded calls of a pack, in order.
 *
 * @throws PACK_INVALID when it has none, or a file of it is cut off
 */
export function* transcriptLines(files: ReadonlyMap<string, Buffer>): Iterable<string> {
  if (!files.has(TRANSCRIPT_FILE))
    throw new ExhibitError('PACK_INVALID', `The pack has no ${TRANSCRIPT_FILE}.`);
  for (const [name, bytes] of lineFilesIn(files, TRANSCRIPT_FILE)) {
    const lines = bytes.toString('utf8').split('\n');
    if (lines.pop() !== '') throw new ExhibitError('PACK_INVALID', `${name} ends within a line.`);
    yield* lines;
  }
}

function* ended(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `${line}\n`;
}
