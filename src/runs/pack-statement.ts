import { z } from 'zod';
import { ExhibitError } from '../core/errors.ts';
import { digestText } from '../evidence/envelope.ts';
import { FRAMEWORK_IDS } from '../mappings/framework-id.ts';
import { unverifiedStatement } from '../signing/bundle-reader.ts';

const counts = z.object({ pass: z.int(), fail: z.int(), unknown: z.int(), 'not-applicable': z.int() });

const predicate = z.object({
  id: z.string(),
  organization: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  frameworks: z.array(z.object({ id: z.enum(FRAMEWORK_IDS), version: z.string() })),
  /** Left out by versions before packs were looked for by their scope. */
  accounts: z.array(z.object({ id: z.string(), regions: z.array(z.string()) })).optional(),
  /** When its evidence was complete; left out as `accounts` is. */
  generatedAt: z.string().optional(),
  /** The digest of the pack before it; null for the first. */
  previous: digestText.nullable(),
  summary: z.object({ items: counts, gaps: z.int(), evidence: z.int() }),
});

/** What the statement beside a pack says about it. */
export interface PackStatement extends z.infer<typeof predicate> {
  /** SHA-256 of the container in small hex digits. */
  readonly sha256: string;
}

/**
 * Reads the statement beside a pack, as it stands there: its signature is not checked.
 *
 * @param name of the container
 * @throws SIGNATURE_INVALID when it is no statement, or one about something else
 */
export function packStatement(bundle: Buffer, name: string): PackStatement {
  const { subject, predicate: said } = unverifiedStatement(bundle);
  const own = subject.find((one) => one.name === name);
  const parsed = predicate.safeParse(said);
  if (!own) throw new ExhibitError('SIGNATURE_INVALID', `The statement is not about ${name}.`);
  if (!parsed.success)
    throw new ExhibitError('SIGNATURE_INVALID', 'The statement is about no pack.', { cause: parsed.error });
  return { ...parsed.data, sha256: own.digest.sha256 };
}
