import { printable } from './typesetting.ts';

/** An element of SVG as text. */
export type Markup = string & { readonly markup: true };

/** An element with attributes in the order given, and markup inside. Attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...inside: readonly Markup[]
): Markup {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? numeral(value) : String(value))}"`)
    .join('');
  // The only place that makes markup besides `characters`.
  return (
    inside.length === 0 ? `<${name}${head}/>` : `<${name}${head}>${inside.join('')}</${name}>`
  ) as Markup;
}

/** Text inside an element. */
export function characters(text: string): Markup {
  return escaped(text) as Markup;
}

function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Hundredths of a point are finer than any screen. */
function numeral(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
