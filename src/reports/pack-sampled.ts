import { z } from 'zod';

/** The samples that a check rests on, as a pack states them. */
export const sampled = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: z.string(),
      title: z.string(),
      drawn: z.int(),
      of: z.int(),
      /** True when the check looks at what items of the kind name. */
      isNamedBy: z.boolean(),
    }),
  ),
  /** What that means, in one or two sentences. */
  text: z.string(),
});
