import type { Tint } from '../../src/reports/signs.ts';

/** A colour of the figures as the page has it in its theme: `amberFill` is `var(--amber-fill)`. */
export function tintOf(tint: Tint): string {
  return `var(--${tint.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
}
