import { type PageSize, pageOf } from '../paging.ts';
import { type Operation, Refusal, type Serving, textOf, timeOf } from '../request.ts';
import type { Fields } from '../scenario.ts';

/** A List operation: which records, what of them, and which filters it knows beside the common ones. */
export interface Listing {
  /** File below `sagemaker/`, without its end. */
  readonly file: string;
  /** Name of the list in the answer. */
  readonly list: string;
  /** Fields of a summary; a field that a record lacks stays out. */
  readonly fields: readonly string[];
  readonly nameField: string;
  readonly statusField?: string;
  readonly where?: (record: Fields, input: Fields) => boolean;
  /** Fields of a summary that are not fields of the record. */
  readonly derived?: (record: Fields) => Fields;
  readonly size?: PageSize;
}

const USUAL_SIZE: PageSize = { standard: 10, most: 100 };

/** Serves a List operation: filters, then sorts (newest first), then cuts a page. */
export function listing(of: Listing): Operation {
  return (serving) => {
    const found = recordsOf(serving, of.file)
      .filter((record) => createdInside(record, serving.input))
      .filter((record) => fitsNameAndStatus(record, serving.input, of))
      .filter((record) => of.where?.(record, serving.input) ?? true);
    const { items, ...rest } = pageOf(
      sorted(found, serving.input, of.nameField),
      serving,
      of.size ?? USUAL_SIZE,
    );
    return {
      [of.list]: items.map((record) => ({ ...picked(record, of.fields), ...of.derived?.(record) })),
      ...rest,
    };
  };
}

/** The records of a file in the account and region of the request. */
export function recordsOf({ scenario, account, region }: Serving, file: string): readonly Fields[] {
  return scenario.records(account, region, `sagemaker/${file}.json`);
}

/** The named fields that a record has. */
export function picked(record: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]),
  );
}

function createdInside(record: Fields, input: Fields): boolean {
  const created = instantOf(record, 'CreationTime');
  const after = timeOf(input, 'CreationTimeAfter') ?? timeOf(input, 'CreatedAfter');
  const before = timeOf(input, 'CreationTimeBefore') ?? timeOf(input, 'CreatedBefore');
  return (after === undefined || created > after) && (before === undefined || created < before);
}

function fitsNameAndStatus(record: Fields, input: Fields, { nameField, statusField }: Listing): boolean {
  const part = textOf(input, 'NameContains');
  const status = textOf(input, 'StatusEquals');
  const named = part === undefined || String(record[nameField]).toLowerCase().includes(part.toLowerCase());
  return named && (status === undefined || !statusField || record[statusField] === status);
}

/** A time of a record in milliseconds; the beginning of time when it has none. */
export function instantOf(record: Fields, name: string): number {
  return Date.parse(textOf(record, name) ?? '1970-01-01T00:00:00Z');
}

/** Sorted as asked; by time of creation, newest first, when nothing is asked. Equal times go by name. */
export function sorted(records: readonly Fields[], input: Fields, nameField: string): readonly Fields[] {
  const upward = textOf(input, 'SortOrder') === 'Ascending';
  const timeField = textOf(input, 'SortBy') === 'LastModifiedTime' ? 'LastModifiedTime' : 'CreationTime';
  const byName = textOf(input, 'SortBy') === 'Name';
  const rising = records.toSorted((a, b) => {
    const named = String(a[nameField]) < String(b[nameField]) ? -1 : 1;
    return byName ? named : instantOf(a, timeField) - instantOf(b, timeField) || named;
  });
  return upward ? rising : rising.reverse();
}

/** A Describe operation: which records, under which names of the input, and what it says when there is none. */
export interface Description {
  readonly file: string;
  /** Field of the input that names the resource, and the record's fields that may equal it. */
  readonly by: readonly [input: string, ...record: string[]];
  readonly missing: (name: string, serving: Serving) => Refusal;
  readonly where?: (record: Fields) => boolean;
}

/** Fields of scenario records that are no part of a Describe answer. */
const NOT_DESCRIBED: ReadonlySet<string> = new Set([
  'Tags',
  'Versions',
  'ResourcePolicy',
  'Type',
  'PipelineExecutions',
]);

/** Serves a Describe operation. */
export function description(of: Description): Operation {
  return (serving) => described(recordNamed(of, serving));
}

/** The record that the input names. */
export function recordNamed({ file, by, missing, where }: Description, serving: Serving): Fields {
  const [inputField, ...fields] = by;
  const name = textOf(serving.input, inputField);
  if (name === undefined) throw new Refusal('ValidationException', `${inputField} is missing.`);
  const found = recordsOf(serving, file).find(
    (record) => (where?.(record) ?? true) && fields.some((field) => record[field] === name),
  );
  if (!found) throw missing(name, serving);
  return found;
}

/** A record as Describe gives it. */
export function described(record: Fields): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !NOT_DESCRIBED.has(name)));
}

/** What most Describe operations say of a resource that does not exist: a validation error. */
export function couldNotFind(noun: string): Description['missing'] {
  return (name, { account, region }) =>
    new Refusal(
      'ValidationException',
      `Could not find ${noun} "arn:aws:sagemaker:${region}:${account}:${noun}/${name}".`,
    );
}
