import type { Fields } from '../json.ts';
import { aboutText, callerText } from '../query/match.ts';
import { columnText } from '../query/texts.ts';
import { lower } from '../query/words.ts';

const PRIME = 0x9e3779b97f4a7c15n;

/** A name that stands in the bytes of a record just as in the text of its columns. */
const PLAIN = /^[a-z0-9._+=-]{3,}$/;

/** Values that are no text have other neighbours in JSON than quotes. */
const SCALAR = /^(-?\d[\d.e+-]*|true|false|null)$/;

/** True for a name that the filters can tell from others. */
const isTold = (name: string): boolean => PLAIN.test(name) && !SCALAR.test(name);

/** Of texts in small letters the names that the filters can tell from others, each once. */
export function namesIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.split(/["\\/:@]/)).filter(isTold))];
}

/** The number of a name in ASCII, never 0, as `wasm/name-scanner.ts` gives it; other names can have it too. */
export function hashOf(name: string): number {
  let sum = BigInt(name.length);
  const bytes = Buffer.alloc(Math.ceil(name.length / 8) * 8);
  bytes.write(name, 'latin1');
  for (let at = 0; at < bytes.length; at += 8) {
    const product = BigInt.asUintN(64, (sum ^ bytes.readBigUInt64LE(at)) * PRIME);
    sum = product ^ (product >> 29n);
  }
  return Number(sum >> 32n) || 1;
}

/** The names that questions look for in a record, by the texts of its columns. */
export function namesOfRecord(record: Fields): string[] {
  return namesIn([lower(columnText(record, 'eventName') ?? ''), aboutText(record), callerText(record)]);
}
