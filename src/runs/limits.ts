import type { Pack } from '../reports/pack.ts';
import type { RunInputs } from './run-inputs.ts';

/** What a pack cannot show, in sentences for its reader. */
export function limitsOf(inputs: RunInputs, trail: Pack['trail']): readonly string[] {
  const limits = [
    'The pack speaks of the accounts and regions named in its scope, and of nothing outside AWS.',
    'A signature proves who sealed these bytes and that they did not change; it does not prove that the account told the truth.',
    'Lineage is a record that account users can edit; deletions in the period are listed where the log shows them.',
    'SageMaker identifies data by its address. Where no content identity is stated, the bytes behind an address may have changed.',
  ];
  if (inputs.trail === null) {
    limits.push('No log was configured: nothing can be said about changes, deleted resources or persons.');
  }
  if (trail.some(({ integrity }) => integrity === 'not-validated')) {
    limits.push('The digest chain of the log was not validated: the log is taken as it was found.');
  }
  if (trail.some(({ integrity }) => integrity === 'broken')) {
    limits.push('The digest chain of the log is broken: events may be missing or changed.');
  }
  return limits;
}
