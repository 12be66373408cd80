import { everyVariant } from '../../evidence/every-variant.ts';
import type { Endpoint } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { type LineageEntity, sagemakerLineage } from '../../evidence/kinds/sagemaker-lineage.ts';
import { type ModelPackage, sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { address, asDeployed, type Held, type Library, libraryOf } from '../../lineage/library.ts';
import { defineCheck, type Given, type Observation } from '../check.ts';
import { cite, each, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';

const needs = {
  endpoints: sagemakerEndpoints,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  lineage: sagemakerLineage,
};

/** Compares what endpoints run with what the model registry holds of it: image, address and content of the model. */
export const sagemakerArtifactDigest = defineCheck({
  id: 'sagemaker-artifact-digest',
  topic: 'supply-chain',
  title: 'Endpoints run the images and model artifacts that were registered',
  failureTitle: 'Some endpoints run an image or a model artifact other than the one registered',
  rationale:
    'What was approved is a version of the registry. If the image or the artifact behind it is another one, the approval speaks of something that does not run.',
  procedure:
    'For every container of every model package behind an endpoint at collection: the digest of its image in the registry is among those to which SageMaker resolved the images of the variant; the address of the model data is the same in the model and in the registry; and the entity tag that the registry holds for the model data is the one that the lineage of AWS noted when the artifact was made. What differs fails. Where one of the two sides states no digest or entity tag, nothing is known. Versions of S3 objects are told by neither side. Models that come from no package have nothing to compare with.',
  severity: 'high',
  remediation:
    'Find out who replaced the image or artifact, deploy the registered one again, and switch on versioning and object lock of the bucket.',
  needs,
  restsOn: [
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeModel',
    'sagemaker:BatchDescribeModelPackage',
    'sagemaker:DescribeModelPackage',
  ],

  observe: (given) => {
    const library = libraryOf({ ...given, components: [], trainingJobs: [], changes: [] });
    return library.endpoints.map(
      (endpoint): Observation => ({
        scope: endpoint.scope,
        resource: endpoint.item.arn,
        ...endpointSeen(endpoint, library, given),
        basis: 'collection',
        intervals: [],
        evidence: cite(
          endpoint,
          within(given.models, endpoint.scope),
          within(given.packages, { account: endpoint.scope.account }),
          within(given.lineage, endpoint.scope),
        ),
      }),
    );
  },
});

function endpointSeen({ item, scope }: Held<Endpoint>, library: Library, given: Given<typeof needs>): Seen {
  const config = item.configName === null ? null : asDeployed(item, library.config(scope, item.configName));
  if (!config) return { met: null, note: 'Its configuration was not found.' };
  const parts = everyVariant(config.item).flatMap(({ name, modelName }) => {
    const model = modelName === null ? null : asDeployed(item, library.model(scope, modelName));
    if (modelName === null)
      return [
        { met: null, note: `Its variant ${name} serves inference components, which are not looked at.` },
      ];
    if (!model) return [{ met: null, note: `The model of its variant ${name} was not found.` }];
    const running = everyVariant(item)
      .filter((variant) => variant.name === name)
      .flatMap(({ images }) => images);
    return model.item.containers.map((container) =>
      containerSeen(container, running, { model: model.item, scope, library, given }),
    );
  });
  return worst(parts, 'The endpoint names no model.');
}

interface Looking {
  readonly model: Model;
  readonly scope: Held<Endpoint>['scope'];
  readonly library: Library;
  readonly given: Given<typeof needs>;
}

type Images = Endpoint['variants'][number]['images'];

function containerSeen(
  { modelPackage, modelDataUrl }: Model['containers'][number],
  running: Images,
  { model, scope, library, given }: Looking,
): Seen {
  if (modelPackage === null) {
    return { met: 'not-applicable', note: `The model ${model.name} does not come from a model package.` };
  }
  const found = library.package(scope, modelPackage);
  if (!found) return { met: null, note: `${modelPackage} was not found in the registry.` };
  const { arn, containers } = found.item;
  const registered = containers.map(({ modelDataUrl: uri }) => uri).filter((uri) => uri !== null);
  const moved = modelDataUrl !== null && !registered.some((uri) => address(uri) === address(modelDataUrl));
  const entities = each(given.lineage, (body) => body.entities).map((one) => one.item);
  return worst(
    [
      ...(moved && registered.length > 0
        ? [
            {
              met: false,
              note: `The model ${model.name} takes its data from ${modelDataUrl}, and ${arn} has it at ${registered.join(', ')}.`,
            },
          ]
        : []),
      ...containers.flatMap((container) => [
        imageSeen(container, running, arn),
        dataSeen(container, entities, arn),
      ]),
    ],
    `${arn} states no container.`,
  );
}

type Registered = ModelPackage['containers'][number];

function imageSeen({ imageDigest }: Registered, running: Images, arn: string): Seen {
  if (imageDigest === null)
    return { met: null, note: `The registry states no digest of an image of ${arn}.` };
  const digests = running.flatMap(({ resolved }) => resolved?.split('@')[1] ?? []);
  if (digests.includes(imageDigest)) return { met: true, note: `Image ${imageDigest} as in ${arn}.` };
  const unsaid = digests.length < running.length || running.length === 0;
  const said = digests.length === 0 ? 'none that is stated' : digests.join(', ');
  return {
    met: unsaid ? null : false,
    note: `${arn} has the image ${imageDigest}, and what runs is ${said}.`,
  };
}

function dataSeen(
  { modelDataUrl, modelDataETag }: Registered,
  entities: readonly LineageEntity[],
  arn: string,
): Seen {
  if (modelDataUrl === null)
    return { met: 'not-applicable', note: `${arn} has a container without model data.` };
  if (modelDataETag === null) {
    return { met: null, note: `The registry states no entity tag of ${modelDataUrl}.` };
  }
  const noted = entities
    .filter(({ sourceUri }) => sourceUri !== null && address(sourceUri) === address(modelDataUrl))
    .flatMap(({ identities }) => identities)
    .flatMap(({ type, value }) => (type === 'S3ETag' ? [bare(value)] : []));
  if (noted.length === 0)
    return { met: null, note: `The lineage of AWS notes no entity tag of ${modelDataUrl}.` };
  const note = `${modelDataUrl}: ${bare(modelDataETag)} in the registry, ${[...new Set(noted)].join(', ')} when it was made.`;
  return { met: noted.includes(bare(modelDataETag)), note };
}

/** S3 writes entity tags in quotes, and not everybody keeps them. */
function bare(eTag: string): string {
  return eTag.replaceAll('"', '');
}
