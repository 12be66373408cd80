import { resolve } from 'node:path';
import { loadConfigFile } from '../../config/load.ts';
import { parseStore } from '../../config/store.ts';
import { openStore } from '../../runs/open-store.ts';
import type { Store } from '../../store/store.ts';
import type { Io } from '../io.ts';

/** Which store a command line means. */
export interface StoreChoice {
  readonly config: string;
  /** A place that wins over that of the configuration. A folder needs no configuration. */
  readonly store?: string;
}

/** Opens the store that a command line means. @throws CONFIG_INVALID, USAGE_INVALID */
export async function configuredStore({ config, store }: StoreChoice, io: Io): Promise<Store> {
  const place = store === undefined ? null : parseStore(store, io.cwd);
  if (place?.kind === 'folder') return openStore(place, { entries: [], accounts: [] });
  const file = await loadConfigFile(resolve(io.cwd, config));
  const accounts = file.accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
  return openStore(place ?? file.store, { entries: file.accounts, accounts });
}
