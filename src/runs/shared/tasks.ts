import { collectorsOf } from '../collectors-of.ts';
import { plan, type Task } from '../plan.ts';
import type { RunInputs } from '../run-inputs.ts';

/** The task that enters an account: its name is that of its tape. */
export const identityTask = (account: string): string => `identity/${account}/global`;

/** The tasks of a run that workers share, in waves by id: first who reads each account, then the waves of its plan. */
export function sharedWaves(inputs: RunInputs): readonly (readonly string[])[] {
  const planned = wavesOf(inputs).map((wave) => wave.map(({ id }) => id));
  return [inputs.accounts.map(({ id }) => identityTask(id)), ...planned];
}

/** The collecting tasks of a run. */
export const wavesOf = (inputs: RunInputs): readonly (readonly Task[])[] =>
  plan(collectorsOf(inputs.collectors), inputs.accounts);
