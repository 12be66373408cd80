import type { PackFramework } from '../../../reports/pack.ts';
import type { OpenedPack } from '../opened-pack.ts';

/** A framework with every control of its catalog; null when it is not in the pack. */
export function framework(
  { document }: OpenedPack,
  { framework: id }: { readonly framework: string },
): PackFramework | null {
  return document.frameworks.find((one) => one.id === id) ?? null;
}
