import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type Northwind, northwind } from '../../sample/generator/northwind.ts';

export const sampleFolder = new URL('../../sample/', import.meta.url).pathname;

const record = z.looseObject({
  eventID: z.string(),
  eventTime: z.string(),
  eventSource: z.string(),
  eventName: z.string(),
  awsRegion: z.string(),
  recipientAccountId: z.string(),
  readOnly: z.boolean(),
  errorCode: z.string().optional(),
  userIdentity: z.looseObject({}),
  requestParameters: z.looseObject({}).nullable(),
});
/** A logged record, as far as the tests look at it. */
export type LoggedEvent = z.infer<typeof record>;

/** The told story, once for all tests of a file. */
export const told: Northwind = northwind();

/** Every record of the told log, also the one that was delivered twice. */
export const delivered: readonly LoggedEvent[] = told.logs.flatMap(
  ({ text }) => z.object({ Records: z.array(record) }).parse(JSON.parse(text)).Records,
);

/** Every event of the told log once. */
export const events: readonly LoggedEvent[] = [
  ...new Map(delivered.map((event) => [event.eventID, event])).values(),
];

/** Records of a file of the scenario; none when there is no such file. */
export function recordsOf(file: string): readonly Record<string, unknown>[] {
  return z.array(z.record(z.string(), z.unknown())).parse(told.scenario.get(file) ?? []);
}

/** The sorted paths of the scenario's files of this name, in all accounts and regions. */
export function filesNamed(name: string): string[] {
  return [...told.scenario.keys()].filter((path) => path.endsWith(`/${name}.json`)).toSorted();
}

/** The bytes that a file means: what is in it, for compressed ones. */
export function contentOf(path: string, bytes: Buffer): Buffer {
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

const interval = z.strictObject({
  from: z.string(),
  to: z.string(),
  cause: z.strictObject({ event: z.string(), person: z.string() }).nullable(),
  end: z.strictObject({ event: z.string(), person: z.string() }).nullable(),
});

const truth = z.strictObject({
  findings: z.array(
    z.strictObject({
      check: z.string(),
      account: z.string(),
      region: z.string(),
      resource: z.string(),
      outcome: z.enum(['fail', 'unknown']),
      intervals: z.array(interval),
      story: z.string().min(20),
    }),
  ),
  gaps: z.array(
    z.strictObject({
      kind: z.string(),
      action: z.string(),
      account: z.string(),
      region: z.string(),
      resource: z.string(),
    }),
  ),
});

/** The truth as it was written by hand. */
export function writtenTruth(): z.infer<typeof truth> {
  return truth.parse(JSON.parse(readFileSync(`${sampleFolder}truth.json`, 'utf8')));
}
