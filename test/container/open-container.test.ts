import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openContainer } from '../../src/container/open-container.ts';
import { writeZip } from '../../src/core/zip-writer.ts';
import { NOW } from '../signing/authority-of.ts';

const MIMETYPE = Buffer.from('application/vnd.etsi.asic-e+zip');
const files = (more: readonly [string, Buffer][]) =>
  new Map<string, Buffer>([['mimetype', MIMETYPE], ...more]);
const zipOf = (...more: [string, Buffer][]) => writeZip(files(more), new Set(['mimetype']), NOW);

const good = await zipOf(['a.json', Buffer.from('{"a":1}')], ['b.json', Buffer.alloc(5000, 'b')]);
const directory = good.readUInt32LE(good.length - 6);
const second = good.indexOf('PK\x01\x02', directory + 1, 'latin1');
const secondRecord = good.indexOf('PK\x03\x04', 1, 'latin1');

/** The zip with bytes of another value at some places. */
function patched(...patches: readonly { at: number; bytes: readonly number[] }[]): Buffer {
  const copy = Buffer.from(good);
  for (const { at, bytes } of patches) copy.set(bytes, at);
  return copy;
}

test('gives the files in their order', () => {
  const opened = openContainer(good);
  expect([...opened.keys()]).toEqual(['mimetype', 'a.json', 'b.json']);
  expect(opened.get('b.json')).toEqual(Buffer.alloc(5000, 'b'));
});

test('opens a file without content', async () => {
  expect(openContainer(await zipOf(['empty.json', Buffer.alloc(0)])).get('empty.json')).toEqual(
    Buffer.alloc(0),
  );
});

/** Both headers of the second file changed alike. */
const both = (offset: number, bytes: readonly number[]) =>
  patched({ at: second + 6 + offset, bytes }, { at: secondRecord + 4 + offset, bytes });

test.each<{ what: string; bytes: Buffer; says: string }>([
  { what: 'no zip', bytes: Buffer.from('no zip, only a text of some length'), says: 'end record' },
  { what: 'a byte behind', bytes: Buffer.concat([good, Buffer.from([0])]), says: 'end record' },
  { what: 'a byte before', bytes: Buffer.concat([Buffer.from([0]), good]), says: 'put before' },
  { what: 'another zip before', bytes: Buffer.concat([good, good]), says: 'put before' },
  {
    what: 'bytes between the files',
    bytes: Buffer.concat([good.subarray(0, secondRecord), Buffer.from('x'), good.subarray(secondRecord)]),
    says: 'put before',
  },
  {
    what: 'bytes between the files that the end record knows of',
    bytes: moved(
      Buffer.concat([good.subarray(0, secondRecord), Buffer.from('x'), good.subarray(secondRecord)]),
    ),
    says: 'no record',
  },
  { what: 'a comment', bytes: patched({ at: good.length - 2, bytes: [1, 0] }), says: 'end record' },
  {
    what: 'one file more than stated',
    bytes: patched({ at: good.length - 14, bytes: [2, 0, 2, 0] }),
    says: 'belong to no file',
  },
  {
    what: 'fewer files than stated',
    bytes: patched({ at: good.length - 14, bytes: [4, 0, 4, 0] }),
    says: 'fewer files',
  },
  { what: 'several disks', bytes: patched({ at: good.length - 18, bytes: [1, 0] }), says: 'put before' },
  {
    what: 'another name in the record',
    bytes: patched({ at: secondRecord + 30, bytes: [0x78] }),
    says: 'disagree',
  },
  {
    what: 'another size in the record',
    bytes: patched({ at: secondRecord + 22, bytes: [9] }),
    says: 'disagree',
  },
  {
    what: 'another checksum in the record',
    bytes: patched({ at: secondRecord + 14, bytes: [9] }),
    says: 'disagree',
  },
  {
    what: 'an extra field in the record',
    bytes: patched({ at: secondRecord + 28, bytes: [1] }),
    says: 'disagree',
  },
  {
    what: 'an extra field in the directory',
    bytes: patched({ at: second + 30, bytes: [1] }),
    says: 'extra field',
  },
  { what: 'an encrypted file', bytes: both(2, [1, 8]), says: 'encrypted' },
  { what: 'sizes behind the data', bytes: both(2, [8, 8]), says: 'encrypted or streamed' },
  { what: 'another compression', bytes: both(4, [12, 0]), says: 'another way than deflate' },
  { what: 'a wrong checksum', bytes: both(10, [1, 2, 3, 4]), says: 'checksum' },
  { what: 'a stated size that is too small', bytes: both(18, [3, 0, 0, 0]), says: 'stated size' },
  { what: 'a stated size that is too large', bytes: both(18, [99, 0, 0, 0]), says: 'longer or shorter' },
  { what: 'a stated size beyond all limits', bytes: both(18, [0, 0, 0, 0x7f]), says: 'larger than' },
  { what: 'a link', bytes: patched({ at: second + 40, bytes: [0xff, 0xa1] }), says: 'link' },
  {
    what: 'two files at one place',
    bytes: patched({ at: second + 42, bytes: [0, 0, 0, 0] }),
    says: 'belong to no file',
  },
  { what: 'a name twice', bytes: renamed('b.json'), says: 'twice' },
  { what: 'two names that differ in case', bytes: renamed('B.json'), says: 'twice' },
  { what: 'a name above the folder', bytes: renamed('../son'), says: 'dotted' },
  { what: 'an absolute name', bytes: renamed('/.json'), says: 'dotted' },
  { what: 'a backslash', bytes: renamed('a\\json'), says: 'refuse' },
  { what: 'a drive', bytes: renamed('c:json'), says: 'refuse' },
  { what: 'a line break in a name', bytes: renamed('a\njson'), says: 'ASCII' },
])('refuses $what', ({ bytes, says }) => {
  expect(() => openContainer(bytes)).toThrow(
    expect.objectContaining({ code: 'PACK_INVALID', message: expect.stringContaining(says) }),
  );
});

