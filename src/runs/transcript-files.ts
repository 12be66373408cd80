import type { UnreadFile } from '../container/build-container.ts';
import { type Digest, digestOfParts } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { type LineList, linesOf } from '../core/lines.ts';

/** Name of the transcript in a container, or of its first file; the next ones are `calls-2.ndjson` and so on. */
export const TRANSCRIPT_FILE = 'transcript/calls.ndjson';

/** No file of a transcript grows beyond this, so that a reader can have one in memory after the other. */
const BYTES_PER_FILE = 16 * 2 ** 20;

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
  return spansOf(lines).map(({ from, to }, index) => ({
    name: nameOf(index),
    mediaType: 'application/x-ndjson',
    collectedAt: null,
    read: () => Buffer.from([...ended(between(lines, from, to))].join('')),
  }));
}

/**
 * The recorded calls of a pack, in order.
 *
 * @throws PACK_INVALID when it has none, or a file of it is cut off
 */
export function* transcriptLines(files: ReadonlyMap<string, Buffer>): Iterable<string> {
  if (!files.has(TRANSCRIPT_FILE))
    throw new ExhibitError('PACK_INVALID', `The pack has no ${TRANSCRIPT_FILE}.`);
  for (let index = 0; files.has(nameOf(index)); index++) {
    const lines = (files.get(nameOf(index))?.toString('utf8') ?? '').split('\n');
    if (lines.pop() !== '') throw new ExhibitError('PACK_INVALID', `${nameOf(index)} ends within a line.`);
    yield* lines;
  }
}

function nameOf(index: number): string {
  return index === 0 ? TRANSCRIPT_FILE : TRANSCRIPT_FILE.replace('.ndjson', `-${index + 1}.ndjson`);
}

function spansOf(lines: LineList): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [{ from: 0, to: lines.length }];
  let size = 0;
  for (let index = 0; index < lines.length; index++) {
    const length = Buffer.byteLength(lines.at(index) ?? '') + 1;
    const last = spans.at(-1);
    if (last && size > 0 && size + length > BYTES_PER_FILE) {
      last.to = index;
      spans.push({ from: index, to: lines.length });
      size = 0;
    }
    size += length;
  }
  return spans;
}

function* between(lines: LineList, from: number, to: number): Iterable<string> {
  for (let index = from; index < to; index++) yield lines.at(index) ?? '';
}

function* ended(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `${line}\n`;
}
