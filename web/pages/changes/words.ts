import type { paths } from '../../api/schema';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type CaseView = Answer<'/v1/investigations/{investigation}/overview'>;
export type ChangeLine = Answer<'/v1/investigations/{investigation}/changes'>['changes'][number];
export type ChangeView = Answer<'/v1/investigations/{investigation}/changes/{change}'>;
export type Timeline = Answer<'/v1/investigations/{investigation}/timeline'>;
export type Investigation = Answer<'/v1/investigations/{investigation}'>;

/** How sure the person behind a change is. */
export const SURENESS = {
  certain: { letter: '✓', word: 'certain', tone: 'green' },
  policy: { letter: 'P', word: 'as sure as the policy', tone: 'blue' },
  weak: { letter: '~', word: 'weak', tone: 'amber' },
  none: { letter: '?', word: 'nobody found', tone: 'amber' },
} as const;

/** What the digests say of the log at a time. */
export const PROOFS = {
  proven: { letter: '✓', word: 'proven', tone: 'green' },
  'not-shown': { letter: '~', word: 'not proven as a whole', tone: 'amber' },
  'not-proven': { letter: '?', word: 'not proven', tone: 'amber' },
  broken: { letter: '×', word: 'contradicts its digests', tone: 'red' },
} as const;

/** By what rule one step of the chain to the person was found. */
export const RULES: Readonly<Record<string, string>> = {
  direct: 'The event itself names the person.',
  key: 'The access key was issued by the event named here.',
  session: 'The session was issued by the event named here.',
  'source-identity': 'The session carries a source identity, as sure as who sets it.',
  'identity-center': 'The session was issued by IAM Identity Center to this user.',
  name: 'The name of the session says so; whoever assumed the role chose it.',
  'shared-event': 'The record of the same action in the account of the caller names it.',
  'tuning-job': 'The event that created the tuning job names it.',
};

/** The service of an event in short, such as `sagemaker`. */
export function serviceOf({ source }: { readonly source: string }): string {
  return source.replace('.amazonaws.com', '');
}

/** `sagemaker:UpdateEndpoint`. */
export function eventText(one: { readonly source: string; readonly event: string }): string {
  return `${serviceOf(one)}:${one.event}`;
}

/** What people know a resource by, and what sort of thing it is: that of an ARN without account and region. */
export function resourceParts(resource: string): { readonly name: string; readonly sort: string | null } {
  const [, service, ...rest] = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:(?:([^/:]+)[/:])?(.+)$/s.exec(resource) ?? [];
  const [type, name] = rest;
  if (service === undefined || name === undefined) return { name: resource, sort: null };
  if (service === 's3') return { name: type === undefined ? name : `${type}/${name}`, sort: 'bucket' };
  return { name, sort: type === undefined ? service : type.replaceAll('-', ' ') };
}

/** The question of an investigation in a sentence. */
export function questionText({
  resource,
  actor,
  events,
}: {
  readonly resource: string | null;
  readonly actor: string | null;
  readonly events: readonly string[];
}): string {
  const only = events.length > 0 ? ` (${events.join(', ')})` : '';
  if (actor === null) return `Who changed ${resource ?? 'anything'}${only}?`;
  return `What did ${actor} change${resource === null ? '' : ` of ${resource}`}${only}?`;
}
