import { isDigit } from './tokens';

// The fields of a record that decide whether it is kept, and by which an index sorts and narrows.
export const EVENT_SOURCE: i32 = 0;
export const EVENT_NAME: i32 = 1;
export const EVENT_TIME: i32 = 2;
export const EVENT_ID: i32 = 3;
export const ACCOUNT: i32 = 4;
export const REGION: i32 = 5;
export const READ_ONLY: i32 = 6;
/** No field that decides. */
export const NONE: i32 = -1;
/** One of them in other capitals, which some readers take for the same. */
export const RESPELT: i32 = -2;

// "eventSource", "eventName", "eventTime", "eventID", "recipientAccountId", "awsRegion", "readOnly"
const eventSource = memory.data<u8>([101, 118, 101, 110, 116, 83, 111, 117, 114, 99, 101]);
const eventName = memory.data<u8>([101, 118, 101, 110, 116, 78, 97, 109, 101]);
const eventTime = memory.data<u8>([101, 118, 101, 110, 116, 84, 105, 109, 101]);
const eventId = memory.data<u8>([101, 118, 101, 110, 116, 73, 68]);
const account = memory.data<u8>([
  114, 101, 99, 105, 112, 105, 101, 110, 116, 65, 99, 99, 111, 117, 110, 116, 73, 100,
]);
const region = memory.data<u8>([97, 119, 115, 82, 101, 103, 105, 111, 110]);
const readOnly = memory.data<u8>([114, 101, 97, 100, 79, 110, 108, 121]);

/** Which field a name is. */
export function fieldOf(start: usize, length: usize): i32 {
  switch (i32(length)) {
    case 7:
      return match(start, eventId, 7, EVENT_ID);
    case 8:
      return match(start, readOnly, 8, READ_ONLY);
    case 9: {
      const name = match(start, eventName, 9, EVENT_NAME);
      if (name != NONE) return name;
      const time = match(start, eventTime, 9, EVENT_TIME);
      return time != NONE ? time : match(start, region, 9, REGION);
    }
    case 11:
      return match(start, eventSource, 11, EVENT_SOURCE);
    case 18:
      return match(start, account, 18, ACCOUNT);
    default:
      return NONE;
  }
}

function match(start: usize, name: usize, length: usize, field: i32): i32 {
  let isExact = true;
  for (let at: usize = 0; at < length; at++) {
    const byte = load<u8>(start + at);
    const wanted = load<u8>(name + at);
    if ((byte | 32) != (wanted | 32)) return NONE;
    if (byte != wanted) isExact = false;
  }
  return isExact ? field : RESPELT;
}

/** True for `YYYY-MM-DDTHH:MM:SSZ` of a real day. */
export function isTime(at: usize, length: usize): bool {
  if (length != 20) return false;
  if (load<u8>(at + 4) != 45 || load<u8>(at + 7) != 45 || load<u8>(at + 10) != 84) return false;
  if (load<u8>(at + 13) != 58 || load<u8>(at + 16) != 58 || load<u8>(at + 19) != 90) return false;
  const month = pair(at + 5);
  const day = pair(at + 8);
  const century = pair(at);
  const year = pair(at + 2);
  if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1) return false;
  if (day > lengthOf(month, century * 100 + year)) return false;
  return isBelow(pair(at + 11), 24) && isBelow(pair(at + 14), 60) && isBelow(pair(at + 17), 60);
}

function lengthOf(month: i32, year: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

function isBelow(value: i32, limit: i32): bool {
  return value >= 0 && value < limit;
}

/** Two digits as a number; far below 0 when they are none. */
function pair(at: usize): i32 {
  const tens = load<u8>(at);
  const ones = load<u8>(at + 1);
  return isDigit(tens) && isDigit(ones) ? (i32(tens) - 48) * 10 + i32(ones) - 48 : -100000;
}
