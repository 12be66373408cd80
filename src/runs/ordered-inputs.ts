import type { Config } from '../config/load.ts';
import { ExhibitError } from '../core/errors.ts';
import { instant, parsePeriod } from '../core/period.ts';
import type { Store } from '../store/store.ts';
import { chooseSources, inputsFrom, type Sources } from './configured-inputs.ts';
import { previousPack, wantedBy } from './previous-pack.ts';
import type { RunInputs } from './run-inputs.ts';
import type { RunOrder } from './run-record.ts';

/** The inputs of a run that somebody orders, and the sources that go with them. */
export interface OrderedRun {
  readonly inputs: RunInputs;
  readonly sources: Sources;
  /** The document of the pack before, when the inputs name it. */
  readonly previous: Buffer | null;
}

/**
 * Makes of an order, the configuration of the house and the time what decides the run.
 *
 * @throws USAGE_INVALID when the configuration has no such account, or the order names a pack and begins a chain; INPUT_INVALID for a period that ends before it begins
 * @throws CONFIG_INVALID as `chooseSources` does, STORE_FAILED as `previousPack` does
 */
export async function orderedInputs(
  order: RunOrder,
  config: Config,
  {
    now,
    signal,
    says,
    store,
  }: {
    readonly now: Date;
    readonly signal: AbortSignal;
    readonly says: (sentence: string) => void;
    /** Where the pack before this one is looked for. */
    readonly store: Store;
  },
): Promise<OrderedRun> {
  const period = parsePeriod(order.period.from, order.period.to);
  const accounts = accountsFor(order, config);
  const sources = await chooseSources(config, { accounts, period, now, signal, says });
  const frameworks = order.frameworks ?? config.frameworks;
  const scope = { organization: config.organization, accounts, frameworks };
  const found = await previousPack(wantedBy(order), { store, scope, says });
  const inputs: RunInputs = {
    ...inputsFrom(config, sources),
    ...{ now: instant(now), period, accounts },
    frameworks,
    previous: found.previous,
    compared: found.compared,
  };
  return { inputs, sources, previous: found.document };
}

/** Bytes of the documents that travel in the pack, by path. */
export function embeddedDocuments({ documents }: Pick<Config, 'documents'>): Map<string, Uint8Array> {
  return new Map(documents.flatMap(({ document, bytes }) => (bytes ? [[document.path, bytes]] : [])));
}

function accountsFor(order: RunOrder, config: Config): RunInputs['accounts'] {
  const wanted = order.accounts ?? config.accounts.map(({ id }) => id);
  const unknown = wanted.filter((id) => !config.accounts.some((account) => account.id === id));
  if (unknown.length > 0)
    throw new ExhibitError('USAGE_INVALID', `The configuration has no account ${unknown.join(', ')}.`);
  return config.accounts
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, name, regions }) => ({ id, name: name ?? null, regions }));
}
