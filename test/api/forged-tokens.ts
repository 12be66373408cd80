import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const decoded = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));

const { privateKey: FOREIGN } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const signed = (header: unknown, payload: unknown, key: KeyObject = FOREIGN): string => {
  const text = `${encoded(header)}.${encoded(payload)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};

/**
 * What somebody can make of a token that holds, without the key of its issuer.
 *
 * @param jwk the public key that the issuer publishes
 * @param elsewhere an address that a token could name as the place of its keys
 */
export function forgeries(
  token: string,
  jwk: Record<string, unknown>,
  elsewhere: string,
): Record<string, string> {
  const [head, body, signature = ''] = token.split('.');
  const header = decoded(head);
  const payload = decoded(body);
  const admin = { ...payload, roles: ['exhibit-admin'] };
  const withSecret = (secret: string): string => {
    const text = `${encoded({ ...header, alg: 'HS256' })}.${encoded(admin)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
  const own = createPublicKey(FOREIGN).export({ format: 'jwk' });
  const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  return {
    'changed claims': `${head}.${encoded(admin)}.${signature}`,
    'later expiry': `${head}.${encoded({ ...payload, exp: Number(payload.exp) + 1 })}.${signature}`,
    'changed signature': `${head}.${body}.${flipped}`,
    'no signature': `${head}.${body}.`,
    'alg none': `${encoded({ ...header, alg: 'none' })}.${encoded(admin)}.`,
    'alg None': `${encoded({ ...header, alg: 'None' })}.${encoded(admin)}.`,
    'HS256 with the public key as PEM': withSecret(pem),
    'HS256 with the public key as JWK': withSecret(JSON.stringify(jwk)),
    'another key under the same id': signed(header, admin),
    'a key in the header': signed({ ...header, jwk: own }, admin),
    'an address of keys in the header': signed({ ...header, jku: elsewhere, x5u: elsewhere }, admin),
    'an id of a key that leads elsewhere': signed({ ...header, kid: '../../etc/passwd' }, admin),
    'no token at all': 'x',
  };
}
