/** What a command may touch of the world. Tests pass their own. */
export interface Io {
  /** Results: standard output. */
  out(text: string): void;
  /** Messages and progress: standard error. */
  err(text: string): void;
  /** Width of the terminal in characters. */
  readonly columns: number;
  readonly isTty: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
}
