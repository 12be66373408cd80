import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Entries } from './lists.ts';

/**
 * A zip of these entries in their order, the same bytes for the same input on every machine with the same zlib.
 *
 * @param stored - names of the entries that are not compressed
 * @param day - stands as the modification date, at noon
 */
export async function writeZip(entries: Entries, stored: ReadonlySet<string>, day: Date): Promise<Buffer> {
  const zip = new ZipFile();
  // Zip stores local time. Built from UTC parts it does not tell where it was made, and noon exists in every zone,
  // also on the days on which clocks are changed.
  const mtime = new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
  for (const [name, bytes] of entries) {
    zip.addBuffer(bytes, name, {
      mtime,
      mode: 0o100644,
      compress: !stored.has(name),
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}
