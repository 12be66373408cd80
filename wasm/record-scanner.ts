import {
  ACCOUNT,
  EVENT_ID,
  EVENT_NAME,
  EVENT_SOURCE,
  EVENT_TIME,
  fieldOf,
  isTime,
  NONE,
  READ_ONLY,
  REGION,
  RESPELT,
} from './fields';
import { DEPTH, end, objects, ROW, ROWS, rows, window, wordSlots } from './memory';
import { beginObject, beginRecord, forget, note, object } from './names';
import { escaped, scalarEnd, skipSpace, stringEnd } from './tokens';
import { numberOf } from './words';

// Finds the records in a piece of a log: `record, record, …`. It takes a record only when it is plain JSON in every
// respect; whatever else there is stops it, and the caller reads that one in its own, slower and exact way. The bytes
// must be UTF-8.
//
// A row of the table: begin and end of the record in the window; flags; numbers of the words of its source and its
// account; then begin and length of source, name, time, id, account and region, where a length below 0 means that the
// record does not say it. Row 17 is spare.

/** The record says its source, name, time, id and account, each as plain text and the time as one. */
const PLAIN: i32 = 1;
const READS: i32 = 2;
const WRITES: i32 = 4;

const FLAGS: usize = 8;
const NUMBERS: usize = 12;
const FIELDS: usize = 20;

/** Begin of the window. */
export function windowAt(): usize {
  return window;
}

/** Begin of the table. */
export function rowsAt(): usize {
  return rows;
}

/** Begin of the words: address and length of each, by its number. */
export function wordsAt(): usize {
  return wordSlots;
}

/** Where the last call stopped, from the begin of the window: behind the last record that it took. */
export let stopped: i32 = 0;
/** True when it stopped at the end of the list, which is then the byte at `stopped`. */
export let atEnd: bool = false;

/** Makes room. Call it once. */
export function init(): void {
  const pages = i32((end + 0xffff) >> 16);
  if (memory.size() < pages) memory.grow(pages - memory.size());
}

/**
 * Takes records from the window from `from` on, where a record must begin.
 *
 * @param length bytes in the window; zeros must follow
 * @returns how many there are in the table
 */
export function scan(from: i32, length: i32): i32 {
  if (object > 1 << 30) forget();
  atEnd = false;
  const limit = window + usize(length);
  let at = skipSpace(window + usize(from));
  let count: i32 = 0;
  stopped = i32(at - window);
  while (count < ROWS && load<u8>(at) == 123) {
    const row = rows + usize(count) * ROW * 4;
    const behind = record(at, row);
    if (behind == 0) break;
    const next = skipSpace(behind);
    const byte = load<u8>(next);
    if (next >= limit || (byte != 44 && byte != 93)) break;
    count++;
    if (byte == 93) {
      stopped = i32(next - window);
      atEnd = true;
      break;
    }
    at = skipSpace(next + 1);
    stopped = i32(at - window);
  }
  return count;
}

/** Takes the record that begins here and fills its row; gives the position behind it, or 0. */
function record(start: usize, row: usize): usize {
  memory.fill(row, 0xff, ROW * 4);
  beginRecord();
  flags = 0;
  isOdd = false;
  depth = 0;
  let at = open(start);
  while (at != 0 && depth > 0) at = step(at, row);
  if (at == 0) return 0;
  finish(start, at, row);
  return at;
}

let depth: i32 = 0;
let flags: i32 = 0;
/** A field that decides is spelt in other letters, or is no plain text. */
let isOdd: bool = false;
let field: i32 = NONE;

/** Goes into the object or list that begins here; gives the position behind its bracket, white space left out. */
function open(at: usize): usize {
  if (depth == DEPTH) return 0;
  depth++;
  store<i32>(objects + (usize(depth) << 2), load<u8>(at) == 123 ? beginObject() : 0);
  return skipSpace(at + 1);
}

