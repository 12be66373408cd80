import type { Pack, PackCheck, PackItem } from '../../reports/pack.ts';
import { everyItem } from '../every-item.ts';
import type { ExportSource } from '../exporter.ts';
import { type Cell, type Column, type Sheet, sheetOf } from './sheet.ts';
import { lines, utc } from './words.ts';

/** Every check with what it looked at, what came out and how. */
export function checksSheet({ checks }: Pack): Sheet {
  return sheetOf('Checks', checks, [
    { title: 'Check', width: 34, cell: ({ id }) => id },
    { title: 'Topic', width: 16, cell: ({ topic }) => topic },
    { title: 'Severity', width: 10, cell: ({ severity }) => severity },
    { title: 'Outcome', width: 14, cell: ({ outcome }) => outcome },
    { title: 'True when it passes', width: 50, wraps: true, cell: ({ title }) => title },
    { title: 'True when it fails', width: 50, wraps: true, cell: ({ failureTitle }) => failureTitle },
    { title: 'Items pass', width: 9, cell: ({ counts }) => counts.pass },
    { title: 'Items fail', width: 9, cell: ({ counts }) => counts.fail },
    { title: 'Items unknown', width: 9, cell: ({ counts }) => counts.unknown },
    { title: 'Items not applicable', width: 11, cell: ({ counts }) => counts['not-applicable'] },
    { title: 'Sample', width: 40, wraps: true, cell: ({ sampled }) => sampled?.text ?? null },
    { title: 'Procedure', width: 70, wraps: true, cell: ({ procedure }) => procedure },
    { title: 'As code', width: 44, cell: ({ code }) => code },
    { title: 'Rationale', width: 60, wraps: true, cell: ({ rationale }) => rationale },
    { title: 'Remediation', width: 60, wraps: true, cell: ({ remediation }) => remediation },
    { title: 'Rests on', width: 36, wraps: true, cell: ({ needs }) => lines(needs) },
  ]);
}

/** Every item of every check, also those that the pack document does not list. */
export function itemsSheet(source: ExportSource): Sheet {
  return sheetOf('Items', judged(source, source.pack.checks), ITEM_COLUMNS);
}

/** Every item that fails, the gravest checks first. */
export function exceptionsSheet(source: ExportSource): Sheet {
  const ordered = SEVERITIES.flatMap((severity) =>
    source.pack.checks.filter((check) => check.severity === severity && check.counts.fail > 0),
  );
  return sheetOf('Exceptions', failing(judged(source, ordered)), [
    ...ITEM_COLUMNS,
    { title: 'What to do', width: 60, wraps: true, cell: ({ check }) => check.remediation },
  ]);
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

interface Judged {
  readonly check: PackCheck;
  readonly item: PackItem;
}

function* judged(source: ExportSource, checks: readonly PackCheck[]): Iterable<Judged> {
  for (const check of checks) for (const item of everyItem(source, check)) yield { check, item };
}

function* failing(all: Iterable<Judged>): Iterable<Judged> {
  for (const one of all) if (one.item.outcome === 'fail') yield one;
}

const ITEM_COLUMNS: readonly (Column & { readonly cell: (one: Judged) => Cell })[] = [
  { title: 'Check', width: 34, cell: ({ check }) => check.id },
  { title: 'Severity', width: 10, cell: ({ check }) => check.severity },
  { title: 'Outcome', width: 14, cell: ({ item }) => item.outcome },
  { title: 'Account', width: 15, cell: ({ item }) => item.account },
  { title: 'Region', width: 12, cell: ({ item }) => item.region },
  { title: 'Resource', width: 60, cell: ({ item }) => item.resource },
  { title: 'Reason', width: 70, cell: ({ item }) => item.reason },
  { title: 'Judged over', width: 12, cell: ({ item }) => item.basis },
  { title: 'Failing from and to', width: 50, cell: ({ item }) => lines(item.intervals.map(spanText)) },
  {
    title: 'Begun by',
    width: 50,
    cell: ({ item }) => lines(item.intervals.map(({ cause }) => changeText(cause))),
  },
  {
    title: 'Ended by',
    width: 50,
    cell: ({ item }) => lines(item.intervals.map(({ end }) => changeText(end))),
  },
  { title: 'Accepted by', width: 24, cell: ({ item }) => item.accepted?.by ?? null },
  { title: 'Accepted because', width: 40, cell: ({ item }) => item.accepted?.reason ?? null },
  { title: 'Accepted on', width: 12, cell: ({ item }) => item.accepted?.on ?? null },
  { title: 'Accepted until', width: 12, cell: ({ item }) => item.accepted?.expires ?? null },
  { title: 'Acceptance is', width: 12, cell: ({ item }) => item.accepted?.standing ?? null },
  { title: 'Evidence', width: 74, cell: ({ item }) => lines(item.evidence) },
];

type Interval = PackItem['intervals'][number];

function spanText({ from, to }: Interval): string {
  return `${utc(from)} to ${utc(to)}`;
}

function changeText(change: Interval['cause']): string {
  if (change === null) return 'not seen in the log';
  const { event, at, person, role, strength, account, region, eventId } = change;
  const who = [person ?? 'nobody found', ...(role === null ? [] : [`as ${role}`])].join(' ');
  return `${event} at ${utc(at)} by ${who} (${strength}; event ${eventId} in ${account} ${region})`;
}
