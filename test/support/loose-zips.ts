import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Containers in which the data of one file are spelled so that some programs take them and others do not: each with the
 * same content, size and checksum as before.
 */
export function looseZips(container: Buffer, name: string): readonly (readonly [string, Buffer])[] {
  const content = contentOf(container, name);
  const plain = deflateRawSync(content);
  const stored = Buffer.concat([Buffer.from([1, content.length, 0, 0xff - content.length, 0xff]), content]);
  const wrongLength = Buffer.from(stored);
  wrongLength[3] = 0;
  const longer = deflateRawSync(Buffer.concat([content, Buffer.from('!')]));
  return [
    ['data in another sound spelling', replaced(container, name, stored)],
    ['bytes behind the end of the data', replaced(container, name, Buffer.concat([plain, Buffer.from([0])]))],
    ['data whose length is not confirmed', replaced(container, name, wrongLength)],
    ['data with more in them than stated', replaced(container, name, longer)],
    ['data without their last byte', replaced(container, name, plain.subarray(0, -1))],
  ];
}

interface Place {
  readonly central: number;
  readonly local: number;
}

function placeOf(zip: Buffer, name: string): Place {
  let central = zip.readUInt32LE(zip.length - 6);
  while (central < zip.length - 22) {
    const length = zip.readUInt16LE(central + 28);
    if (zip.toString('latin1', central + 46, central + 46 + length) === name)
      return { central, local: zip.readUInt32LE(central + 42) };
    central += 46 + length;
  }
  throw new Error(`There is no ${name}.`);
}

function contentOf(zip: Buffer, name: string): Buffer {
  const { central, local } = placeOf(zip, name);
  if (zip.readUInt16LE(central + 10) !== 8) throw new Error(`${name} is not deflated.`);
  const from = local + 30 + name.length;
  const packed = zip.subarray(from, from + zip.readUInt32LE(central + 20));
  return inflateRawSync(packed);
}

/** The zip with other data of one file; method, size and checksum stay, all places behind move. */
function replaced(zip: Buffer, name: string, data: Buffer): Buffer {
  const { central, local } = placeOf(zip, name);
  const from = local + 30 + name.length;
  const before = zip.readUInt32LE(central + 20);
  const moved = data.length - before;
  const made = Buffer.concat([zip.subarray(0, from), data, zip.subarray(from + before)]);
  made.writeUInt32LE(data.length, local + 18);
  const end = made.length - 22;
  const directory = made.readUInt32LE(end + 16) + moved;
  made.writeUInt32LE(directory, end + 16);
  for (let at = directory; at < end; at += 46 + made.readUInt16LE(at + 28)) {
    if (made.readUInt32LE(at + 42) > local) made.writeUInt32LE(made.readUInt32LE(at + 42) + moved, at + 42);
    if (made.readUInt32LE(at + 42) === local) made.writeUInt32LE(data.length, at + 20);
  }
  return made;
}
