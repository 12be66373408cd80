/** The options of `exhibit token create`. */
export interface CreateOptions {
  readonly name: string;
  readonly role: string;
  readonly engagement: readonly string[];
  readonly days: string;
  readonly config: string;
  readonly json?: boolean;
}
