import type { Digest } from '../core/digest.ts';
import type { Period } from '../core/period.ts';

/** A CloudTrail record as it was logged, after redaction, with the place where it stands. */
export interface LoggedRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly file: { readonly key: string; readonly digest: Digest; readonly index: number };
}

/** What to read from a log. Fields that are left out do not narrow. */
export interface TrailQuestion {
  readonly period: Period;
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
  /** eventSource values, such as sagemaker.amazonaws.com. */
  readonly sources?: readonly string[];
  /** `write` keeps records whose readOnly is not true. */
  readonly access?: 'write' | 'any';
  /** `management` leaves out data events: calls on objects and inference, which can be a thousand times as many. */
  readonly events?: 'management' | 'any';
  /**
   * Also give the records that issue sessions (sts AssumeRole*, sign-in) of any account and region that the log
   * has, from 36 hours before the period on, as far as the chains of the selected records need them.
   */
  readonly withSessions?: boolean;
}

/** The answer, ordered by eventTime, then eventID, duplicates by eventID removed and counted. */
export interface TrailAnswer {
  readonly records: readonly LoggedRecord[];
  /** Records that issue sessions, when asked for; the same order. */
  readonly sessions: readonly LoggedRecord[];
  readonly files: number;
  /** Records read before any selection. */
  readonly scanned: number;
  readonly duplicates: number;
  /** Files or records that could not be read, each with the reason; nothing is left out in silence. */
  readonly unreadable: readonly { readonly key: string; readonly reason: string }[];
  /** Days of the period, `YYYY-MM-DD`, for which an asked account and region has no log file at all. */
  readonly uncovered: readonly { readonly account: string; readonly region: string; readonly day: string }[];
}

/** Where "who changed what" is read from. */
export interface TrailSource {
  readonly engine: 'local' | 'athena' | 'lookup';
  /** Folder or address of the log, for the reader of the pack; no path of a machine outside the project. */
  readonly location: string;
  ask(question: TrailQuestion): Promise<TrailAnswer>;
}
