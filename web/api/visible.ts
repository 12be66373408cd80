/** Characters that have no look of their own, or that turn the order of others; lines and tabs are no such. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF\uFFFE\uFFFF]/gu;

/**
 * An answer of the API in which characters that cannot be seen, or that change how others are read, stand as
 * `‹U+202E›`, in names of fields too. Every answer comes through here, so that no page can forget it.
 */
export function visible<Value>(value: Value): Value {
  // The shape stays the same, and strings stay strings.
  return shown(value) as Value;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [text(name), shown(one)]));
}

function text(value: string): string {
  return value.replaceAll(UNSEEN, (character) => {
    if (character === '\n' || character === '\t') return character;
    const code = character.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}
