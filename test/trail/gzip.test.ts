import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzipExact } from '../../src/trail/gzip.ts';

const text = JSON.stringify({ Records: [{ eventID: 'a' }] });
const file = gzipSync(text);
const joined = (...parts: readonly Uint8Array[]) => Buffer.concat(parts);

test('gives the content of one exact member', () => {
  const { bytes, fault } = gunzipExact(file);
  expect(fault).toBeNull();
  expect(Buffer.from(bytes ?? []).toString()).toBe(text);
});

test.each([
  {
    title: 'an appended member',
    bytes: joined(file, gzipSync('{"Records":[]}')),
    fault: /more than one|after/,
  },
  { title: 'an appended empty member', bytes: joined(file, gzipSync('')), fault: /more than one|after/ },
  { title: 'an empty member in front', bytes: joined(gzipSync(''), file), fault: /more than one/ },
  { title: 'zero padding', bytes: joined(file, Buffer.alloc(8)), fault: /after the end/ },
  { title: 'one zero byte', bytes: joined(file, Buffer.alloc(1)), fault: /after the end/ },
  { title: 'a garbage tail', bytes: joined(file, Buffer.from('garbage')), fault: /damaged|after/ },
  { title: 'a cut end', bytes: file.subarray(0, -3), fault: /cut off/ },
  { title: 'a cut middle', bytes: file.subarray(0, 20), fault: /cut off/ },
  {
    title: 'a changed checksum',
    bytes: joined(file.subarray(0, -8), Buffer.alloc(4), file.subarray(-4)),
    fault: /damaged/,
  },
  {
    title: 'a changed length',
    bytes: joined(file.subarray(0, -4), Buffer.from([text.length + 1, 0, 0, 0])),
    fault: /damaged/,
  },
  { title: 'plain text', bytes: Buffer.from('this is no gzip file at all'), fault: /no gzip/ },
  { title: 'nothing', bytes: Buffer.alloc(0), fault: /too short/ },
])('refuses $title', ({ bytes, fault }) => {
  expect(gunzipExact(bytes)).toEqual({ bytes: null, fault: expect.stringMatching(fault) });
});

test('refuses content above the limit and takes content at it', () => {
  const bomb = gzipSync(Buffer.alloc(1_000_000));
  expect(gunzipExact(bomb, 999_999).fault).toMatch(/more than 999999/);
  expect(gunzipExact(bomb, 1_000_000).fault).toBeNull();
});

test('takes a member with a name, a comment, extra bytes and a checksum of its header', () => {
  const extra = Buffer.from([3, 0, 1, 2, 3]);
  const header = joined(file.subarray(0, 3), Buffer.from([2 | 4 | 8 | 16]), file.subarray(4, 10));
  const fields = joined(extra, Buffer.from('name\0comment\0'), Buffer.from([9, 9]));
  expect(gunzipExact(joined(header, fields, file.subarray(10))).fault).toBeNull();
});

const GIB = 2 ** 30;

/** A member of `size` bytes of zeros that states another length: one flushed mebibyte, many times. */
function bombOf(size: number, stated: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH });
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(stated % 2 ** 32, 4);
  const content = Array.from({ length: size / 2 ** 20 }, () => block);
  return joined(file.subarray(0, 10), ...content, deflateRawSync(''), trailer);
}

test.each([
  { title: 'its length modulo 4 GiB, which is 0', stated: 20 * GIB, fault: /more than it states/, room: 0.1 },
  { title: 'little', stated: 1000, fault: /more than it states/, room: 0.1 },
  { title: 'as much as there can be', stated: 2 ** 32 - 1, fault: /more than 419430400 bytes/, room: 0.6 },
])('refuses 20 GB in a small file that states $title, in bounded memory', ({ stated, fault, room }) => {
  const bomb = bombOf(20 * GIB, stated);
  expect(bomb.length).toBeLessThan(32_000_000);
  const before = process.resourceUsage().maxRSS;
  expect(gunzipExact(bomb)).toEqual({ bytes: null, fault: expect.stringMatching(fault) });
  expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(room * GIB);
});
