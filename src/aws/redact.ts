import { createHmac } from 'node:crypto';
import { Content } from './content.ts';
import { redactReport } from './redact-reports.ts';
import { redactStatistics } from './redact-statistics.ts';
import { isMarker, isReference, type Mark, namesSecret, redactText } from './redact-text.ts';

/** Takes secrets out of answers before anything else sees them. */
export interface Redaction {
  /** A copy of an SDK value without secrets; content is copied with its bytes redacted. */
  value(value: unknown): unknown;
  text(text: string): string;
}

/**
 * Replaces secrets by `[redacted hmac-sha256:<16 digits>]`. The digest is keyed, so that equal secrets of one run
 * are seen to be equal and nobody can try out words against it. Key ids (AKIA…, ASIA…) stay: they say who.
 *
 * @param key at least 16 random bytes, kept nowhere but beside a run that is not finished
 */
export function createRedaction(key: Uint8Array): Redaction {
  const mark: Mark = (secret) => {
    if (isMarker(secret)) return secret;
    return `[redacted hmac-sha256:${createHmac('sha256', key).update(secret).digest('hex').slice(0, 16)}]`;
  };
  return {
    value: (value) => redactValue(value, mark),
    text: (text) => redactText(text, mark),
  };
}

function redactValue(value: unknown, mark: Mark): unknown {
  if (typeof value === 'string') return redactText(value, mark);
  // The SDK gives JSON text of some fields as an object of String with methods.
  if (value instanceof String) return redactText(value.toString(), mark);
  if (value instanceof Content) return new Content(redactBytes(value.bytes, mark), value.received);
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array)
    return value;
  if (Array.isArray(value)) return redactList(value, mark);
  return redactFields(value, mark);
}

/** Names of maps in which people put settings under names of their own. */
const SETTINGS =
  /^(environment|environment_?variables|(static_?)?hyper_?parameters|parameters|(customer_?)?metadata(_?properties)?|properties|labels|(resolved_?)?configuration|custom_?details|custom_?attributes)$/i;

/** Fields of AWS answers and logged calls that hold a secret, in lower case without separators. */
const SECRET_FIELDS: ReadonlySet<string> = new Set([
  'accesstoken',
  'apikey',
  'authorizationtoken',
  'authtoken',
  'bearertoken',
  'clientsecret',
  'connectionstring',
  'documentpresignedurl',
  'idtoken',
  // No secret, but personal: no record needs it.
  'masteraccountemail',
  'masteruserpassword',
  'newpassword',
  'oldpassword',
  'passphrase',
  'password',
  'plaintext',
  'privatekey',
  'refreshtoken',
  'samlassertion',
  'secret',
  'secretaccesskey',
  'secretbinary',
  'secretkey',
  'secretstring',
  'securitytoken',
  'sessiontoken',
  'ssecustomerkey',
  'termtoken',
  'webidentitytoken',
]);

function redactFields(fields: object, mark: Mark): Readonly<Record<string, unknown>> {
  const entries: [string, unknown][] = Object.entries(fields);
  // A setting may also be told as a pair: `{ Name: 'DB_PASSWORD', Value: '…' }`, `{ Key, Value }`.
  const label = entries.find(([name]) => /^(name|key)$/i.test(name))?.[1];
  const secret = typeof label === 'string' && namesSecret(label);
  return Object.fromEntries(
    entries.map(([name, inner]) => {
      const isValue = secret && /^(default_?)?value$/i.test(name);
      return [name, isValue ? redactSecret(inner, mark) : redactField(name, inner, mark)];
    }),
  );
}

function redactField(name: string, value: unknown, mark: Mark): unknown {
  // A changed place in a listing would end it; it opens no door without credentials.
  if (/^((next|next_?page|pagination)_?token|(next_?)?marker|(next_?)?continuation_?token)$/i.test(name))
    return value;
  if (SECRET_FIELDS.has(name.toLowerCase().replaceAll(/[-_.]/g, ''))) return redactSecret(value, mark);
  if (SETTINGS.test(name) && isPlain(value)) return redactSettings(value, mark);
  // The definition of a pipeline is JSON text, with parameters and environments in it.
  if (/^pipeline_?definition(_?body)?$/i.test(name)) return redactSetting(value, mark);
  return redactValue(value, mark);
}

function redactSettings(settings: object, mark: Mark): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]: [string, unknown]) => {
      return [name, namesSecret(name) ? redactSecret(value, mark) : redactSetting(value, mark)];
    }),
  );
}

/** A setting may hold JSON text with settings of its own, as CodePipeline keeps the environment of a build. */
function redactSetting(value: unknown, mark: Mark): unknown {
  const inner = typeof value === 'string' && /^\s*[[{]/.test(value) ? jsonOf(value) : undefined;
  if (inner === undefined) return redactValue(value, mark);
  const redacted = JSON.stringify(redactField('configuration', inner, mark));
  return redactValue(redacted === JSON.stringify(inner) ? value : redacted, mark);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The value of a name that stands for a secret. Objects keep their form, so that a schema still fits. */
function redactSecret(value: unknown, mark: Mark): unknown {
  if (typeof value === 'string') return isHarmless(value) ? value : mark(value);
  if (value instanceof Uint8Array) return mark(Buffer.from(value).toString('base64'));
  if (typeof value === 'number') return mark(String(value));
  if (Array.isArray(value)) return value.map((item) => redactSecret(item, mark));
  if (!isPlain(value) || value instanceof Content) return redactValue(value, mark);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, redactSecret(inner, mark)]));
}

const CLOUDTRAIL_HIDDEN: ReadonlySet<string> = new Set(['HIDDEN_DUE_TO_SECURITY_REASONS', '***']);

function isHarmless(value: string): boolean {
  return value === '' || CLOUDTRAIL_HIDDEN.has(value) || isReference(value);
}

/** Lists may be command lines: what follows `--password` is a secret. */
function redactList(list: readonly unknown[], mark: Mark): unknown[] {
  return list.map((item, index) => {
    const before: unknown = list[index - 1];
    const option = typeof before === 'string' ? /^--?([A-Za-z][\w.-]*)$/.exec(before)?.[1] : undefined;
    return option !== undefined && namesSecret(option) ? redactSecret(item, mark) : redactValue(item, mark);
  });
}

/** Text is redacted in place and bytes that are no text stay: compressed content is never collected. */
function redactBytes(bytes: Uint8Array, mark: Mark): Uint8Array {
  const text = textOf(bytes);
  if (text === null) return bytes;
  const redacted = redactText(redactReport(redactStatistics(text)), mark);
  return redacted === text ? bytes : new TextEncoder().encode(redacted);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
