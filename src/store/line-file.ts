import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { ExhibitError } from '../core/errors.ts';
import type { Lines } from '../core/lines.ts';

/**
 * Lines in a file. Each is handed to the system before `add` returns, so that a process that is killed loses none;
 * memory holds where they begin. `close` lets go of the file.
 *
 * @param path of a file that is there already the lines are the first ones; a last line without its end, which a
 *   process was writing when it was killed, is cut off
 * @throws STORE_FAILED when the file cannot be opened, written or read, or is closed
 */
export function fileLines(path: string): Lines & { close(): void } {
  const file = attempt(path, () => openSync(path, 'a+', 0o600));
  const ends = attempt(path, () => lineEnds(file));
  let end = (ends.at(-1) ?? -1) + 1;
  attempt(path, () => ftruncateSync(file, end));
  let isOpen = true;
  const onFile = <Result>(work: () => Result): Result =>
    attempt(path, () => {
      // The system gives the number of a closed file to the next one that is opened.
      if (!isOpen) throw new Error('The file is closed.');
      return work();
    });
  return {
    get length() {
      return ends.length;
    },
    add(line) {
      const bytes = Buffer.from(`${line}\n`);
      onFile(() => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      });
      end += bytes.length;
      return ends.push(end - 1) - 1;
    },
    at(place) {
      const stop = ends[place];
      if (stop === undefined) throw new RangeError(`There is no line ${place}.`);
      const start = (ends[place - 1] ?? -1) + 1;
      const bytes = Buffer.allocUnsafe(stop - start);
      onFile(() => {
        for (let at = 0; at < bytes.length; ) {
          const read = readSync(file, bytes, at, bytes.length - at, start + at);
          if (read === 0) throw new Error('The file is shorter than it was.');
          at += read;
        }
      });
      return bytes.toString('utf8');
    },
    close() {
      if (isOpen) attempt(path, () => closeSync(file));
      isOpen = false;
    },
  };
}

const LINE_END = 0x0a;

/** Where the ends of the lines stand. */
function lineEnds(file: number): number[] {
  const ends: number[] = [];
  const chunk = Buffer.allocUnsafe(Math.min(1 << 20, fstatSync(file).size));
  for (let start = 0; ; ) {
    const read = readSync(file, chunk, 0, chunk.length, start);
    if (read === 0) return ends;
    const bytes = chunk.subarray(0, read);
    for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1))
      ends.push(start + at);
    start += read;
  }
}

function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${path} could not be written or read.`, { cause });
  }
}
