import type { Period } from '../../core/period.ts';
import { absentColumns } from '../engines/athena-columns.ts';
import { PARTITIONS } from './columns.ts';

/** A table as AWS describes it. */
export interface LiveTable {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly partitions: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

/** What a table must be able to answer. */
export interface TableNeeds {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly period: Period;
}

/** What a table cannot see. Of `missing` nothing can be said; `problems` make questions return nothing at all. */
export interface TableFit {
  /** Columns that questions use and the table lacks, nested ones with dots. */
  readonly missing: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Compares a table with what is wanted of it. A value outside of its projection gives no rows and no error, so that
 * a table has to be looked at before its silence means anything.
 *
 * @source https://docs.aws.amazon.com/athena/latest/ug/partition-projection-supported-types.html
 */
export function compareTable(table: LiveTable, needs: TableNeeds): TableFit {
  const missing = absentColumns(table.columns.map(({ name, type }) => ({ Name: name, Type: type })));
  if (table.partitions.join() !== PARTITIONS.join()) {
    const by = table.partitions.join(', ') || 'nothing';
    return { missing, problems: [`It is partitioned by ${by} instead of ${PARTITIONS.join(', ')}.`] };
  }
  if (table.properties['projection.enabled'] !== 'true') {
    return { missing, problems: ['Partition projection is not enabled.'] };
  }
  const problems = [
    ...unprojected('account', needs.accounts, table.properties),
    ...unprojected('region', needs.regions, table.properties),
    ...dayProblems(needs.period, table.properties),
  ];
  return { missing, problems };
}

function unprojected(key: string, wanted: readonly string[], properties: LiveTable['properties']): string[] {
  const type = properties[`projection.${key}.type`];
  if (type === 'injected') return [];
  if (type !== 'enum') return [`The ${key} is projected as ${type ?? 'nothing'}, not as enum or injected.`];
  const known = (properties[`projection.${key}.values`] ?? '').split(',').map((value) => value.trim());
  return wanted
    .filter((value) => !known.includes(value))
    .map((value) => `The ${key} ${value} is not projected.`);
}

function dayProblems(period: Period, properties: LiveTable['properties']): string[] {
  const [type, format] = [properties['projection.day.type'], properties['projection.day.format']];
  if (type !== 'date' || format !== 'yyyy/MM/dd') {
    return [
      `The day is projected as ${type ?? 'nothing'} in the form ${format ?? 'of nothing'}, not as yyyy/MM/dd.`,
    ];
  }
  const range = properties['projection.day.range'] ?? '';
  const [, first, last] = /^(\d{4}\/\d{2}\/\d{2}),(\d{4}\/\d{2}\/\d{2}|NOW)$/.exec(range) ?? [];
  if (!first || !last) return [`The range of days "${range}" is not one that can be judged.`];
  const [begin, end] = [period.from, period.to].map((when) => when.slice(0, 10).replaceAll('-', '/'));
  return [
    ...(begin !== undefined && begin < first ? [`The days before ${first} are not projected.`] : []),
    ...(end !== undefined && last !== 'NOW' && end > last
      ? [`The days after ${last} are not projected.`]
      : []),
  ];
}
