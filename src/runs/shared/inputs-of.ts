import { ExhibitError } from '../../core/errors.ts';
import { toolVersion } from '../../core/tool-version.ts';
import type { SharedWork } from '../../store/shared-work.ts';
import { parseRunInputs, type RunInputs } from '../run-inputs.ts';

/** What decides a run whose tasks are shared. @throws STORE_FAILED when the run has no inputs; CONFIG_INVALID when another version made them */
export async function inputsOf(work: SharedWork): Promise<RunInputs> {
  const text = await work.settled('run.json');
  if (text === null) throw new ExhibitError('STORE_FAILED', 'The inputs of a run are missing in the store.');
  const inputs = parseRunInputs(text);
  if (inputs.toolVersion === toolVersion) return inputs;
  const versions = `${inputs.toolVersion}, and this worker is ${toolVersion}`;
  throw new ExhibitError('CONFIG_INVALID', `The run was ordered from exhibit ${versions}.`);
}
