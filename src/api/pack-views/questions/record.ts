import { z } from 'zod';
import { gap } from '../../../evidence/gap.ts';
import { pack as packSchema } from '../../../reports/pack.ts';
import type { OpenedPack } from '../opened-pack.ts';
import { recordOf } from '../recorded.ts';

/** A record of evidence without its body, which is a tree of its own, and without its calls. */
export const recordView = packSchema.shape.evidence.element.omit({ gaps: true }).extend({
  part: z.strictObject({ number: z.int(), of: z.int() }).nullable(),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  collectedBy: z.strictObject({ principal: z.string(), tool: z.string(), version: z.string() }),
  gaps: z.array(gap),
  /** Bytes of the record as it stands in the container; its SHA-256 is the digest. */
  bytes: z.int(),
  /** Checks of which an item rests on it, with how many do. */
  cited: z.array(z.strictObject({ check: z.string(), title: z.string(), items: z.int() })),
});
export type RecordView = z.infer<typeof recordView>;

/** A record by its digest; null when the pack has none. */
export function record(pack: OpenedPack, { digest }: { readonly digest: string }): RecordView | null {
  const entry = pack.document.evidence.find((one) => one.digest === digest);
  const opened = recordOf(pack, digest);
  if (!entry || !opened) return null;
  const { part = null, period, collectedBy, gaps } = opened;
  return {
    ...{ ...entry, part, period, collectedBy, gaps },
    bytes: pack.files.get(entry.file)?.length ?? 0,
    cited: citations(pack).get(digest) ?? [],
  };
}

/** Checks by the digests that their items cite. */
function citations(pack: OpenedPack): ReadonlyMap<string, RecordView['cited']> {
  return pack.remembered('citations', () => {
    const found = new Map<string, RecordView['cited']>();
    for (const check of pack.document.checks) {
      const counts = new Map<string, number>();
      for (const { evidence } of pack.itemsOf(check))
        for (const digest of new Set(evidence)) counts.set(digest, (counts.get(digest) ?? 0) + 1);
      for (const [digest, items] of counts) {
        const cited = found.get(digest) ?? [];
        cited.push({ check: check.id, title: check.title, items });
        found.set(digest, cited);
      }
    }
    return found;
  });
}
