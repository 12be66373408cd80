// Gathers the numbers of the names in JSON text: of all that stands between quotes, slashes, backslashes, colons and
// `@`, in small letters. `src/trail/index/name-hash.ts` gives a name the same number.

/** Bytes of a text at most. */
const WINDOW: usize = 1 << 16;
const SLOTS: u32 = 1 << 18;
const LIMIT: i32 = i32(SLOTS) / 2;

/** Shortest name that is told from others. */
const LEAST: usize = 3;

const PRIME: u64 = 0x9e3779b97f4a7c15;

const window: usize = 65536;
const PADDING: usize = 32;
const slots: usize = window + WINDOW + PADDING;
const numbers: usize = slots + usize(SLOTS) * 4;
const end: usize = numbers + usize(LIMIT) * 4;

/** Distinct numbers so far, none of them 0. */
export let count: i32 = 0;

/** Makes room. Call it once. */
export function init(): void {
  const pages = i32((end + 0xffff) >> 16);
  if (memory.size() < pages) memory.grow(pages - memory.size());
}

/** Begin of the window. */
export function windowAt(): usize {
  return window;
}

/** Begin of the list of numbers. */
export function numbersAt(): usize {
  return numbers;
}

/** Forgets all names. */
export function clear(): void {
  memory.fill(slots, 0, usize(SLOTS) * 4);
  count = 0;
}

/**
 * Takes the names in the text of the window. Those before the first and behind the last separator are none.
 *
 * @returns false when the bytes do not show all names (characters beyond ASCII, or spelt by number), or there is no
 * room for them
 */
export function add(size: i32): bool {
  const limit = window + usize(size);
  v128.store(limit, i8x16.splat(0));
  let start: usize = 0;
  let backslash: u32 = 0;
  for (let at = window; at < limit; at += 16) {
    const bytes = v128.load(at);
    const backslashes = i8x16.eq(bytes, i8x16.splat(92));
    const escapes = u32(i8x16.bitmask(backslashes));
    const spelt = ((escapes << 1) | backslash) & u32(i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(117))));
    if (spelt != 0 || i8x16.bitmask(bytes) != 0) return false;
    backslash = (escapes >> 15) & 1;
    v128.store(at, small(bytes));
    let separators = u32(i8x16.bitmask(v128.or(backslashes, separates(bytes))));
    while (separators != 0) {
      const behind = at + usize(ctz(separators));
      if (start != 0 && behind - start >= LEAST && !note(hash(start, behind - start))) return false;
      start = behind + 1;
      separators &= separators - 1;
    }
  }
  return true;
}

/** Letters made small. */
function small(bytes: v128): v128 {
  const isCapital = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(26));
  return v128.or(bytes, v128.and(isCapital, i8x16.splat(32)));
}

/** Quotes, slashes, colons and `@`. */
function separates(bytes: v128): v128 {
  return v128.or(
    v128.or(i8x16.eq(bytes, i8x16.splat(34)), i8x16.eq(bytes, i8x16.splat(47))),
    v128.or(i8x16.eq(bytes, i8x16.splat(58)), i8x16.eq(bytes, i8x16.splat(64))),
  );
}

/** The number of a name, eight bytes at a time. */
function hash(start: usize, length: usize): u32 {
  let sum = u64(length);
  let at = start;
  const limit = start + length;
  for (; at + 8 <= limit; at += 8) sum = mix(sum ^ load<u64>(at));
  if (at < limit) sum = mix(sum ^ (load<u64>(at) & ((u64(1) << (u64(limit - at) << 3)) - 1)));
  const value = u32(sum >> 32);
  return value == 0 ? 1 : value;
}

function mix(sum: u64): u64 {
  const product = sum * PRIME;
  return product ^ (product >> 29);
}

/** Takes a number. */
export function note(value: u32): bool {
  let slot = value & (SLOTS - 1);
  let known = load<u32>(slots + (usize(slot) << 2));
  while (known != 0) {
    if (known == value) return true;
    slot = (slot + 1) & (SLOTS - 1);
    known = load<u32>(slots + (usize(slot) << 2));
  }
  if (count == LIMIT) return false;
  store<u32>(slots + (usize(slot) << 2), value);
  store<u32>(numbers + (usize(count) << 2), value);
  count++;
  return true;
}
