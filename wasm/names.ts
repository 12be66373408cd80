import { NAME_LIMIT, NAME_SLOTS, nameSlots } from './memory';

// A slot: number of the object, begin and length of the name.
let count: i32 = 0;
let firstObject: i32 = 1;

/** Number of the object that was begun last; every object of a window has its own. */
export let object: i32 = 0;

/** Forgets all names. Call it when positions get another meaning. */
export function forget(): void {
  memory.fill(nameSlots, 0, usize(NAME_SLOTS) * 16);
  object = 0;
}

/** Begins with a record. */
export function beginRecord(): void {
  firstObject = object + 1;
  count = 0;
}

/** Begins with an object and gives its number. */
export function beginObject(): i32 {
  return ++object;
}

/** Takes a name of an object; false when the object has it already, or the record too many of them. */
export function note(owner: i32, start: usize, length: usize): bool {
  if (++count > NAME_LIMIT) return false;
  let slot = slotOf(owner, start, length);
  while (true) {
    const at = nameSlots + (usize(slot) << 4);
    const known = load<i32>(at);
    if (known < firstObject) {
      store<i32>(at, owner);
      store<u32>(at, u32(start), 4);
      store<u32>(at, u32(length), 8);
      return true;
    }
    if (known == owner && load<u32>(at, 8) == u32(length) && isSame(load<u32>(at, 4), start, length))
      return false;
    slot = (slot + 1) & (NAME_SLOTS - 1);
  }
}

function slotOf(owner: i32, start: usize, length: usize): u32 {
  let hash: u64 = u64(length);
  if (length >= 8) hash ^= load<u64>(start) ^ rotl(load<u64>(start + length - 8), 23);
  else hash ^= load<u64>(start) & ((u64(1) << (u64(length) << 3)) - 1);
  hash = (hash ^ (u64(owner) << 40)) * 0x9e3779b97f4a7c15;
  return u32(hash >> 52);
}

export function isSame(one: usize, other: usize, length: usize): bool {
  return memory.compare(one, other, length) == 0;
}
