import { z } from 'zod';
import {
  type BiasLimit,
  DISTANCE_METRICS,
  type FairnessCriteria,
  RATIO_METRICS,
  SIGNED_METRICS,
} from '../evidence/kinds/manual-fairness-criteria.ts';

const BOTH_SIDES = 'lets bias the other way pass';

const range = (error: string) =>
  z
    .strictObject({ min: z.number(error), max: z.number(error) }, { error })
    .refine(({ min, max }) => min <= max, 'min lies above max');

/** Everything as `{ min, max }`, the short form included. */
const signed = z
  .union(
    [
      z.strictObject({ magnitude: z.number().nonnegative() }).transform(({ magnitude }) => ({
        min: -magnitude,
        max: magnitude,
      })),
      z.strictObject({ min: z.number(), max: z.number() }),
    ],
    {
      error: `takes { magnitude: 0.1 } or { min: -0.1, max: 0.1 }; a limit on one side ${BOTH_SIDES}`,
    },
  )
  .refine(({ min, max }) => min <= max, 'min lies above max');

const ratio = range(`takes { min: 0.8, max: 1.25 }; a limit on one side ${BOTH_SIDES}`);

const distance = z
  .strictObject({ max: z.number().nonnegative() }, { error: 'takes { max: 0.1 }; it is never below 0' })
  .transform(({ max }) => ({ min: 0, max }));

const METRICS = [...SIGNED_METRICS, ...RATIO_METRICS, ...DISTANCE_METRICS];
const each = <Schema extends z.ZodType>(names: readonly string[], schema: Schema) =>
  Object.fromEntries(names.map((name) => [name, schema.optional()]));

const thresholds = z
  .strictObject(
    {
      ...each(SIGNED_METRICS, signed),
      ...each(RATIO_METRICS, ratio),
      ...each(DISTANCE_METRICS, distance),
    },
    {
      error: ({ code, keys }) =>
        code === 'unrecognized_keys'
          ? `no bias metric of Clarify: ${(keys ?? []).join(', ')}; there are ${METRICS.toSorted().join(', ')}`
          : undefined,
    },
  )
  .transform((limits) =>
    METRICS.flatMap((metric) => {
      const limit = limits[metric];
      return limit ? [{ metric, min: limit.min, max: limit.max }] : [];
    }),
  );

/** What `exhibit.yaml` says under `fairness`. */
export const fairnessSchema = z
  .strictObject({
    /** The document or board that set them. */
    policy: z.string().min(1).optional(),
    /** Limits of bias metrics by their short names. */
    thresholds: thresholds.default([]),
    /** Limits for some jobs, before those for all; the first that names job and metric counts. */
    overrides: z
      .array(
        z.strictObject({
          /** Names of Clarify jobs; `*` stands for any characters. */
          jobs: z.string().min(1),
          thresholds: thresholds.refine((limits) => limits.length > 0, 'sets no limit'),
        }),
      )
      .default([]),
    /** Whether every model that an endpoint serves needs an explanation. */
    explanations: z.enum(['required', 'not-required'], 'takes required or not-required').optional(),
  })
  .refine(
    ({ thresholds: limits, overrides, explanations }) =>
      limits.length + overrides.length > 0 || explanations !== undefined,
    'says nothing: give thresholds, overrides or explanations',
  )
  .transform((file): FairnessCriteria => {
    const limitsOf = (jobs: string | null, limits: z.output<typeof thresholds>): BiasLimit[] =>
      limits.map((limit) => ({ jobs, ...limit }));
    return {
      policy: file.policy ?? null,
      limits: [
        ...file.overrides.flatMap(({ jobs, thresholds: limits }) => limitsOf(jobs, limits)),
        ...limitsOf(null, file.thresholds),
      ],
      explanations: file.explanations ?? null,
    };
  });
