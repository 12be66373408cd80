import { z } from 'zod';
import { type Pack, pack as packSchema } from '../../../reports/pack.ts';
import type { OpenedPack } from '../opened-pack.ts';

/** Which records of evidence, and which part of them. */
export interface EvidenceWish {
  readonly kind: string | null;
  readonly account: string | null;
  readonly region: string | null;
  /** True: only records with gaps. */
  readonly gaps: boolean;
  readonly offset: number;
  readonly limit: number;
}

const entry = packSchema.shape.evidence.element.omit({ operations: true, principal: true });
const counted = z.record(z.string(), z.int());

/** A part of the records, with how many there are by what one may want next. */
export const evidencePage = z.strictObject({
  total: z.int(),
  offset: z.int(),
  records: z.array(entry),
  /** Records by kind, account and region, of those that all other parts of the wish let through. */
  facets: z.strictObject({
    kinds: z.array(z.strictObject({ kind: z.string(), title: z.string(), count: z.int() })),
    accounts: counted,
    regions: counted,
    /** Those with gaps. */
    gaps: z.int(),
  }),
});
export type EvidencePage = z.infer<typeof evidencePage>;
type Entry = Pack['evidence'][number];

/** The records that somebody wants to see, in the order of the pack. */
export function evidence(pack: OpenedPack, wish: EvidenceWish): EvidencePage {
  const all = pack.document.evidence;
  const tests: Readonly<Record<'kind' | 'account' | 'region' | 'gaps', (one: Entry) => boolean>> = {
    kind: ({ kind }) => wish.kind === null || kind === wish.kind,
    account: ({ account }) => wish.account === null || account === wish.account,
    region: ({ region }) => wish.region === null || region === wish.region,
    gaps: ({ gaps }) => !wish.gaps || gaps > 0,
  };
  /** All but one part of the wish: what that part could be instead. */
  const without = (part: keyof typeof tests | null): readonly Entry[] =>
    all.filter((one) => Object.entries(tests).every(([name, test]) => name === part || test(one)));
  const rows = without(null);
  const { offset, limit } = wish;
  const kinds = [...Map.groupBy(without('kind'), ({ kind }) => kind)].map(([kind, records]) => ({
    ...{ kind, title: titleOf(records[0]?.title ?? kind), count: records.length },
  }));
  return {
    ...{ total: rows.length, offset },
    records: rows.slice(offset, offset + limit).map(({ operations: _, principal: __, ...one }) => one),
    facets: {
      kinds,
      accounts: countBy(without('account'), ({ account }) => account),
      regions: countBy(without('region'), ({ region }) => region),
      gaps: without('gaps').filter(({ gaps }) => gaps > 0).length,
    },
  };
}

/** Records of a kind come in parts, which say so behind the title. */
const titleOf = (title: string): string => title.replace(/ \(part \d+ of \d+\)$/, '');

function countBy(entries: readonly Entry[], key: (one: Entry) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(entries, key)].map(([name, group]) => [name, group.length]));
}
