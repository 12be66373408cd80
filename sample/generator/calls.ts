import type { Json } from '../../src/core/canonical-json.ts';
import type { Place } from './places.ts';
import type { Fields, World } from './world.ts';

/** Someone or something with credentials. */
export interface Caller {
  /** ARN as IAM sees it. */
  readonly arn: string;
  /** The userIdentity element of a call at that time; a console session has a new key each time. */
  readonly identity: (at: string) => Fields;
  readonly ip: string;
  readonly agent: string;
  /** Further top-level elements of each of its calls. */
  readonly more?: Fields;
}

/** Who did something, and when. */
export interface Act {
  readonly by: Caller;
  readonly at: string;
}

/** What was called. `source` is the service without `.amazonaws.com`. */
export interface Call {
  readonly source: string;
  readonly name: string;
  readonly request: Json;
  readonly response?: Json;
  readonly readOnly?: boolean;
  readonly more?: Fields;
  readonly againAfter?: number;
}

/** Logs a call. */
export function call(world: World, place: Place, { by, at, ...what }: Act & Call): void {
  world.log({
    place,
    at,
    source: what.source,
    name: what.name,
    identity: by.identity(at),
    ip: by.ip,
    agent: by.agent,
    readOnly: what.readOnly ?? false,
    request: what.request,
    response: what.response ?? null,
    more: { ...by.more, ...what.more },
    ...(what.againAfter === undefined ? {} : { againAfter: what.againAfter }),
  });
}

/**
 * The names of an API input as CloudTrail writes them: the first letter in lower case, at every depth but inside
 * maps that the caller names (hyperparameters, environment).
 */
export function asLogged(input: Json): Json {
  if (Array.isArray(input)) return input.map(asLogged);
  if (input === null || typeof input !== 'object') return input;
  const renamed: Record<string, Json> = {};
  for (const [key, value] of Object.entries(input)) {
    const name = key.charAt(0).toLowerCase() + key.slice(1);
    renamed[name] = name === 'hyperParameters' || name === 'environment' ? value : asLogged(value);
  }
  return renamed;
}

/** The resources element with one entry. */
export function touching(account: string, type: string, arn: string): Fields {
  return { resources: [{ accountId: account, type, ARN: arn }] };
}
