/** Bytes of a log that are looked at in one call. Behind them lie zeros, which end every string and every number. */
export const WINDOW: usize = 1 << 20;

const PADDING: usize = 64;

/** Numbers of a record in the table of records: see `record-scanner.ts`. */
export const ROW: usize = 18;

/** Records that one call gives at most. */
export const ROWS: i32 = 2048;

/** Deepest nesting that is followed here. */
export const DEPTH: i32 = 60;

/** Slots of the table of names of objects; a record with half as many names is left to the other reader. */
export const NAME_SLOTS: u32 = 4096;
export const NAME_LIMIT: i32 = 2048;

/** Distinct services and accounts that are told by a number, and the bytes for them. */
export const WORDS: i32 = 1024;
export const WORD_BYTES: usize = 1 << 16;

// One plain piece of memory each, one behind the other.
export const window: usize = 65536;
export const rows: usize = window + WINDOW + PADDING;
export const nameSlots: usize = rows + ROW * 4 * usize(ROWS);
export const objects: usize = nameSlots + usize(NAME_SLOTS) * 16;
export const wordSlots: usize = objects + usize(DEPTH + 2) * 4;
export const wordBytes: usize = wordSlots + usize(WORDS) * 8;
export const end: usize = wordBytes + WORD_BYTES + PADDING;
