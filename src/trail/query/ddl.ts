import { z } from 'zod';
import { ExhibitError } from '../../core/errors.ts';
import { parseInstant } from '../../core/period.ts';
import { COLUMNS, type Column, type ColumnType, columnOf, PARTITIONS } from './columns.ts';
import { definedName } from './literal.ts';

const tableOptions = z.strictObject({
  database: z.string().nullable().default(null),
  table: z.string().default('cloudtrail_logs'),
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is no name of a bucket'),
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9!_.*()/-]*$/, 'holds characters that a prefix of a trail cannot have')
    .default(''),
  organization: z
    .string()
    .regex(/^o-[a-z0-9]{10,32}$/, 'is no organization id such as o-a1b2c3d4e5')
    .nullable()
    .default(null),
  accounts: z
    .array(z.string().regex(/^\d{12}$/, 'is no account of twelve digits'))
    .readonly()
    .default([]),
  regions: z
    .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is no region such as us-east-1'))
    .readonly()
    .default([]),
  from: z.string().transform((text) => parseInstant(text).slice(0, 10)),
});

/** What a table of CloudTrail logs is made of. */
export type TableOptions = z.input<typeof tableOptions>;

/**
 * The statement that makes the table which questions are asked of, partitioned by projection over account, region
 * and day of delivery. Without accounts, or without regions, every query has to name them (`injected`).
 *
 * @param options `prefix` and `organization` as in the trail; `from` the first day that has logs
 * @throws INPUT_INVALID when one of them is not what it should be: none of them can be a parameter
 * @source https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
 */
export function createTable(options: TableOptions): string {
  const { database, table, accounts, regions, from, ...place } = checked(options);
  const location = locationOf(place);
  const name = [...(database === null ? [] : [database]), table].map(definedName).join('.');
  const properties = {
    'projection.enabled': 'true',
    ...projected('account', accounts),
    ...projected('region', regions),
    'projection.day.type': 'date',
    'projection.day.format': 'yyyy/MM/dd',
    'projection.day.range': `${from.replaceAll('-', '/')},NOW`,
    'projection.day.interval': '1',
    'projection.day.interval.unit': 'DAYS',
    'storage.location.template': `${location}\${account}/CloudTrail/\${region}/\${day}`,
  };
  return [
    `CREATE EXTERNAL TABLE IF NOT EXISTS ${name} (`,
    COLUMNS.map((column) => `  ${definedName(columnOf(column))} ${typeName(column.type)}`).join(',\n'),
    `) PARTITIONED BY (${PARTITIONS.map((column) => `${definedName(column)} STRING`).join(', ')})`,
    "ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'",
    "STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'",
    "OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'",
    `LOCATION '${location}'`,
    'TBLPROPERTIES (',
    Object.entries(properties)
      .map(([key, value]) => `  '${key}'='${value}'`)
      .join(',\n'),
    ')',
  ].join('\n');
}

function checked(options: TableOptions): z.output<typeof tableOptions> {
  const { success, data, error } = tableOptions.safeParse(options);
  if (success) return data;
  const [issue] = error.issues;
  throw new ExhibitError('INPUT_INVALID', `The table: ${issue?.path.join('.')} ${issue?.message}.`, {
    cause: error,
  });
}

function locationOf({
  bucket,
  prefix,
  organization,
}: {
  bucket: string;
  prefix: string;
  organization: string | null;
}) {
  const folders = [prefix.replace(/\/+$/, ''), 'AWSLogs', organization ?? ''].filter((it) => it !== '');
  return `s3://${[bucket, ...folders].join('/')}/`;
}

const projected = (key: string, values: readonly string[]) =>
  values.length === 0
    ? { [`projection.${key}.type`]: 'injected' }
    : {
        [`projection.${key}.type`]: 'enum',
        [`projection.${key}.values`]: [...new Set(values)].join(','),
      };

function typeName(type: ColumnType): string {
  switch (type.kind) {
    case 'struct':
      return structName(type.fields);
    case 'list':
      return `ARRAY<${structName(type.fields)}>`;
    case 'texts':
      return 'MAP<STRING,STRING>';
    default:
      return 'STRING';
  }
}

const structName = (fields: readonly Column[]): string =>
  `STRUCT<${fields.map((column) => `${columnOf(column)}:${typeName(column.type)}`).join(',')}>`;
