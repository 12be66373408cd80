import { createHash } from 'node:crypto';

/**
 * The UUID of a name, always the same for the same name. Names of different sorts begin differently.
 *
 * @source RFC 9562, section 5.5 (version 5), in a namespace of our own below that of URLs
 */
export function nameUuid(name: string): string {
  return uuidIn(EXHIBIT, name);
}

/** The version 5 UUID of a name in a namespace. */
export function uuidIn(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const URLS = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
const EXHIBIT = uuidIn(URLS, 'https://exhibit.dev/');
