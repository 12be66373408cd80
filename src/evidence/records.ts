import type { Digest } from '../core/digest.ts';
import { byText } from '../core/order.ts';
import type { Scope, Sealed } from './envelope.ts';

/** Something that a record holds, with the record's scope and digest. */
export interface Found<Item> {
  readonly item: Item;
  readonly scope: Scope;
  readonly digest: Digest;
}

/** What `list` takes from the body of each record, in the order of the records. */
export function each<Body, Item>(
  records: readonly Sealed<Body>[],
  list: (body: Body) => readonly Item[],
): Found<Item>[] {
  return records.flatMap(({ digest, evidence: { scope, body } }) =>
    list(body).map((item) => ({ item, scope, digest })),
  );
}

/** The records of an account, and of one region where it is stated. */
export function within<Body>(
  records: readonly Sealed<Body>[],
  { account, region }: { readonly account: string; readonly region?: string },
): Sealed<Body>[] {
  return records.filter(
    ({ evidence: { scope } }) =>
      scope.account === account && (region === undefined || scope.region === region),
  );
}

/** The digests of these records, each once, sorted. */
export function cite(
  ...sources: readonly (Pick<Sealed, 'digest'> | readonly Pick<Sealed, 'digest'>[])[]
): Digest[] {
  return [...new Set(sources.flat().map(({ digest }) => digest))].toSorted(byText);
}
