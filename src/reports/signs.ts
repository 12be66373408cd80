import type { Conclusion } from '../mappings/conclusion.ts';
import type { PackItem } from './pack.ts';

/** A colour by its name in the palette: the report and the page each have a value for it. */
export type Tint =
  | 'ink'
  | 'muted'
  | 'paper'
  | 'red'
  | 'amber'
  | 'amberFill'
  | 'blue'
  | 'blueFaint'
  | 'green'
  | 'greyFill';

/** How a state looks: letter, fill and frame differ, so that it reads without colour. */
export interface Sign {
  readonly letter: string;
  readonly fill: Tint;
  readonly ink: Tint;
  readonly frame: Tint;
  readonly dashed: boolean;
  /** Width of the frame in points. */
  readonly line: number;
}

const sign = (letter: string, fill: Tint, ink: Tint, over: Partial<Sign> = {}): Sign => ({
  letter,
  fill,
  ink,
  frame: ink,
  dashed: false,
  line: 0.6,
  ...over,
});

/** Signs of conclusions, wherever they stand. */
export const CONCLUSION_SIGNS: Readonly<Record<Conclusion, Sign>> = {
  'exceptions-noted': sign('E', 'red', 'paper', { frame: 'red' }),
  incomplete: sign('I', 'amberFill', 'ink', { frame: 'amber', line: 1.1 }),
  'needs-review': sign('R', 'blueFaint', 'ink', { frame: 'blue' }),
  'no-exceptions-noted': sign('N', 'paper', 'green', { line: 1.1 }),
  inherited: sign('A', 'paper', 'muted', { dashed: true }),
  manual: sign('M', 'greyFill', 'ink', { frame: 'greyFill' }),
  'not-applicable': sign('–', 'paper', 'muted', { frame: 'greyFill' }),
};

/** Signs of outcomes, wherever they stand. */
export const OUTCOME_SIGNS: Readonly<Record<PackItem['outcome'], Sign>> = {
  fail: sign('×', 'red', 'paper', { frame: 'red' }),
  unknown: sign('?', 'amberFill', 'ink', { frame: 'amber' }),
  pass: sign('✓', 'paper', 'green'),
  'not-applicable': sign('–', 'paper', 'muted', { frame: 'greyFill' }),
};
