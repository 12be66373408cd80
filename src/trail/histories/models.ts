import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Model, sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, created } from './created.ts';
import { fieldsOf, flagOf, listOf, textOf, vpcOf } from './requests.ts';

type Body = BodyOf<typeof sagemakerModels>;

/** How models stand in the service and in the log. */
export const MODELS: CreatedKind<Body, Model> = {
  create: ['CreateModel'],
  remove: ['DeleteModel'],
  nameField: 'modelName',
  arnField: 'modelArn',
  arnType: 'model',
  items: ({ models }) => models,
  fromRequest: (request, identity) => ({
    ...identity,
    roleArn: textOf(request.executionRoleArn),
    networkIsolation: flagOf(request.enableNetworkIsolation),
    vpc: vpcOf(request.vpcConfig),
    containers: [
      ...listOf(request.containers),
      ...(request.primaryContainer ? [request.primaryContainer] : []),
    ].map(containerOf),
  }),
};

function containerOf(container: unknown): Model['containers'][number] {
  const { image, modelDataUrl, modelPackageName, imageConfig } = fieldsOf(container);
  return {
    image: textOf(image),
    modelDataUrl: textOf(modelDataUrl),
    modelPackage: textOf(modelPackageName),
    repositoryAccessMode: textOf(fieldsOf(imageConfig).repositoryAccessMode),
  };
}

/** Every model that existed in the period, as far as the service or the log tells. */
export function models(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<Model>[] {
  return created(MODELS, records, changes, period);
}
