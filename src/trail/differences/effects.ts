import { entryOf } from '../../core/entry-of.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
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
 * Per change that succeeded what it changed, field by field, against the last state of the resource that the log
 * tells. Where the name of an endpoint configuration or of a model changes, the settings of both are compared as
 * well, if the log holds the creation of both. Nothing but events is used: what a resource was before the log is
 * `set`, never guessed. Calls that failed have no effect and are not in the map.
 *
 * @param changes ordered by time
 */
export function effectsOf(changes: readonly Change[]): ReadonlyMap<Change, Effect> {
  const states = new Map<string, State>();
  /** Also of what was deleted since: an endpoint can go on with a configuration that is gone. */
  const lastSeen = new Map<string, State>();
  const effects = new Map<Change, Effect>();
  for (const change of changes) {
    if (change.error !== null) continue;
    const steps = change.resources.map((resource) => {
      const key = keyOf(change, resource);
      const step = apply(change, resource, states.get(key));
      if (step.state) {
        states.set(key, step.state);
        lastSeen.set(key, step.state);
      } else states.delete(key);
      return step;
    });
    const own = distinct(steps.flatMap(({ differences }) => differences));
    const followed = own.flatMap((it) => follow(it, change, lastSeen));
    const effect = steps.find((it) => it.effect !== 'changed')?.effect ?? 'changed';
    effects.set(change, { effect, differences: [...own, ...followed] });
  }
  return effects;
}

function follow(
  { field, kind, before, after }: Difference,
  change: Change,
  lastSeen: ReadonlyMap<string, State>,
  depth = 1,
): readonly Difference[] {
  const type = entryOf(LINKS, field.split('.').at(-1) ?? '');
  if (!type || depth > DEEPEST || before === null || after === null || kind !== 'changed') return [];
  const stateOf = (name: string) => lastSeen.get(keyOf(change, arnLike(change, `${type}/${name}`)));
  const [old, next] = [stateOf(before), stateOf(after)];
  const via = `${type}/${before} → ${type}/${after}`;
  if (!old?.complete || !next?.complete)
    return [{ field: `${field} settings`, kind: 'unknown', before: null, after: null, via }];
  const below = between(old.settings, next.settings, via);
  return [...below, ...below.flatMap((it) => follow(it, change, lastSeen, depth + 1))];
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
  return [...new Map(differences.toReversed().map((it) => [it.field, it] as const)).values()].toReversed();
}
