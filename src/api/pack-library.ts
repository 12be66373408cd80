import { z } from 'zod';
import { PACK_ID } from '../config/api.ts';
import { STATEMENT_TYPE } from '../signing/dsse.ts';
import type { Store } from '../store/store.ts';

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

/** The packs of a store. */
export interface PackLibrary {
  /** All packs in the order of their ids, and names of statements that cannot be read. */
  list(): Promise<{ readonly packs: readonly PackSummary[]; readonly unreadable: readonly string[] }>;
  /** Null when there is no such pack, or its statement cannot be read. */
  find(id: string): Promise<PackSummary | null>;
  container(id: string): Promise<Buffer | null>;
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
    async list() {
      const names = (await store.list('')).filter((name) => name.endsWith(SUFFIX) && !name.includes('/'));
      const packs: PackSummary[] = [];
      const unreadable: string[] = [];
      for (const name of names) {
        const found = await find(name.slice(0, -SUFFIX.length));
        if (found) packs.push(found);
        else unreadable.push(name);
      }
      return { packs, unreadable };
    },
    find,
    statement: statementOf,
    container: (id) => (PACK_ID.test(id) ? store.get(`${id}.zip`) : Promise.resolve(null)),
  };
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
