import { at } from '../core/period.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { Gap } from '../evidence/gap.ts';
import type { Answer } from '../lineage/answer.ts';
import { type WholeLineage, wholeLineage } from '../lineage/whole-lineage.ts';
import type { LineageAnswer } from '../reports/lineage-answer.ts';
import { lineageKinds, lineageSourcesOf } from './lineage-sources.ts';

/** A gap with the account and kind of the record that it is in. */
export type LocatedGap = Gap & Pick<LineageAnswer['gaps'][number], 'account' | 'kindId'>;

/** Everything that is known of where things come from, and where that is known from. */
export interface Known {
  readonly source: LineageAnswer['source'];
  readonly whole: WholeLineage;
  readonly gaps: readonly LocatedGap[];
}

/** A question about something, with its answer. */
export interface Answered extends Known {
  /** As it was asked. */
  readonly about: string;
  readonly directions: { readonly up: boolean; readonly down: boolean };
  readonly answer: Answer;
}

type Origin = Omit<LineageAnswer['source'], 'collectedAt'>;

/** The records of a pack or of accounts that lineage is built from. */
export function lineageRecords(evidence: readonly Sealed[]): readonly Sealed[] {
  const ids = new Set<string>(lineageKinds.map(({ id }) => id));
  return evidence.filter(({ evidence: { kind } }) => ids.has(kind));
}

/** Builds the lineage of all that the records hold. */
export function knownLineage(evidence: readonly Sealed[], { accounts, ...origin }: Origin): Known {
  const records = lineageRecords(evidence);
  return {
    source: {
      ...origin,
      accounts: accounts.map(({ id, regions }) => ({ id, regions })),
      collectedAt: records.map(({ evidence: { collectedAt } }) => collectedAt).reduce(later, ''),
    },
    whole: wholeLineage(lineageSourcesOf(records)),
    gaps: records.flatMap(gapsOf),
  };
}

function gapsOf({ evidence: { gaps, scope, kind } }: Sealed): readonly LocatedGap[] {
  return gaps.map((gap) => ({ ...gap, account: scope.account, kindId: kind }));
}

function later(a: string, b: string): string {
  return a === '' || at(b) > at(a) ? b : a;
}
