import { digestOf } from '../core/digest.ts';
import type { ExportSource } from '../exports/exporter.ts';
import { type PackCheck, type PackItem, pack as packSchema } from '../reports/pack.ts';
import { lineFilesIn } from './line-files.ts';
import { type Files, textOf } from './pack-files.ts';
import { type SoundPack, soundPack } from './sound-pack.ts';
import type { PackBytes } from './verify.ts';

/** A pack to export, and how far it can be relied on. */
export interface ExportedPack {
  readonly source: ExportSource;
  readonly verification: SoundPack['verification'];
}

/**
 * Verifies a pack, conclusions too, and opens it for exports.
 *
 * @param name of the file that the container is
 * @throws PACK_INVALID when anything in it does not hold, or the signer does not lead to a root that was given;
 *   INPUT_INVALID when it is the case of a question
 */
export async function exportedPack(bytes: PackBytes, name: string): Promise<ExportedPack> {
  const { files, verification } = await soundPack(bytes, {
    rests: 'conclusions',
    refusalOfCase: 'This is the case of a question to the log, not a pack: there is nothing in it to export.',
  });
  const text = textOf(files, 'pack.json');
  const { container, bundle } = bytes;
  const source: ExportSource = {
    pack: packSchema.parse(JSON.parse(text)),
    packDigest: digestOf(text),
    container: { name, digest: digestOf(container), bytes: container },
    bundle: bundle && { name: `${name}.sigstore.json`, bytes: bundle },
    files,
    itemsOf: (check) => itemsIn(files, check),
  };
  return { source, verification };
}

const itemSchema = packSchema.shape.checks.element.shape.items.element;

/** The items that the document lists, then the others, one file of them in memory after the other. */
export function* itemsIn(files: Files, { items, unlisted }: PackCheck): Iterable<PackItem> {
  yield* items;
  if (!unlisted) return;
  for (const [, bytes] of lineFilesIn(files, unlisted.file)) {
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(0x0a, from);
      const to = end < 0 ? bytes.length : end;
      yield itemSchema.parse(JSON.parse(bytes.toString('utf8', from, to)));
      from = to + 1;
    }
  }
}
