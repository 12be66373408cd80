import type { Actor, Change } from '../evidence/kinds/cloudtrail-changes.ts';
import type { SessionMark, TracedChange } from './changes.ts';
import type { Difference } from './differences/difference.ts';
import { type Effect, effectsOf } from './differences/effects.ts';
import { actedBy, isNamed } from './matching.ts';

/** What to look for among changes. Null, or an empty list, does not narrow. */
export interface WhoQuestion {
  /** Name, ARN or beginning of an ARN, in any case. */
  readonly resource: string | null;
  /** Name of a person or service, e-mail or the part before its `@`, role, or ARN, in any case. */
  readonly actor: string | null;
  /** Event names, in any case. */
  readonly events: readonly string[];
}

/** One answer to "who changed what". */
export interface WhoRow {
  readonly at: string;
  readonly source: string;
  readonly event: string;
  readonly account: string;
  readonly region: string;
  readonly resources: readonly string[];
  /** Null when the log does not say. */
  readonly person: string | null;
  readonly kind: Actor['kind'];
  readonly strength: Actor['strength'];
  /** Rules of the hops from the event to the person, in order. */
  readonly rules: readonly Actor['hops'][number]['rule'][];
  readonly role: string | null;
  readonly identityArn: string | null;
  readonly note: string | null;
  readonly sourceIp: string | null;
  readonly error: string | null;
  /** Null for a call that failed. */
  readonly effect: Effect['effect'] | null;
  /** What was before and after, field by field; empty for a failed call and where nothing changed. */
  readonly differences: readonly Difference[];
  /** The way from the event to the person, with the events that prove it. */
  readonly hops: Actor['hops'];
  readonly session: SessionMark;
  /** The record of the same action in another account. */
  readonly twin: TracedChange['twin'];
  readonly eventId: string;
  readonly file: Change['file'];
}

/**
 * The changes that the question asks for, in the given order. What a setting was before is taken from all changes,
 * also those that were not asked for, so give everything that was read.
 *
 * @param traced ordered by time
 */
export function whoDid(traced: readonly TracedChange[], { resource, actor, events }: WhoQuestion): WhoRow[] {
  const names = new Set(events.map((name) => name.toLowerCase()));
  const effects = effectsOf(traced.map(({ change }) => change));
  return traced
    .filter(
      ({ change }) =>
        (resource === null || change.resources.some((it) => isNamed(it, resource))) &&
        (actor === null || actedBy(change.actor, actor)) &&
        (names.size === 0 || names.has(change.name.toLowerCase())),
    )
    .map((it) => rowOf(it, effects.get(it.change) ?? null));
}

function rowOf({ change, session, twin }: TracedChange, effect: Effect | null): WhoRow {
  const { at, source, name: event, account, region, resources, sourceIp, error, eventId, file } = change;
  const { name: person, kind, strength, hops, role, identityArn, note } = change.actor;
  return {
    ...{ at, source, event, account, region, resources },
    ...{ person, kind, strength, rules: hops.map(({ rule }) => rule), role, identityArn, note, hops },
    ...{ sourceIp, error, session, twin, eventId, file },
    effect: effect?.effect ?? null,
    differences: effect?.differences ?? [],
  };
}
