import { type Act, asLogged, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { type Place, sagemakerArn } from '../places.ts';
import type { World } from '../world.ts';

interface OfImage extends Act {
  readonly name: string;
}

const fileOf = ({ account, region }: Place) => `${account}/${region}/sagemaker/images.json`;

/** Makes an image for Studio, without versions. */
export function createImage(
  world: World,
  place: Place,
  { by, at, name, role }: OfImage & { readonly role: string },
): void {
  const arn = sagemakerArn(place, 'image', name);
  world.add(fileOf(place), {
    ImageArn: arn,
    ImageName: name,
    ImageStatus: 'CREATED',
    RoleArn: role,
    CreationTime: precise(at, arn),
    LastModifiedTime: precise(at, arn),
    Versions: [],
  });
  const request = asLogged({ ImageName: name, RoleArn: role });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateImage',
    request,
    response: { imageArn: arn },
  });
}

/** Makes the next version of an image from a container image, which the service resolves to one by digest. */
export function createImageVersion(
  world: World,
  place: Place,
  { by, at, name, base, container }: OfImage & { readonly base: string; readonly container: string },
): void {
  const image = world.get(fileOf(place), 'ImageName', name);
  const before = Array.isArray(image.Versions) ? image.Versions : [];
  const version = before.length + 1;
  const arn = sagemakerArn(place, 'image-version', `${name}/${version}`);
  const made = {
    ImageArn: sagemakerArn(place, 'image', name),
    ImageVersionArn: arn,
    Version: version,
    ImageVersionStatus: 'CREATED',
    BaseImage: base,
    ContainerImage: container,
    CreationTime: precise(at, arn),
    LastModifiedTime: precise(after(at, 40), arn),
  };
  world.change(fileOf(place), image, { Versions: [...before, made] });
  const request = asLogged({ ImageName: name, BaseImage: base });
  const response = { imageVersionArn: arn };
  call(world, place, { by, at, source: 'sagemaker', name: 'CreateImageVersion', request, response });
}
