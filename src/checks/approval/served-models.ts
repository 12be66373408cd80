import { at } from '../../core/period.ts';
import type { Scope } from '../../evidence/envelope.ts';
import { everyVariant } from '../../evidence/every-variant.ts';
import type { EndpointConfig } from '../../evidence/kinds/sagemaker-endpoints.ts';
import type { Model } from '../../evidence/kinds/sagemaker-models.ts';
import type { Created } from '../../trail/histories/created.ts';
import type { EndpointState } from '../../trail/histories/endpoints.ts';
import type { Stretch } from '../../trail/histories/timeline.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

/** A model as an endpoint served it. */
export interface Served {
  readonly model: Created<Model> & { readonly item: Model };
  /** When it was deployed; before the period, when its configuration was made. */
  readonly deployedAt: string;
}

/**
 * Judges what an endpoint ran during a stretch by each model of its configuration; null where it was not there.
 * What the service and the log do not tell is not known.
 *
 * @param models of all accounts and regions
 */
export function overServed(
  { state, cause }: Stretch<EndpointState>,
  { scope, models }: { readonly scope: Scope; readonly models: readonly Created<Model>[] },
  judge: (served: Served) => Seen,
): Seen | null {
  if (state.kind === 'absent') return null;
  if (state.kind === 'unknown')
    return { met: null, note: 'It is not known with which configuration it ran.' };
  const { config, configName } = state;
  if (config === null) {
    return {
      met: null,
      note: `The configuration ${configName} is gone and its settings are not in the log.`,
    };
  }
  const deployedAt = cause?.at ?? config.createdAt;
  const here = models.filter(
    (model) => model.scope.account === scope.account && model.scope.region === scope.region,
  );
  const parts = namesIn(config).map((name): Seen => {
    if (name === null)
      return { met: null, note: 'A variant names no model (it serves inference components).' };
    const model = here.findLast(
      (one) =>
        one.name.toLowerCase() === name.toLowerCase() &&
        one.createdAt !== null &&
        at(one.createdAt) < at(deployedAt) + 1000,
    );
    if (!model?.item) return { met: null, note: `The model ${name} is in neither the service nor the log.` };
    return judge({ model: { ...model, item: model.item }, deployedAt });
  });
  return worst(parts, `${configName} names no model.`);
}

/** The models that a configuration binds, each once; null for a variant that binds none. */
function namesIn(config: EndpointConfig): (string | null)[] {
  return [...new Set(everyVariant(config).map(({ modelName }) => modelName))];
}
