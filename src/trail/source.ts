import type { Digest } from '../core/digest.ts';
import type { Period } from '../core/period.ts';
import type { Actor } from '../evidence/kinds/cloudtrail-changes.ts';
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
  /** What ran and on which table; left out in transcripts of earlier versions. */
  readonly text?: {
    /** `database.table`. */
    readonly table: string;
    /** Where the log lies for the table, with the partitions in braces. */
    readonly template: string;
    readonly sql: string;
    readonly parameters: readonly string[];
  };
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

/** What is asked of a log: who did what with the objects of these places. */
export interface AccessQuestion {
  readonly period: Period;
  readonly account: string;
  readonly region: string;
  /** `s3://bucket` or `s3://bucket/prefix`; the longest that fits an object counts. */
  readonly places: readonly string[];
}

/** Equal calls of one caller on the objects of one place. */
export interface Access {
  readonly place: string;
  /** eventName, such as GetObject. */
  readonly event: string;
  /** ARN of the role or user, else the name of the service; null where the log says neither. */
  readonly principal: string | null;
  /** Who stands behind it, as in `Change`. */
  readonly person: string | null;
  readonly kind: Actor['kind'];
  readonly strength: Actor['strength'];
  /** The calls were refused. */
  readonly failed: boolean;
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/** The calls by caller, ordered by place, event and caller, and how much of the log they rest on. */
export interface AccessAnswer extends Pick<TrailAnswer, 'unreadable' | 'uncovered'> {
  readonly accesses: readonly Access[];
  /** Data events of S3 that were looked at, of all buckets. */
  readonly records: number;
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
  /** Who touched the objects of some places, counted; only a recorded trail has it, so that events are never kept. */
  accesses?(question: AccessQuestion): Promise<AccessAnswer>;
  /** Answers a search where it lies; an engine without it is asked, and the records are searched afterwards. */
  search?(search: TrailSearch): Promise<TrailAnswer>;
}
