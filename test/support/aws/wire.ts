import type { IncomingMessage } from 'node:http';
import { type Fields, isFields } from './scenario.ts';

/** An HTTP request with its whole body. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** An HTTP answer. */
export interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Who asks and where, from the Authorization header: the access key id holds the account. */
export function signerOf(headers: Received['headers']): {
  account: string;
  region: string;
  signedFor: string;
} {
  const scope = /Credential=A[KS]IA(\d{12})[^/]*\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(
    headers.authorization ?? '',
  );
  const [, account, region, signedFor] = scope ?? [];
  if (!account || !region || !signedFor)
    throw new TypeError('A request reached the stand-in without AKIA<account>.');
  return { account, region, signedFor };
}

/** Texts although their names end like those of times. */
const TEXT_TIMES: ReadonlySet<string> = new Set([
  'LatestDeliveryAttemptTime',
  'LatestNotificationAttemptTime',
]);
/** Maps whose names are chosen by people. */
const FREE_MAPS: ReadonlySet<string> = new Set([
  'Properties',
  'HyperParameters',
  'Environment',
  'Parameters',
  'Metadata',
]);

/** The JSON of the AWS protocol: times as seconds since 1970. */
export function awsJson(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => awsJson(item, name));
  if (isFields(value)) {
    if (FREE_MAPS.has(name)) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, awsJson(each, inner)]));
  }
  const isTime =
    /(Time|Date|Timestamp|[a-z]At|^ValidTo|^Start|^End|^created|^updated)$/.test(name) &&
    !TEXT_TIMES.has(name);
  if (isTime && typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
    return Date.parse(value) / 1000;
  return value;
}

/** XML text of a value: fields as elements, lists as repeated `member` elements. */
export function xml(value: unknown, listItem = 'member'): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value.map((item) => `<${listItem}>${xml(item, listItem)}</${listItem}>`).join('');
  if (!isFields(value)) return escaped(String(value));
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== null)
    .map(
      ([name, inner]) => `<${name}>${XML_MAPS.has(name) ? entries(inner) : xml(inner, listItem)}</${name}>`,
    )
    .join('');
}

/** Maps of the query protocol, which are written as entries. */
const XML_MAPS: ReadonlySet<string> = new Set(['SummaryMap']);

function entries(map: unknown): string {
  return Object.entries(isFields(map) ? map : {})
    .map(([key, value]) => `<entry><key>${escaped(key)}</key><value>${xml(value)}</value></entry>`)
    .join('');
}

/** XML where a list repeats its own name, as in S3. */
export function flatXml(fields: Fields): string {
  return Object.entries(fields)
    .flatMap(([name, inner]) =>
      (Array.isArray(inner) ? inner : [inner]).map((each): [string, unknown] => [name, each]),
    )
    .filter(([, inner]) => inner !== undefined && inner !== null)
    .map(([name, inner]) => `<${name}>${isFields(inner) ? flatXml(inner) : escaped(String(inner))}</${name}>`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;');
}
