import { z } from 'zod';
import { PACK_ID } from '../config/api.ts';
import { byText } from '../core/order.ts';
import { STATEMENT_TYPE } from '../signing/bundle-form.ts';
import type { ByteRange, Store } from '../store/store.ts';

/** What the statement beside a pack says of it. */
export const packSummary = z.object({
  id: z.string().regex(PACK_ID),
  organization: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  frameworks: z.array(z.object({ id: z.string(), version: z.string() })),
  /** Numbers of items by outcome, of records, calls and gaps. */
  summary: z.record(z.string(), z.unknown()),
  /** Digest of the pack before it; null when it names none. */
  previous: z.string().nullable(),
  /** SHA-256 of the container. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PackSummary = z.infer<typeof packSummary>;

const bundle = z.object({
  dsseEnvelope: z.object({ payload: z.base64(), payloadType: z.literal(STATEMENT_TYPE) }),
});
const statement = z.object({
  subject: z
    .array(z.object({ name: z.string(), digest: z.object({ sha256: packSummary.shape.sha256 }) }))
    .min(1),
  predicate: packSummary.omit({ sha256: true }),
});

/** Packs of one page. */
export interface PackPage {
  /** In the order of their ids. */
  readonly packs: readonly PackSummary[];
  /** Id of the last of them when there are more; else null. */
  readonly next: string | null;
  /** Names of statements that cannot be read, of those that were met. */
  readonly unreadable: readonly string[];
}

/** The packs of a store. */
export interface PackLibrary {
  /** The packs after one of this id, as many as `limit`, of those that `isTheirs` lets pass; statements behind them are not read. */
  page(wanted: {
    readonly after: string | null;
    readonly limit: number;
    readonly isTheirs: (pack: PackSummary) => boolean;
  }): Promise<PackPage>;
  /** Null when there is no such pack, or its statement cannot be read. */
  find(id: string): Promise<PackSummary | null>;
  /** Bytes of the container; null when there is none. */
  size(id: string): Promise<number | null>;
  /** The container, or a range of it. */
  container(id: string, range?: ByteRange): Promise<Buffer | null>;
  statement(id: string): Promise<Buffer | null>;
}

const SUFFIX = '.zip.sigstore.json';

/**
 * Opens the packs of a store. A pack counts once its statement is there, which is put last. What statements say is
 * not verified here: whoever gets the pack does that.
 */
export function packLibrary(store: Store): PackLibrary {
  const statementOf = (id: string): Promise<Buffer | null> =>
    PACK_ID.test(id) ? store.get(`${id}${SUFFIX}`) : Promise.resolve(null);
  const find = async (id: string): Promise<PackSummary | null> => {
    const bytes = await statementOf(id);
    return bytes && summaryIn(bytes, id);
  };
  return {
    async page({ after, limit, isTheirs }) {
      const ids = (await idsIn(store)).filter((id) => after === null || byText(id, after) > 0);
      const packs: PackSummary[] = [];
      const unreadable: string[] = [];
      for (const id of ids) {
        const found = await find(id);
        if (!found) unreadable.push(`${id}${SUFFIX}`);
        else if (isTheirs(found)) {
          if (packs.length === limit) return { packs, next: packs.at(-1)?.id ?? null, unreadable };
          packs.push(found);
        }
      }
      return { packs, next: null, unreadable };
    },
    find,
    statement: statementOf,
    size: async (id) => (PACK_ID.test(id) ? store.size(`${id}.zip`) : null),
    container: async (id, range) => (PACK_ID.test(id) ? store.get(`${id}.zip`, range) : null),
  };
}

async function idsIn(store: Store): Promise<readonly string[]> {
  return (await store.list(''))
    .filter((name) => name.endsWith(SUFFIX) && !name.includes('/'))
    .map((name) => name.slice(0, -SUFFIX.length))
    .toSorted(byText);
}

function summaryIn(bytes: Buffer, id: string): PackSummary | null {
  try {
    const { payload } = bundle.parse(JSON.parse(bytes.toString('utf8'))).dsseEnvelope;
    const { subject, predicate } = statement.parse(
      JSON.parse(Buffer.from(payload, 'base64').toString('utf8')),
    );
    const [container] = subject;
    return container && predicate.id === id && container.name === `${id}.zip`
      ? { ...predicate, sha256: container.digest.sha256 }
      : null;
  } catch {
    return null;
  }
}
