import { ExhibitError } from '../core/errors.ts';
import type { PreviousPack, WantedPrevious } from '../runs/previous-pack.ts';
import type { BegunRun } from './unfinished-run.ts';

/** Where the pack before that of a run which is resumed is looked for: it has been named already. */
export function previousOf({ inputs }: BegunRun, wanted: WantedPrevious): WantedPrevious {
  if (inputs.previous === null) return { kind: 'none' };
  return wanted.kind === 'container' ? wanted : { kind: 'digest', digest: inputs.previous };
}

/**
 * The pack before that of a run which is resumed, as the run was begun.
 *
 * @throws CONFIG_INVALID when it was begun with the document of a pack that is not at hand any more
 */
export function asBegun(
  { inputs }: BegunRun,
  found: PreviousPack,
): Pick<PreviousPack, 'document' | 'previous'> & Partial<PreviousPack> {
  const { previous, compared } = inputs;
  if (compared?.document && compared.document !== found.compared.document)
    throw new ExhibitError(
      'CONFIG_INVALID',
      `The run was begun with the pack before it at hand (${previous}). Name it: --previous FILE.`,
    );
  return { previous, document: compared?.document ? found.document : null, ...(compared && { compared }) };
}
