import { join } from 'node:path';
import { canonicalJson } from '../core/canonical-json.ts';
import { ExhibitError } from '../core/errors.ts';
import { parseRunInputs, type RunInputs } from '../runs/run-inputs.ts';
import { runIn, unfinishedWork } from '../store/work-folder.ts';

/** A run that was begun and did not finish. */
export interface BegunRun {
  /** Its work folder. */
  readonly path: string;
  readonly inputs: RunInputs;
}

/** Inputs that have to be those with which the run was begun, by their names in `run.json`. */
type KnownInputs = Readonly<Record<string, unknown>>;

/**
 * The run to go on with: that of the folder, or else the only one beside the store, or the only one of several whose
 * inputs fit.
 *
 * @param known what is known of the inputs before the log is looked at
 * @throws USAGE_INVALID when there is none, or several fit
 * @throws CONFIG_INVALID when it was begun with other inputs; the message names them
 */
export async function begunRun(
  { store, folder }: { readonly store: string; readonly folder: string | null },
  known: Partial<RunInputs>,
): Promise<BegunRun> {
  if (folder !== null)
    return demandFit({ path: folder, inputs: inputsOf(folder, await runIn(folder)) }, known);
  const all = await begunRuns(store);
  const [only] = all;
  if (!only) throw new ExhibitError('USAGE_INVALID', `There is no unfinished run in ${store}.`);
  if (all.length === 1) return demandFit(only, known);
  const fitting = all.filter(({ inputs }) => differing(inputs, known).length === 0);
  const [first] = fitting;
  if (first && fitting.length === 1) return first;
  const listed = (fitting.length > 0 ? fitting : all).map(describe).join('; ');
  const what = fitting.length > 0 ? 'Several unfinished runs fit' : 'No unfinished run fits';
  throw new ExhibitError('USAGE_INVALID', `${what}; choose with --resume FOLDER: ${listed}.`);
}

/** The runs beside a store that did not finish and can be read. */
export async function begunRuns(store: string): Promise<readonly BegunRun[]> {
  const work = await unfinishedWork(store);
  return work.flatMap(({ path, run }) => {
    try {
      return [{ path, inputs: inputsOf(path, run) }];
    } catch (error) {
      // It was written by another version; who names the folder is told so.
      if (error instanceof ExhibitError) return [];
      throw error;
    }
  });
}

/** A run in words: where it is, and what it is. */
export function describe({ path, inputs: { now, period } }: BegunRun): string {
  return `${path} (begun at ${now}, for ${period.from} to ${period.to})`;
}

function demandFit(begun: BegunRun, known: KnownInputs): BegunRun {
  const others = differing(begun.inputs, known);
  if (others.length === 0) return begun;
  throw new ExhibitError(
    'CONFIG_INVALID',
    `The run in ${begun.path} was begun with other inputs: ${others.join(', ')}. Put them back, or start anew without --resume.`,
  );
}

/**
 * @param inputs all those that the configuration gives now
 * @throws CONFIG_INVALID when a run was begun with other inputs; the message names them
 */
export function demandSameInputs(begun: BegunRun, inputs: RunInputs): void {
  // A name that is left out now differs from one that was there.
  const leftOut = Object.fromEntries(Object.keys(begun.inputs).map((name) => [name, undefined]));
  demandFit(begun, { ...leftOut, ...inputs });
}

const SHORT = 60;

/** Names of inputs that are not the same, with both values where they are short. */
function differing(begun: RunInputs, known: KnownInputs): readonly string[] {
  const before = new Map<string, unknown>(Object.entries(begun));
  return Object.entries(known).flatMap(([name, value]) => {
    const [was, is] = [before.get(name), value].map((each) =>
      each === undefined ? 'none' : canonicalJson(each),
    );
    if (was === is) return [];
    const isShort = `${was}${is}`.length <= SHORT;
    return [isShort ? `${name} (was ${was}, is ${is})` : name];
  });
}

function inputsOf(path: string, text: string): RunInputs {
  try {
    return parseRunInputs(text);
  } catch (cause) {
    const why = 'does not describe a run of this version of exhibit';
    throw new ExhibitError('CONFIG_INVALID', `${join(path, 'run.json')} ${why}.`, { cause });
  }
}
