import { undrawnOf } from '../checks/sampled.ts';
import type { CheckResult } from '../checks/verdict.ts';
import type { Pack } from '../reports/pack.ts';
import type { RunInputs } from './run-inputs.ts';

type Reason = Extract<NonNullable<RunInputs['compared']>, { document: null }>['reason'];

const NOT_COMPARED: Readonly<Record<Reason, string>> = {
  first: 'The pack begins a chain: there is none before it to compare it with.',
  'not-at-hand':
    'Of the pack before this one only the digest was at hand, so what changed since then is not shown.',
  unsound: 'The pack before this one did not hold when this one was made, so the two were not compared.',
  unreadable:
    'The pack before this one was made by a version whose document this one does not read, so the two were not compared.',
};

/** What a pack cannot show, in sentences for its reader. */
export function limitsOf(
  inputs: RunInputs,
  trail: Pack['trail'],
  results: readonly CheckResult[],
): readonly string[] {
  const limits = [
    'The pack speaks of the accounts and regions named in its scope, and of nothing outside AWS.',
    'A signature proves who sealed these bytes and that they did not change; it does not prove that the account told the truth.',
    'Lineage is a record that account users can edit; deletions in the period are listed where the log shows them.',
    'SageMaker identifies data by its address. Where no content identity is stated, the bytes behind an address may have changed.',
  ];
  if (inputs.trail === null) {
    limits.push('No log was configured: nothing can be said about changes, deleted resources or persons.');
  }
  const unproven = placesOf(trail, 'not-validated');
  if (unproven !== '') {
    limits.push(
      `The log of ${unproven} is not proven by its digest chain for all of the period: it is taken as it was found.`,
    );
  }
  const broken = placesOf(trail, 'broken');
  if (broken !== '') {
    limits.push(`The digest chain of the log of ${broken} is broken: events may be missing or changed.`);
  }
  if (trail.some(({ integrity }) => integrity === 'proven')) {
    limits.push(
      'A proven log is as CloudTrail delivered it. What a trail was told to leave out is not in it, and the persons behind sessions may stand in the log of another account or region.',
    );
    if (inputs.digests?.from === 'folder') {
      limits.push(
        'The digests were read from a folder, and the public keys may have been too: compare the fingerprints in the evidence with those that AWS publishes for the region.',
      );
    }
  }
  if (inputs.compared?.document === null) limits.push(NOT_COMPARED[inputs.compared.reason]);
  const { sampling } = inputs;
  if (sampling?.method === 'random') {
    limits.push(
      `Processing, transform, tuning, AutoML and compilation jobs were listed and counted whole; of each account, region and kind at most ${sampling.size} were looked at. They are the first in the ascending order of the SHA-256 of "${sampling.seed} <ARN> <time of creation>".`,
      ...undrawnOf(results),
    );
  }
  return limits;
}

function placesOf(trail: Pack['trail'], wanted: Pack['trail'][number]['integrity']): string {
  return trail
    .filter(({ integrity }) => integrity === wanted)
    .map(({ account, region }) => `${account} ${region}`)
    .join(', ');
}
