import { expect, test } from 'vitest';
import { joinZip, writeZip, zipEntryOf } from '../../src/core/zip-writer.ts';
import { unzipped } from '../support/unzipped.ts';

const DAY = new Date('2026-10-04T08:15:30Z');
const parts = ['', 'one ', 'two ', 'three '.repeat(10_000), ''].map((text) => Buffer.from(text));

test('an entry made of parts unpacks to all of them, one behind the other', () => {
  const zip = joinZip([zipEntryOf('parts.txt', parts, DAY), zipEntryOf('none.txt', [], DAY)]);
  const files = unzipped(zip);
  expect(files.get('parts.txt')).toEqual(Buffer.concat(parts));
  expect(files.get('none.txt')).toEqual(Buffer.alloc(0));
});

test('an entry made of parts stands under the same date as any other', () => {
  const zip = joinZip([zipEntryOf('a', [], DAY)]);
  expect(zip.subarray(4, 14)).toEqual(
    writeZip(new Map([['a', Buffer.alloc(0)]]), new Set(), DAY).subarray(4, 14),
  );
});
