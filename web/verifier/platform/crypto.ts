import { sha256 } from '@noble/hashes/sha2.js';

/** What of `node:crypto` the shared code uses in a browser: SHA-256, in one call or in several. */
interface Hash {
  update(part: Uint8Array | string): Hash;
  digest(): Buffer;
  digest(encoding: 'hex' | 'base64'): string;
}

/** As `createHash` of Node, for SHA-256 alone. */
export function createHash(algorithm: string): Hash {
  refuseOther(algorithm);
  const state = sha256.create();
  function digest(): Buffer;
  function digest(encoding: 'hex' | 'base64'): string;
  function digest(encoding?: 'hex' | 'base64'): Buffer | string {
    const bytes = Buffer.from(state.digest());
    return encoding ? bytes.toString(encoding) : bytes;
  }
  const hash: Hash = {
    update(part) {
      state.update(bytesOf(part));
      return hash;
    },
    digest,
  };
  return hash;
}

/** As `hash` of Node, for SHA-256 in hexadecimal alone. */
export function hash(algorithm: string, data: Uint8Array | string, encoding: string): string {
  refuseOther(algorithm);
  if (encoding !== 'hex') throw new Error(`There is no ${encoding} of a hash here.`);
  return Buffer.from(sha256(bytesOf(data))).toString('hex');
}

const encoder = new TextEncoder();

function bytesOf(data: Uint8Array | string): Uint8Array {
  return typeof data === 'string' ? encoder.encode(data) : data;
}

function refuseOther(algorithm: string): void {
  if (algorithm !== 'sha256') throw new Error(`There is no ${algorithm} here.`);
}
