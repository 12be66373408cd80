/** Bytes with a meaning of their own in JSON. */
export const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [
  34, 92, 123, 125, 91, 93, 44, 58,
] as const;

/** What the functions below give instead of a position when the bytes are no JSON. */
export const NO_JSON = -1;

/** 0 for a byte that stands for itself in a string, 1 for its end, 2 for a backslash, 3 for what may not stand there. */
const STRING_CLASS = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === QUOTE ? 1 : byte === BACKSLASH ? 2 : byte < 32 ? 3 : 0,
);

const ESCAPES = new Set(Buffer.from('"\\/bfnrt'));

/** The first position that holds no white space. */
export function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  let byte = bytes[at];
  while (byte === 32 || byte === 10 || byte === 13 || byte === 9) byte = bytes[++at];
  return at;
}

/** The position after the string that begins with the quote at `open`, or `NO_JSON`. */
export function stringEnd(bytes: Uint8Array, open: number): number {
  let at = open + 1;
  for (;;) {
    // Behind the end of the bytes stands a control character, so to say.
    while (STRING_CLASS[bytes[at] ?? 1] === 0) at++;
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte !== BACKSLASH) return NO_JSON;
    const size = escapeSize(bytes, at);
    if (size === 0) return NO_JSON;
    at += size;
  }
}

function escapeSize(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1] ?? 0;
  if (ESCAPES.has(kind)) return 2;
  if (kind !== 117) return 0;
  for (let digit = at + 2; digit < at + 6; digit++) if (!isHex(bytes[digit] ?? 0)) return 0;
  return 6;
}

const isHex = (byte: number) =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);

/** The position after the number, `true`, `false` or `null` at `start`, or `NO_JSON`. */
export function scalarEnd(bytes: Uint8Array, start: number): number {
  switch (bytes[start]) {
    case 116:
      return wordEnd(bytes, start, 'true');
    case 102:
      return wordEnd(bytes, start, 'false');
    case 110:
      return wordEnd(bytes, start, 'null');
    default:
      return numberEnd(bytes, start);
  }
}

function wordEnd(bytes: Uint8Array, start: number, word: string): number {
  for (let index = 1; index < word.length; index++)
    if (bytes[start + index] !== word.charCodeAt(index)) return NO_JSON;
  return start + word.length;
}

function numberEnd(bytes: Uint8Array, start: number): number {
  const whole = bytes[start] === 45 ? start + 1 : start;
  let at = bytes[whole] === 48 ? whole + 1 : digitsEnd(bytes, whole);
  if (at === whole) return NO_JSON;
  if (bytes[at] === 46) {
    const fraction = at + 1;
    at = digitsEnd(bytes, fraction);
    if (at === fraction) return NO_JSON;
  }
  if (bytes[at] !== 101 && bytes[at] !== 69) return at;
  const exponent = bytes[at + 1] === 43 || bytes[at + 1] === 45 ? at + 2 : at + 1;
  at = digitsEnd(bytes, exponent);
  return at === exponent ? NO_JSON : at;
}

function digitsEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(bytes[at])) at++;
  return at;
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 48 && byte <= 57;

/**
 * The position after the object or list that begins at `start`, found by its brackets alone, outside strings; null
 * when it has no end. Finds the next record behind one that is no JSON.
 */
export function bracketEnd(bytes: Uint8Array, start: number): number | null {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = looseStringEnd(bytes, at);
    else if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if (byte === CLOSE || byte === CLOSE_LIST) {
      depth--;
      if (depth <= 0) return at + 1;
    }
  }
  return null;
}

/** The position of the closing quote; control characters and unknown escapes do not end a string. */
function looseStringEnd(bytes: Uint8Array, open: number): number {
  let at = open + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
