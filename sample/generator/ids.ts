import { createHash } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 32 bytes that depend on the seed alone: every made-up identifier of the sample comes from here. */
function bytesOf(seed: string): Buffer {
  return createHash('sha256').update(`northwind:${seed}`).digest();
}

function spelled(seed: string, alphabet: string, length: number): string {
  let text = '';
  for (const byte of bytesOf(seed).subarray(0, length)) text += alphabet[byte % alphabet.length] ?? '';
  return text;
}

/** Lower-case hexadecimal, at most 64 digits. */
export function hex(seed: string, length = 64): string {
  return bytesOf(seed).toString('hex').slice(0, length);
}

/** A version 4 UUID. */
export function uuid(seed: string): string {
  const digits = hex(seed, 32);
  const variant = '89ab'[bytesOf(seed).readUInt8(8) % 4] ?? '8';
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return parts.join('-');
}

/** Letters and digits without meaning, at most 32. */
export function letters(seed: string, length: number): string {
  return spelled(seed, BASE62, length);
}

/** An IAM unique id: prefix (AIDA, AROA, AKIA, ASIA), eight characters of the account, the rest of the seed. */
export function iamId(prefix: 'AIDA' | 'AROA' | 'AKIA' | 'ASIA', account: string, seed: string): string {
  const length = prefix === 'AKIA' || prefix === 'ASIA' ? 8 : 9;
  return `${prefix}${spelled(`account ${account}`, BASE32, 8)}${spelled(`${prefix} ${account} ${seed}`, BASE32, length)}`;
}

/** The bytes that the story keeps at an address, for what nobody reads. */
export function contentOf(uri: string): Buffer {
  return Buffer.from(`northwind content of ${uri}`);
}

/** The entity tag that S3 gives to these bytes. */
export function eTagOf(uri: string): string {
  return createHash('md5').update(contentOf(uri)).digest('hex');
}

/** A whole number from 0 to `limit - 1`. */
export function pick(seed: string, limit: number): number {
  return bytesOf(seed).readUInt32BE(4) % limit;
}
