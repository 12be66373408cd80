import * as z from 'zod/mini';

const text = z.catch(z.optional(z.coerce.string()), undefined);
const ORDERS = ['listed', 'outcome', 'resource', 'place', 'since', 'severity'] as const;

/** Which items are looked at, as it stands in an address. What cannot be read there is as if it were left out. */
export const itemSearch = z.object({
  outcome: z.catch(z.optional(z.enum(['fail', 'unknown', 'pass', 'not-applicable'])), undefined),
  account: text,
  region: text,
  text,
  order: z.catch(z.optional(z.enum(ORDERS)), undefined),
  down: z.catch(z.optional(z.boolean()), undefined),
  /** The item that is open, by its place in its check. */
  item: z.catch(z.optional(z.int().check(z.nonnegative())), undefined),
});
export type ItemSearch = z.infer<typeof itemSearch>;

/** The order by this name; as listed for any other. */
export function orderOf(name: string): (typeof ORDERS)[number] {
  return ORDERS.find((one) => one === name) ?? 'listed';
}

/** Which records are looked at. */
export const evidenceSearch = z.object({
  kind: text,
  account: text,
  region: text,
  gaps: z.catch(z.optional(z.boolean()), undefined),
});
export type EvidenceSearch = z.infer<typeof evidenceSearch>;

/** Which packs are compared. */
export const compareSearch = z.object({ from: text, to: text });
