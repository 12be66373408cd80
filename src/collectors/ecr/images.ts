import {
  DescribeImageScanFindingsCommand,
  type DescribeImageScanFindingsCommandOutput,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  type ImageDetail,
} from '@aws-sdk/client-ecr';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import {
  type EcrImage,
  type EcrRepository,
  ecrImage,
  ecrImages,
  ecrRepository,
} from '../../evidence/kinds/ecr-images.ts';
import { readAs, readSetting, sortedOnce, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { KINDS_NAMING_IMAGES, namedImages, type RegistryReference } from '../image-references.ts';
import type { Reads } from '../reads.ts';

/** Reads the images that workloads name in the registry of the region, each once under all its names. */
export const ecrImagesCollector = defineCollector({
  id: 'ecr-images',
  produces: ecrImages,
  reach: 'regional',
  actions: ['ecr:DescribeImages', 'ecr:DescribeRepositories', 'ecr:DescribeImageScanFindings'],
  uses: KINDS_NAMING_IMAGES,
  unaffectedBy: [
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeImage',
    'sagemaker:ListEndpointConfigs',
  ],

  async collect({ client, given, reads, scope }) {
    const ecr = client(ECRClient);
    const { here, elsewhere } = namedImages(given, scope);
    const found: EcrImage[] = [];
    for (const reference of here) {
      const image = await readImage(ecr, reads, reference);
      if (image) found.push(image);
    }
    const images: EcrImage[] = [];
    for (const image of underAllNames(found)) {
      images.push({ ...image, scan: await readScan(ecr, reads, image) });
    }
    const repositories: EcrRepository[] = [];
    for (const [arn, named] of Map.groupBy(here, ({ repositoryArn }) => repositoryArn)) {
      const repository = await readRepository(ecr, reads, { arn, named });
      if (repository) repositories.push(repository);
    }
    const body = {
      images,
      repositories: repositories.toSorted(by(({ arn }) => arn)),
      elsewhere: [...elsewhere],
    };
    const countedBy = 'names of images that the evidence of workloads has in the registry of this region';
    return { body, population: { count: here.length, countedBy, reconciledWith: null } };
  },
});

/** An image that the registry does not have any more is kept as such: what runs from it was not thrown away. */
async function readImage(ecr: ECRClient, reads: Reads, named: RegistryReference): Promise<EcrImage | null> {
  const { image, repository, repositoryArn, digest, usedBy } = named;
  const tag = named.tag ?? 'latest';
  const id = digest === null ? `${repositoryArn}:${tag}` : `${repositoryArn}@${digest}`;
  const asked = digest === null ? { imageTag: tag } : { imageDigest: digest };
  const base = { id, repositoryArn, namedAs: [image], usedBy, scan: null };
  const read = await readSetting(reads, {
    action: 'ecr:DescribeImages',
    resource: id,
    absentWhen: ['ImageNotFoundException', 'RepositoryNotFoundException'],
    call: () => ecr.send(new DescribeImagesCommand({ repositoryName: repository, imageIds: [asked] })),
    shape: ({ imageDetails }) => ({ ...base, ...detailsOf(imageDetails, repositoryArn) }),
  });
  if (read !== 'absent') return read;
  return ecrImage.parse({ ...base, inRegistry: false, digest, tags: [], pushedAt: null });
}

/** @throws ZodError when the answer has no image or an image without a digest */
function detailsOf(details: readonly ImageDetail[] | undefined, repositoryArn: string) {
  const [detail] = details ?? [];
  const digest = z.string().min(1).parse(detail?.imageDigest);
  return {
    id: `${repositoryArn}@${digest}`,
    inRegistry: true,
    digest,
    tags: sortedOnce(detail?.imageTags ?? []),
    pushedAt: when(detail?.imagePushedAt),
  };
}

function underAllNames(found: readonly EcrImage[]): EcrImage[] {
  return [...Map.groupBy(found, ({ id }) => id).values()]
    .flatMap((same) =>
      same.slice(0, 1).map((image) => ({
        ...image,
        namedAs: sortedOnce(same.flatMap(({ namedAs }) => namedAs)),
        usedBy: sortedOnce(same.flatMap(({ usedBy }) => usedBy)),
      })),
    )
    .toSorted(by(({ id }) => id));
}

/** The counts stand on every page of findings, so the shortest page is asked for and no finding is kept. */
async function readScan(
  ecr: ECRClient,
  reads: Reads,
  { id, repositoryArn, digest, inRegistry }: EcrImage,
): Promise<EcrImage['scan']> {
  if (!inRegistry || digest === null) return null;
  const repositoryName = repositoryArn.slice(repositoryArn.indexOf('/') + 1);
  const asked = { repositoryName, imageId: { imageDigest: digest }, maxResults: 1 };
  const scan = await readSetting(reads, {
    action: 'ecr:DescribeImageScanFindings',
    resource: id,
    absentWhen: ['ScanNotFoundException'],
    call: () => ecr.send(new DescribeImageScanFindingsCommand(asked)),
    shape: scanOf,
  });
  return scan === 'absent' ? 'none' : scan;
}

/** @throws TypeError when the answer has neither a status nor findings */
function scanOf({ imageScanStatus, imageScanFindings }: DescribeImageScanFindingsCommandOutput) {
  if (imageScanStatus === undefined && imageScanFindings === undefined) {
    throw new TypeError('An answer about a scan without a scan.');
  }
  const counts = imageScanFindings?.findingSeverityCounts;
  return {
    status: text(imageScanStatus?.status),
    completedAt: when(imageScanFindings?.imageScanCompletedAt),
    findings: counts
      ? Object.entries(counts)
          .map(([severity, count = 0]) => ({ severity, count }))
          .toSorted(by(({ severity }) => severity))
      : null,
  };
}

function readRepository(
  ecr: ECRClient,
  reads: Reads,
  { arn, named }: { readonly arn: string; readonly named: readonly RegistryReference[] },
): Promise<EcrRepository | null> {
  const name = arn.slice(arn.indexOf('/') + 1);
  return readAs(reads, {
    action: 'ecr:DescribeRepositories',
    resource: arn,
    call: () => ecr.send(new DescribeRepositoriesCommand({ repositoryNames: [name] })),
    shape: ({ repositories }) =>
      ecrRepository.parse({
        arn: repositories?.[0]?.repositoryArn,
        name: repositories?.[0]?.repositoryName,
        tagMutability: text(repositories?.[0]?.imageTagMutability),
        scanOnPush: repositories?.[0]?.imageScanningConfiguration?.scanOnPush ?? null,
        usedBy: sortedOnce(named.flatMap(({ usedBy }) => usedBy)),
      }),
  });
}
