import { at } from '../../core/period.ts';
import type { House } from './house.ts';
import { runLedger } from './run-ledger.ts';

const DAY = 86_400_000;

/**
 * Removes what the tasks of runs left that failed or were canceled, once the days of the configuration have gone by
 * since. Records of runs stay.
 *
 * @returns ids of these runs, in order
 */
export async function removeExpiredWork({ config, store, now, says }: House): Promise<readonly string[]> {
  const ledger = runLedger(store);
  const days = config.keepUnfinishedDays;
  const removed: string[] = [];
  for (const id of await ledger.ids()) {
    const record = await ledger.get(id, async () => null);
    if (!record?.endedAt || record.state === 'finished') continue;
    if (now().getTime() - at(record.endedAt) < days * DAY || !(await ledger.canGoOn(id))) continue;
    await ledger.forget(id);
    says(`${id}: what it left is removed, ${days} days after it was ${record.state}.`);
    removed.push(id);
  }
  return removed;
}
