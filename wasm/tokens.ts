const QUOTE: u8 = 34;
const BACKSLASH: u8 = 92;

/** True when the string that `stringEnd` or `valueEnd` went through last has an escape. */
export let escaped: bool = false;

/** The position of what is no white space. */
export function skipSpace(start: usize): usize {
  let at = start;
  let byte = load<u8>(at);
  while (byte == 32 || byte == 10 || byte == 13 || byte == 9) byte = load<u8>(++at);
  return at;
}

/** The position of the quote that ends the string whose content begins here; 0 when it is none. */
export function stringEnd(start: usize): usize {
  let at = start;
  escaped = false;
  while (true) {
    const bytes = v128.load(at);
    const special = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(BACKSLASH))),
      i8x16.lt_u(bytes, i8x16.splat(32)),
    );
    const mask = i8x16.bitmask(special);
    if (mask == 0) {
      at += 16;
      continue;
    }
    at += usize(ctz(mask));
    const byte = load<u8>(at);
    if (byte == QUOTE) return at;
    const size = byte == BACKSLASH ? escapeSize(load<u8>(at + 1), at) : 0;
    if (size == 0) return 0;
    escaped = true;
    at += size;
  }
}

function escapeSize(kind: u8, at: usize): usize {
  switch (kind) {
    case 34: // "
    case 92: // \
    case 47: // /
    case 98: // b
    case 102: // f
    case 110: // n
    case 114: // r
    case 116: // t
      return 2;
    case 117: // u
      return isHex(at + 2) && isHex(at + 3) && isHex(at + 4) && isHex(at + 5) ? 6 : 0;
    default:
      return 0;
  }
}

function isHex(at: usize): bool {
  const byte = load<u8>(at);
  return isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 102);
}

export function isDigit(byte: u8): bool {
  return byte >= 48 && byte <= 57;
}

/**
 * The position behind the number, `true`, `false` or `null`; 0 when it is none, and for numbers that may be too
 * large for one.
 */
export function scalarEnd(at: usize): usize {
  switch (load<u8>(at)) {
    case 116:
      return load<u32>(at) == 0x65757274 ? at + 4 : 0; // true
    case 102:
      return load<u32>(at + 1) == 0x65736c61 ? at + 5 : 0; // false
    case 110:
      return load<u32>(at) == 0x6c6c756e ? at + 4 : 0; // null
    default:
      return numberEnd(at);
  }
}

const NUMBER_LIMIT: usize = 300;

function numberEnd(start: usize): usize {
  const whole = load<u8>(start) == 45 ? start + 1 : start;
  let at = load<u8>(whole) == 48 ? whole + 1 : digitsEnd(whole);
  if (at == whole) return 0;
  if (load<u8>(at) == 46) {
    const fraction = at + 1;
    at = digitsEnd(fraction);
    if (at == fraction) return 0;
  }
  return (load<u8>(at) | 32) == 101 || at - start > NUMBER_LIMIT ? 0 : at;
}

function digitsEnd(start: usize): usize {
  let at = start;
  while (isDigit(load<u8>(at))) at++;
  return at;
}
