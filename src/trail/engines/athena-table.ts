import { AthenaClient, GetTableMetadataCommand, type TableMetadata } from '@aws-sdk/client-athena';
import { ExhibitError } from '../../core/errors.ts';
import { absentColumns } from './athena-columns.ts';
import { called, type EngineCalls } from './engine-calls.ts';

/** Where a table of CloudTrail logs is. */
export interface TableName {
  readonly database: string;
  readonly table: string;
}

/** What a table can see: values outside of it give no rows and no error. */
export interface Projection {
  /** null: any, the table takes the values from the query. */
  readonly accounts: readonly string[] | null;
  readonly regions: readonly string[] | null;
  /** Days `YYYY-MM-DD`, both included. */
  readonly days: { readonly first: string; readonly last: string };
  /** `storage.location.template`: `s3://BUCKET/…/${account}/CloudTrail/${region}/${day}`. */
  readonly template: string;
  /** Columns of a record that the table lacks, nested ones with dots. */
  readonly absent: readonly string[];
}

/**
 * Reads which accounts, regions and days the table projects (`athena:GetTableMetadata`).
 *
 * @param now the projected range can end with NOW
 * @throws CONFIG_INVALID when the table is not there, or is not partitioned by projection over account, region and day
 */
export async function readProjection(name: TableName, calls: EngineCalls, now: Date): Promise<Projection> {
  return projectionOf(await readTable(name, calls), now);
}

/**
 * Reads the description of a table (`athena:GetTableMetadata`).
 *
 * @throws CONFIG_INVALID when it has none, ServiceError, RUN_ABORTED, CREDENTIALS_REJECTED
 */
export async function readTable(
  { database, table }: TableName,
  calls: Pick<EngineCalls, 'client' | 'region' | 'signal'>,
): Promise<TableMetadata> {
  for (const name of [database, table]) refuseName(name);
  const command = new GetTableMetadataCommand({
    CatalogName: 'AwsDataCatalog',
    DatabaseName: database,
    TableName: table,
  });
  const { TableMetadata: metadata } = await called('Athena', calls, (options) =>
    calls.client(AthenaClient).send(command, options),
  );
  if (!metadata) throw unfit(table, 'has no description');
  return metadata;
}

/**
 * What a described table can see.
 *
 * @throws CONFIG_INVALID when the table is not made as `exhibit trail ddl` prints it
 */
export function projectionOf(
  { Name = '', Parameters = {}, PartitionKeys = [], Columns = [] }: TableMetadata,
  now: Date,
): Projection {
  const properties = new Map(Object.entries(Parameters));
  const keys = PartitionKeys.map((key) => key.Name);
  if (keys.join() !== 'account,region,day')
    throw unfit(Name, `is partitioned by ${keys.join(', ') || 'nothing'} instead of account, region and day`);
  if (properties.get('projection.enabled') !== 'true') throw unfit(Name, 'has no partition projection');
  const template = properties.get('storage.location.template') ?? '';
  if (!TEMPLATE.test(template)) throw unfit(Name, 'has no storage.location.template of CloudTrail logs');
  const day = (what: string) => properties.get(`projection.day.${what}`);
  if (day('type') !== 'date' || day('format') !== 'yyyy/MM/dd')
    throw unfit(Name, 'does not project the day as a date in the form yyyy/MM/dd');
  return {
    accounts: valuesOf(Name, properties, 'account'),
    regions: valuesOf(Name, properties, 'region'),
    days: rangeOf(Name, day('range') ?? '', now),
    template,
    absent: absentColumns(Columns),
  };
}

const TEMPLATE = /^s3:\/\/[a-z0-9.-]+\/(.+\/)?\$\{account\}\/CloudTrail\/\$\{region\}\/\$\{day\}\/?$/;

function valuesOf(table: string, properties: ReadonlyMap<string, string>, key: string) {
  const type = properties.get(`projection.${key}.type`);
  if (type === 'injected') return null;
  const values = properties.get(`projection.${key}.values`);
  if (type !== 'enum' || !values) throw unfit(table, `projects ${key} neither as enum nor as injected`);
  return values.split(',').map((value) => value.trim());
}

function rangeOf(table: string, range: string, now: Date): Projection['days'] {
  const [first, last, more] = range.split(',').map((end) => dayAt(end.trim(), now));
  if (!first || !last || more !== undefined)
    throw unfit(table, `projects days over the unknown range "${range}"`);
  return { first, last };
}

const UNITS: Readonly<Record<string, (date: Date, count: number) => void>> = {
  YEAR: (date, count) => date.setUTCFullYear(date.getUTCFullYear() + count),
  MONTH: (date, count) => date.setUTCMonth(date.getUTCMonth() + count),
  WEEK: (date, count) => date.setUTCDate(date.getUTCDate() + 7 * count),
  DAY: (date, count) => date.setUTCDate(date.getUTCDate() + count),
  HOUR: (date, count) => date.setUTCHours(date.getUTCHours() + count),
  MINUTE: (date, count) => date.setUTCMinutes(date.getUTCMinutes() + count),
  SECOND: (date, count) => date.setUTCSeconds(date.getUTCSeconds() + count),
};

/** A day of a range: `2024/01/01`, `NOW`, or `NOW-3YEARS`. */
function dayAt(text: string, now: Date): string | null {
  const [, year, month, day] = /^(\d{4})\/(\d{2})\/(\d{2})$/.exec(text) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [relative, sign, count, unit] =
    /^NOW(?:([+-])(\d{1,6})(YEAR|MONTH|WEEK|DAY|HOUR|MINUTE|SECOND)S?)?$/.exec(text) ?? [];
  if (relative === undefined) return null;
  const date = new Date(now);
  if (unit) UNITS[unit]?.(date, (sign === '-' ? -1 : 1) * Number(count));
  return date.toISOString().slice(0, 10);
}

/** Names cannot be parameters of a query, so only plain ones are let through. */
function refuseName(name: string): void {
  if (!/^[a-z_][a-z0-9_]{0,254}$/.test(name))
    throw new ExhibitError('CONFIG_INVALID', `"${name}" is no name of an Athena database or table.`);
}

const unfit = (table: string, why: string) =>
  new ExhibitError(
    'CONFIG_INVALID',
    `The Athena table "${table}" ${why}; "exhibit trail ddl" prints one that fits.`,
  );
