import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { ExhibitError } from '../core/errors.ts';
import type { Lines } from '../core/lines.ts';

/**
 * Lines in a file. Each is handed to the system before `add` returns, so that a process that is killed loses none;
 * memory holds where they begin. `close` lets go of the file.
 *
 * @param path a file that is there already is continued behind its last byte
 * @throws STORE_FAILED when the file cannot be opened, written or read
 */
export function fileLines(path: string): Lines & { close(): void } {
  const file = attempt(path, () => openSync(path, 'a+', 0o600));
  let end = attempt(path, () => fstatSync(file).size);
  const starts: number[] = [];
  const ends: number[] = [];
  return {
    add(line) {
      const bytes = Buffer.from(`${line}\n`);
      attempt(path, () => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      });
      starts.push(end);
      end += bytes.length;
      return ends.push(end - 1) - 1;
    },
    at(place) {
      const [start, stop] = [starts[place], ends[place]];
      if (start === undefined || stop === undefined) throw new RangeError(`There is no line ${place}.`);
      const bytes = Buffer.allocUnsafe(stop - start);
      attempt(path, () => {
        for (let at = 0; at < bytes.length; ) at += readSync(file, bytes, at, bytes.length - at, start + at);
      });
      return bytes.toString('utf8');
    },
    close: () => attempt(path, () => closeSync(file)),
  };
}

function attempt<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${path} could not be written or read.`, { cause });
  }
}
