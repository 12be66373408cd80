import {
  DescribeImageCommand,
  DescribeImageVersionCommand,
  type DescribeImageVersionResponse,
  paginateListImages,
  paginateListImageVersions,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import {
  type ImageVersion,
  imageVersion,
  type StudioImage,
  sagemakerImages,
  studioImage,
} from '../../evidence/kinds/sagemaker-images.ts';
import { type Listing, once, populationOf, readAs, readList, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

/** Lists the images of the account for Studio, and reads the role of each and the container image of each version. */
export const sagemakerImagesCollector = defineCollector({
  id: 'sagemaker-images',
  produces: sagemakerImages,
  reach: 'regional',
  actions: [
    'sagemaker:ListImages',
    'sagemaker:DescribeImage',
    'sagemaker:ListImageVersions',
    'sagemaker:DescribeImageVersion',
  ],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const found = await readList(
      reads,
      { action: 'sagemaker:ListImages', resource: null },
      {
        pages: paginateListImages({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) => page.Images,
        shape: (image) =>
          studioImage.parse({
            name: image.ImageName,
            arn: image.ImageArn,
            createdAt: when(image.CreationTime),
            status: text(image.ImageStatus),
            roleArn: null,
            versions: [],
          }),
      },
    );
    const listed = { ...found, items: once(found.items, ({ arn }) => arn) };
    const images: StudioImage[] = [];
    const listings: Listing<unknown>[] = [listed];
    for (const image of listed.items) {
      const role = await readRole(sagemaker, reads, image);
      const { listing, versions } = await readVersions(sagemaker, reads, image);
      listings.push(listing);
      images.push({ ...image, roleArn: role, versions });
    }
    return {
      body: { images: images.toSorted(by(({ arn }) => arn)) },
      ...populationOf('sagemaker:ListImages and sagemaker:ListImageVersions', ...listings),
    };
  },
});

async function readRole(
  sagemaker: SageMakerClient,
  reads: Reads,
  { name, arn }: StudioImage,
): Promise<string | null> {
  const found = await readAs(reads, {
    action: 'sagemaker:DescribeImage',
    resource: arn,
    call: () => sagemaker.send(new DescribeImageCommand({ ImageName: name })),
    shape: ({ ImageArn, RoleArn }) => ({ arn: z.string().parse(ImageArn), role: text(RoleArn) }),
  });
  return found?.role ?? null;
}

async function readVersions(sagemaker: SageMakerClient, reads: Reads, { name, arn }: StudioImage) {
  const found = await readList(
    reads,
    { action: 'sagemaker:ListImageVersions', resource: arn },
    {
      pages: paginateListImageVersions({ client: sagemaker, pageSize: 100 }, { ImageName: name }),
      list: (page) => page.ImageVersions,
      shape: ({ Version: version, ImageVersionArn }) =>
        imageVersion.pick({ version: true, arn: true }).parse({ version, arn: ImageVersionArn }),
    },
  );
  const listing = { ...found, items: once(found.items, (version) => version.arn) };
  const versions: ImageVersion[] = [];
  for (const { version: Version, arn: resource } of listing.items) {
    const version = await readAs(reads, {
      action: 'sagemaker:DescribeImageVersion',
      resource,
      call: () => sagemaker.send(new DescribeImageVersionCommand({ ImageName: name, Version })),
      shape: settings,
    });
    if (version) versions.push(version);
  }
  return { listing, versions: versions.toSorted((a, b) => a.version - b.version) };
}

function settings(answer: DescribeImageVersionResponse): ImageVersion {
  return imageVersion.parse({
    version: answer.Version,
    arn: answer.ImageVersionArn,
    createdAt: when(answer.CreationTime),
    status: text(answer.ImageVersionStatus),
    baseImage: text(answer.BaseImage),
    containerImage: text(answer.ContainerImage),
  });
}
