import { pageOf } from '../paging.ts';
import { type Operation, type Operations, Refusal, textOf } from '../request.ts';
import { isFields } from '../scenario.ts';
import { type Description, description, listing, picked, recordNamed } from './listing.ts';

const image: Description = {
  file: 'images',
  by: ['ImageName', 'ImageName'],
  missing: (name) => new Refusal('ResourceNotFound', `Image ${name} does not exist.`),
};

const SUMMARY = ['ImageArn', 'ImageVersionArn', 'ImageVersionStatus', 'Version', 'CreationTime'];

const versionsOf: (...serving: Parameters<Operation>) => readonly Record<string, unknown>[] = (serving) => {
  const { Versions: all = [] } = recordNamed(image, serving);
  return Array.isArray(all) ? all.filter(isFields) : [];
};

const listVersions: Operation = (serving) => {
  const { items, ...rest } = pageOf(versionsOf(serving), serving, { standard: 10, most: 100 });
  return { ImageVersions: items.map((version) => picked(version, SUMMARY)), ...rest };
};

const describeVersion: Operation = (serving) => {
  const found = versionsOf(serving).find(({ Version }) => Version === serving.input.Version);
  if (!found)
    throw new Refusal('ResourceNotFound', `${textOf(serving.input, 'ImageName')} has no such version.`);
  return found;
};

/** Images for Studio; their versions stand in `Versions`. */
export const images: Operations = {
  ListImages: listing({
    file: 'images',
    list: 'Images',
    nameField: 'ImageName',
    fields: ['ImageArn', 'ImageName', 'ImageStatus', 'CreationTime', 'LastModifiedTime', 'DisplayName'],
  }),
  DescribeImage: description(image),
  ListImageVersions: listVersions,
  DescribeImageVersion: describeVersion,
};
