import { z } from 'zod';

const text = z.string().max(2048).optional().catch(undefined);
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .optional()
  .catch(undefined);

/** The question as it stands in the address of the form. */
export const questionSearch = z.object({ resource: text, actor: text, events: text, from: day, to: day });

/** What of a case is looked at. */
export const caseSearch = z.object({
  ...{ person: text, event: text, session: text, text },
  order: z.enum(['time', 'event', 'resource', 'person']).optional().catch(undefined),
  down: z.boolean().optional().catch(undefined),
  /** The first session of the timeline that is shown. */
  sessions: z.number().int().min(0).optional().catch(undefined),
  change: z.number().int().min(0).optional().catch(undefined),
  ...{ from: z.iso.datetime().optional().catch(undefined), to: z.iso.datetime().optional().catch(undefined) },
});
export type CaseSearch = z.infer<typeof caseSearch>;
