import { instant, type Period } from '../core/period.ts';
import { toolVersion } from '../core/tool-version.ts';
import type { CaseGiven } from '../reports/case.ts';
import { chainFinding } from '../trail/attribution.ts';
import { traceChanges } from '../trail/changes.ts';
import { comparedTime } from '../trail/integrity/times.ts';
import type { TrailAnswer, TrailSource, TrailStatistics } from '../trail/source.ts';
import { type WhoQuestion, type WhoRow, whoDid } from '../trail/who.ts';

/** What was found, and what it was looked for in. */
export interface WhoAnswer {
  readonly rows: readonly WhoRow[];
  readonly searched: {
    readonly engine: TrailSource['engine'];
    /** False where no digest file can ever show that the log is whole. */
    readonly provable: boolean;
    readonly location: string;
    readonly period: Period;
    readonly accounts: readonly string[] | null;
    readonly regions: readonly string[] | null;
    readonly files: number;
    readonly records: number;
    readonly duplicates: number;
    /** Write events in the period, before the question narrowed them. */
    readonly changes: number;
    /** Records that a later one corrected. */
    readonly corrected: number;
    /** Insight and network events, which are no changes. */
    readonly observations: number;
    /** What the query cost, where one was run elsewhere. */
    readonly statistics?: TrailStatistics;
  };
  /** Chains of sessions among the rows that are worth a look, each once. */
  readonly findings: readonly string[];
  readonly uncovered: TrailAnswer['uncovered'];
  readonly unreadable: TrailAnswer['unreadable'];
}

/** A question to a log, and where it is looked. */
export interface AskedWho {
  readonly question: WhoQuestion;
  readonly period: Period;
  /** Null for all that the log has. */
  readonly accounts: readonly string[] | null;
  readonly regions: readonly string[] | null;
  /** A case also takes the digests of the log files, to compare them with what was delivered. */
  readonly forCase: boolean;
}

/** An answer, and what the engine gave: a case takes its records from it. */
export interface FoundWho {
  readonly answer: WhoAnswer;
  readonly source: TrailAnswer;
}

/** Asks a log who changed what. */
export async function askWho(trail: TrailSource, asked: AskedWho): Promise<FoundWho> {
  const { question, period, accounts, regions, forCase } = asked;
  const source = await trail.ask({
    period,
    access: 'write',
    withSessions: true,
    ...(forCase && { logsOf: comparedTime(period) }),
    ...(accounts && { accounts }),
    ...(regions && { regions }),
  });
  const { files, scanned: records, duplicates, uncovered, unreadable, statistics } = source;
  const { changes, corrected, observations } = traceChanges(source);
  const { engine, location } = trail;
  const where = { engine, provable: engine !== 'lookup', location, period, accounts, regions };
  const counts = { files, records, duplicates, changes: changes.length, corrected, observations };
  const searched = { ...where, ...counts, ...(statistics && { statistics }) };
  const rows = whoDid(changes, question);
  const findings = [...new Set(rows.flatMap((row) => chainFinding(row) ?? []))];
  return { answer: { rows, searched, findings, uncovered, unreadable }, source };
}

/** What a case states of an answer. */
export function caseGivenFor(
  { searched, uncovered, unreadable }: WhoAnswer,
  question: WhoQuestion,
  {
    at,
    integrity,
  }: { at: Date; integrity: Pick<CaseGiven['log'], 'integrity' | 'integrityReason' | 'proofs'> },
): CaseGiven {
  const { engine, location, period, accounts, regions, files, records, duplicates } = searched;
  const { changes, corrected, observations } = searched;
  const counts = { files, records, duplicates, changes, corrected, observations };
  return {
    generatedAt: instant(at),
    tool: { name: 'exhibit', version: toolVersion },
    question: { ...question, events: [...question.events] },
    period,
    accounts: accounts && [...accounts],
    regions: regions && [...regions],
    log: { engine, location, ...counts, ...integrity },
    uncovered: [...uncovered],
    unreadable: [...unreadable],
  };
}
