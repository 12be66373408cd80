import { z } from 'zod';

/** Text of an address; what looks like a number there is meant as text. What does not fit is left out. */
const word = z.coerce.string().max(300).optional().catch(undefined);

const conclusions = [
  'exceptions-noted',
  'incomplete',
  'needs-review',
  'no-exceptions-noted',
  'inherited',
  'manual',
  'not-applicable',
] as const;

/** How the page of a framework is filtered. */
export const frameworkSearch = z.object({
  conclusion: z.enum(conclusions).optional().catch(undefined),
  family: word,
  text: word,
});
export type FrameworkSearch = z.infer<typeof frameworkSearch>;

/** How the list of checks is filtered. */
export const checksSearch = z.object({
  outcome: z.enum(['fail', 'unknown', 'pass', 'not-applicable']).optional().catch(undefined),
  severity: z.enum(['critical', 'high', 'medium', 'low']).optional().catch(undefined),
  topic: word,
  text: word,
});
export type ChecksSearch = z.infer<typeof checksSearch>;

/** How the page of exceptions is filtered and sorted, and which of them is open. */
export const exceptionsSearch = z.object({
  severity: z.enum(['critical', 'high', 'medium', 'low']).optional().catch(undefined),
  check: word,
  account: word,
  region: word,
  text: word,
  order: z.enum(['severity', 'since', 'resource', 'place']).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
  /** Check of the open item and its place there: `<check>~<place>`. */
  open: z
    .string()
    .regex(/^[\w-]+~\d+$/)
    .optional()
    .catch(undefined),
});
export type ExceptionsSearch = z.infer<typeof exceptionsSearch>;
