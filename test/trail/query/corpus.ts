import { cp, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { canonicalJson } from '../../../src/core/canonical-json.ts';
import { by, byText } from '../../../src/core/order.ts';
import type { Fields } from '../../../src/trail/json.ts';
import { fieldsOf } from '../../../src/trail/json.ts';
import { type LogPlace, readLogName } from '../../../src/trail/log-name.ts';
import { matches } from '../../../src/trail/query/match.ts';
import { readSearch, type TrailSearch, type TrailSearchInput } from '../../../src/trail/query/question.ts';
import { type ResultRow, readRows } from '../../../src/trail/query/rows.ts';
import { rowTexts } from '../../../src/trail/query/texts.ts';
import { readRecord } from '../../../src/trail/record.ts';
import { INVICTUS, logKey, temporaryFolder, writeLog } from '../support.ts';
import { HOSTILE, oddRecords } from './odd-records.ts';

const SAMPLE = new URL('../../../sample/account/trail/AWSLogs', import.meta.url).pathname;

/** A record of the corpus with the place where it lies. */
export interface Lying {
  readonly record: Fields;
  readonly key: string;
  readonly place: LogPlace;
}

const JULY: TrailSearchInput['period'] = { from: '2026-07-01', to: '2026-08-01' };
const REAL: TrailSearchInput['period'] = { from: '2023-07-10', to: '2023-07-11' };
const QUARTER: TrailSearchInput['period'] = { from: '2026-07-01', to: '2026-10-01' };
const ENDPOINT = 'arn:aws:sagemaker:us-east-1:111122223333:endpoint/readmission-prod';

/** Questions as people ask them: real and made logs, alone and together. */
const QUESTIONS: Readonly<Record<string, TrailSearchInput>> = {
  'everything of one day': { period: REAL },
  'one minute': { period: { from: '2023-07-10T12:00:00Z', to: '2023-07-10T12:01:00Z' } },
  'a period in another zone': {
    period: { from: '2023-07-10T14:00:00+02:00', to: '2023-07-10T14:05:00+02:00' },
  },
  'a period without logs': { period: { from: '2020-01-01', to: '2020-02-01' } },
  'all writes': { period: QUARTER, class: 'writes' },
  'all writes of a real account': { period: REAL, class: 'writes' },
  'deletes of a real account': { period: REAL, class: 'deletes' },
  'reads of data': { period: QUARTER, class: 'data-reads' },
  'management events only': { period: JULY, class: 'writes', category: 'management' },
  'data events only': { period: QUARTER, category: 'data' },
  'one event in any case': { period: REAL, events: ['leaveorganization'] },
  'several events': { period: REAL, events: ['StopLogging', 'DeleteTrail', 'PutEventSelectors'] },
  'one source': { period: QUARTER, sources: ['sagemaker.amazonaws.com'], class: 'writes' },
  'two sources, errors': {
    period: REAL,
    sources: ['ssm.amazonaws.com', 'iam.amazonaws.com'],
    outcome: 'error',
  },
  'successful deletes': { period: REAL, class: 'deletes', outcome: 'success' },
  'an account': { period: QUARTER, accounts: ['444455556666'], class: 'writes' },
  'an account and a region': { period: QUARTER, accounts: ['111122223333'], regions: ['eu-west-1'] },
  'two regions': { period: JULY, regions: ['us-east-1', 'eu-west-1'], class: 'writes' },
  'the folder of an account': { period: QUARTER, folders: { accounts: ['444455556666'] }, class: 'writes' },
  'the folder of a region': { period: QUARTER, folders: { regions: ['eu-west-1'] }, class: 'writes' },
  'a copied log by its folder': { period: REAL, folders: { accounts: ['218007301253'] }, class: 'deletes' },
  'a resource by name': { period: QUARTER, resources: [{ by: 'name', value: 'Readmission-Prod' }] },
  'a resource by ARN': { period: QUARTER, resources: [{ by: 'arn', value: ENDPOINT }] },
  'resources by the beginning of an ARN': {
    period: QUARTER,
    resources: [{ by: 'arn-prefix', value: ENDPOINT.slice(0, -5) }],
    class: 'writes',
  },
  'either of two resources': {
    period: REAL,
    resources: [
      { by: 'name', value: 'stratus-red-team-leave-org-role' },
      { by: 'arn-prefix', value: 'arn:aws:cloudtrail:us-east-1:123837392027:trail/' },
    ],
  },
  'a role by name': { period: REAL, actors: ['stratus-red-team-leave-org-role'] },
  'a person by name': { period: REAL, actors: ['bert-jan'], class: 'writes' },
  'a person by e-mail': { period: JULY, actors: ['alice@example.com'] },
  'a person by source identity': { period: JULY, actors: ['CAROL'] },
  'a service': { period: JULY, actors: ['sagemaker.amazonaws.com'] },
  'text of a request': { period: QUARTER, texts: ['ml.M5', 'instanceType'] },
  'all of it at once': {
    period: QUARTER,
    resources: [{ by: 'name', value: 'readmission-prod' }],
    sources: ['sagemaker.amazonaws.com'],
    class: 'writes',
    category: 'management',
    accounts: ['111122223333'],
    regions: ['us-east-1'],
    outcome: 'success',
    texts: ['readmission'],
  },
};

/** What somebody could type to break out of a question. */
const INJECTIONS: Readonly<Record<string, TrailSearchInput>> = Object.fromEntries(
  HOSTILE.flatMap((value) => [
    [
      `name and actor ${JSON.stringify(value)}`,
      { period: JULY, resources: [{ by: 'name', value }], actors: [value] },
    ],
    [`event ${JSON.stringify(value)}`, { period: JULY, events: [value] }],
    [`text ${JSON.stringify(value)}`, { period: JULY, texts: [value] }],
  ]),
);

export const QUESTIONS_OF_PEOPLE = checked(QUESTIONS);
export const QUESTIONS_OF_ATTACKERS = checked(INJECTIONS);

const ODD = [logKey('2026-07-10'), logKey('2026-07-20', '0000000000000002')] as const;

/** True for the files with the records that no real log has. */
export const isOdd = (key: string): boolean => ODD.some((odd) => odd === key);

/** Writes the odd records of the corpus as a folder of logs; some are delivered twice. */
export async function oddFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await writeLog(folder, ODD[0], oddRecords());
  await writeLog(folder, ODD[1], oddRecords().slice(0, 5));
  return folder;
}

