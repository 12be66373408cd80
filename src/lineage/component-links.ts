import type { Scope } from '../evidence/envelope.ts';
import { everyVariant } from '../evidence/every-variant.ts';
import type { Endpoint, EndpointConfig } from '../evidence/kinds/sagemaker-endpoints.ts';
import type {
  ComponentSpecification,
  InferenceComponent,
} from '../evidence/kinds/sagemaker-inference-components.ts';
import { isListed } from './completeness.ts';
import { imageSeen } from './images.ts';
import { address, asDeployed, type Held, type Library } from './library.ts';
import { addModelData, followModel } from './model-links.ts';
import { breakOffAbsent, type Trace } from './trace.ts';

/** The inference components that serve a variant of an endpoint; one that names no variant may serve any. */
export function componentsServing(
  library: Pick<Library, 'componentsOn'>,
  { item, scope }: Pick<Held<Endpoint>, 'item' | 'scope'>,
  variant: string,
): readonly Held<InferenceComponent>[] {
  return library
    .componentsOn(scope, item.name)
    .filter(({ item: { variantName } }) => variantName === null || variantName === variant);
}

/**
 * The inference components of an endpoint that serve none of the variants without a model in its configuration.
 * There should be none; one that is there runs all the same.
 */
export function componentsBeside(
  library: Pick<Library, 'componentsOn'>,
  { item, scope }: Pick<Held<Endpoint>, 'item' | 'scope'>,
  config: EndpointConfig,
): readonly Held<InferenceComponent>[] {
  const open = everyVariant(config).filter(({ modelName }) => modelName === null);
  return library
    .componentsOn(scope, item.name)
    .filter(({ item: { variantName } }) =>
      open.every(({ name }) => variantName !== null && variantName !== name),
    );
}

interface Served {
  readonly endpoint: Endpoint;
  readonly config: EndpointConfig;
  readonly scope: Scope;
}

/** Follows a variant without a model to the inference components that serve it, and from there on. */
export function followComponents(trace: Trace, { endpoint, config, scope }: Served, variant: string): void {
  const { draft, library } = trace;
  const components = componentsServing(library, { item: endpoint, scope }, variant);
  if (components.length === 0) {
    const sentence = `Variant ${variant} of configuration ${config.name} states no model, and no inference component of it is known.`;
    draft.breakOff({ code: 'component-unknown', at: config.arn, sentence, certain: false });
  }
  if (components.length > 0 && !isListed(library.sources.components, scope)) {
    const sentence = `Not all inference components of variant ${variant} could be read.`;
    draft.breakOff({ code: 'component-unknown', at: config.arn, sentence, certain: false });
  }
  for (const component of components) {
    followComponent(trace, component);
    draft.edge(component.item.arn, config.arn, `variant ${variant}`);
  }
}

/** Follows what runs on an endpoint beside the variants of its configuration. */
export function followComponentsBeside(trace: Trace, { endpoint, config, scope }: Served): void {
  for (const component of componentsBeside(trace.library, { item: endpoint, scope }, config)) {
    followComponent(trace, component);
    trace.draft.edge(component.item.arn, config.arn, 'beside its variants');
  }
}

function followComponent(trace: Trace, held: Held<InferenceComponent>): void {
  const { draft } = trace;
  const { arn, name, specifications } = held.item;
  draft.node({ id: arn, role: 'inference-component', label: name, arn });
  draft.rest(held.digest);
  if (specifications === null || specifications.length === 0) {
    const sentence = `What inference component ${name} runs is not known.`;
    draft.breakOff({ code: 'component-unknown', at: arn, sentence, certain: false });
  }
  for (const specification of specifications ?? []) followSpecification(trace, held, specification);
}

function followSpecification(
  trace: Trace,
  held: Held<InferenceComponent>,
  { modelName, artifactUrl, image, baseName }: ComponentSpecification,
): void {
  const { draft } = trace;
  const { arn, name, createdAt, lastModifiedAt } = held.item;
  const uri = image?.resolved ?? image?.specified ?? null;
  if (uri !== null) {
    const seen = imageSeen(uri, null);
    draft.node({ ...seen, role: 'image' });
    draft.edge(seen.id, arn, 'runs on');
  }
  if (baseName !== null) followBase(trace, held, baseName);
  if (modelName !== null) {
    followModelOf(trace, held, modelName);
    return;
  }
  if (artifactUrl !== null) {
    addModelData(trace, {
      uri: artifactUrl,
      eTag: null,
      from: { name, createdAt: lastModifiedAt ?? createdAt },
    });
    draft.edge(address(artifactUrl), arn, 'loaded by');
  } else if (baseName === null) {
    const sentence = `Nothing says where the parameters of inference component ${name} lie.`;
    draft.breakOff({ code: 'no-model-data', at: arn, sentence, certain: true });
  }
  const sentence = `Inference component ${name} runs what comes from no model package.`;
  draft.breakOff({ code: 'no-package', at: arn, sentence, certain: true });
}

function followModelOf(trace: Trace, { item, scope }: Held<InferenceComponent>, modelName: string): void {
  const { draft, library } = trace;
  const model = asDeployed(item, library.model(scope, modelName));
  if (model) {
    followModel(trace, model);
    draft.edge(model.item.arn, item.arn, 'run by');
    return;
  }
  const id = `${item.arn}#model/${modelName}`;
  draft.node({ id, role: 'model', label: modelName, missing: true });
  draft.edge(id, item.arn, 'run by');
  breakOffAbsent(trace, {
    code: 'model-gone',
    at: id,
    sentence: `The model ${modelName} of inference component ${item.name} was not found.`,
    records: library.sources.models,
    scope,
  });
}

/** The base is followed where its own variant is; here it is only tied to the adapter. */
function followBase(
  { draft, library }: Trace,
  { item, scope }: Held<InferenceComponent>,
  baseName: string,
): void {
  const base = library
    .componentsOn(scope, item.endpointName)
    .find((one) => one.item.name.toLowerCase() === baseName.toLowerCase());
  if (base) {
    draft.node({ id: base.item.arn, role: 'inference-component', label: base.item.name, arn: base.item.arn });
    draft.edge(base.item.arn, item.arn, 'adapted by');
    return;
  }
  const sentence = `The component ${baseName} below inference component ${item.name} was not found.`;
  draft.breakOff({ code: 'component-unknown', at: item.arn, sentence, certain: false });
}
