import { z } from 'zod';
import { digestText } from '../../evidence/envelope.ts';
import { gap } from '../../evidence/gap.ts';
import type { Pack } from '../pack.ts';
import { packChanges } from '../pack-changes.ts';
import { changesBetween } from './changes.ts';
import { recordChanges } from './records.ts';
import { resourceChanges } from './resources.ts';
import type { Side } from './side.ts';

const place = z.strictObject({ account: z.string(), region: z.string(), resource: z.string() });
const places = z.array(place);
const kindChange = z.strictObject({
  kind: z.string(),
  title: z.string(),
  /** `account/region`. */
  places: z.array(z.string()),
  /** True when the other pack has no record of the kind anywhere. */
  everywhere: z.boolean(),
});
const placedGap = gap.extend({ account: z.string(), kindId: z.string() });

const comparedPack = packChanges.shape.previous.extend({
  /** SHA-256 of the container. */
  digest: digestText,
  /** The pack that it names as the one before it. */
  previous: digestText.nullable(),
  verification: z.strictObject({ outcome: z.enum(['verified', 'unverified']), detail: z.string() }),
});
export type ComparedPack = z.infer<typeof comparedPack>;

/** What `exhibit diff` answers: what changed from one pack to a newer one. */
export const packDiff = packChanges.omit({ previous: true }).extend({
  schema: z.literal('https://exhibit.dev/schema/diff/v1'),
  tool: z.strictObject({ name: z.literal('exhibit'), version: z.string() }),
  older: comparedPack,
  newer: comparedPack,
  /** Whether the newer pack names the older one as the one before it. */
  follows: z.boolean(),
  /** True when a control got worse, an exception is new or cannot be judged any more, or less was read. */
  worse: z.boolean(),
  resources: z.strictObject({
    /** In both. */
    both: z.int(),
    came: places,
    gone: places,
    /** Jobs and executions of the older pack: lists have those of their own period only. */
    ofOlderPeriod: places,
    /** Not among the newer items, where a list has a gap or was sampled: nobody knows whether they are gone. */
    notSeenNow: places,
    /** Not among the older items, where a list has a gap or was sampled: nobody knows whether they came. */
    notSeenBefore: places,
    /** Of checks, accounts or regions that only the older pack has. */
    notLookedAtNow: places,
    /** Of checks, accounts or regions that only the newer pack has. */
    notLookedAtBefore: places,
  }),
  /** Kinds of evidence of which one pack has records where the other, which covers the place, has none. */
  evidence: z.strictObject({ lost: z.array(kindChange), came: z.array(kindChange) }),
  /** Populations that have another count. */
  populations: z.array(
    place.omit({ resource: true }).extend({
      kind: z.string(),
      title: z.string(),
      before: z.int(),
      after: z.int(),
    }),
  ),
  gaps: z.strictObject({
    new: z.array(placedGap),
    closed: z.array(placedGap),
    unchanged: z.int(),
  }),
});
export type PackDiff = z.infer<typeof packDiff>;

/** A pack with all its items, and what is known of its container. */
export interface DiffSide extends Side {
  readonly pack: Pack;
  readonly digest: ComparedPack['digest'];
  readonly verification: ComparedPack['verification'];
}

/** Compares two packs whole. Pure: the same packs give the same document. */
export function diffOf(older: DiffSide, newer: DiffSide, toolVersion: string): PackDiff {
  const { previous: _, ...changes } = changesBetween({ ...older, id: older.pack.id }, newer);
  const { lost, came, populations, gaps } = recordChanges(older.pack, newer.pack);
  const { controls, exceptions } = changes.counts;
  const worse = [controls.worse, exceptions.new, exceptions.unjudged, gaps.new.length, lost.length];
  return packDiff.parse({
    ...changes,
    schema: 'https://exhibit.dev/schema/diff/v1',
    tool: { name: 'exhibit', version: toolVersion },
    older: comparedPackOf(older),
    newer: comparedPackOf(newer),
    follows: newer.pack.previous === older.digest,
    worse: worse.some((count) => count > 0),
    resources: resourceChanges(older, newer),
    evidence: { lost, came },
    populations,
    gaps,
  });
}

function comparedPackOf({ pack, digest, verification }: DiffSide): ComparedPack {
  const { id, organization, period, generatedAt, previous } = pack;
  const toolVersion = pack.tool.version;
  return { id, organization, period, generatedAt, toolVersion, digest, previous, verification };
}
