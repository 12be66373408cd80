import { instant } from '../../core/period.ts';
import type { WorkingHouse } from '../../runs/shared/house.ts';
import { sharedRuns } from '../../runs/shared/shared-runs.ts';
import type { RunWork } from './work.ts';

/** The runs of a house as the work behind its queue. */
export function houseWork(house: WorkingHouse): RunWork {
  const { ledger, ...runs } = sharedRuns(house);
  return {
    ...runs,
    hasEnded: ledger.hasEnded,
    start: (run) => ledger.start(run, instant(house.now())),
    priority: async (run) => (await ledger.get(run, async () => null))?.order.priority ?? 5,
  };
}
