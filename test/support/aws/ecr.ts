import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

/** Repositories of the region, each a record with its `Images` as DescribeImages and their `Scan` as it answers. */
export const ecr: Operations = {
  DescribeRepositories: (serving) => {
    const names = serving.input.repositoryNames;
    if (!Array.isArray(names)) throw new Refusal('InvalidParameterException', 'The stand-in wants names.');
    return { repositories: names.map((name) => repositoryNamed(serving, String(name)).fields) };
  },
  DescribeImages: (serving) => {
    const { name, images } = repositoryNamed(serving, textOf(serving.input, 'repositoryName') ?? '');
    const ids = Array.isArray(serving.input.imageIds) ? serving.input.imageIds.filter(isFields) : [];
    return {
      imageDetails: ids.map((id) => {
        const { Scan: _, ...details } = imageOf(images, id);
        return { registryId: serving.account, repositoryName: name, ...details };
      }),
    };
  },
  DescribeImageScanFindings: (serving) => {
    const { name, images } = repositoryNamed(serving, textOf(serving.input, 'repositoryName') ?? '');
    const imageId = isFields(serving.input.imageId) ? serving.input.imageId : {};
    const { Scan: scan } = imageOf(images, imageId);
    if (!isFields(scan)) throw new Refusal('ScanNotFoundException', 'Image scan does not exist.');
    return { registryId: serving.account, repositoryName: name, imageId, ...scan };
  },
};

function repositoryNamed({ scenario, account, region }: Serving, name: string) {
  const found = scenario
    .records(account, region, 'ecr/repositories.json')
    .find(({ repositoryName }) => repositoryName === name);
  if (!found) throw new Refusal('RepositoryNotFoundException', `The repository '${name}' does not exist.`);
  const { Images, ...fields } = found;
  return { name, fields, images: Array.isArray(Images) ? Images.filter(isFields) : [] };
}

function imageOf(images: readonly Fields[], { imageDigest, imageTag }: Fields): Fields {
  const found = images.find(
    (image) =>
      (imageDigest === undefined || image.imageDigest === imageDigest) &&
      (imageTag === undefined || (Array.isArray(image.imageTags) && image.imageTags.includes(imageTag))),
  );
  if (!found) throw new Refusal('ImageNotFoundException', 'The image requested does not exist.');
  return found;
}
