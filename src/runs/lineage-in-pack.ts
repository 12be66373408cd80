import type { Sealed } from '../evidence/envelope.ts';
import { answerOf, type Directions } from '../lineage/answer.ts';
import type { LineageNode } from '../lineage/draft.ts';
import { named } from '../lineage/named.ts';
import type { LineageAnswer } from '../reports/lineage-answer.ts';
import { type Answered, type Known, knownLineage, lineageRecords } from './known-lineage.ts';
import { answerDocument, overviewDocument } from './lineage-document.ts';
import { evidenceIn, type Files, runInputsIn } from './pack-files.ts';

/** The lineage of a pack that stays open, and the records that it was made from. */
export interface LineageInPack {
  readonly known: Known;
  readonly records: readonly Sealed[];
}

/**
 * Makes the lineage of a pack again from its records. The pack itself is not verified.
 *
 * @throws PACK_INVALID, EVIDENCE_INVALID when its records cannot be read
 */
export function lineageInPack(files: Files): LineageInPack {
  const { organization: name, accounts, period } = runInputsIn(files);
  const records = lineageRecords(evidenceIn(files));
  const origin = { kind: 'pack' as const, name, accounts: [...accounts], period, verification: null };
  return { known: knownLineage(records, origin), records };
}

/** What a name led to. */
export type AskedLineage =
  | { readonly kind: 'found'; readonly answered: Answered; readonly document: LineageAnswer }
  /** Several things have the name, or nothing has and these are close. */
  | { readonly kind: 'ambiguous' | 'unknown'; readonly near: readonly LineageNode[] };

/** What something was made of and what came of it: an ARN, a name, an address in S3, an image. */
export function askLineage(known: Known, about: string, directions: Directions): AskedLineage {
  const found = named(known.whole.nodes, about);
  if (found.kind !== 'found')
    return { kind: found.kind, near: found.kind === 'ambiguous' ? found.nodes : found.near };
  const ids = found.nodes.map(({ id }) => id);
  const answered = { ...known, about, directions, answer: answerOf(known.whole, ids, directions) };
  return { kind: 'found', answered, document: answerDocument(answered) };
}

/** Every endpoint with the state of its way to its data. */
export function allLineage(known: Known): LineageAnswer {
  return overviewDocument(known);
}

/** The records that name a station by its ARN, address or id, in their order. */
export function recordsNaming(
  { known, records }: LineageInPack,
  id: string,
): readonly { readonly digest: Sealed['digest']; readonly evidence: Sealed['evidence'] }[] {
  const node = known.whole.nodes.find((one) => one.id === id);
  if (!node) return [];
  const names = [node.arn, node.uri, node.id].flatMap((name) =>
    name === null ? [] : [JSON.stringify(name)],
  );
  return records.filter(({ evidence }) => {
    const text = JSON.stringify(evidence.body);
    return names.some((name) => text.includes(name));
  });
}
