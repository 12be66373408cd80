import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Relative path to JSON value, or to raw text or bytes below `…/s3/objects/`. */
export type ScenarioFiles = Readonly<Record<string, unknown>>;

/** A record in the shape of a Describe answer. */
export type Fields = Readonly<Record<string, unknown>>;

/** What the stand-in answers from. */
export interface Scenario {
  /** Records of a file such as `sagemaker/endpoints.json`; none when there is no such file. */
  records(account: string, region: string, path: string): readonly Fields[];
  /** Records of a file in the other regions of the account. */
  elsewhere(account: string, region: string, path: string): readonly Fields[];
  /** Records of a file of every account. */
  everywhere(region: string, path: string): readonly Fields[];
  /** One JSON object, or null. */
  single(account: string, region: string, path: string): Fields | null;
  /** Objects of a bucket, in order of key. */
  objects(bucket: string): readonly { readonly key: string; readonly bytes: Buffer }[];
  put(account: string, bucket: string, key: string, bytes: Buffer): void;
  remove(bucket: string, key: string): void;
  readonly faults: readonly Fields[];
}

const ACCOUNT_DIGITS = 12;

/** Reads a scenario from a folder, or takes it as a map. */
export function scenarioOf(source: string | ScenarioFiles): Scenario {
  const files = new Map(Object.entries(typeof source === 'string' ? filesBelow(source) : source));
  const listed = new Map<string, ReturnType<Scenario['objects']>>();
  const records = (path: string) => {
    const value = files.get(path) ?? [];
    if (!isRecords(value)) throw new TypeError(`${path} of the scenario is no list of records.`);
    return value;
  };
  return {
    records: (account, region, path) => records(`${account}/${region}/${path}`),
    elsewhere: (account, region, path) =>
      [...files.keys()]
        .filter((file) => file.startsWith(`${account}/`) && file.endsWith(`/${path}`))
        .filter((file) => file !== `${account}/${region}/${path}`)
        .sort()
        .flatMap(records),
    everywhere: (region, path) =>
      [...files.keys()]
        .filter((file) => file.endsWith(`/${region}/${path}`))
        .sort()
        .flatMap(records),
    single(account, region, path) {
      const value = files.get(`${account}/${region}/${path}`);
      return isFields(value) ? value : null;
    },
    objects(bucket) {
      const known = listed.get(bucket);
      if (known) return known;
      const place = `/global/s3/objects/${bucket}/`;
      const objects = [...files]
        .filter(([path]) => path.startsWith(place, ACCOUNT_DIGITS))
        .map(([path, content]) => ({
          key: path.slice(ACCOUNT_DIGITS + place.length),
          bytes: bytesOf(content),
        }))
        .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
      listed.set(bucket, objects);
      return objects;
    },
    put(account, bucket, key, bytes) {
      listed.delete(bucket);
      files.set(`${account}/global/s3/objects/${bucket}/${key}`, bytes);
    },
    remove(bucket, key) {
      listed.delete(bucket);
      const place = `/global/s3/objects/${bucket}/${key}`;
      for (const path of files.keys()) if (path.slice(ACCOUNT_DIGITS) === place) files.delete(path);
    },
    faults: records('faults.json'),
  };
}

function filesBelow(folder: string): ScenarioFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry): [string, unknown] => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      const raw = path.includes('/s3/objects/') || !path.endsWith('.json');
      return [path, raw ? readFileSync(file) : JSON.parse(readFileSync(file, 'utf8'))];
    }),
  );
}

function bytesOf(content: unknown): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(JSON.stringify(content));
}

/** True for an object with names. */
export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

function isRecords(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}
