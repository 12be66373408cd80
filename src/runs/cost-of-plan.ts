import { z } from 'zod';
import type { PlannedTask } from './house-view.ts';

/** What a run will come to, as far as an earlier one tells. */
export const planCost = z.strictObject({
  tasks: z.int(),
  /** Tasks by account and region, in the order of the plan. */
  places: z.array(
    z.strictObject({
      account: z.string(),
      region: z.string(),
      tasks: z.int(),
      /** Calls that these tasks made then; null when no earlier run tells. */
      calls: z.int().nullable(),
    }),
  ),
  /** Tasks that the earlier run had too. */
  knownTasks: z.int(),
  /** Calls of those tasks then; null when no earlier run tells. */
  calls: z.int().nullable(),
  /** Bytes of the log that were read then; null when nobody measured them. */
  bytesScanned: z.int().nullable(),
  /** The pack that this rests on; null when there is none of these accounts. */
  basis: z
    .strictObject({ pack: z.string(), period: z.strictObject({ from: z.string(), to: z.string() }) })
    .nullable(),
});
export type PlanCost = z.infer<typeof planCost>;

/** What an earlier pack says of its calls. */
export interface CostBasis {
  readonly pack: string;
  readonly period: { readonly from: string; readonly to: string };
  /** Records of the pack. */
  readonly records: readonly {
    readonly kind: string;
    readonly account: string;
    readonly region: string;
    readonly calls: number;
  }[];
  readonly bytesScanned: number | null;
}

const keyOf = ({ kind, account, region }: Pick<PlannedTask, 'kind' | 'account' | 'region'>): string =>
  JSON.stringify([kind, account, region]);

/** Counts a plan and what its tasks took before. What nobody measured is null: no number is made up. */
export function costOfPlan(tasks: readonly PlannedTask[], basis: CostBasis | null): PlanCost {
  const before = new Map<string, number>();
  for (const record of basis?.records ?? [])
    before.set(keyOf(record), (before.get(keyOf(record)) ?? 0) + record.calls);
  const known = tasks.filter((task) => before.has(keyOf(task)));
  const callsOf = (some: readonly PlannedTask[]): number | null =>
    some.length === 0 ? null : some.reduce((sum, task) => sum + (before.get(keyOf(task)) ?? 0), 0);
  const byPlace = Map.groupBy(tasks, ({ account, region }) => `${account} ${region}`);
  return {
    tasks: tasks.length,
    places: [...byPlace.values()].flatMap((some) => {
      const [first] = some;
      if (!first) return [];
      const { account, region } = first;
      return [
        { account, region, tasks: some.length, calls: callsOf(some.filter((one) => known.includes(one))) },
      ];
    }),
    knownTasks: known.length,
    calls: callsOf(known),
    bytesScanned: known.length === 0 ? null : (basis?.bytesScanned ?? null),
    basis: basis && known.length > 0 ? { pack: basis.pack, period: basis.period } : null,
  };
}
