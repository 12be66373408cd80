/**
 * Where the way from an endpoint to its data ends:
 * - `config-unknown`, `config-gone`: the endpoint names no configuration, or one that was not found
 * - `model-unknown`, `model-gone`: the same for the model of a variant
 * - `no-package`, `package-gone`: a model that comes from no model package, or from one that was not found
 * - `no-model-data`: nothing says where the trained parameters lie
 * - `no-training-job`: nothing says what made the model data
 * - `training-job-gone`: the job that made them is known and does not exist any more
 * - `training-job-later`: the job was created after the model that runs its result, so a name was used again
 * - `no-data`, `data-unlocated`: the job names no input, or one without an address
 * - `no-context`: the lineage of AWS does not know the endpoint
 */
export const BREAK_CODES = [
  'config-unknown',
  'config-gone',
  'model-unknown',
  'model-gone',
  'no-package',
  'package-gone',
  'no-model-data',
  'no-training-job',
  'training-job-gone',
  'training-job-later',
  'no-data',
  'data-unlocated',
  'no-context',
] as const;
export type BreakCode = (typeof BREAK_CODES)[number];

/** One end of the way, with a sentence for people. */
export interface Break {
  readonly code: BreakCode;
  /** Id of the node where the way ends. */
  readonly at: string;
  readonly sentence: string;
  /** False when something that was not read, or that lies outside the period, could close it. */
  readonly certain: boolean;
}
