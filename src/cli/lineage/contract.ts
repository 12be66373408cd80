import type { Gap } from '../../evidence/gap.ts';
import type { Answer } from '../../lineage/answer.ts';
import type { WholeLineage } from '../../lineage/whole-lineage.ts';
import type { LineageAnswer } from '../../reports/lineage-answer.ts';

/** The forms in which an answer can be printed. */
export const FORMATS = ['text', 'json', 'svg'] as const;

/** What the command line gives; undefined where an option is not there. */
export interface LineageOptions {
  readonly pack?: string;
  readonly trust?: string;
  readonly sample?: boolean;
  readonly config: string;
  readonly from?: string;
  readonly to?: string;
  readonly up?: boolean;
  readonly down?: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly json?: boolean;
  /** File for the drawing. */
  readonly svg?: string;
  /** Folder for the calls that were made. */
  readonly record?: string;
}

/** A gap with the account and kind of the record that it is in. */
export type LocatedGap = Gap & Pick<LineageAnswer['gaps'][number], 'account' | 'kindId'>;

/** Everything that is known, and where from. */
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
