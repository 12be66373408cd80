import type { Json } from '../../src/core/canonical-json.ts';
import type { Place } from './places.ts';

/** A JSON object. */
export type Fields = { readonly [key: string]: Json };

/** The object in a field; empty when there is none. */
export function fieldsAt(record: Fields, key: string): Fields {
  const value = record[key];
  return isFields(value) ? value : {};
}

/** The objects of a list in a field; none when there is no list. */
export function listAt(record: Fields, key: string): readonly Fields[] {
  const value = record[key];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A call as CloudTrail will log it. */
export interface Happening {
  readonly place: Place;
  readonly at: string;
  /** Service without `.amazonaws.com`. */
  readonly source: string;
  readonly name: string;
  /** The userIdentity element. */
  readonly identity: Fields;
  readonly ip: string;
  readonly agent: string;
  readonly readOnly: boolean;
  readonly request: Json;
  readonly response: Json;
  /** Further top-level elements: resources, sharedEventID, errorCode, eventType, … */
  readonly more?: Fields;
  /** Seconds after which CloudTrail delivers the same record a second time; usually it does not. */
  readonly againAfter?: number;
}

/** State of the accounts and what happened in them, written by the stories. Adding keeps order. */
export class World {
  readonly #tables = new Map<string, Fields[]>();
  readonly #objects = new Map<string, Buffer>();
  readonly #happenings: Happening[] = [];

  /** Adds a record to a file of the scenario. */
  add(file: string, record: Fields): void {
    const table = this.#tables.get(file);
    if (table) table.push(record);
    else this.#tables.set(file, [record]);
  }

  /** The record of a file that has this value. Fails when there is none: a story that is wrong. */
  get(file: string, key: string, value: Json): Fields {
    const found = this.#tables.get(file)?.find((record) => record[key] === value);
    if (!found) throw new Error(`The story speaks of ${key} ${String(value)}, which is not in ${file}.`);
    return found;
  }

  /** The first record of a file that fits, or null. */
  find(file: string, fits: (record: Fields) => boolean): Fields | null {
    return this.#tables.get(file)?.find(fits) ?? null;
  }

  /** Every record of a file as it is now; none when there is no such file. */
  all(file: string): readonly Fields[] {
    return this.#tables.get(file) ?? [];
  }

  /** Changes fields of a record; gives the record as it is now. */
  change(file: string, record: Fields, changes: Fields): Fields {
    const table = this.#tables.get(file) ?? [];
    const changed = { ...record, ...changes };
    table[table.indexOf(record)] = changed;
    return changed;
  }

  /** Takes a record away. */
  remove(file: string, record: Fields): void {
    const table = this.#tables.get(file) ?? [];
    table.splice(table.indexOf(record), 1);
  }

  /** Puts bytes at `s3://bucket/key`. */
  store(account: string, uri: string, body: Buffer | string): void {
    const path = uri.replace(/^s3:\/\//, '');
    this.#objects.set(`${account}/global/s3/objects/${path}`, Buffer.from(body));
  }

  /** Logs a call. */
  log(happening: Happening): void {
    this.#happenings.push(happening);
  }

  /** Files of the scenario: lists of records, and raw bytes of stored objects. */
  scenario(): Map<string, unknown> {
    return new Map<string, unknown>([...this.#tables, ...this.#objects]);
  }

  /** Everything that was logged, in the order of the stories. */
  happenings(): readonly Happening[] {
    return this.#happenings;
  }
}
