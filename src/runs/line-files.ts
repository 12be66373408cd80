import type { UnreadFile } from '../container/build-container.ts';
import type { LineList } from '../core/lines.ts';

/** No file of lines grows beyond this, so that a reader can have one in memory after the other. */
const BYTES_PER_FILE = 4 * 2 ** 20;

/**
 * The files of a pack with these lines, at least one. The first has the name, which ends with `.ndjson`; the next ones
 * are `…-2.ndjson` and so on. A line is never cut in two.
 */
export function lineFiles(name: string, lines: LineList): UnreadFile[] {
  return spansOf(lines).map(({ from, to, bytes }, index) => ({
    name: nameOf(name, index),
    mediaType: 'application/x-ndjson',
    collectedAt: null,
    read() {
      const content = Buffer.allocUnsafe(bytes);
      let end = 0;
      for (let at = from; at < to; at++) end += content.write(`${lines.at(at)}\n`, end);
      return content;
    },
  }));
}

/** The files of that name in a pack, in order, by their names; none when there is no first one. */
export function* lineFilesIn(files: ReadonlyMap<string, Buffer>, name: string): Iterable<[string, Buffer]> {
  for (let index = 0; ; index++) {
    const bytes = files.get(nameOf(name, index));
    if (!bytes) return;
    yield [nameOf(name, index), bytes];
  }
}

function nameOf(name: string, index: number): string {
  return index === 0 ? name : name.replace('.ndjson', `-${index + 1}.ndjson`);
}

interface Span {
  readonly from: number;
  to: number;
  bytes: number;
}

function spansOf(lines: LineList): readonly Readonly<Span>[] {
  let span: Span = { from: 0, to: 0, bytes: 0 };
  const spans = [span];
  for (let index = 0; index < lines.length; index++) {
    const length = Buffer.byteLength(lines.at(index) ?? '') + 1;
    if (span.bytes > 0 && span.bytes + length > BYTES_PER_FILE) {
      span = { from: index, to: index, bytes: 0 };
      spans.push(span);
    }
    span.to = index + 1;
    span.bytes += length;
  }
  return spans;
}