/** Writes the part of the corpus that has few files: a real account, and records as no real log has them. */
export async function smallFolder(): Promise<string> {
  const folder = await oddFolder();
  await cp(join(INVICTUS, 'AWSLogs'), join(folder, 'AWSLogs'), { recursive: true });
  return folder;
}

/** Writes the whole corpus: a real account, the sample, and records as no real log has them. */
export async function corpusFolder(): Promise<string> {
  const folder = await smallFolder();
  await cp(SAMPLE, join(folder, 'AWSLogs'), { recursive: true });
  return folder;
}

/** Every record of a folder, read without any part of the engines. */
export async function recordsIn(folder: string): Promise<Lying[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted(byText);
  const lying = await Promise.all(
    files.map(async (key) => {
      const name = readLogName(key);
      if (name.kind !== 'log') return [];
      const document = JSON.parse(gunzipSync(await readFile(join(folder, key))).toString());
      return (document.Records as unknown[]).flatMap((value) => {
        const record = fieldsOf(value);
        return record ? [{ record, key, place: name }] : [];
      });
    }),
  );
  return lying.flat();
}

/** The row that a table must give for a record. */
export function rowOf({ record, key, place }: Lying): ResultRow {
  return {
    account: place.account,
    region: place.region,
    day: place.day.replaceAll('-', '/'),
    file: key,
    ...rowTexts(record),
  };
}

/** The records that engines give which know records by their id: those that are some, each once. */
export function eachOnce(records: readonly Lying[]): Lying[] {
  const ids = new Set<string>();
  return records.filter(({ record, place }) => {
    const { record: read } = readRecord(record, place);
    const id = read && `${read.eventId} ${read.account}`;
    if (!id || ids.has(id)) return false;
    ids.add(id);
    return true;
  });
}

/** What the meaning of the question gives, as comparable lines. */
export function wanted(search: TrailSearch, records: readonly Lying[]): string[] {
  return comparable(records.filter(({ record, place }) => matches(record, search, place)).map(rowOf));
}

/** The rebuilt records as lines in the order of the statement; `file` is cut to the key in the corpus. */
export function comparable(rows: readonly ResultRow[]): string[] {
  const [first] = rows;
  if (!first) return [];
  const { records } = readRows(rows, Object.keys(first));
  return records
    .map(({ record, file, place }) => ({
      time: String(record.eventTime),
      id: String(record.eventID),
      line: canonicalJson({ record, key: file.key, place }),
    }))
    .toSorted(
      by(
        (it) => it.time,
        (it) => it.id,
        (it) => it.line,
      ),
    )
    .map(({ line }) => line);
}

function checked(questions: Readonly<Record<string, TrailSearchInput>>) {
  return Object.entries(questions).map(([title, input]) => ({ title, search: readSearch(input) }));
}
