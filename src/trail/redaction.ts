/** What stands where a secret stood. */
export const REDACTED = '[redacted]';

/**
 * Fields of requests and responses that hold a secret, in lower case without separators. `accessKeyId` is not
 * among them: it is no secret, and attribution needs it.
 */
const SECRET_FIELDS: ReadonlySet<string> = new Set([
  'sessiontoken',
  'secretaccesskey',
  'password',
  'newpassword',
  'oldpassword',
  'masteruserpassword',
  'secretstring',
  'secretbinary',
  'clientsecret',
  'privatekey',
  'authorizationtoken',
  'authorizedurl',
  'samlassertion',
  'webidentitytoken',
  'signintoken',
  'accesstoken',
  'refreshtoken',
  'idtoken',
]);

const SECRET_NAME = /secret|token|passw|pwd|credential|private|api_?key|access_?key|auth/i;

/**
 * The record without its secrets: session tokens, secret keys, passwords, and values of environment variables whose
 * name speaks of a secret. Text that is no well-formed Unicode is repaired, since evidence cannot hold it. The
 * input is not changed.
 */
export function redactRecord<Value>(value: Value): Value;
export function redactRecord(value: unknown): unknown {
  return redacted(value, SECRET_FIELDS_TEST);
}

/** What CloudTrail itself writes for values that it hides. */
const HIDDEN = /^(HIDDEN_[A-Z_]+|\*+)$/;

type IsSecret = (name: string) => boolean;

const SECRET_FIELDS_TEST: IsSecret = (name) => SECRET_FIELDS.has(name.toLowerCase().replaceAll(/[-_]/g, ''));

function redacted(value: unknown, isSecret: IsSecret): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map((item: unknown) => redacted(item, isSecret));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => {
      const hide =
        isSecret(name) && (typeof inner === 'number' || (typeof inner === 'string' && !HIDDEN.test(inner)));
      const next =
        name === 'environment' ? (inside: string) => isSecret(inside) || SECRET_NAME.test(inside) : isSecret;
      return [name.toWellFormed(), hide ? REDACTED : redacted(inner, next)];
    }),
  );
}
