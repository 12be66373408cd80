import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type ClientFor, plainClient } from '../../../src/aws/clients.ts';
import { athenaTrail } from '../../../src/trail/engines/athena.ts';
import { COLUMNS, type Column, columnOf } from '../../../src/trail/query/columns.ts';
import type { LoggedRecord } from '../../../src/trail/source.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';

export const HOME = { account: '999988887777', region: 'us-east-1' };
export const SAMPLE = new URL('../../../sample/account/trail', import.meta.url).pathname;
export const BUCKET = 'org-trail';
const PLACE = `${HOME.account}/${HOME.region}/athena`;

/** The files of a folder as objects of the bucket of the trail. */
export async function bucketOf(folder: string): Promise<ScenarioFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const objects = files.map(async (file): Promise<[string, Buffer]> => {
    const key = relative(folder, file).split(sep).join('/');
    return [`${HOME.account}/global/s3/objects/${BUCKET}/${key}`, await readFile(file)];
  });
  return Object.fromEntries(await Promise.all(objects));
}

/** A table over the bucket, and a work group with what `workgroup` changes. */
export function tableFiles({
  accounts,
  regions,
  parameters = {},
  workgroup = {},
  columns = COLUMNS,
}: {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  readonly workgroup?: Readonly<Record<string, unknown>>;
  readonly columns?: readonly Column[];
}): ScenarioFiles {
  const Table = {
    Name: 'cloudtrail_logs',
    TableType: 'EXTERNAL_TABLE',
    Columns: columns.map((column) => ({ Name: columnOf(column), Type: hiveType(column) })),
    PartitionKeys: ['account', 'region', 'day'].map((Name) => ({ Name, Type: 'string' })),
    Parameters: {
      'projection.enabled': 'true',
      'projection.account.type': 'enum',
      'projection.account.values': accounts.join(','),
      'projection.region.type': 'enum',
      'projection.region.values': regions.join(','),
      'projection.day.type': 'date',
      'projection.day.format': 'yyyy/MM/dd',
      'projection.day.range': '2020/01/01,NOW',
      'storage.location.template': `s3://${BUCKET}/AWSLogs/\${account}/CloudTrail/\${region}/\${day}`,
      ...parameters,
    },
  };
  const group = { Name: 'audit', OutputLocation: 's3://results/audit/', ...workgroup };
  return {
    [`${PLACE}/tables.json`]: [{ Database: 'logs', Bucket: BUCKET, Table }],
    [`${PLACE}/workgroups.json`]: [group],
    [`${HOME.account}/global/s3/objects/results/.keep`]: '',
  };
}

function hiveType({ type }: Column): string {
  if (!('fields' in type)) return type.kind === 'texts' ? 'map<string,string>' : 'string';
  const fields = type.fields.map((field) => `${columnOf(field)}:${hiveType(field)}`).join(',');
  return type.kind === 'list' ? `array<struct<${fields}>>` : `struct<${fields}>`;
}

/** Unrecorded clients of the stand-in, one of each class. */
export function clientsAt(endpoint: string, { account, region } = HOME): ClientFor {
  const built = new Map<unknown, unknown>();
  return <Client>(Ctor: new (config: never) => Client): Client => {
    const known = built.get(Ctor);
    if (known instanceof Ctor) return known;
    const client = plainClient(Ctor, {
      region,
      endpoint,
      credentials: { accessKeyId: `AKIA${account}`, secretAccessKey: 'test' },
      retry: { mode: 'standard', maxAttempts: 3 },
    });
    built.set(Ctor, client);
    return client;
  };
}

/** Waits as short as can be, yet lets others work. */
export const brief = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

/** The trail of a table at the stand-in. */
export function athenaAt(endpoint: string, over: Partial<Parameters<typeof athenaTrail>[0]> = {}) {
  return athenaTrail({
    client: clientsAt(endpoint),
    region: HOME.region,
    signal: new AbortController().signal,
    sleep: brief,
    database: 'logs',
    table: 'cloudtrail_logs',
    workgroup: 'audit',
    output: null,
    bytesCutoff: null,
    scope: null,
    job: 'test',
    now: new Date('2026-10-15T00:00:00Z'),
    ...over,
  });
}

/** What a table can hold of a record: its columns only, without null, which a table cannot tell from left out. */
export function columnsOf(logged: readonly LoggedRecord[]): unknown[] {
  return logged.map(({ record, file }) => ({ key: file.key, record: held(record, COLUMNS) }));
}

function held(value: unknown, columns: readonly Column[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner]));
  return Object.fromEntries(
    columns.flatMap((column) => {
      const inner: unknown = fields.get(columnOf(column)) ?? null;
      return inner === null ? [] : [[column.field, heldField(inner, column)]];
    }),
  );
}

function heldField(value: unknown, { type }: Column): unknown {
  if (type.kind === 'list')
    return Array.isArray(value) ? value.map((item) => held(item, type.fields)) : value;
  if (type.kind === 'struct') return held(value, type.fields);
  return type.kind === 'text' && typeof value !== 'string' ? String(value) : value;
}
