import { z } from 'zod';
import { digestText } from '../evidence/envelope.ts';
import { gap } from '../evidence/gap.ts';
import { acceptance, manualDecision } from '../evidence/kinds/manual-decisions.ts';
import { manualDocument } from '../evidence/kinds/manual-documents.ts';
import { FRAMEWORK_IDS } from '../mappings/framework-id.ts';
import { packChanges } from './pack-changes.ts';
import { collection } from './pack-collection.ts';
import { counts, framework, outcome } from './pack-framework.ts';
import { lineageGraph } from './pack-lineage.ts';
import { reconciliation } from './pack-reconciliation.ts';
import { sampled } from './pack-sampled.ts';

const period = z.strictObject({ from: z.string(), to: z.string() });

const changeRef = z.strictObject({
  eventId: z.string(),
  at: z.string(),
  event: z.string(),
  account: z.string(),
  region: z.string(),
  person: z.string().nullable(),
  role: z.string().nullable(),
  strength: z.enum(['certain', 'policy', 'weak', 'none']),
});

const interval = z.strictObject({
  from: z.string(),
  to: z.string(),
  cause: changeRef.nullable(),
  end: changeRef.nullable(),
});

/** Whether a dated thing counted when the run was started. */
const standing = z.enum(['current', 'expired', 'not-yet']);

const item = z.strictObject({
  account: z.string(),
  region: z.string(),
  resource: z.string(),
  outcome,
  reason: z.string(),
  basis: z.enum(['period', 'collection']),
  intervals: z.array(interval),
  /** Who answers for a failing item; it fails all the same. */
  accepted: z
    .strictObject({ by: z.string(), reason: z.string(), on: z.string(), expires: z.string(), standing })
    .nullable(),
  /** Digests of the evidence records that the verdict rests on; never empty. */
  evidence: z.array(digestText).min(1),
});

const checkResult = z.strictObject({
  id: z.string(),
  topic: z.string(),
  title: z.string(),
  failureTitle: z.string(),
  rationale: z.string(),
  procedure: z.string(),
  /** Where its logic stands in the source of `tool`, as code. */
  code: z.string(),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  remediation: z.string(),
  needs: z.array(z.string()),
  outcome,
  /** Of all items, also those that are not listed. */
  counts,
  /** All that fail or are unknown; of passing ones and those that the check does not apply to, the first. */
  items: z.array(item),
  /** The file of the container with the other items, one canonical JSON item a line; left out when all are listed. */
  unlisted: z.strictObject({ file: z.string(), count: z.int(), digest: digestText }).optional(),
  /** The samples it rests on, so that the outcome speaks of the drawn items only; left out when all were looked at. */
  sampled: sampled.optional(),
});

const evidenceEntry = z.strictObject({
  digest: digestText,
  kind: z.string(),
  title: z.string(),
  account: z.string(),
  region: z.string(),
  /** Name of the file in the container. */
  file: z.string(),
  collectedAt: z.string(),
  principal: z.string(),
  /** What sort of evidence it is: settings as AWS states them, its log, or what people brought. */
  source: z.enum(['system', 'log', 'document']),
  /** `<service> <operation>` of the calls that it rests on, each once; sorted. */
  operations: z.array(z.string()),
  calls: z.int(),
  gaps: z.int(),
  population: z
    .strictObject({
      count: z.int(),
      countedBy: z.string(),
      reconciledWith: z
        .strictObject({ source: z.string(), count: z.int(), missing: z.array(z.string()) })
        .nullable(),
    })
    .nullable(),
  sample: z
    .strictObject({ method: z.enum(['all', 'random']), seed: z.string().nullable(), size: z.int() })
    .nullable(),
});

/**
 * Everything that a report says, in one document: the only input of every renderer. It names evidence by digest
 * and no rendered file, so that reports can embed it.
 */
