const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });
const number = new Intl.NumberFormat('en-GB');

/** A time in the reader's zone, with UTC beside it. */
export function timeText(when: Date): string {
  return `${instant.format(when)} (${when.toISOString().replace(/\.\d+Z$/, 'Z')})`;
}

/** Bytes, grouped. */
export function bytesText(bytes: number): string {
  return `${number.format(bytes)} bytes`;
}

/** Text of a stranger, with what would move or hide other text shown as its code. */
export function shown(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
