import { ExhibitError } from '../core/errors.ts';

/** A name means the same in every store, and leads out of none. @throws STORE_FAILED when it does not */
export function demandName(name: string): void {
  const isFit = name.split('/').every((part) => !['', '.', '..'].includes(part));
  if (!isFit || /[\\\0]/.test(name))
    throw new ExhibitError('STORE_FAILED', `"${name}" is no name inside the store.`);
}
