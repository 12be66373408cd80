import { expect, test } from 'vitest';
import { readCsv } from '../../../src/trail/engines/athena-csv.ts';

/** Every way to cut the bytes in pieces of one length gives the same rows. */
async function rows(bytes: Uint8Array, length: number) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  }
  return Array.fromAsync(readCsv(pieces()));
}

test.each([
  {
    title: 'quotes, commas and line breaks',
    text: '"a","b"\n"x, ""y""\r\n","z"\n',
    is: [
      ['a', 'b'],
      ['x, "y"\r\n', 'z'],
    ],
  },
  {
    title: 'null beside empty text',
    text: '"a",\n"",\n',
    is: [
      ['a', null],
      ['', null],
    ],
  },
  {
    title: 'plain fields',
    text: 'a,1\nb,2',
    is: [
      ['a', '1'],
      ['b', '2'],
    ],
  },
  { title: 'characters of several bytes', text: '"ü€😀"\n', is: [['ü€😀']] },
  {
    title: 'line ends of two characters',
    text: '"a","b"\r\n"c",\r\n',
    is: [
      ['a', 'b'],
      ['c', null],
    ],
  },
  { title: 'nothing', text: '', is: [] },
])('reads $title', async ({ text, is }) => {
  const bytes = Buffer.from(text);
  for (const length of [1, 2, 3, 1000]) expect(await rows(bytes, length)).toEqual(is);
});

test.each([
  { title: 'a text that ends inside a field', bytes: Buffer.from('"a","b') },
  { title: 'text behind a closing quote', bytes: Buffer.from('"a"b,\n') },
  { title: 'a quote inside a plain field', bytes: Buffer.from('a"b,\n') },
  { title: 'broken UTF-8', bytes: Buffer.from([0x22, 0xff, 0x22]) },
  { title: 'a character that is cut off', bytes: Buffer.from([0xe2, 0x82]) },
])('refuses $title', async ({ bytes }) => {
  await expect(rows(bytes, 1)).rejects.toMatchObject({ name: 'MalformedAnswer' });
});
