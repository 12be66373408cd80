import type { OpenedPack } from '../opened-pack.ts';

/** The accounts of a pack, and the calls that each of its records rests on. */
export function costs({ document }: OpenedPack, _wish: Record<string, never>) {
  return {
    accounts: document.scope.accounts.map(({ id }) => id),
    records: document.evidence.map(({ kind, account, region, calls }) => ({ kind, account, region, calls })),
  };
}
