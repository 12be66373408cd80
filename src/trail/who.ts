import type { Actor, Change } from '../evidence/kinds/cloudtrail-changes.ts';
import { actedBy, isNamed } from './matching.ts';
import { type SettingChange, settingChanges } from './settings.ts';

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
  /** Settings that are known to have had another value before. */
  readonly settings: readonly SettingChange[];
  readonly eventId: string;
  readonly file: Change['file'];
}

/**
 * The changes that the question asks for, in the given order. What a setting was before is taken from all changes,
 * also those that were not asked for, so give everything that was read.
 *
 * @param changes ordered by time
 */
export function whoDid(changes: readonly Change[], { resource, actor, events }: WhoQuestion): WhoRow[] {
  const names = new Set(events.map((name) => name.toLowerCase()));
  const before = settingChanges(changes);
  return changes
    .filter(
      (change) =>
        (resource === null || change.resources.some((it) => isNamed(it, resource))) &&
        (actor === null || actedBy(change.actor, actor)) &&
        (names.size === 0 || names.has(change.name.toLowerCase())),
    )
    .map((change) => rowOf(change, before.get(change) ?? []));
}

function rowOf(change: Change, settings: readonly SettingChange[]): WhoRow {
  const {
    at,
    source,
    name: event,
    account,
    region,
    resources,
    actor,
    sourceIp,
    error,
    eventId,
    file,
  } = change;
  const { name: person, kind, strength, hops, role, identityArn, note } = actor;
  const rules = hops.map(({ rule }) => rule);
  const who = { person, kind, strength, rules, role, identityArn, note };
  return { at, source, event, account, region, resources, ...who, sourceIp, error, settings, eventId, file };
}
