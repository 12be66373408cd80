import { z } from 'zod';
import { canonicalJson } from '../core/canonical-json.ts';
import { digestOf, hexOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { at, instant } from '../core/period.ts';
import type { Store } from '../store/store.ts';
import type { AnsweredCase } from './answered-case.ts';

/** Form of the id of an investigation. */
export const investigationId = z.string().regex(/^case-[0-9a-f]{16,64}$/, 'no id of an investigation');

const text = z.string().min(1).max(2048);

/** A question to the log of the configuration: who changed what. */
export const investigationOrder = z.strictObject({
  /** Name, ARN or beginning of an ARN; null: every change. */
  resource: text.nullable().default(null),
  /** A person, e-mail, role, service or ARN; null: anybody. */
  actor: text.nullable().default(null),
  /** Names of events; empty: all of them. */
  events: z.array(text).max(100).default([]),
  period: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }),
  /** Null: all that the log has. */
  accounts: z
    .array(z.string().regex(/^\d{12}$/))
    .min(1)
    .nullable()
    .default(null),
  regions: z
    .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/))
    .min(1)
    .nullable()
    .default(null),
});
export type InvestigationOrder = z.infer<typeof investigationOrder>;

/** An investigation as the house knows it. */
export const investigationRecord = z.strictObject({
  schema: z.literal('https://exhibit.dev/schema/investigation-record/v1'),
  id: investigationId,
  order: investigationOrder,
  orderedBy: z.string(),
  orderedAt: z.iso.datetime(),
  state: z.enum(['running', 'finished', 'failed']),
  endedAt: z.iso.datetime().nullable(),
  /** The signed case; null until it is stored. */
  case: z
    .strictObject({
      id: z.string(),
      /** Number of changes that were found. */
      events: z.int(),
      integrity: z.enum(['proven', 'broken', 'not-validated']),
      /** Days, accounts and regions that the log does not cover. */
      uncovered: z.int(),
      /** Log files that could not be read. */
      unreadable: z.int(),
      sha256: z.string(),
    })
    .nullable(),
  failure: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
export type InvestigationRecord = z.infer<typeof investigationRecord>;

/** Takes questions to the log and keeps the signed cases that answer them. */
export interface InvestigationDesk {
  /** Takes an order; the same id twice is one investigation. @throws USAGE_INVALID when its period is none */
  order(id: string, order: InvestigationOrder, orderedBy: string): Promise<InvestigationRecord>;
  /** The newest order first. */
  list(): Promise<readonly InvestigationRecord[]>;
  get(id: string): Promise<InvestigationRecord | null>;
  /** The bytes of the case; null until it is stored. */
  container(id: string): Promise<Buffer | null>;
  statement(id: string): Promise<Buffer | null>;
  /** Stops the one that works. */
  close(): Promise<void>;
}

const FOLDER = 'investigations/';
const nameOf = (id: string, file: string): string => `${FOLDER}${id}/${file}`;

/**
 * Opens a desk that works in this process, one question at a time.
 *
 * @param answer answers one and makes the case
 */
export async function investigationDesk(
  store: Store,
  answer: (order: InvestigationOrder, how: { name: string; signal: AbortSignal }) => Promise<AnsweredCase>,
  now: () => Date,
): Promise<InvestigationDesk> {
  const records = new Map<string, InvestigationRecord>();
  const stop = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  const keep = async (record: InvestigationRecord): Promise<InvestigationRecord> => {
    await store.put(nameOf(record.id, 'record.json'), Buffer.from(canonicalJson(record)));
    records.set(record.id, record);
    return record;
  };
  const work = async (record: InvestigationRecord): Promise<void> => {
    try {
      if (stop.signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The server was stopped.');
      const name = `${record.id}.zip`;
      const how = { name, signal: stop.signal };
      const { container, bundle, ...made } = await answer(record.order, how);
      await store.put(nameOf(record.id, 'case.zip'), container);
      await store.put(nameOf(record.id, 'case.zip.sigstore.json'), bundle);
      const kept = { ...made, sha256: hexOf(digestOf(container)) };
      await keep({ ...record, state: 'finished', endedAt: instant(now()), case: kept });
    } catch (error) {
      await keep({ ...record, state: 'failed', endedAt: instant(now()), failure: failureOf(error) });
    }
  };

  for (const name of (await store.list(FOLDER)).filter((each) => each.endsWith('/record.json'))) {
    const record = await recordIn(store, name);
    const failure = { code: 'RUN_ABORTED', message: 'The process that looked has ended.' };
    if (record.state === 'running')
      await keep({ ...record, state: 'failed', endedAt: instant(now()), failure });
    else records.set(record.id, record);
  }

  const file = async (id: string, name: string): Promise<Buffer | null> =>
    records.get(id)?.case ? store.get(nameOf(id, name)) : null;
  return {
    async order(id, order, orderedBy) {
      const known = records.get(id);
      if (known) return known;
      if (at(order.period.to) <= at(order.period.from))
        throw new ExhibitError('USAGE_INVALID', 'The period ends before it begins.');
      const record = await keep({
        ...{ schema: 'https://exhibit.dev/schema/investigation-record/v1', id, order, orderedBy },
        ...{ orderedAt: instant(now()), state: 'running', endedAt: null, case: null, failure: null },
      });
      // A record that cannot be kept stays as it was: running, until the next start says that it failed.
      last = last.then(() => work(record)).catch(() => undefined);
      return record;
    },
    list: async () =>
      [...records.values()].toSorted((a, b) => at(b.orderedAt) - at(a.orderedAt) || (a.id < b.id ? -1 : 1)),
    get: async (id) => records.get(id) ?? null,
    container: (id) => file(id, 'case.zip'),
    statement: (id) => file(id, 'case.zip.sigstore.json'),
    async close() {
      stop.abort();
      await last;
    },
  };
}

function failureOf(error: unknown): NonNullable<InvestigationRecord['failure']> {
  return error instanceof ExhibitError
    ? { code: error.code, message: error.message }
    : { code: 'INTERNAL', message: 'Something went wrong that was not foreseen.' };
}

async function recordIn(store: Store, name: string): Promise<InvestigationRecord> {
  const bytes = await store.get(name);
  try {
    return investigationRecord.parse(JSON.parse(bytes?.toString('utf8') ?? ''));
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${name} is no record of an investigation.`, { cause });
  }
}
