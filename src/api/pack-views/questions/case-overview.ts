import { z } from 'zod';
import { byText } from '../../../core/order.ts';
import { caseDocument } from '../../../reports/case.ts';
import { PROOF_STATES, proofStretches } from '../log-proof.ts';
import { openedCase, personOf } from '../opened-case.ts';
import type { OpenedPack } from '../opened-pack.ts';

const { events, files: _files, log, ...rest } = caseDocument.shape;
const counted = z.strictObject({ name: z.string(), changes: z.int() });

/** A case without what is long: its changes and what the validation found one by one. */
export const caseOverview = z.strictObject({
  ...rest,
  log: log
    .omit({ proofs: true })
    .extend({ proofs: z.array(log.shape.proofs.element.omit({ findings: true })) }),
  /** Whether the log is proven, by account, region and time; empty where there was nothing to validate. */
  stretches: z.array(
    z.strictObject({
      ...{ account: z.string(), region: z.string(), from: z.string(), to: z.string() },
      state: z.enum(PROOF_STATES),
      /** Why it is not proven; null when it is. */
      reason: z.string().nullable(),
    }),
  ),
  /** Log files that the kept records come from. */
  files: z.int(),
  /** Changes, and those of them that failed. */
  changes: z.strictObject({ all: z.int(), failed: z.int(), sessions: z.int() }),
  /** Who acted, by how often, as far as they are listed: each with how sure the least sure of the changes is. */
  persons: z.array(
    counted.extend({ kind: events.element.shape.kind, strength: events.element.shape.strength }),
  ),
  /** Names of events by how often, as far as they are listed. */
  events: z.array(counted),
  /** How many more there are of both, each seldomer than those that are listed. */
  unlisted: z.strictObject({ persons: z.int(), events: z.int() }),
});
export type CaseOverview = z.infer<typeof caseOverview>;

/** Persons, and names of events, that are listed: what somebody may choose from. */
const LISTED = 200;

const WEAKEST = ['none', 'weak', 'policy', 'certain'] as const;

/** The question, how much answers it, and how far the answer can be relied on. */
export function caseOverviewOf(pack: OpenedPack, _wish: Record<string, never>): CaseOverview {
  return pack.remembered('case overview', () => {
    const document = openedCase(pack);
    const { events: all, files, log: searched, ...told } = document;
    const persons = Map.groupBy(all, personOf);
    const names = Map.groupBy(all, ({ event }) => event);
    return {
      ...told,
      log: { ...searched, proofs: searched.proofs.map(({ findings: _, ...proof }) => proof) },
      stretches: [...proofStretches(document)],
      files: files.length,
      changes: {
        all: all.length,
        failed: all.filter(({ error }) => error !== null).length,
        sessions: new Set(all.map(({ session }) => session.id)).size,
      },
      persons: [...persons]
        .map(([name, own]) => ({
          ...{ name, changes: own.length, kind: own[0]?.kind ?? 'unknown' },
          strength: WEAKEST.find((one) => own.some(({ strength }) => strength === one)) ?? 'none',
        }))
        .toSorted(mostFirst)
        .slice(0, LISTED),
      events: [...names]
        .map(([name, own]) => ({ name, changes: own.length }))
        .toSorted(mostFirst)
        .slice(0, LISTED),
      unlisted: { persons: beyond(persons), events: beyond(names) },
    };
  });
}

const beyond = ({ size }: { readonly size: number }): number => Math.max(0, size - LISTED);

function mostFirst(
  a: { readonly name: string; readonly changes: number },
  b: { readonly name: string; readonly changes: number },
): number {
  return b.changes - a.changes || byText(a.name, b.name);
}
