import { ExhibitError } from '../core/errors.ts';
import type { PackCheck, PackItem } from '../reports/pack.ts';
import type { ExportSource } from './exporter.ts';

/**
 * Every item of a check, counted on the way.
 *
 * @throws PACK_INVALID at the end when they are more or fewer than the check counts
 */
export function* everyItem(source: ExportSource, check: PackCheck): Iterable<PackItem> {
  let seen = 0;
  for (const item of source.itemsOf(check)) {
    seen += 1;
    yield item;
  }
  const counted = Object.values(check.counts).reduce((sum, count) => sum + count, 0);
  if (seen === counted) return;
  throw new ExhibitError(
    'PACK_INVALID',
    `The pack counts ${counted} items of the check ${check.id} and holds ${seen}.`,
  );
}
