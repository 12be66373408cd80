/** Changes a file in place. */
export type Tampering = readonly [file: string, change: (text: string) => string];
/** No change. */
export const nothing: Tampering = ['pack.zip', (text) => text];
/** One line more. */
export const appended = (file: string): Tampering => [file, (text) => `${text}\n`];

/** A tampering, and what a program says to it. */
export interface TamperingRow {
  readonly program: string;
  readonly what: string;
  readonly tampering: Tampering;
  readonly script: string;
  /** Whether the program exits with 0, which some do after a failure. */
  readonly exits: 'zero' | 'non-zero';
  readonly says: string;
  /** What it would say of a sound pack. */
  readonly lacks?: string;
  /** A pack with time stamps. */
  readonly isStamped?: boolean;
}
