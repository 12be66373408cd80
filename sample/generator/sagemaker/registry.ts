import { type Act, asLogged, call } from '../calls.ts';
import { precise } from '../clock.ts';
import { eTagOf, hex } from '../ids.ts';
import { imageOf, type Place, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

const groupsFile = (place: Place): string =>
  `${place.account}/${place.region}/sagemaker/model-package-groups.json`;
const packagesFile = (place: Place): string =>
  `${place.account}/${place.region}/sagemaker/model-packages.json`;

/** Creates a model package group, with the resource policy if there is one. */
export function createGroup(
  world: World,
  place: Place,
  {
    by,
    at,
    name,
    about,
    policy,
  }: Act & { readonly name: string; readonly about: string; readonly policy?: Fields },
): void {
  const arn = sagemakerArn(place, 'model-package-group', name);
  world.add(groupsFile(place), {
    ModelPackageGroupName: name,
    ModelPackageGroupArn: arn,
    ModelPackageGroupDescription: about,
    CreationTime: precise(at, name),
    CreatedBy: identityOf({ by, at }),
    ModelPackageGroupStatus: 'Completed',
    ...(policy ? { ResourcePolicy: JSON.stringify(policy) } : {}),
  });
  const request = { modelPackageGroupName: name, modelPackageGroupDescription: about };
  const response = { modelPackageGroupArn: arn };
  call(world, place, { by, at, source: 'sagemaker', name: 'CreateModelPackageGroup', request, response });
}

/** A version of a model as it is registered. */
export interface Registration {
  readonly group: string;
  readonly version: number;
  readonly approval: 'PendingManualApproval' | 'Approved';
  readonly image: string;
  readonly modelData: string;
  readonly key: string;
  readonly commit: string;
  /** The Clarify report that is registered with it. */
  readonly biasReport?: string;
  /** Somebody put another artifact in the place of the trained one before it was registered. */
  readonly replaced?: true;
  /** The explainability report that is registered with it. */
  readonly explainReport?: string;
}

/** The ARN of a registered version. */
export function packageArn(place: Place, group: string, version: number): string {
  return sagemakerArn(place, 'model-package', `${group}/${version}`);
}

/** Registers a model version. */
export function registerPackage(
  world: World,
  place: Place,
  { by, at, ...version }: Act & Registration,
): string {
  const arn = packageArn(place, version.group, version.version);
  const input = inputOf(place, version);
  world.add(packagesFile(place), {
    ...input,
    ModelPackageVersion: version.version,
    ModelPackageArn: arn,
    ModelPackageRegistrationType: 'Registered',
    ModelPackageStatus: 'Completed',
    ModelPackageStatusDetails: { ValidationStatuses: [], ImageScanStatuses: [] },
    CertifyForMarketplace: false,
    SkipModelValidation: 'None',
    CreationTime: precise(at, arn),
    CreatedBy: identityOf({ by, at }),
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateModelPackage',
    request: asLogged(input),
    response: { modelPackageArn: arn },
  });
  return arn;
}

function inputOf(place: Place, version: Registration): Fields {
  const digest = hex(`image ${version.image}`);
  const metrics = {
    ...(version.biasReport ? { Bias: { Report: reportAt(version.biasReport) } } : {}),
    ...(version.explainReport ? { Explainability: { Report: reportAt(version.explainReport) } } : {}),
  };
  return {
    ModelPackageGroupName: version.group,
    InferenceSpecification: {
      Containers: [
        {
          Image: imageOf(place, version.image, digest),
          ImageDigest: `sha256:${digest}`,
          ModelDataUrl: version.modelData,
          ModelDataETag: version.replaced
            ? hex(`etag another ${version.modelData}`, 32)
            : eTagOf(version.modelData),
        },
      ],
      SupportedRealtimeInferenceInstanceTypes: ['ml.m5.xlarge'],
      SupportedContentTypes: ['text/csv'],
      SupportedResponseMIMETypes: ['text/csv'],
    },
    ModelApprovalStatus: version.approval,
    MetadataProperties: { CommitId: version.commit, Repository: 'https://git.northwind.example/ml/models' },
    ...(Object.keys(metrics).length > 0 ? { ModelMetrics: metrics } : {}),
    SecurityConfig: { KmsKeyId: version.key },
  };
}

const reportAt = (uri: string): Fields => ({ ContentType: 'application/json', S3Uri: uri });

/** Approves a registered version. */
export function approvePackage(
  world: World,
  place: Place,
  { by, at, arn, reason }: Act & { readonly arn: string; readonly reason: string },
): void {
  const file = packagesFile(place);
  world.change(file, world.get(file, 'ModelPackageArn', arn), {
    ModelApprovalStatus: 'Approved',
    ApprovalDescription: reason,
    LastModifiedTime: precise(at, arn),
    LastModifiedBy: identityOf({ by, at }),
  });
  const request = { modelPackageArn: arn, modelApprovalStatus: 'Approved', approvalDescription: reason };
  const response = { modelPackageArn: arn };
  call(world, place, { by, at, source: 'sagemaker', name: 'UpdateModelPackage', request, response });
}

/** The registry keeps who called, not who stands behind it. */
function identityOf({ by, at }: Act): Fields {
  const identity = by.identity(at);
  return { IamIdentity: { Arn: by.arn, PrincipalId: identity.principalId ?? null } };
}
