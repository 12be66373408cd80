import { measuredContainer } from '../../container/open-container.ts';
import type { Pack, PackCheck, PackItem } from '../../reports/pack.ts';
import { itemsIn } from '../../runs/export-pack.ts';
import { type Files, packDocument, textOf } from '../../runs/pack-files.ts';

/** A pack that stays open for questions. */
export interface OpenedPack {
  readonly files: Files;
  readonly document: Pack;
  /** A check by its id; null when the pack has none. */
  check(id: string): PackCheck | null;
  /** All items of a check, the listed ones first, then those beside the document. */
  itemsOf(check: PackCheck): readonly PackItem[];
  /** What was made for a key before, or is made now; the oldest go when there are many. */
  remembered<Value>(key: string, make: () => Value): Value;
}

/** Lists of items and the like that are kept of a pack. */
const REMEMBERED = 24;

/** @throws PACK_INVALID when it is no pack that this version reads */
export function openPack(container: Buffer): OpenedPack {
  const { files } = measuredContainer(container);
  const document = packDocument(Buffer.from(textOf(files, 'pack.json')));
  const checks = new Map(document.checks.map((check) => [check.id, check]));
  const memory = new Map<string, unknown>();
  const remembered = <Value>(key: string, make: () => Value): Value => {
    const known = memory.has(key);
    // The key stands for the type of its value, here and nowhere else.
    const value = known ? (memory.get(key) as Value) : make();
    memory.delete(key);
    memory.set(key, value);
    const [oldest] = memory.keys();
    if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
    return value;
  };
  return {
    files,
    document,
    check: (id) => checks.get(id) ?? null,
    itemsOf: (check) =>
      check.unlisted ? remembered(`items of ${check.id}`, () => [...itemsIn(files, check)]) : check.items,
    remembered,
  };
}
