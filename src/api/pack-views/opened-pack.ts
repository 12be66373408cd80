import { measuredContainer } from '../../container/open-container.ts';
import type { Pack, PackCheck, PackItem } from '../../reports/pack.ts';
import { itemsIn } from '../../runs/export-pack.ts';
import { type Files, packDocument, textOf } from '../../runs/pack-files.ts';

/** A container that stays open for questions: a pack, or a case, which `openedCase` reads. */
export interface OpenedPack {
  readonly files: Files;
  /** @throws PACK_INVALID when it is no pack that this version reads */
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

/** @throws PACK_INVALID when it is no sound container */
export function openPack(container: Buffer): OpenedPack {
  const { files } = measuredContainer(container);
  let read: { readonly document: Pack; readonly checks: ReadonlyMap<string, PackCheck> } | null = null;
  // Not before it is asked for: the container of a case has another document.
  const known = () => {
    if (read) return read;
    const document = packDocument(Buffer.from(textOf(files, 'pack.json')));
    read = { document, checks: new Map(document.checks.map((check) => [check.id, check])) };
    return read;
  };
  const memory = new Map<string, unknown>();
  const remembered = <Value>(key: string, make: () => Value): Value => {
    // The key stands for the type of its value, here and nowhere else.
    const value = memory.has(key) ? (memory.get(key) as Value) : make();
    memory.delete(key);
    memory.set(key, value);
    const [oldest] = memory.keys();
    if (memory.size > REMEMBERED && oldest !== undefined) memory.delete(oldest);
    return value;
  };
  return {
    files,
    get document() {
      return known().document;
    },
    check: (id) => known().checks.get(id) ?? null,
    itemsOf: (check) =>
      check.unlisted ? remembered(`items of ${check.id}`, () => [...itemsIn(files, check)]) : check.items,
    remembered,
  };
}