/** Takes one member of the object or list that it is in, and leaves those that end behind it. */
function step(start: usize, row: usize): usize {
  const owner = load<i32>(objects + (usize(depth) << 2));
  const first = load<u8>(start);
  if (first == (owner != 0 ? 125 : 93) && isJustOpened(start)) return close(start);
  let at = owner != 0 ? name(start, owner) : start;
  if (at == 0) return 0;
  const byte = load<u8>(at);
  if (byte == 123 || byte == 91) {
    if (depth == 1 && field >= 0) isOdd = true;
    return open(at);
  }
  at = byte == 34 ? text(at, row) : scalar(at);
  return at == 0 ? 0 : follow(at);
}

/** True when only white space stands between the bracket that was opened last and here: an empty object or list. */
function isJustOpened(at: usize): bool {
  let before = at - 1;
  let byte = load<u8>(before);
  while (byte == 32 || byte == 10 || byte == 13 || byte == 9) byte = load<u8>(--before);
  return byte == 123 || byte == 91;
}

/** Takes what stands behind a value: a comma, or brackets that close. Gives the begin of the next member. */
function follow(start: usize): usize {
  const at = skipSpace(start);
  const byte = load<u8>(at);
  if (byte == 44) {
    const next = skipSpace(at + 1);
    const after = load<u8>(next);
    return after == 125 || after == 93 ? 0 : next;
  }
  const owner = load<i32>(objects + (usize(depth) << 2));
  return byte == (owner != 0 ? 125 : 93) ? close(at) : 0;
}

function close(at: usize): usize {
  depth--;
  return depth == 0 ? at + 1 : follow(at + 1);
}

/** Takes a name and its colon; gives the begin of its value. */
function name(start: usize, owner: i32): usize {
  if (load<u8>(start) != 34) return 0;
  const behind = stringEnd(start + 1);
  if (behind == 0 || escaped) return 0;
  const length = behind - start - 1;
  if (!note(owner, start + 1, length)) return 0;
  field = depth == 1 ? fieldOf(start + 1, length) : NONE;
  if (field == RESPELT) isOdd = true;
  const colon = skipSpace(behind + 1);
  return load<u8>(colon) == 58 ? skipSpace(colon + 1) : 0;
}

/** Takes a string; gives the position behind it. */
function text(start: usize, row: usize): usize {
  const behind = stringEnd(start + 1);
  if (behind == 0) return 0;
  if (depth == 1 && field >= 0) {
    if (escaped || field == READ_ONLY) isOdd = true;
    else {
      const place = row + FIELDS + (usize(field) << 3);
      store<u32>(place, u32(start + 1 - window));
      store<i32>(place, i32(behind - start - 1), 4);
    }
  }
  return behind + 1;
}

function scalar(at: usize): usize {
  if (depth == 1 && field >= 0) {
    const byte = load<u8>(at);
    if (field == READ_ONLY && byte == 116) flags |= READS;
    else if (field == READ_ONLY && byte == 102) flags |= WRITES;
    else if (byte != 110) isOdd = true;
  }
  return scalarEnd(at);
}

function finish(start: usize, behind: usize, row: usize): void {
  const time = row + FIELDS + (EVENT_TIME << 3);
  const isPlain =
    !isOdd &&
    lengthOf(row, EVENT_SOURCE) > 0 &&
    lengthOf(row, EVENT_NAME) > 0 &&
    lengthOf(row, EVENT_ID) > 0 &&
    lengthOf(row, ACCOUNT) > 0 &&
    isTime(window + load<u32>(time), usize(lengthOf(row, EVENT_TIME)));
  store<u32>(row, u32(start - window));
  store<u32>(row, u32(behind - window), 4);
  store<i32>(row, isPlain ? flags | PLAIN : flags, FLAGS);
  if (!isPlain) return;
  store<i32>(row, wordOf(row, EVENT_SOURCE), NUMBERS);
  store<i32>(row, wordOf(row, ACCOUNT), NUMBERS + 4);
}

function lengthOf(row: usize, which: i32): i32 {
  return load<i32>(row + FIELDS + (usize(which) << 3), 4);
}

function wordOf(row: usize, which: i32): i32 {
  return numberOf(window + load<u32>(row + FIELDS + (usize(which) << 3)), usize(lengthOf(row, which)));
}
