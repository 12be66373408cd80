import type { Task } from '../runs/run-queries.ts';

/** An action of IAM; some gaps name what is none. */
const ACTION = /^[a-z0-9-]+:[A-Za-z0-9]+$/;

/** Actions that were refused, each once, in order. */
export function refusedActions(tasks: readonly Task[]): readonly string[] {
  const refused = tasks.flatMap(({ gaps }) => gaps.filter(({ kind }) => kind === 'denied'));
  return [...new Set(refused.map(({ action }) => action))].filter((action) => ACTION.test(action)).sort();
}

/** The statement that allows these actions, as `exhibit policy` writes its own: audits list what they do not know yet. */
export function statementFor(actions: readonly string[]): string {
  return JSON.stringify({ Sid: 'ExhibitGaps', Effect: 'Allow', Action: actions, Resource: '*' }, null, 2);
}
