import { z } from 'zod';

/** Outcomes of an access, as the log has them. */
export const OUTCOMES = ['granted', 'denied', 'refused', 'absent', 'noted'] as const;

/** What of the administration is shown, as it stands in the address. */
export const administrationSearch = z.object({
  view: z.enum(['engagements', 'tokens', 'log']).optional().catch(undefined),
  who: z.string().max(200).optional().catch(undefined),
  pack: z.string().max(250).optional().catch(undefined),
  outcome: z.enum(OUTCOMES).optional().catch(undefined),
  line: z.number().int().positive().optional().catch(undefined),
});
