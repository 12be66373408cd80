import { z } from 'zod';
import { gap } from '../evidence/gap.ts';
import { BREAK_CODES } from '../lineage/breaks.ts';
import { lineageGraph } from './pack-lineage.ts';

const nodeId = z.string();

/** What `exhibit lineage` answers: a graph around what was asked about, or every endpoint when nothing was. */
export const lineageAnswer = z.strictObject({
  schema: z.literal('https://exhibit.dev/schema/lineage/v1'),
  tool: z.strictObject({ name: z.literal('exhibit'), version: z.string() }),
  source: z.strictObject({
    /** `recording`: answered from recorded calls, as the sample account is. */
    kind: z.enum(['pack', 'account', 'recording']),
    /** Id of the pack, else name of the organisation. */
    name: z.string(),
    accounts: z.array(z.strictObject({ id: z.string(), regions: z.array(z.string()) })),
    /** Training jobs, and what the log says, are of this time. */
    period: z.strictObject({ from: z.string(), to: z.string() }),
    /** When the last of the evidence was read. */
    collectedAt: z.string(),
    /** Whether a pack is what its signer signed; null where there is no pack, or where it was not asked. */
    verification: z
      .strictObject({ outcome: z.enum(['verified', 'unverified']), detail: z.string() })
      .nullable(),
  }),
  question: z.strictObject({
    /** As it was asked; null for all endpoints. */
    about: z.string().nullable(),
    up: z.boolean(),
    down: z.boolean(),
    /** Ids of the nodes that this means. */
    subjects: z.array(nodeId),
  }),
  /** What was asked about, what it was made of and what came of it. Empty when nothing was asked about. */
  nodes: lineageGraph.shape.nodes,
  /** From what was there first to what came of it. */
  edges: lineageGraph.shape.edges,
  breaks: z.array(
    z.strictObject({
      code: z.enum(BREAK_CODES),
      at: nodeId,
      sentence: z.string(),
      /** False when something that was not read, or that lies outside of the period, could close it. */
      certain: z.boolean(),
      /** ARNs of the endpoints whose way to their data it is on. */
      endpoints: z.array(z.string()),
    }),
  ),
  endpoints: z.array(
    z.strictObject({
      account: z.string(),
      region: z.string(),
      arn: z.string(),
      name: z.string(),
      /** The way from it to its data: `unknown` where only what was not read could tell. */
      lineage: z.enum(['complete', 'broken', 'unknown']),
      /** Whether it serves what was asked about, or did in an earlier deployment; null when nothing was. */
      serves: z.enum(['now', 'before']).nullable(),
    }),
  ),
  /** What of the evidence could not be read. */
  gaps: z.array(gap.extend({ account: z.string(), kindId: z.string() })),
});
export type LineageAnswer = z.infer<typeof lineageAnswer>;
