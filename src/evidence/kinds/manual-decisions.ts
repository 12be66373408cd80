import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/**
 * What was decided about a control. `not-applicable`: it does not concern the organisation. For addressable parts of
 * HIPAA: `implemented`, an equivalent `alternative`, or `not-reasonable`. For Annex A of ISO/IEC 27001 (Statement of
 * Applicability): `applicable`.
 */
export const DECISIONS = [
  'not-applicable',
  'implemented',
  'alternative',
  'not-reasonable',
  'applicable',
] as const;

/** How far an applicable control of Annex A is implemented, as the organisation says. */
export const IMPLEMENTATIONS = ['implemented', 'partly', 'planned'] as const;

/** A decision of the organisation about one control. */
export const manualDecision = z.strictObject({
  framework: z.string(),
  control: z.string(),
  decision: z.enum(DECISIONS),
  reason: z.string(),
  by: z.string(),
  /** Day of the decision, `YYYY-MM-DD`. */
  on: z.string(),
  /** The equivalent measure, for `alternative` alone. */
  measure: z.string().nullable(),
  /** For `applicable` alone. */
  implementation: z.enum(IMPLEMENTATIONS).nullable(),
});
export type ManualDecision = z.infer<typeof manualDecision>;

/** An exception that somebody answers for, up to a day. */
export const acceptance = z.strictObject({
  /** Id of the check that fails. */
  check: z.string(),
  /** Twelve digits; null: in every account. */
  account: z.string().nullable(),
  /** The resource as the check names it; `*` stands for any characters. */
  resource: z.string(),
  reason: z.string(),
  /** Who accepts it. */
  by: z.string(),
  on: z.string(),
  /** Last day on which it counts. */
  expires: z.string(),
});
export type Acceptance = z.infer<typeof acceptance>;

/** What the organisation decided. No check reads it: it stands beside what the checks found. */
export const manualDecisions = defineEvidence({
  id: 'manual.decisions@1',
  title: 'Decisions of the organisation',
  description:
    'Decisions about controls, and exceptions that somebody accepts up to a day, each with reason, approver and day. A null account means every account.',
  unread: { decisions: [], acceptances: [] },
  body: z.strictObject({ decisions: z.array(manualDecision), acceptances: z.array(acceptance) }),
});
