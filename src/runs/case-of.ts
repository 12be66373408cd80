import { canonicalJson } from '../core/canonical-json.ts';
import { digestOf, digestOfJson, hexOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { by } from '../core/order.ts';
import { type Case, type CaseGiven, caseGiven } from '../reports/case.ts';
import { chainFinding } from '../trail/attribution.ts';
import { traceChanges } from '../trail/changes.ts';
import type { Concerned } from '../trail/concerned.ts';
import { readTrailRecords } from '../trail/recorded-source.ts';
import { redactRecord } from '../trail/redaction.ts';
import { type WhoRow, whoDid } from '../trail/who.ts';

/** Names of the files of a case in its container. */
export const CASE_FILE = 'case.json';
const RECORDS_FILE = 'records.ndjson';

/**
 * The document of a case: what is given, and what follows from the records. Made when the case is written, and made
 * again to verify it.
 */
export function caseOf(given: CaseGiven, records: Concerned): Case {
  const events = whoDid(traceChanges(records).changes, given.question);
  const text = recordsText(records);
  const rest = {
    ...given,
    schema: 'https://exhibit.dev/schema/case/v1' as const,
    events: [...events].map(plain),
    findings: [...new Set(events.flatMap((row) => chainFinding(row) ?? []))],
    files: filesOf(records),
    records: {
      file: RECORDS_FILE,
      digest: digestOf(text),
      count: records.records.length + records.sessions.length,
    },
    limits: limitsOf(given),
  };
  return { ...rest, id: `case-${hexOf(digestOfJson(rest)).slice(0, 16)}` };
}

/** What a case document states without deriving it. */
export function givenOf({
  generatedAt,
  tool,
  question,
  period,
  accounts,
  regions,
  log,
  uncovered,
  unreadable,
}: Case): CaseGiven {
  return caseGiven.parse({
    generatedAt,
    tool,
    question,
    period,
    accounts,
    regions,
    log,
    uncovered,
    unreadable,
  });
}

/** The bytes of the records: one canonical JSON a line, those of the answer first, each with its place in the log. */
export function recordsText({ records, sessions }: Concerned): string {
  const lines = [
    ...records.map((it) => ({ use: 'answer', ...it })),
    ...sessions.map((it) => ({ use: 'session', ...it })),
  ];
  return lines.map((line) => `${canonicalJson(line)}\n`).join('');
}

/**
 * Reads the records of a case back.
 *
 * @throws EVIDENCE_INVALID when a line is no record, is not in canonical form, or holds a secret
 */
export function recordsIn(text: string): Concerned {
  const lines = text.split('\n').slice(0, -1).map(parsed);
  const of = (use: string) => readTrailRecords(lines.filter((it) => it.use === use));
  const found = { records: of('answer'), sessions: of('session') };
  if (recordsText(found) !== text) throw invalid('are not in canonical form');
  const secret = [...found.records, ...found.sessions].find(
    ({ record }) => canonicalJson(redactRecord(record)) !== canonicalJson(record),
  );
  if (secret) throw invalid('hold a secret');
  return found;
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw invalid('have a line that is no object');
  return { ...value };
}

/** Lists that the document may keep. */
const plain = (row: WhoRow) => ({
  ...row,
  resources: [...row.resources],
  rules: [...row.rules],
  differences: [...row.differences],
});

function filesOf({ records, sessions }: Concerned): Case['files'] {
  const byKey = Map.groupBy([...records, ...sessions], ({ file }) => `${file.key} ${file.digest}`);
  return [...byKey.values()]
    .flatMap((list) =>
      list.slice(0, 1).map(({ file: { key, digest } }) => ({ key, digest, records: list.length })),
    )
    .toSorted(
      by(
        (it) => it.key,
        (it) => it.digest ?? '',
      ),
    );
}

function integrityLimit({ integrity, integrityReason, engine }: CaseGiven['log']): string {
  if (integrity === 'proven') {
    return 'The digest chain proves the log for the period: the files that were read are those that CloudTrail delivered. Sessions that began before the period stand in files before it, which were not validated. Public keys were taken from beside the log: whoever can replace them can replace the chain.';
  }
  if (engine === 'lookup') {
    return 'The events come from the event history of CloudTrail (LookupEvents): no digest file covers that, so nothing can prove it whole or unchanged. Digests below are of the texts as they were answered.';
  }
  const files =
    engine === 'local'
      ? 'The digests below are those of the files as they were read.'
      : 'The files were read by Athena, which tells no digest of them.';
  return integrity === 'broken'
    ? `The digest chain of the log is broken: ${integrityReason} ${files}`
    : `The log is not proven by its digest chain: ${integrityReason} "exhibit trail verify" tells more. ${files}`;
}

function limitsOf({ log, uncovered, unreadable, accounts, regions }: CaseGiven): string[] {
  return [
    'The answer says what the log says. What no log was kept of, such as data events that nobody selected, is not in it.',
    integrityLimit(log),
    'Values before a change are those of earlier events in the log that was read. What was set before it began is not known and is said to be so.',
    'A person is as sure as the rule beside the name. Access keys and sessions can be used by others than those they were given to.',
    'The records are those that the answer follows from, not the whole log; secrets in them were replaced before they were kept.',
    ...(accounts || regions ? ['Only the accounts and regions that are named were searched.'] : []),
    ...(uncovered.length > 0
      ? [`For ${uncovered.length} days of an account and region there is no log file at all.`]
      : []),
    ...(unreadable.length > 0
      ? [`${unreadable.length} files or records could not be read; the answer may lack something.`]
      : []),
  ];
}

const invalid = (why: string) => new ExhibitError('EVIDENCE_INVALID', `The records of the case ${why}.`);
