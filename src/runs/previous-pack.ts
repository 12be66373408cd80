import { openContainer } from '../container/open-container.ts';
import { verifyContainer } from '../container/verify-container.ts';
import { type Digest, digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { by, byText } from '../core/order.ts';
import { instant } from '../core/period.ts';
import type { Store } from '../store/store.ts';
import { packDocument } from './pack-files.ts';
import type { PackStatement } from './pack-statement.ts';
import type { RunInputs } from './run-inputs.ts';
import type { RunOrder } from './run-record.ts';
import { storedStatements } from './stored-packs.ts';

/** Which pack a run is to name as the one before it. */
export type WantedPrevious =
  /** The newest of the same scope in the store. */
  | { readonly kind: 'newest' }
  /** None: the run begins a chain. */
  | { readonly kind: 'none' }
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'container'; readonly bytes: Buffer };

/** What makes two packs links of one chain; regions may come and go. */
export type ChainScope = Pick<RunInputs, 'organization' | 'frameworks'> & {
  readonly accounts: readonly { readonly id: string }[];
};

/** Where a pack is looked for, and who hears what was found. */
export interface PreviousSearch {
  readonly store: Store;
  readonly scope: ChainScope;
  /** Takes one sentence about the choice. */
  readonly says: (sentence: string) => void;
}

/** What an order asks for. @throws USAGE_INVALID when it asks for a pack and for none */
export function wantedBy({ previous, first }: Pick<RunOrder, 'previous' | 'first'>): WantedPrevious {
  if (first && previous)
    throw new ExhibitError('USAGE_INVALID', 'Name the pack before this one, or begin a chain, not both.');
  if (first) return { kind: 'none' };
  return previous ? { kind: 'digest', digest: previous } : { kind: 'newest' };
}

/** The digest that is asked for, null for none; undefined when the store has to be looked at. */
export function namedDigest(wanted: WantedPrevious): Digest | null | undefined {
  switch (wanted.kind) {
    case 'newest':
      return undefined;
    case 'none':
      return null;
    case 'digest':
      return wanted.digest;
    case 'container':
      return digestOf(wanted.bytes);
  }
}

/** The pack before a run's, as its inputs name it, and its document when it is at hand. */
export interface PreviousPack {
  readonly previous: Digest | null;
  readonly compared: NonNullable<RunInputs['compared']>;
  readonly document: Buffer | null;
}

type Reason = Extract<PreviousPack['compared'], { document: null }>['reason'];

/**
 * The pack that a run names as the one before it; a run that begins a chain has none. Says aloud which it is.
 *
 * A pack that is found and does not hold is named all the same: what lay there when the run was made is a fact that
 * the chain keeps. The sentence says what is wrong with it, and nothing is compared.
 *
 * @throws STORE_FAILED when the store cannot be listed or read
 */
export async function previousPack(wanted: WantedPrevious, search: PreviousSearch): Promise<PreviousPack> {
  const { store, says } = search;
  if (wanted.kind === 'none') {
    says('This pack begins a chain: it names none before it.');
    return withoutDocument(null, 'first');
  }
  if (wanted.kind === 'container') {
    const digest = digestOf(wanted.bytes);
    says(`The pack before this one, as it was named: ${digest}.`);
    return withDocument(digest, { container: wanted.bytes, bundle: null }, says);
  }
  if (wanted.kind === 'digest') {
    says(`The pack before this one, as it was named: ${wanted.digest}.`);
    const packs = await storedStatements(store);
    const found = packs.find(({ statement }) => `sha256:${statement?.sha256}` === wanted.digest);
    const stored = found ? await storedIn(store, found.name) : null;
    const isIt = stored !== null && digestOf(stored.container) === wanted.digest;
    return withDocument(wanted.digest, isIt ? stored : null, says);
  }
  const newest = await newestOf(search);
  if (!newest) {
    says('No pack of this scope is in the store: this one begins a chain.');
    return withoutDocument(null, 'first');
  }
  const { name, statement } = newest;
  const { from, to } = statement.period;
  const stored = await storedIn(store, name);
  const digest = stored ? digestOf(stored.container) : (`sha256:${statement.sha256}` as const);
  says(`The pack before this one, the newest of this scope: ${name}, ${from} to ${to} (${digest}).`);
  return withDocument(digest, stored, says);
}

