import type { FrameworkId } from '../frameworks/framework-queries.ts';

/** A control as a document names it. */
export interface NamedControl {
  readonly framework: FrameworkId;
  readonly control: string;
}
