import { z } from 'zod';
import { canonicalJson } from '../core/canonical-json.ts';
import { ExhibitError } from '../core/errors.ts';
import { digestText } from '../evidence/envelope.ts';
import { acceptance, manualDecision } from '../evidence/kinds/manual-decisions.ts';
import { manualDocument } from '../evidence/kinds/manual-documents.ts';
import { fairnessCriteria } from '../evidence/kinds/manual-fairness-criteria.ts';
import { evaluationSource } from '../evidence/kinds/sagemaker-evaluations.ts';
import { sampling } from '../evidence/sampling.ts';
import { FRAMEWORK_IDS } from '../mappings/framework-id.ts';

/**
 * Everything that decides a run besides the answers of AWS: kept in the pack as `run.json`, so that a replay needs
 * nothing but the pack. It holds no address of a machine and no secret.
 */
export const runInputs = z.strictObject({
  schema: z.literal('https://exhibit.dev/schema/run/v1'),
  organization: z.string(),
  /** The clock of the run: when it was started. */
  now: z.string(),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  accounts: z.array(
    z.strictObject({ id: z.string(), name: z.string().nullable(), regions: z.array(z.string()).min(1) }),
  ),
  frameworks: z.array(z.enum(FRAMEWORK_IDS)),
  /** Ids of the collectors that ran, in order. */
  collectors: z.array(z.string()),
  /** Where the log was read from, as configured; null when none was. */
  trail: z
    .strictObject({
      engine: z.enum(['local', 'athena', 'lookup']),
      location: z.string(),
      /** Where queries to the log ran; left out when a run asked no query service. */
      workgroup: z
        .strictObject({ name: z.string(), region: z.string(), account: z.string().nullable() })
        .optional(),
    })
    .nullable(),
  /** Where the digests of the log were, or why there were none; null when no log was configured. */
  digests: z
    .union([
      z.strictObject({ from: z.enum(['folder', 'buckets']), location: z.string() }),
      z.strictObject({ from: z.literal('none'), reason: z.enum(['NotProvableByDigest', 'NoDigestsFound']) }),
    ])
    .nullable(),
  /** Decisions about controls, and exceptions that somebody accepts, in the order of their file. */
  decisions: z.array(manualDecision),
  acceptances: z.array(acceptance),
  /** Documents of the organisation by digest, in the order of their paths. */
  documents: z.array(manualDocument),
  exclusions: z.array(z.string()),
  /** Names of the tags that every ML resource has to have; none when the organisation demands none. */
  requiredTags: z.array(z.string()),
  /** ARNs of roles and users, beside the roles of workloads, that may read training data; left out for none. */
  dataReaders: z.array(z.string()).optional(),
  /** What the organisation holds to be fair; null when it does not say. */
  fairness: fairnessCriteria.nullable(),
  /** Where evaluation reports are read, each in its account and region. */
  evaluations: z.array(evaluationSource.extend({ account: z.string(), region: z.string() })),
  /** How the items that need a call each were chosen; left out when all of them were. */
  sampling: sampling.optional(),
  /** Years for which the store locks the pack, `frameworks`: as the most demanding wants it; left out: not at all. */
  lock: z.union([z.literal('frameworks'), z.int().positive()]).optional(),
  previous: digestText.nullable(),
  /**
   * The document of that pack, which travels in this one, or why there is none: `first` no pack was before, `not-at-hand`
   * only its digest was, `unsound` it did not hold, `unreadable` another version made it. Left out by versions that compared
   * nothing.
   */
  compared: z
    .union([
      z.strictObject({ document: digestText }),
      z.strictObject({
        document: z.null(),
        reason: z.enum(['first', 'not-at-hand', 'unsound', 'unreadable']),
      }),
    ])
    .optional(),
  toolVersion: z.string(),
});
export type RunInputs = z.infer<typeof runInputs>;

/** The bytes of `run.json`. */
export function runInputsText(inputs: RunInputs): string {
  return canonicalJson(inputs);
}

/**
 * Reads `run.json`.
 *
 * @throws PACK_INVALID when it is none
 */
export function parseRunInputs(text: string): RunInputs {
  try {
    return runInputs.parse(JSON.parse(text));
  } catch (cause) {
    throw new ExhibitError('PACK_INVALID', 'run.json does not describe a run.', { cause });
  }
}