/** The second file under another name of the same length, in both headers. */
function renamed(name: string): Buffer {
  const bytes = [...Buffer.from(name, 'latin1')];
  return patched({ at: second + 46, bytes }, { at: secondRecord + 30, bytes });
}

/** The end record points one byte further, as somebody would do who hides a byte. */
function moved(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(directory + 1, bytes.length - 6);
  return bytes;
}

test('refuses bytes behind compressed data inside a record', async () => {
  const packed = Buffer.concat([deflateRawSync(Buffer.from('{}')), Buffer.from('hidden')]);
  const stored = await writeZip(files([['a.json', packed]]), new Set(['mimetype', 'a.json']), NOW);
  const header = stored.indexOf('PK\x01\x02', stored.readUInt32LE(stored.length - 6) + 1, 'latin1');
  const record = stored.indexOf('PK\x03\x04', 1, 'latin1');
  for (const at of [header + 10, record + 8]) stored.writeUInt16LE(8, at);
  for (const at of [header + 24, record + 22]) stored.writeUInt32LE(2, at);
  expect(() => openContainer(stored)).toThrow(
    expect.objectContaining({ code: 'PACK_INVALID', message: expect.stringContaining('unpacked') }),
  );
});

test.each([
  { what: 'is compressed', make: () => writeZip(files([]), new Set(), NOW) },
  {
    what: 'says something else',
    make: () => writeZip(new Map([['mimetype', Buffer.from('x')]]), new Set(['mimetype']), NOW),
  },
  {
    what: 'is not the first',
    make: () =>
      writeZip(
        new Map([
          ['a', MIMETYPE],
          ['mimetype', MIMETYPE],
        ]),
        new Set(['mimetype', 'a']),
        NOW,
      ),
  },
])('refuses a zip whose mimetype $what', async ({ make }) => {
  const bytes = await make();
  expect(() => openContainer(bytes)).toThrow(
    expect.objectContaining({ code: 'PACK_INVALID', message: expect.stringContaining('ASiC-E') }),
  );
});
