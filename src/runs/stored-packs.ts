import { createHash } from 'node:crypto';
import { ExhibitError } from '../core/errors.ts';
import type { Store } from '../store/store.ts';
import { type PackStatement, packStatement } from './pack-statement.ts';

/** A pack in a store, as its statement describes it. */
export interface StoredPackEntry {
  readonly name: string;
  readonly place: string;
  /** Bytes of the container. */
  readonly size: number;
  /** null: there is none, or it cannot be read. */
  readonly statement: PackStatement | null;
  /** Why there is no statement; null when there is one. */
  readonly statementFault: string | null;
  /** Until when the container is locked, an ISO instant; null: it is not, or that could not be read. */
  readonly lockedUntil: string | null;
  /** Why it is not known whether it is locked; null when it is known. */
  readonly lockFault: string | null;
}

const CONTAINER = '.zip';
const bundleOf = (name: string): string => `${name}.sigstore.json`;
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/**
 * The packs of a store in the order of their names. Nothing is verified: what is said about them is what their
 * statements say.
 *
 * @throws STORE_FAILED when the store cannot be listed or read
 */
export async function storedPacks(store: Store): Promise<readonly StoredPackEntry[]> {
  const packs: StoredPackEntry[] = [];
  for (const name of await containersIn(store)) {
    const size = await store.size(name);
    if (size === null) continue;
    const { statement, statementFault } = await statementOf(store, name);
    const lock = await lockOf(store, name);
    packs.push({ name, place: store.placeOf(name), size, statement, statementFault, ...lock });
  }
  return packs;
}

/** The packs of a store by what their statements say, in the order of their names; nothing is verified. */
export async function storedStatements(
  store: Store,
): Promise<readonly Pick<StoredPackEntry, 'name' | 'statement' | 'statementFault'>[]> {
  const found = [];
  for (const name of await containersIn(store)) found.push({ name, ...(await statementOf(store, name)) });
  return found;
}

async function containersIn(store: Store): Promise<readonly string[]> {
  // What runs leave behind while they work has a dot before its name.
  return (await store.list('')).filter(
    (name) => name.endsWith(CONTAINER) && !name.split('/').some((part) => part.startsWith('.')),
  );
}

async function statementOf(store: Store, name: string) {
  const bundle = await store.get(bundleOf(name));
  if (!bundle) return { statement: null, statementFault: `There is no ${bundleOf(name)}.` };
  try {
    return { statement: packStatement(bundle, baseOf(name)), statementFault: null };
  } catch (error) {
    return { statement: null, statementFault: messageOf(error) };
  }
}

async function lockOf(store: Store, name: string) {
  try {
    return { lockedUntil: await store.lockedUntil(name), lockFault: null };
  } catch (error) {
    return { lockedUntil: null, lockFault: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  if (error instanceof ExhibitError) return error.message;
  throw error;
}

/** The files of one pack. */
export interface PackFiles {
  readonly name: string;
  readonly container: Buffer;
  readonly bundleName: string;
  /** null: there is no statement beside the container. */
  readonly bundle: Buffer | null;
}

/**
 * The files of a pack by its name in the store, with or without `.zip`.
 *
 * @throws INPUT_INVALID when there is no such pack
 * @throws DIGEST_MISMATCH when the statement beside it names other bytes
 * @throws SIGNATURE_INVALID when what is beside it is no statement about it
 */
export async function packFiles(store: Store, asked: string): Promise<PackFiles> {
  const name = asked.endsWith(CONTAINER) ? asked : `${asked}${CONTAINER}`;
  const container = await store.get(name);
  if (!container) {
    const remedy = '"exhibit packs list" shows those that there are.';
    throw new ExhibitError('INPUT_INVALID', `There is no pack ${store.placeOf(name)}. ${remedy}`);
  }
  const bundle = await store.get(bundleOf(name));
  if (bundle) demandSame(container, packStatement(bundle, baseOf(name)), store.placeOf(name));
  return { name: baseOf(name), container, bundleName: baseOf(bundleOf(name)), bundle };
}

function demandSame(container: Buffer, { sha256 }: PackStatement, place: string): void {
  if (createHash('sha256').update(container).digest('hex') === sha256) return;
  throw new ExhibitError('DIGEST_MISMATCH', `${place} is not the pack that the statement beside it names.`);
}
