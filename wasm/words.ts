import { WORD_BYTES, WORDS, wordBytes, wordSlots } from './memory';
import { isSame } from './names';

let count: i32 = 0;
let used: usize = 0;

/** The number of a word, the same for the same bytes; -1 when there are too many. */
export function numberOf(start: usize, length: usize): i32 {
  for (let number = 0; number < count; number++) {
    const at = wordSlots + (usize(number) << 3);
    if (load<u32>(at, 4) == u32(length) && isSame(load<u32>(at), start, length)) return number;
  }
  if (count == WORDS || used + length > WORD_BYTES) return -1;
  const slot = wordSlots + (usize(count) << 3);
  store<u32>(slot, u32(wordBytes + used));
  store<u32>(slot, u32(length), 4);
  memory.copy(wordBytes + used, start, length);
  used += length;
  return count++;
}
