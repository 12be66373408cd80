import { z } from 'zod';
import { digestOf, hexOf } from '../core/digest.ts';
import { by } from '../core/order.ts';
import type { Sample } from './envelope.ts';

/** How the items that need a call each are chosen: all of them, or a random sample of each account, region and kind. */
export const sampling = z.discriminatedUnion(
  'method',
  [
    z.strictObject({ method: z.literal('all') }),
    z.strictObject({
      method: z.literal('random'),
      size: z.int('a whole number of items').min(1, 'at least 1'),
      seed: z.string('random needs a seed, in quotes if it is a number').min(1, 'random needs a seed'),
    }),
  ],
  { error: 'method is neither all nor random' },
);
export type Sampling = z.infer<typeof sampling>;

/** An item that was listed and counted but not drawn, so that nothing more was read of it. */
export const undrawnItem = z.strictObject({ name: z.string(), arn: z.string(), createdAt: z.string() });
export type UndrawnItem = z.infer<typeof undrawnItem>;

/** The field of a body that keeps them, in order of ARN and creation; left out when everything was looked at. */
export const undrawnItems = z.array(undrawnItem).optional();

/**
 * Draws a sample that anybody can draw again: the items in ascending order of the SHA-256, in hexadecimal digits, of
 * `<seed> <ARN> <time of creation>`, of which the first `size` are drawn. Both lists keep the order they were given in.
 */
export function draw<Item extends UndrawnItem>(
  items: readonly Item[],
  how: Sampling,
): { readonly drawn: readonly Item[]; readonly undrawn: readonly Item[]; readonly sample: Sample | null } {
  if (how.method === 'all') return { drawn: items, undrawn: [], sample: null };
  const { seed, size } = how;
  const ranked = items
    .map((item) => ({ item, rank: hexOf(digestOf(`${seed} ${item.arn} ${item.createdAt}`)) }))
    .toSorted(by(({ rank }) => rank));
  const chosen = new Set(ranked.slice(0, size).map(({ item }) => item));
  return {
    drawn: items.filter((item) => chosen.has(item)),
    undrawn: items.filter((item) => !chosen.has(item)),
    sample: { method: 'random', seed, size },
  };
}
