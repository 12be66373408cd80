import type { Io } from '../io.ts';

/** Marks up text for a terminal; what it marks is always said in words as well. */
export interface Paint {
  strong(text: string): string;
  alert(text: string): string;
  doubt(text: string): string;
  aside(text: string): string;
}

const PLAIN: Paint = { strong: same, alert: same, doubt: same, aside: same };

const COLOURED: Paint = {
  strong: (text) => `\u001b[1m${text}\u001b[22m`,
  alert: (text) => `\u001b[31m${text}\u001b[39m`,
  doubt: (text) => `\u001b[33m${text}\u001b[39m`,
  aside: (text) => `\u001b[2m${text}\u001b[22m`,
};

/**
 * Colours on a terminal that wants them.
 *
 * @source https://no-color.org (any value of NO_COLOR that is not empty switches colours off)
 */
export function paintFor({ isTty, env }: Pick<Io, 'isTty' | 'env'>): Paint {
  return isTty && !env.NO_COLOR && env.TERM !== 'dumb' ? COLOURED : PLAIN;
}

function same(text: string): string {
  return text;
}
