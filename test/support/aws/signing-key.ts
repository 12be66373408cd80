import { constants, createECDH, generateKeyPairSync, type KeyObject, privateEncrypt } from 'node:crypto';
import { integer, seq } from '../../../src/signing/der.ts';
import { type Operations, Refusal, textOf } from './request.ts';
import type { Fields } from './scenario.ts';

/** A key of the stand-in that signs for real; `serves` goes to the stand-in. */
export interface SigningKey {
  readonly arn: string;
  readonly publicKey: KeyObject;
  readonly serves: Readonly<Record<string, Operations>>;
}

const PAIRS = {
  RSA_2048: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  RSA_3072: () => generateKeyPairSync('rsa', { modulusLength: 3072 }),
  ECC_NIST_P256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
} as const;

const ALGORITHMS: Readonly<Record<string, string>> = {
  RSA_2048: 'RSASSA_PKCS1_V1_5_SHA_256',
  RSA_3072: 'RSASSA_PKCS1_V1_5_SHA_256',
  ECC_NIST_P256: 'ECDSA_SHA_256',
};

/**
 * A key in the KMS of the stand-in, which signs a ready digest as KMS does.
 *
 * @param metadata - what DescribeKey says otherwise
 */
export function signingKey(spec: keyof typeof PAIRS, metadata: Fields = {}): SigningKey {
  const { publicKey, privateKey } = PAIRS[spec]();
  const arn = 'arn:aws:kms:eu-west-1:111122223333:key/0f2a7c1e-5b3d-4d0a-9a52-1c7f3f0b6a11';
  const named = (input: Fields): void => {
    const name = textOf(input, 'KeyId');
    if (name !== arn && name !== 'arn:aws:kms:eu-west-1:111122223333:alias/packs')
      throw new Refusal('NotFoundException', `Key '${name}' does not exist`);
  };
  const kms: Operations = {
    DescribeKey: ({ input }) => {
      named(input);
      const KeyMetadata = {
        Arn: arn,
        KeyState: 'Enabled',
        KeyUsage: 'SIGN_VERIFY',
        KeySpec: spec,
        ...metadata,
      };
      return { KeyMetadata };
    },
    GetPublicKey: ({ input }) => {
      named(input);
      return { PublicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') };
    },
    Sign: ({ input }) => {
      named(input);
      const message = Buffer.from(textOf(input, 'Message') ?? '', 'base64');
      if (
        input.MessageType !== 'DIGEST' ||
        message.length !== 32 ||
        input.SigningAlgorithm !== ALGORITHMS[spec]
      )
        throw new Refusal('ValidationException', 'The stand-in signs SHA-256 digests.');
      if (input.DryRun === true)
        throw new Refusal('DryRunOperationException', 'The request would have succeeded.', { status: 412 });
      return { Signature: signDigest(message, privateKey).toString('base64') };
    },
  };
  return { arn, publicKey, serves: { KMS: kms } };
}

/** DigestInfo of SHA-256 up to the digest. RFC 8017, section 9.2, note 1. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

function signDigest(digest: Buffer, key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'rsa') return signEcDigest(digest, key);
  const padding = constants.RSA_PKCS1_PADDING;
  return privateEncrypt({ key, padding }, Buffer.concat([DIGEST_INFO, digest]));
}

/** Order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** ECDSA by hand, because Node cannot sign a ready digest; the pair of the moment comes from ECDH. FIPS 186-5, section 6.4. */
function signEcDigest(digest: Buffer, key: KeyObject): Buffer {
  const secret = numberOf(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'));
  const moment = createECDH('prime256v1');
  const r = numberOf(moment.generateKeys().subarray(1, 33)) % ORDER;
  const k = numberOf(moment.getPrivateKey());
  const s = (power(k, ORDER - 2n) * ((numberOf(digest) + r * secret) % ORDER)) % ORDER;
  return seq(integer(r), integer(s));
}

const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [square, left] = [base, exponent]; left > 0n; left >>= 1n, square = (square * square) % ORDER) {
    if (left & 1n) result = (result * square) % ORDER;
  }
  return result;
}
