import { resolve } from 'node:path';
import { loadConfig } from '../../config/load.ts';
import { openSigner } from '../../config/open-signer.ts';
import type { SignerPlace } from '../../config/signer-place.ts';
import { parseStore } from '../../config/store.ts';
import { ExhibitError } from '../../core/errors.ts';
import { openStoreForPacks } from '../../runs/open-store.ts';
import { retentionOf } from '../../runs/retention.ts';
import type { House, WorkingHouse } from '../../runs/shared/house.ts';
import type { Io } from '../io.ts';

/** Where a house is, as the command line says. Paths win over those of the configuration. */
export interface HouseRequest {
  readonly config: string;
  readonly store?: string | undefined;
  /** Folder of a key, instead of the signer of the configuration. */
  readonly signer?: string | undefined;
  readonly now: () => Date;
}

/** A house with the address of its Redis. */
export interface OpenHouse {
  readonly house: House & Pick<WorkingHouse, 'signerAt'>;
  readonly url: string;
}

/** @throws CONFIG_INVALID as `loadConfig` does, and when neither the environment nor the file names a Redis */
export async function openHouse(io: Io, { now, ...request }: HouseRequest): Promise<OpenHouse> {
  const config = await loadConfig(resolve(io.cwd, request.config));
  const url = io.env.REDIS_URL ?? config.redis;
  if (!url)
    throw new ExhibitError(
      'CONFIG_INVALID',
      `Queued runs need a Redis: set redis in ${request.config}, or REDIS_URL.`,
    );
  const signer: SignerPlace =
    request.signer === undefined ? config.signer : { kind: 'file', folder: resolve(io.cwd, request.signer) };
  const place = request.store === undefined ? config.store : parseStore(request.store, io.cwd);
  const accounts = config.accounts.map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
  return {
    url,
    house: {
      config,
      store: await openStoreForPacks(place, { entries: config.accounts, accounts }),
      retention: (frameworks, time) => retentionOf(place, frameworks, time),
      signerAt: (time) => openSigner(signer, config.timestamp, time),
      now,
      says: (sentence) => io.err(`${sentence}\n`),
    },
  };
}
