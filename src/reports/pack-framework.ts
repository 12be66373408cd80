import { z } from 'zod';
import { digestText } from '../evidence/envelope.ts';
import { manualDecision } from '../evidence/kinds/manual-decisions.ts';
import { FRAMEWORK_IDS } from '../mappings/framework-id.ts';

/** What a check came to, for an item or as a whole. */
export const outcome = z.enum(['pass', 'fail', 'unknown', 'not-applicable']);
/** Items by outcome. */
export const counts = z.strictObject({
  pass: z.int(),
  fail: z.int(),
  unknown: z.int(),
  'not-applicable': z.int(),
});
const edge = z.strictObject({
  check: z.string(),
  strength: z.enum(['direct', 'partial', 'supporting']),
  rationale: z.string(),
  remains: z.string().nullable(),
  /** Rules of public mappings that draw the same edge; sorted, empty when none does. */
  elsewhere: z.array(z.string()),
  /** Outcome of the check in this pack. */
  outcome,
});

const conclusion = z.enum([
  'exceptions-noted',
  'incomplete',
  'inherited',
  'manual',
  'not-applicable',
  'needs-review',
  'no-exceptions-noted',
]);

const control = z.strictObject({
  id: z.string(),
  title: z.string(),
  family: z.string(),
  obligation: z.string(),
  cadence: z.string().nullable(),
  text: z.string().nullable(),
  evidenceClass: z.enum(['direct', 'partial', 'context', 'inherited', 'none']),
  /** Who has to meet it: AWS, the organisation, or each a part of it. */
  responsibility: z.enum(['aws', 'shared', 'customer']),
  sources: z.array(z.string()),
  conclusion,
  /** One sentence: why this conclusion. */
  reason: z.string(),
  /** Items of all its checks, by outcome. */
  counts,
  edges: z.array(edge),
  /** What a human still has to bring, one sentence each; empty only when nothing remains. */
  remains: z.array(z.string()),
  /** Failing items of all its checks that somebody answers for. */
  accepted: z.int(),
  /** The decision of the organisation about it, when there is one. */
  decision: manualDecision.omit({ framework: true, control: true }).nullable(),
  /** Paths of the documents that the organisation names for it; they change no conclusion. */
  documents: z.array(z.string()),
  /** Where it demands a cadence: how many of these documents are dated in the period; else null. */
  instances: z.int().nullable(),
  /** What a person concluded who reviewed it: nobody can have before the pack is sealed. */
  review: z.null(),
});

/** A framework with every control of its catalog. */
export const framework = z.strictObject({
  id: z.enum(FRAMEWORK_IDS),
  title: z.string(),
  version: z.string(),
  notice: z.string(),
  mappingVersion: z.string(),
  /** The report of AWS that covers what AWS has to meet; null where none was looked for. */
  providerReport: z
    .strictObject({ title: z.string(), found: z.array(z.string()), evidence: z.array(digestText) })
    .nullable(),
  /** Edges that public mappings draw for the same tests and ours does not, each with the reason. */
  onlyElsewhere: z.array(
    z.strictObject({
      control: z.string(),
      check: z.string(),
      rules: z.array(z.string()),
      reason: z.string(),
    }),
  ),
  /** Controls by conclusion. */
  counts: z.record(conclusion, z.int()),
  controls: z.array(control),
});

export type PackFramework = z.infer<typeof framework>;
export type PackControl = z.infer<typeof control>;
