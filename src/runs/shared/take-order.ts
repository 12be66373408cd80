import { instant } from '../../core/period.ts';
import { embeddedDocuments, orderedInputs } from '../ordered-inputs.ts';
import { runInputsText } from '../run-inputs.ts';
import type { RunOrder } from '../run-record.ts';
import { shareDocuments } from './finish.ts';
import type { House } from './house.ts';
import { type RunLedger, runLedger } from './run-ledger.ts';

/**
 * Takes an order: keeps what decides the run where all workers find it. The same id twice is one run.
 *
 * @throws as `orderedInputs` does
 */
export async function takeOrder(
  { config, store, now, says }: House,
  { id, order, orderedBy }: { readonly id: string; readonly order: RunOrder; readonly orderedBy: string },
): Promise<RunLedger> {
  const ledger = runLedger(store);
  const work = ledger.work(id);
  if ((await ledger.get(id, async () => null)) !== null) return ledger;
  const { signal } = new AbortController();
  const { inputs, previous } = await orderedInputs(order, config, { now: now(), signal, says, store });
  await shareDocuments(work, embeddedDocuments(config));
  if (previous) await work.put(previous);
  await work.settle('run.json', runInputsText(inputs));
  await work.redactionKey();
  // The order last: who sees it can count on all the rest being there.
  await ledger.order({ id, order, orderedBy, orderedAt: instant(now()) });
  return ledger;
}
