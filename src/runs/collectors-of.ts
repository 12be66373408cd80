import type { Collector } from '../collectors/collector.ts';
import { collectors } from '../collectors/index.ts';
import { ExhibitError } from '../core/errors.ts';

/**
 * The collectors of these ids, in the order of the registry.
 *
 * @throws PACK_INVALID when an id is not of this version
 */
export function collectorsOf(ids: readonly string[]): readonly Collector[] {
  const known = new Set<string>(collectors.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new ExhibitError('PACK_INVALID', `This version has no collector ${unknown.join(', ')}.`);
  }
  return collectors.filter(({ id }) => ids.includes(id));
}
