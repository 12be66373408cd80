import { type Act, asLogged, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { hex } from '../ids.ts';
import { type Place, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

interface OfDomain extends Act {
  /** Id of the domain. */
  readonly domain: string;
}

const fileOf = ({ account, region }: Place, what: string) => `${account}/${region}/sagemaker/${what}.json`;

/** Makes a domain and gives its id; what the input leaves out is as the service makes it. */
export function createDomain(
  world: World,
  place: Place,
  { by, at, name, input }: Act & { readonly name: string; readonly input: Fields },
): string {
  const id = `d-${hex(`domain ${name}`, 12)}`;
  const arn = sagemakerArn(place, 'domain', id);
  const url = `https://${id}.studio.${place.region}.sagemaker.aws`;
  world.add(fileOf(place, 'domains'), {
    DomainArn: arn,
    DomainId: id,
    DomainName: name,
    HomeEfsFileSystemId: `fs-0${hex(arn, 16)}`,
    Status: 'InService',
    CreationTime: precise(at, arn),
    LastModifiedTime: precise(after(at, 300), arn),
    Url: url,
    AppNetworkAccessType: 'PublicInternetOnly',
    ...input,
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateDomain',
    request: asLogged({ DomainName: name, ...input }),
    response: { domainArn: arn, domainId: id, url },
  });
  return id;
}

/** Changes settings of a domain. */
export function updateDomain(
  world: World,
  place: Place,
  { by, at, domain, changes }: OfDomain & { readonly changes: Fields },
): void {
  const file = fileOf(place, 'domains');
  const record = world.get(file, 'DomainId', domain);
  world.change(file, record, { ...changes, LastModifiedTime: precise(after(at, 90), domain) });
  const request = asLogged({ DomainId: domain, ...changes });
  const response = { domainArn: sagemakerArn(place, 'domain', domain) };
  call(world, place, { by, at, source: 'sagemaker', name: 'UpdateDomain', request, response });
}

/** Deletes a domain: from then on only the log knows it. */
export function deleteDomain(world: World, place: Place, { by, at, domain }: OfDomain): void {
  const file = fileOf(place, 'domains');
  world.remove(file, world.get(file, 'DomainId', domain));
  const request = { domainId: domain, retentionPolicy: { homeEfsFileSystem: 'Delete' } };
  call(world, place, { by, at, source: 'sagemaker', name: 'DeleteDomain', request });
}

/** Makes a user profile of a domain. */
export function createUserProfile(
  world: World,
  place: Place,
  { by, at, domain, name, settings }: OfDomain & { readonly name: string; readonly settings: Fields },
): void {
  const arn = sagemakerArn(place, 'user-profile', `${domain}/${name}`);
  const input = { DomainId: domain, UserProfileName: name, UserSettings: settings };
  world.add(fileOf(place, 'user-profiles'), {
    UserProfileArn: arn,
    ...input,
    Status: 'InService',
    CreationTime: precise(at, arn),
    LastModifiedTime: precise(after(at, 20), arn),
  });
  const response = { userProfileArn: arn };
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateUserProfile',
    request: asLogged(input),
    response,
  });
}

/** Makes a private space of a user profile. */
export function createSpace(
  world: World,
  place: Place,
  { by, at, domain, name, owner }: OfDomain & { readonly name: string; readonly owner: string },
): void {
  const arn = sagemakerArn(place, 'space', `${domain}/${name}`);
  const input = {
    DomainId: domain,
    SpaceName: name,
    OwnershipSettings: { OwnerUserProfileName: owner },
    SpaceSettings: { AppType: 'JupyterLab' },
    SpaceSharingSettings: { SharingType: 'Private' },
  };
  world.add(fileOf(place, 'spaces'), {
    SpaceArn: arn,
    ...input,
    Status: 'InService',
    CreationTime: precise(at, arn),
    LastModifiedTime: precise(after(at, 20), arn),
  });
  const response = { spaceArn: arn };
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateSpace',
    request: asLogged(input),
    response,
  });
}
