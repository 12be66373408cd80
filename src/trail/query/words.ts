import type { TrailSearch } from './question.ts';

/** What separates names in ARNs, paths and JSON text. A backslash stands before the quotes of JSON inside JSON. */
export const RESOURCE_SEPARATORS = '\\/:';

/** The same for callers, of whom `@` separates the name from the domain. */
export const ACTOR_SEPARATORS = '\\/:@';

/** The fields whose text tells, next to `resources`, what an event is about. */
export const ABOUT = [
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'serviceEventDetails',
] as const;

/** The fields that name the caller. */
export const CALLER = [
  'userIdentity.arn',
  'userIdentity.principalId',
  'userIdentity.userName',
  'userIdentity.accessKeyId',
  'userIdentity.invokedBy',
  'userIdentity.onBehalfOf.userId',
  'userIdentity.sessionContext.sourceIdentity',
  'userIdentity.sessionContext.sessionIssuer.arn',
  'userIdentity.sessionContext.sessionIssuer.userName',
] as const;

/** Names of writes that take something away, in lower case: how they begin, or whole. */
export const DELETING = {
  beginnings: ['delete', 'batchdelete', 'deregister', 'remove', 'terminate', 'purge', 'destroy'],
  names: ['schedulekeydeletion'],
} as const;

/**
 * The text in lower case, character by character, as `lower` of Trino and DuckDB gives it. `toLowerCase` looks at
 * neighbours (a final sigma) and can give two characters for one.
 */
export function lower(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return Array.from(text, (one) => String.fromCodePoint(one.toLowerCase().codePointAt(0) ?? 0)).join('');
}

/** The text in lower case with a quote for every separator, so that a whole name stands between quotes. */
export function segmented(text: string, separators: string): string {
  const every = new Set(separators);
  return Array.from(lower(text), (one) => (every.has(one) ? '"' : one)).join('');
}

/** What to look for in the segmented text of what an event is about. */
export function wantedResource({ by, value }: TrailSearch['resources'][number]): string {
  const inJson = JSON.stringify(value).slice(1, -1);
  return `"${segmented(inJson, RESOURCE_SEPARATORS)}${by === 'arn-prefix' ? '' : '"'}`;
}

/** What to look for in the segmented names of the caller. */
export const wantedActor = (value: string): string => `"${segmented(value, ACTOR_SEPARATORS)}"`;
