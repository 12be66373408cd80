import { z } from 'zod';
import { lineageAnswer as answerSchema } from '../../../reports/lineage-answer.ts';
import { lineageGraph } from '../../../reports/pack-lineage.ts';
import { lineageSvg } from '../../../reports/svg/lineage-svg.ts';
import { allLineage, askLineage, lineageInPack, recordsNaming } from '../../../runs/lineage-in-pack.ts';
import type { OpenedPack } from '../opened-pack.ts';

/** Which way to look from what is asked about: `up` to what made it, `down` to what came of it. */
export const DIRECTIONS = ['up', 'down', 'both'] as const;

/** What is asked about, and which way; null: every endpoint. */
export interface LineageWish {
  readonly about: string | null;
  readonly direction: (typeof DIRECTIONS)[number];
}

const node = lineageGraph.shape.nodes.element;

/** What a name leads to in the lineage of a pack. */
export const lineageView = z.strictObject({
  /** `all`: nothing was asked about. */
  named: z.enum(['all', 'found', 'ambiguous', 'unknown']),
  /** Null when the name leads to nothing, or to several things. */
  answer: answerSchema.nullable(),
  /** The things that have the name, or names that are close to it. */
  near: z.array(node),
});
export type LineageView = z.infer<typeof lineageView>;

/** Records of evidence that name a station. */
export const lineageRecordList = z.strictObject({
  records: z.array(
    z.strictObject({
      ...{ digest: z.string(), kind: z.string(), account: z.string(), region: z.string() },
      collectedAt: z.string(),
    }),
  ),
});
export type LineageRecordList = z.infer<typeof lineageRecordList>;

/** The graphs as they stand in the document of the pack. */
export const lineageGraphs = z.strictObject({ graphs: z.array(lineageGraph) });

/** The way from each endpoint to its data, as the pack states it. */
export function lineage(
  { document }: OpenedPack,
  _wish: Record<string, never>,
): z.infer<typeof lineageGraphs> {
  return { graphs: document.lineage };
}

/** What something was made of and what came of it, made again from the records of the pack. */
export function lineageAnswer(pack: OpenedPack, { about, direction }: LineageWish): LineageView {
  if (about === null) return { named: 'all', answer: allLineage(inPack(pack).known), near: [] };
  const asked = askLineage(inPack(pack).known, about, directionsOf(direction));
  if (asked.kind === 'found') return { named: 'found', answer: asked.document, near: [] };
  return { named: asked.kind, answer: null, near: [...asked.near] };
}

/** The same as one SVG file; null when the name leads to nothing, or to several things. */
export function lineageDrawing(
  pack: OpenedPack,
  { about, direction }: LineageWish & { readonly about: string },
): string | null {
  const asked = askLineage(inPack(pack).known, about, directionsOf(direction));
  return asked.kind === 'found' ? lineageSvg(asked.answered) : null;
}

/** The records of evidence that name a station. */
export function lineageEvidence(
  pack: OpenedPack,
  { node: id }: { readonly node: string },
): LineageRecordList {
  return {
    records: recordsNaming(inPack(pack), id).map(({ digest, evidence: { kind, scope, collectedAt } }) => ({
      ...{ digest, kind, account: scope.account, region: scope.region, collectedAt },
    })),
  };
}

const inPack = (pack: OpenedPack) => pack.remembered('lineage', () => lineageInPack(pack.files));

const directionsOf = (direction: LineageWish['direction']) => ({
  up: direction !== 'down',
  down: direction !== 'up',
});
