import { z } from 'zod';
import { pack as packSchema } from '../../../reports/pack.ts';
import type { OpenedPack } from '../opened-pack.ts';

const {
  checks,
  frameworks,
  evidence: _records,
  collection: _collection,
  lineage,
  ...rest
} = packSchema.shape;

const checkLine = checks.element.pick({
  ...{ id: true, topic: true, title: true, failureTitle: true, severity: true, outcome: true, counts: true },
  sampled: true,
});
const frameworkLine = frameworks.element.omit({ controls: true, onlyElsewhere: true });
const graphLine = lineage.element.pick({ account: true, region: true, endpoint: true });

/** A pack without what is long: items, controls, records and graphs are asked for by themselves. */
export const packOverview = z.strictObject({
  ...rest,
  frameworks: z.array(frameworkLine),
  checks: z.array(checkLine),
  /** The graphs by what they start from, with the number of their breaks. */
  lineage: z.array(graphLine.extend({ breaks: z.int() })),
});
export type PackOverview = z.infer<typeof packOverview>;

/** What was examined, found and not seen. */
export function overview({ document }: OpenedPack, _wish: Record<string, never>): PackOverview {
  const { checks: all, frameworks: own, evidence: _, collection: _c, lineage: graphs, ...told } = document;
  return {
    ...told,
    frameworks: own.map(({ controls: __, onlyElsewhere: ___, ...line }) => line),
    checks: all.map(({ id, topic, title, failureTitle, severity, outcome, counts, sampled }) => ({
      ...{ id, topic, title, failureTitle, severity, outcome, counts },
      ...(sampled && { sampled }),
    })),
    lineage: graphs.map(({ account, region, endpoint, breaks }) => ({
      ...{ account, region, endpoint, breaks: breaks.length },
    })),
  };
}
