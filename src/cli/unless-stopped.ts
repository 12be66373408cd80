import { ExhibitError } from '../core/errors.ts';
import type { Store } from '../store/store.ts';

/** A store that takes nothing of a run once that was stopped. @throws RUN_ABORTED from `put` and `putNew` then */
export function unlessStopped(store: Store, signal: AbortSignal): Store {
  const refuse = (): void => {
    if (signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was stopped.');
  };
  return {
    ...store,
    async put(...given) {
      refuse();
      return store.put(...given);
    },
    async putNew(...given) {
      refuse();
      return store.putNew(...given);
    },
  };
}
