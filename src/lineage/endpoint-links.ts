import { everyVariant } from '../evidence/every-variant.ts';
import type { Endpoint, EndpointConfig } from '../evidence/kinds/sagemaker-endpoints.ts';
import { followComponents, followComponentsBeside } from './component-links.ts';
import { imageSeen } from './images.ts';
import { asDeployed, type Held } from './library.ts';
import { followModel } from './model-links.ts';
import { breakOffAbsent, type Trace } from './trace.ts';

/** Follows an endpoint to its configuration, its images and its models, and from there on. */
export function followEndpoint(trace: Trace, { item, scope, digest }: Held<Endpoint>): void {
  const { draft, library } = trace;
  draft.node({ id: item.arn, role: 'endpoint', label: item.name, arn: item.arn });
  draft.rest(digest);
  addImages(trace, item);
  if (item.configName === null) {
    const sentence = `Endpoint ${item.name} states no configuration.`;
    draft.breakOff({ code: 'config-unknown', at: item.arn, sentence, certain: false });
    return;
  }
  const config = asDeployed(item, library.config(scope, item.configName));
  if (config) {
    draft.node({ id: config.item.arn, role: 'config', label: config.item.name, arn: config.item.arn });
    draft.edge(config.item.arn, item.arn, 'configures');
    for (const variant of config.item.variants)
      followVariant(trace, { endpoint: item, config, how: 'variant' }, variant);
    for (const variant of config.item.shadowVariants)
      followVariant(trace, { endpoint: item, config, how: 'shadow variant' }, variant);
    followComponentsBeside(trace, { endpoint: item, config: config.item, scope: config.scope });
    return;
  }
  const id = `${item.arn}#config`;
  draft.node({ id, role: 'config', label: item.configName, missing: true });
  draft.edge(id, item.arn, 'configures');
  breakOffAbsent(trace, {
    code: 'config-gone',
    at: id,
    sentence: `The configuration ${item.configName} of endpoint ${item.name} was not found.`,
    records: library.sources.endpoints,
    scope,
  });
}

function addImages({ draft }: Trace, endpoint: Endpoint): void {
  for (const { specified, resolved } of everyVariant(endpoint).flatMap(({ images }) => images)) {
    const uri = resolved ?? specified;
    if (uri === null) continue;
    const image = imageSeen(uri, null);
    draft.node({ ...image, role: 'image' });
    draft.edge(image.id, endpoint.arn, 'runs on');
  }
}

interface Deployment {
  readonly endpoint: Endpoint;
  readonly config: Held<EndpointConfig>;
  readonly how: 'variant' | 'shadow variant';
}

function followVariant(
  trace: Trace,
  { endpoint, config: { item: config, scope }, how }: Deployment,
  variant: EndpointConfig['variants'][number],
): void {
  const { draft, library } = trace;
  if (variant.modelName === null) {
    followComponents(trace, { endpoint, config, scope }, variant.name);
    return;
  }
  const model = asDeployed(endpoint, library.model(scope, variant.modelName));
  if (model) {
    followModel(trace, model);
    draft.edge(model.item.arn, config.arn, `${how} ${variant.name}`);
    return;
  }
  const id = `${config.arn}#model/${variant.modelName}`;
  draft.node({ id, role: 'model', label: variant.modelName, missing: true });
  draft.edge(id, config.arn, `${how} ${variant.name}`);
  breakOffAbsent(trace, {
    code: 'model-gone',
    at: id,
    sentence: `The model ${variant.modelName} of ${how} ${variant.name} was not found.`,
    records: library.sources.models,
    scope,
  });
}
