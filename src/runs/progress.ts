import type { Usage } from '../core/usage.ts';
import type { TaskResult } from './run-task.ts';

/** What a run tells while it works. Counts only go up; nothing depends on them. */
export type Progress =
  /** `plan`: ids of the tasks in their order; left out by those who only count them. */
  | { readonly stage: 'planned'; readonly tasks: number; readonly plan?: readonly string[] }
  | { readonly stage: 'collecting'; readonly task: string }
  /** Calls that were recorded before the run was resumed do not fit: the task starts anew. */
  | { readonly stage: 'restarted'; readonly task: string; readonly why: string }
  | ({
      readonly stage: 'collected';
      readonly task: string;
      readonly done: number;
      readonly tasks: number;
      readonly calls: number;
      readonly gaps: number;
      /** What this task came to; left out by those who only count. */
      readonly left?: TaskResult;
    } & Usage)
  | { readonly stage: 'assessing' }
  | { readonly stage: 'rendering' }
  | { readonly stage: 'signing' }
  /** Only where the run is shared by workers. */
  | { readonly stage: 'storing' };

/** Takes progress; must not throw. */
export type OnProgress = (progress: Progress) => void;
