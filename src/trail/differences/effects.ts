import { entryOf } from '../../core/entry-of.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import { fieldsOf } from '../json.ts';
import { between, type Difference } from './difference.ts';
import { apply, type State, type Step } from './state.ts';

/** What a change did: to the resource itself, and to what it is made of. */
export interface Effect {
  readonly effect: Step['effect'];
  readonly differences: readonly Difference[];
}

/** Settings whose value is the name of another resource of the same account and region. */
const LINKS: Readonly<Record<string, string>> = { endpointConfigName: 'endpoint-config', modelName: 'model' };

/** Endpoint to configuration, configuration to model. */
const DEEPEST = 2;

/**
 * A state with what it pointed to when it was set: a name can be given to something else later, and what was set
 * before goes on with what the name meant then. Null where the log does not tell what it meant.
 */
interface Seen {
  readonly state: State;
  readonly links: ReadonlyMap<string, Seen | null>;
}

/**
 * Per change that succeeded what it changed, field by field, against the last state of the resource that the log
 * tells. Where the name of an endpoint configuration or of a model changes, or comes to mean another one, the
 * settings of both are compared as well, if the log holds the creation of both. Nothing but events is used: what a
 * resource was before the log is `set`, never guessed. Calls that failed have no effect and are not in the map.
 *
 * @param changes ordered by time
 */
export function effectsOf(changes: readonly Change[]): ReadonlyMap<Change, Effect> {
  const current = new Map<string, Seen>();
  /** Also of what was deleted since: an endpoint can go on with a configuration that is gone. */
  const lastSeen = new Map<string, Seen>();
  const effects = new Map<Change, Effect>();
  for (const change of changes) {
    if (change.error !== null) continue;
    const steps = change.resources.map((resource) => {
      const key = keyOf(change, resource);
      const before = current.get(key);
      const step = apply(change, resource, before?.state);
      if (!step.state) {
        current.delete(key);
        return { ...step, followed: [] };
      }
      const seen = { state: step.state, links: linksOf(change, { step, before, lastSeen }) };
      current.set(key, seen);
      lastSeen.set(key, seen);
      return { ...step, followed: before && step.effect === 'changed' ? follow(before, seen) : [] };
    });
    const own = distinct(steps.flatMap(({ differences }) => differences));
    const followed = distinct(steps.flatMap((step) => step.followed));
    const effect = steps.find((it) => it.effect !== 'changed')?.effect ?? 'changed';
    effects.set(change, { effect, differences: [...own, ...followed] });
  }
  return effects;
}

/** What the names in a state mean: now where the change sets them, else what they meant before. */
function linksOf(
  change: Change,
  given: {
    readonly step: Step;
    readonly before: Seen | undefined;
    readonly lastSeen: ReadonlyMap<string, Seen>;
  },
): ReadonlyMap<string, Seen | null> {
  const { step, before, lastSeen } = given;
  const asked = fieldsOf(change.request);
  return new Map(
    [...(step.state?.settings ?? [])].flatMap(([field, name]) => {
      const type = linkType(field);
      if (type === undefined) return [];
      const isSet = step.effect === 'created' || asked?.[field] !== undefined;
      const now = lastSeen.get(keyOf(change, arnLike(change, `${type}/${name}`)));
      return [[field, (isSet ? now : before?.links.get(field)) ?? null] as const];
    }),
  );
}

const linkType = (field: string) => entryOf(LINKS, field.split('.').at(-1) ?? '');

function follow(old: Seen, next: Seen, depth = 1): readonly Difference[] {
  if (depth > DEEPEST) return [];
  return [...next.links].flatMap(([field, now]) => {
    const [before, after] = [old.state.settings.get(field), next.state.settings.get(field)];
    const meant = old.links.get(field) ?? null;
    if (before === undefined || after === undefined || (before === after && meant === now)) return [];
    const via = `${linkType(field)}/${before} → ${linkType(field)}/${after}`;
    if (!meant?.state.complete || !now?.state.complete)
      return [{ field: `${field} settings`, kind: 'unknown', before: null, after: null, via } as const];
    return [...between(meant.state.settings, now.state.settings, via), ...follow(meant, now, depth + 1)];
  });
}

/** The ARN of a neighbour of the resource of the change. */
function arnLike({ resources }: Change, path: string): string {
  const arn = resources.find((it) => it.startsWith('arn:'));
  return arn ? `${arn.split(':').slice(0, 5).join(':')}:${path}` : path;
}

const keyOf = ({ account, region, source }: Change, resource: string) =>
  resource.startsWith('arn:')
    ? resource.toLowerCase()
    : [account, region, source, resource.toLowerCase()].join(' ');

function distinct(differences: readonly Difference[]): Difference[] {
  const byField = differences.toReversed().map((it) => [`${it.via ?? ''} ${it.field}`, it] as const);
  return [...new Map(byField).values()].toReversed();
}
