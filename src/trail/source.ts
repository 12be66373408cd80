import type { Digest } from '../core/digest.ts';
import type { Period } from '../core/period.ts';
import type { LogDay } from './log-days.ts';
import type { TrailSearch } from './query/question.ts';

/** Where a record stands. Only an engine that reads the file itself knows its digest and the position in it. */
export interface RecordPlace {
  readonly key: string;
  readonly digest: Digest | null;
  readonly index: number | null;
}

/** A CloudTrail record as it was logged, after redaction, with the place where it stands. */
export interface LoggedRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly file: RecordPlace;
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
  /** Also tell which log files of the asked accounts and regions were delivered in this time, and what they held. */
  readonly logsOf?: Period;
}

/** How a query service came to an answer. Answers of one run can rest on the same execution, told by its id. */
export interface TrailStatistics {
  readonly executionId: string;
  readonly workgroup: string | null;
  /** The version that ran, not the one that was selected. */
  readonly engineVersion: string | null;
  /** Digest of the text of the query with its parameters. */
  readonly query: Digest;
  /** Digest of the result file as it was read; null when the service keeps the result itself. */
  readonly result: Digest | null;
  /** Such as SSE_KMS; null when the service does not say that the result is encrypted. */
  readonly resultEncryption: string | null;
  readonly bytesScanned: number | null;
  readonly milliseconds: number | null;
  /** Folders of an account, region and day that the query could read. */
  readonly partitions: number;
  /** Size of the log files in those folders, as listed, in bytes. */
  readonly logBytes: number;
  /** Columns that the table lacks, nested ones with dots: what they would say cannot be seen in this answer. */
  readonly absentColumns: readonly string[];
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
  /** The log files delivered in `logsOf`; left out when that was not asked, or not every file was hashed. */
  readonly logs?: readonly LogDay[];
  /** Left out by engines that read files themselves. */
  readonly statistics?: TrailStatistics;
}

/** Where a query service runs the queries to the log. */
export interface WorkGroupPlace {
  readonly name: string;
  readonly region: string;
  /** null: that of the credentials of the environment, which nobody named. */
  readonly account: string | null;
}

/** Where "who changed what" is read from. */
export interface TrailSource {
  readonly engine: 'local' | 'athena' | 'lookup';
  /** Folder or address of the log, for the reader of the pack; no path of a machine outside the project. */
  readonly location: string;
  /** Left out by engines that read files or events themselves. */
  readonly workgroup?: WorkGroupPlace;
  ask(question: TrailQuestion): Promise<TrailAnswer>;
  /** Days of the period, `YYYY-MM-DD`, that it can never show, whatever happened; without it there are none. */
  unseenDays?(period: Period): Promise<readonly string[]>;
  /** Answers a search where it lies; an engine without it is asked, and the records are searched afterwards. */
  search?(search: TrailSearch): Promise<TrailAnswer>;
}
