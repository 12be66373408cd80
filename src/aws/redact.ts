import { createHmac } from 'node:crypto';
import { Content } from './content.ts';
import { redactStatistics } from './redact-statistics.ts';
import { isMarker, type Mark, namesSecret, redactText } from './redact-text.ts';

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
 * @param key at least 16 random bytes, kept nowhere
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
  if (value instanceof Content) return new Content(redactBytes(value.bytes, mark), value.received);
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array)
    return value;
  if (Array.isArray(value)) return redactList(value, mark);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, redactField(name, inner, mark)]),
  );
}

/** Names of maps in which people put settings, so that a value alone can look like a secret key. */
const SETTINGS = /^(environment|hyper_?parameters|static_?hyper_?parameters|parameters)$/i;
const LISTING_PLACE = /^(next_?token|(next_?)?marker|(next_?)?continuation_?token)$/i;

function redactField(name: string, value: unknown, mark: Mark): unknown {
  // A changed place in a listing would end it; it holds nothing that opens a door without credentials.
  if (LISTING_PLACE.test(name)) return value;
  if (namesSecret(name)) return redactAll(value, mark);
  if (!SETTINGS.test(name) || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return redactValue(value, mark);
  }
  return Object.fromEntries(
    Object.entries(value).map(([setting, inner]) => {
      const secret = namesSecret(setting) || (typeof inner === 'string' && looksLikeSecretKey(inner));
      return [setting, secret ? redactAll(inner, mark) : redactValue(inner, mark)];
    }),
  );
}

/** 40 characters as in a secret access key. A commit id has 40 too, but only hexadecimal ones. */
function looksLikeSecretKey(text: string): boolean {
  return /^[A-Za-z0-9/+]{40}$/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text) && /[0-9/+]/.test(text);
}

/** Every text below a name that stands for a secret; objects keep their form, so that a schema still fits. */
function redactAll(value: unknown, mark: Mark): unknown {
  if (typeof value === 'string') return value === '' || CLOUDTRAIL_HIDDEN.has(value) ? value : mark(value);
  if (value instanceof Uint8Array) return mark(Buffer.from(value).toString('base64'));
  if (typeof value === 'number' || typeof value === 'bigint') return mark(String(value));
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Content) {
    return redactValue(value, mark);
  }
  if (Array.isArray(value)) return value.map((item) => redactAll(item, mark));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      /^(access_?key_?id|expiration)$/i.test(name) ? inner : redactAll(inner, mark),
    ]),
  );
}

const CLOUDTRAIL_HIDDEN: ReadonlySet<string> = new Set(['HIDDEN_DUE_TO_SECURITY_REASONS', '***']);

/** Lists may be command lines: what follows `--password` is a secret. */
function redactList(list: readonly unknown[], mark: Mark): unknown[] {
  return list.map((item, index) => {
    const before: unknown = list[index - 1];
    const option = typeof before === 'string' ? /^--?([A-Za-z][\w.-]*)$/.exec(before)?.[1] : undefined;
    return option !== undefined && namesSecret(option) ? redactAll(item, mark) : redactValue(item, mark);
  });
}

/** Text is redacted in place and bytes that are no text stay: compressed content is never collected. */
function redactBytes(bytes: Uint8Array, mark: Mark): Uint8Array {
  const text = textOf(bytes);
  if (text === null) return bytes;
  const redacted = redactText(redactStatistics(text), mark);
  return redacted === text ? bytes : new TextEncoder().encode(redacted);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
