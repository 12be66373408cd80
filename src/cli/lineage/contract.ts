/** The forms in which an answer can be printed. */
export const FORMATS = ['text', 'json', 'svg'] as const;

/** What the command line gives; undefined where an option is not there. */
export interface LineageOptions {
  readonly pack?: string;
  readonly trust?: string;
  readonly sample?: boolean;
  readonly config: string;
  readonly from?: string;
  readonly to?: string;
  readonly up?: boolean;
  readonly down?: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly json?: boolean;
  /** File for the drawing. */
  readonly svg?: string;
  /** Folder for the calls that were made. */
  readonly record?: string;
}
