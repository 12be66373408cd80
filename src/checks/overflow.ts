import type { ItemVerdict, Outcome } from './verdict.ts';

/** Passing items of a check, and as many that it does not apply to, that a result lists; the others are counted. */
export const LISTED = 400;

/** Takes the items that a result does not list, in the order in which they were judged. */
export type Overflow = (item: ItemVerdict) => void;

/**
 * Holds the items of a result: all that fail or are unknown, and of each other outcome the first ones. What is not
 * held goes to the overflow, so that a check over a large population stays small and loses nothing.
 */
export function heldItems(overflow: Overflow) {
  const counts: Record<Outcome, number> = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  const items: ItemVerdict[] = [];
  return {
    items,
    counts,
    add(item: ItemVerdict) {
      const { outcome } = item;
      counts[outcome] += 1;
      const isOpen = outcome === 'fail' || outcome === 'unknown';
      if (isOpen || counts[outcome] <= LISTED) items.push(item);
      else overflow(item);
    },
  };
}
