import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const imageVersion = z.strictObject({
  version: z.int(),
  arn: z.string(),
  createdAt: z.string().nullable(),
  /** `CREATED` when people can start it. */
  status: z.string().nullable(),
  /** Container image that somebody named. */
  baseImage: z.string().nullable(),
  /** Container image that runs. */
  containerImage: z.string().nullable(),
});
export type ImageVersion = z.infer<typeof imageVersion>;

export const studioImage = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string().nullable(),
  status: z.string().nullable(),
  /** Role with which SageMaker reads the container image; null also where it was not read. */
  roleArn: z.string().nullable(),
  versions: z.array(imageVersion),
});
export type StudioImage = z.infer<typeof studioImage>;

/** Images of the account for Studio. @source SageMaker ListImages, DescribeImage, ListImageVersions, DescribeImageVersion */
export const sagemakerImages = defineEvidence({
  id: 'aws.sagemaker.images@1',
  title: 'SageMaker images',
  description:
    'Every image that the account made for Studio and that exists at collection, with its versions and the container images behind them. Images that AWS brings along are not listed by the service.',
  unread: { images: [] },
  body: z.strictObject({ images: z.array(studioImage) }),
});
