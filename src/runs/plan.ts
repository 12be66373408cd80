import type { Collector } from '../collectors/collector.ts';
import type { Scope } from '../evidence/envelope.ts';

/** One collector in one account and region: the unit of collecting, of retrying and of a queued job. */
export interface Task {
  /** `<collector>/<account>/<region>`: unique in a run, and the name of its tape. */
  readonly id: string;
  readonly collector: Collector;
  readonly scope: Scope;
}

/** Accounts and regions of a run. */
export type Accounts = readonly { readonly id: string; readonly regions: readonly string[] }[];

/**
 * The tasks of a run in waves: every task of a wave can run at the same time, and what its collector uses was
 * collected in an earlier wave.
 *
 * @throws a plain error when collectors use each other in a circle or use a kind that none produces: a bug
 */
export function plan(collectors: readonly Collector[], accounts: Accounts): readonly (readonly Task[])[] {
  return wavesOf(collectors).map((wave) =>
    wave.flatMap((collector) =>
      accounts.flatMap(({ id: account, regions }) =>
        (collector.reach === 'global' ? ['global'] : regions).map((region) => ({
          id: `${collector.id}/${account}/${region}`,
          collector,
          scope: { account, region },
        })),
      ),
    ),
  );
}

function wavesOf(collectors: readonly Collector[]): readonly (readonly Collector[])[] {
  const waves: Collector[][] = [];
  const produced = new Set<string>();
  let left = [...collectors];
  while (left.length > 0) {
    const ready = left.filter(({ uses }) => uses.every((kind) => produced.has(kind.id)));
    if (ready.length === 0) {
      throw new Error(`Nothing produces what these collectors use: ${left.map(({ id }) => id).join(', ')}.`);
    }
    for (const { produces } of ready) produced.add(produces.id);
    left = left.filter((one) => !ready.includes(one));
    waves.push(ready);
  }
  return waves;
}
