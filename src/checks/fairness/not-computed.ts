import type { ClarifyReport } from '../../evidence/kinds/sagemaker-clarify-reports.ts';
import type { Observation } from '../check.ts';

/** What can be said of a job whose report is not there: a job that broke off wrote none, else it was not read. */
export function notComputed({ status }: ClarifyReport): Pick<Observation, 'met' | 'note'> {
  const broke = status === 'Failed' || status === 'Stopped';
  const note = `The job ended as ${status ?? 'a status that is not stated'}; its report was not read.`;
  return broke ? { met: false, note: `The job ended as ${status} and gave no report.` } : { met: null, note };
}
