import { z } from 'zod';
import { volumeNumber } from '../../../container/names.ts';
import { digestOf, hexOf } from '../../../core/digest.ts';
import { ExhibitError } from '../../../core/errors.ts';
import type { OpenedPack } from '../opened-pack.ts';

const file = z.strictObject({
  name: z.string(),
  bytes: z.int(),
  /** SHA-256 in hexadecimal. */
  sha256: z.string(),
});

/** What a container holds that one may want by itself. */
export const packFiles = z.strictObject({
  /** Volumes of the report, from 1 on. */
  volumes: z.array(file.extend({ volume: z.int() })),
  document: file,
  /** All files of the container. */
  files: z.int(),
  bytes: z.int(),
});
export type PackFilesView = z.infer<typeof packFiles>;

const DOCUMENT = 'pack.json';

/** The files of a pack that can be had by themselves. @throws PACK_INVALID when it has no document */
export function files(pack: OpenedPack, _wish: Record<string, never>): PackFilesView {
  const told = (name: string): z.infer<typeof file> => {
    const bytes = pack.files.get(name);
    if (!bytes) throw new ExhibitError('PACK_INVALID', `The pack has no ${name}.`);
    return { name, bytes: bytes.length, sha256: hexOf(digestOf(bytes)) };
  };
  return pack.remembered('files', () => ({
    volumes: [...volumesOf(pack)].map(([volume, name]) => ({ volume, ...told(name) })),
    document: told(DOCUMENT),
    files: pack.files.size,
    bytes: [...pack.files.values()].reduce((sum, { length }) => sum + length, 0),
  }));
}

/** Bytes of the document or of a volume of the report; null when there is no such volume. */
export function fileBytes(
  pack: OpenedPack,
  { volume }: { readonly volume: number | null },
): { readonly name: string; readonly bytes: Uint8Array } | null {
  const name = volume === null ? DOCUMENT : volumesOf(pack).get(volume);
  const bytes = name === undefined ? undefined : pack.files.get(name);
  // A copy: what lies in the memory of the thread stays there.
  return name === undefined || !bytes ? null : { name, bytes: Uint8Array.from(bytes) };
}

function volumesOf({ files: all }: OpenedPack): ReadonlyMap<number, string> {
  const numbered = [...all.keys()].flatMap((name): [number, string][] => {
    const volume = volumeNumber(name);
    return volume === null ? [] : [[volume, name]];
  });
  return new Map(numbered.toSorted(([a], [b]) => a - b));
}