export const pack = z.strictObject({
  schema: z.literal('https://exhibit.dev/schema/pack/v1'),
  id: z.string(),
  organization: z.string(),
  generatedAt: z.string(),
  tool: z.strictObject({ name: z.literal('exhibit'), version: z.string() }),
  period,
  scope: z.strictObject({
    accounts: z.array(
      z.strictObject({ id: z.string(), name: z.string().nullable(), regions: z.array(z.string()) }),
    ),
    /** What is left out and why, as configured. */
    exclusions: z.array(z.string()),
    /** What was seen, by kind: how many, and in how many records nobody could count. */
    resources: z.array(
      z.strictObject({
        kind: z.string(),
        title: z.string(),
        /** null: no record of the kind states a count. */
        count: z.int().nullable(),
        uncounted: z.int(),
      }),
    ),
  }),
  /** The digest of the pack before this one for the same scope; null for the first. */
  previous: digestText.nullable(),
  /** What changed since then; null when nothing could be compared, as a limit says. Left out by versions that did not. */
  changes: packChanges.nullable().optional(),
  summary: z.strictObject({
    checks: counts,
    items: counts,
    /** Failing items that somebody answers for. */
    accepted: z.int(),
    gaps: z.int(),
    evidence: z.int(),
    calls: z.int(),
  }),
  frameworks: z.array(framework),
  checks: z.array(checkResult),
  lineage: z.array(lineageGraph),
  evidence: z.array(evidenceEntry),
  /** Every population whose resources are made by a call in the log, held against the log. */
  reconciliation: z.array(reconciliation),
  /** Every decision about a control, of frameworks outside the pack too. */
  decisions: z.array(manualDecision),
  /** Every accepted exception, where it stood when the run was started, and how many failing items it speaks of. */
  acceptances: z.array(acceptance.extend({ standing, items: z.int() })),
  /** Every document that the organisation brought, and where it stood when the run was started. */
  documents: z.array(manualDocument.extend({ standing })),
  /** Every gap of every record, with the record it belongs to. */
  gaps: z.array(gap.extend({ account: z.string(), evidence: digestText, kindId: z.string() })),
  /** How the log was read, per account and region. */
  trail: z.array(
    z.strictObject({
      account: z.string(),
      region: z.string(),
      engine: z.string(),
      location: z.string(),
      files: z.int(),
      records: z.int(),
      changes: z.int(),
      /** Changes with a person or service behind them. */
      attributed: z.int(),
      integrity: z.enum(['proven', 'broken', 'not-validated']),
      /** Why it is not proven; null when it is. */
      integrityReason: z.string().nullable(),
      /** What was validated, by delivery; null when nothing was. */
      proof: z
        .strictObject({
          validated: z.strictObject({ from: z.string(), to: z.string() }),
          digests: z.int(),
          /** Log files that were compared with a digest. */
          logs: z.int(),
          /** Published keys that the signatures were checked with. */
          keys: z.int(),
          /** Findings that take something away from the proof. */
          findings: z.int(),
          evidence: digestText,
        })
        .nullable(),
      evidence: digestText,
    }),
  ),
  collection,
  /** How long the pack is meant to be kept. */
  retention: z.strictObject({
    /** `compliance`: the store lets nobody delete it before. `none`: nothing but care keeps it. */
    lock: z.enum(['compliance', 'none']),
    /** Years of the lock from the day of storing on; null without a lock. */
    years: z.int().nullable(),
    /** Years that each framework of the pack wants records kept. */
    frameworks: z.array(z.strictObject({ framework: z.enum(FRAMEWORK_IDS), years: z.int() })),
  }),
  transcript: z.strictObject({ file: z.string(), digest: digestText, calls: z.int(), bodies: z.int() }),
  /** What this pack can not show, in sentences. */
  limits: z.array(z.string()),
  /** What holds for the text of standards, the reports of AWS and personal data, in sentences. */
  notices: z.array(z.string()),
});
export type Pack = z.infer<typeof pack>;
export type { PackControl, PackFramework } from './pack-framework.ts';
export type PackCheck = z.infer<typeof checkResult>;
export type PackDocument = Pack['documents'][number];
export type PackItem = z.infer<typeof item>;
export type LineageGraph = z.infer<typeof lineageGraph>;
