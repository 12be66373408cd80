import type { PackCheck, PackItem } from '../../reports/pack.ts';
import type { ExportSource } from '../exporter.ts';
import { fields, tableOf, within } from './table.ts';

/** Every check with its outcome. */
export const checksTable = tableOf<PackCheck>({
  name: 'checks',
  about: 'one check, with its outcome',
  records: ({ pack }) => pack.checks,
  cells: {
    check: ({ id }) => id,
    ...fields<PackCheck, 'topic' | 'title' | 'failureTitle' | 'severity' | 'outcome'>(
      'topic',
      'title',
      'failureTitle',
      'severity',
      'outcome',
    ),
    pass: ({ counts }) => counts.pass,
    fail: ({ counts }) => counts.fail,
    unknown: ({ counts }) => counts.unknown,
    notApplicable: ({ counts }) => counts['not-applicable'],
    sampled: ({ sampled }) => sampled?.text ?? null,
    ...fields<PackCheck, 'rationale' | 'procedure' | 'code' | 'remediation' | 'needs'>(
      'rationale',
      'procedure',
      'code',
      'remediation',
      'needs',
    ),
  },
});

interface Row {
  readonly of: PackCheck;
  readonly one: PackItem;
}

const itemsOf = ({ pack, itemsOf: all }: ExportSource): Iterable<Row> => within(pack.checks, all);

/** Every item of every check, also those that the pack keeps beside its document. */
export const itemsTable = tableOf<Row>({
  name: 'items',
  about: 'one thing that a check looked at, with what came of it',
  records: itemsOf,
  cells: {
    check: ({ of }) => of.id,
    severity: ({ of }) => of.severity,
    account: ({ one }) => one.account,
    region: ({ one }) => one.region,
    resource: ({ one }) => one.resource,
    outcome: ({ one }) => one.outcome,
    reason: ({ one }) => one.reason,
    basis: ({ one }) => one.basis,
    intervals: ({ one }) => one.intervals.length,
    acceptedBy: ({ one }) => one.accepted?.by ?? null,
    acceptedReason: ({ one }) => one.accepted?.reason ?? null,
    acceptedOn: ({ one }) => one.accepted?.on ?? null,
    acceptedUntil: ({ one }) => one.accepted?.expires ?? null,
    acceptedStanding: ({ one }) => one.accepted?.standing ?? null,
    evidence: ({ one }) => one.evidence,
  },
});

type Interval = PackItem['intervals'][number];
type Change = NonNullable<Interval['cause']>;

/** How long each item was as the check says, and which changes began and ended it. */
export const intervalsTable = tableOf<{ readonly of: Row; readonly one: Interval }>({
  name: 'intervals',
  about: 'one time during which an item was as its row in items says, with the changes at both ends',
  records: (source) => within(itemsOf(source), ({ one }) => one.intervals),
  cells: {
    check: ({ of }) => of.of.id,
    account: ({ of }) => of.one.account,
    region: ({ of }) => of.one.region,
    resource: ({ of }) => of.one.resource,
    outcome: ({ of }) => of.one.outcome,
    from: ({ one }) => one.from,
    to: ({ one }) => one.to,
    ...changeCells('cause', ({ cause }) => cause),
    ...changeCells('end', ({ end }) => end),
  },
});

function changeCells(prefix: string, changeOf: (interval: Interval) => Change | null) {
  const cell = (name: keyof Change) =>
    [
      `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      ({ one }: { readonly one: Interval }) => changeOf(one)?.[name] ?? null,
    ] as const;
  const names = ['eventId', 'at', 'event', 'account', 'region', 'person', 'role', 'strength'] as const;
  return Object.fromEntries(names.map(cell));
}
