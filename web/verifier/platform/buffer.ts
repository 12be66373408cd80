import { Buffer as PlainBuffer } from 'buffer/';

/**
 * Gives browsers the `Buffer` that the shared code is written with. It has to be imported before all other code.
 *
 * Text is read and written by the browser, because the package spells bytes that are no UTF-8 in another way than Node
 * does, and slower.
 */
const plainText = PlainBuffer.prototype.toString;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

PlainBuffer.prototype.toString = function textOf(
  this: InstanceType<typeof PlainBuffer>,
  ...[encoding, start, end]: Parameters<typeof plainText>
): string {
  const isUtf8 = encoding === undefined || encoding === 'utf8' || encoding === 'utf-8';
  return isUtf8 ? decoder.decode(this.subarray(start, end)) : plainText.call(this, encoding, start, end);
};

Object.assign(globalThis, { Buffer: PlainBuffer });
