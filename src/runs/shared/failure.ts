import { ExhibitError } from '../../core/errors.ts';
import type { Gap } from '../../evidence/gap.ts';

/** Some of what a task read was refused for the moment: it is worth another attempt. */
export class PassingGaps extends ExhibitError {
  constructor(task: string, gaps: readonly Gap[]) {
    const actions = [...new Set(gaps.map(({ action }) => action))].join(', ');
    super('UNREACHABLE', `${task}: ${actions} gave no answer for the moment.`);
  }
}

/**
 * What a failure of a task means: `aborted` it was stopped and nothing is wrong with it; `run` the run cannot go on, as
 * it could not in one process; `permanent` another attempt would fail too; `passing` another attempt may work.
 */
export type FailureKind = 'aborted' | 'run' | 'permanent' | 'passing';

const OF_THE_RUN: ReadonlySet<string> = new Set([
  'CONFIG_INVALID',
  'CREDENTIALS_REJECTED',
  'CALL_UNRECORDED',
  'TRANSCRIPT_INVALID',
  'PACK_INVALID',
  'SIGNER_INVALID',
]);
const PASSING: ReadonlySet<string> = new Set(['UNREACHABLE', 'STORE_FAILED']);

/** Sorts a failure. What is no expected failure is a bug, which another attempt does not repair. */
export function failureKind(error: unknown): FailureKind {
  if (!(error instanceof ExhibitError)) return 'permanent';
  if (error.code === 'RUN_ABORTED') return 'aborted';
  if (OF_THE_RUN.has(error.code)) return 'run';
  return PASSING.has(error.code) ? 'passing' : 'permanent';
}

/** The words of the gap that stands for a task which failed for good. */
export function gapOf(error: unknown, action: string): Pick<Gap, 'kind' | 'action' | 'code'> {
  const isPassing = failureKind(error) === 'passing';
  return {
    kind: isPassing ? 'throttled' : 'malformed',
    action,
    code: isPassing ? 'TaskGaveUp' : 'TaskFailed',
  };
}