const withoutDocument = (previous: Digest | null, reason: Reason): PreviousPack => ({
  ...{ previous, document: null },
  compared: { document: null, reason },
});

/** @param stored its bytes; null when they are not at hand */
function withDocument(
  digest: Digest,
  stored: StoredBytes | null,
  says: PreviousSearch['says'],
): PreviousPack {
  if (!stored) {
    says('The pack before this one is not at hand, only its digest: what changed since is not told.');
    return withoutDocument(digest, 'not-at-hand');
  }
  const steps = verifyContainer({ ...stored, roots: [], timestampRoots: [], at: null });
  // Whom to trust is for its readers: here only whether these bytes are what somebody signed.
  const fault = steps.find(({ id, outcome }) => outcome === 'failed' && !id.startsWith('signer-'));
  if (fault) {
    says(`The pack before this one does not hold: ${fault.title}: ${fault.detail}`);
    return withoutDocument(digest, 'unsound');
  }
  const document = openContainer(stored.container).get('pack.json');
  if (!document || !isReadable(document)) {
    says('The pack before this one was made by a version whose document this one does not read.');
    return withoutDocument(digest, 'unreadable');
  }
  return { previous: digest, compared: { document: digestOf(document) }, document };
}

function isReadable(document: Buffer): boolean {
  try {
    packDocument(document);
    return true;
  } catch (error) {
    if (error instanceof ExhibitError) return false;
    throw error;
  }
}

interface Candidate {
  readonly name: string;
  readonly statement: PackStatement;
}

/** The pack of the scope that no other one names as its previous, and of several such the one made last. */
async function newestOf({ store, scope, says }: PreviousSearch): Promise<Candidate | null> {
  const packs = await storedStatements(store);
  const mute = packs.filter(({ statement }) => statement === null || statement.accounts === undefined);
  if (mute.length > 0)
    says(
      `Not looked at, since no statement says of what scope it is: ${mute.map(({ name }) => name).join(', ')}.`,
    );
  const same = packs.flatMap(({ name, statement }) =>
    statement && isSameScope(statement, scope) ? [{ name, statement }] : [],
  );
  const named = new Set(same.map(({ statement }) => statement.previous));
  const heads = same.filter(({ statement }) => !named.has(`sha256:${statement.sha256}`));
  const newestLast = (heads.length > 0 ? heads : same).toSorted(
    by(
      ({ statement }) => instant(statement.generatedAt ?? 0),
      ({ name }) => name,
    ),
  );
  return newestLast.at(-1) ?? null;
}

/** True when the two are links of one chain: the same organisation, accounts and frameworks. */
function isSameScope(
  one: { readonly organization: string } & Pick<PackStatement, 'accounts'> & {
      readonly frameworks: readonly { readonly id: string }[];
    },
  scope: ChainScope,
): boolean {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return (
    one.organization === scope.organization &&
    one.accounts !== undefined &&
    isSameSet(ids(one.accounts), ids(scope.accounts)) &&
    isSameSet(ids(one.frameworks), scope.frameworks)
  );
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const text = (list: readonly string[]) => [...new Set(list)].toSorted(byText).join('\n');
  return text(a) === text(b);
}

interface StoredBytes {
  readonly container: Buffer;
  readonly bundle: Buffer | null;
}

/** What lies in the store under the name; null when nothing does. */
async function storedIn(store: Store, name: string): Promise<StoredBytes | null> {
  const container = await store.get(name);
  return container && { container, bundle: await store.get(`${name}.sigstore.json`) };
}
