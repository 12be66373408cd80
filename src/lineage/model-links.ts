import { at } from '../core/period.ts';
import type { ModelPackage } from '../evidence/kinds/sagemaker-model-packages.ts';
import type { Model } from '../evidence/kinds/sagemaker-models.ts';
import { imageSeen } from './images.ts';
import { address, type Held, packageArn } from './library.ts';
import { breakOffAbsent, lastPart, type ServedFrom, type Trace } from './trace.ts';
import { followMakers } from './training-links.ts';

/** Follows a model to its packages and its model data. */
export function followModel(trace: Trace, held: Held<Model>): void {
  const { item: model, digest } = held;
  trace.draft.node({ id: model.arn, role: 'model', label: model.name, arn: model.arn });
  trace.draft.rest(digest);
  let placed = false;
  for (const { modelPackage, modelDataUrl, image } of model.containers) {
    if (modelPackage !== null) placed = followPackage(trace, held, modelPackage) || placed;
    if (modelDataUrl !== null) {
      placed = true;
      addModelData(trace, { uri: modelDataUrl, eTag: null, from: model });
      trace.draft.edge(address(modelDataUrl), model.arn, 'loaded by');
    }
    if (image !== null) {
      const seen = imageSeen(image, null);
      trace.draft.node({ ...seen, role: 'image' });
      trace.draft.edge(seen.id, model.arn, 'named by');
    }
  }
  if (model.containers.every(({ modelPackage }) => modelPackage === null)) breakOffPackage(trace, model);
  if (placed) return;
  const sentence = `Nothing says where the parameters of model ${model.name} lie.`;
  trace.draft.breakOff({ code: 'no-model-data', at: model.arn, sentence, certain: true });
}

function breakOffPackage({ draft }: Trace, model: Model): void {
  const id = `${model.arn}#package`;
  draft.node({ id, role: 'package', label: 'no model package', missing: true });
  draft.edge(id, model.arn, null);
  const sentence = `Model ${model.name} was created from no model package.`;
  draft.breakOff({ code: 'no-package', at: id, sentence, certain: true });
}

/** True when the package says where its parameters lie, and when it was not found, so that it may. */
function followPackage(trace: Trace, { item: model, scope }: Held<Model>, reference: string): boolean {
  const { draft, library } = trace;
  const found = library.package(scope, reference);
  if (found) {
    addPackage(trace, found);
    draft.edge(found.item.arn, model.arn, 'deployed as');
    return found.item.containers.some(({ modelDataUrl }) => modelDataUrl !== null);
  }
  const arn = packageArn(scope, reference);
  draft.node({ id: arn, role: 'package', label: packageLabel(arn), arn, missing: true });
  draft.edge(arn, model.arn, 'deployed as');
  const [, , , region = '', account = ''] = arn.split(':');
  breakOffAbsent(trace, {
    code: 'package-gone',
    at: arn,
    sentence: `The model package ${packageLabel(arn)} of model ${model.name} was not found.`,
    records: library.sources.packages,
    scope: { account, region },
  });
  return true;
}

/** Adds a package with its approval, its image and its model data. */
export function addPackage(trace: Trace, { item, digest }: Held<ModelPackage>): void {
  const { draft } = trace;
  draft.node({ id: item.arn, role: 'package', label: packageLabel(item.arn), arn: item.arn });
  draft.rest(digest);
  if (item.approvalStatus !== null) {
    draft.node({ id: approvalId(item.arn), role: 'approval', label: item.approvalStatus });
    draft.edge(approvalId(item.arn), item.arn, 'status of');
  }
  for (const { image, imageDigest, modelDataUrl, modelDataETag } of item.containers) {
    if (image !== null) {
      const seen = imageSeen(image, imageDigest);
      draft.node({ ...seen, role: 'image' });
      draft.edge(seen.id, item.arn, 'registered in');
    }
    if (modelDataUrl === null) continue;
    const from = { name: packageLabel(item.arn), createdAt: item.createdAt };
    addModelData(trace, { uri: modelDataUrl, eTag: modelDataETag, from });
    draft.edge(address(modelDataUrl), item.arn, 'registered in');
  }
}

/** Id of the node that stands for the approval of a package. */
export function approvalId(arn: string): string {
  return `${arn}#approval`;
}

/** Group and version of a package, such as `claims/3`. */
export function packageLabel(arn: string): string {
  return arn.split(':model-package/').at(-1) ?? lastPart(arn);
}

interface ModelData {
  readonly uri: string;
  readonly eTag: string | null;
  readonly from: ServedFrom;
}

function addModelData(trace: Trace, { uri, eTag, from }: ModelData): void {
  const id = address(uri);
  const identity = eTag === null ? null : `S3ETag ${eTag}`;
  trace.draft.node({ id, role: 'data', label: `model data ${lastPart(id)}`, uri, identity });
  const known = trace.modelData.get(id);
  if (!known || at(from.createdAt) < at(known.createdAt)) trace.modelData.set(id, from);
  if (!known) followMakers(trace, id);
}
