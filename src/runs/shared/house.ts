import type { Access } from '../../aws/clients.ts';
import type { Throttle } from '../../aws/throttle.ts';
import type { Config } from '../../config/load.ts';
import type { Signer } from '../../signing/signer.ts';
import type { Retention, Store } from '../../store/store.ts';
import type { RunInputs } from '../run-inputs.ts';

/** What workers and those who order runs have in common. */
export interface House {
  readonly config: Config;
  readonly store: Store;
  /** What holds a pack in the store that is put there at this time. */
  readonly retention: (frameworks: RunInputs['frameworks'], now: Date) => Retention;
  readonly now: () => Date;
  /** Takes a sentence for whoever watches. */
  readonly says: (sentence: string) => void;
}

/** What only those need who do the work. */
export interface WorkingHouse extends House {
  /** Gives who signs at this time. @throws SIGNER_INVALID, CONFIG_INVALID when nobody can */
  readonly signerAt: (time: Date) => Promise<Signer>;
  /** Holds calls back below the limits of the accounts, across all workers. */
  readonly throttle: Throttle;
  readonly retry?: NonNullable<Access['retry']>;
}
