import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** Bias metrics of Clarify that can be on either side of fair: a limit on one side says nothing of the other. */
export const SIGNED_METRICS = [
  'AD',
  'CDDL',
  'CDDPL',
  'CI',
  'DAR',
  'DCA',
  'DCR',
  'DPL',
  'DPPL',
  'DRR',
  'FT',
  'RD',
  'SD',
  'TE',
] as const;

/** Ratios, which are fair at 1. */
export const RATIO_METRICS = ['DI'] as const;

/** Distances, which are fair at 0 and never below it. */
export const DISTANCE_METRICS = ['GE', 'JS', 'KL', 'KS', 'LP', 'TVD'] as const;

export const biasLimit = z.strictObject({
  /** Names of Clarify jobs that it is for, `*` standing for any characters; null: of every job. */
  jobs: z.string().nullable(),
  metric: z.enum([...SIGNED_METRICS, ...RATIO_METRICS, ...DISTANCE_METRICS]),
  /** Both ends count as within. */
  min: z.number(),
  max: z.number(),
});
export type BiasLimit = z.infer<typeof biasLimit>;

export const fairnessCriteria = z.strictObject({
  /** What sets them, in words of the organisation; null when exhibit.yaml does not say. */
  policy: z.string().nullable(),
  /** In the order in which they are looked up: the first that is for the job and the metric counts. */
  limits: z.array(biasLimit),
  /** Whether every served model needs an explanation; null when the organisation has not said. */
  explanations: z.enum(['required', 'not-required']).nullable(),
});
export type FairnessCriteria = z.infer<typeof fairnessCriteria>;

/** What the organisation holds to be fair. Checks compare with it; whether it is right is for a person to say. */
export const manualFairnessCriteria = defineEvidence({
  id: 'manual.fairness-criteria@1',
  title: 'What the organisation holds to be fair',
  description:
    'Limits of bias metrics, and whether served models need explanations, as exhibit.yaml states them. A run without them has no such record, and then no value of a bias metric is judged.',
  unread: { policy: null, limits: [], explanations: null },
  body: fairnessCriteria,
});
