import {
  DescribeDomainCommand,
  type DescribeDomainResponse,
  paginateListDomains,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import { type Domain, domain, sagemakerDomains } from '../../evidence/kinds/sagemaker-domains.ts';
import { populationOf, readAs, readNames, text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { readApps, readSpaces, readUserProfiles, userSettingsOf } from './domain-members.ts';

/** Lists the domains of the region with their people, spaces and apps, and reads the settings of domains and people. */
export const sagemakerDomainsCollector = defineCollector({
  id: 'sagemaker-domains',
  produces: sagemakerDomains,
  reach: 'regional',
  actions: [
    'sagemaker:ListDomains',
    'sagemaker:DescribeDomain',
    'sagemaker:ListUserProfiles',
    'sagemaker:DescribeUserProfile',
    'sagemaker:ListSpaces',
    'sagemaker:ListApps',
  ],
  uses: [],

  async collect({ client, reads, scope }) {
    const sagemaker = client(SageMakerClient);
    const found = await readDomains(sagemaker, reads);
    const people = await readUserProfiles(sagemaker, reads, scope);
    const spaces = await readSpaces(sagemaker, reads);
    const apps = await readApps(sagemaker, reads);
    return {
      body: {
        domains: found.domains.toSorted(by(({ arn }) => arn)),
        userProfiles: people.profiles,
        spaces: [...spaces.items],
        apps: [...apps.items],
      },
      ...populationOf(
        'sagemaker:ListDomains, sagemaker:ListUserProfiles, sagemaker:ListSpaces and sagemaker:ListApps',
        found.listed,
        people.listed,
        spaces,
        apps,
      ),
    };
  },
});

async function readDomains(sagemaker: SageMakerClient, reads: Reads) {
  const listed = await readNames(
    reads,
    { action: 'sagemaker:ListDomains', resource: null },
    {
      pages: paginateListDomains({ client: sagemaker, pageSize: 100 }, {}),
      list: (page) => page.Domains?.map(({ DomainId: name, DomainArn: arn }) => ({ name, arn })),
    },
  );
  const domains: Domain[] = [];
  for (const { name: DomainId, arn } of listed.items) {
    const found = await readAs(reads, {
      action: 'sagemaker:DescribeDomain',
      resource: arn,
      call: () => sagemaker.send(new DescribeDomainCommand({ DomainId })),
      shape: settings,
    });
    if (found) domains.push(found);
  }
  return { listed, domains };
}

function settings(answer: DescribeDomainResponse): Domain {
  const { DomainSettings: own, DefaultUserSettings: users, DefaultSpaceSettings: spaces } = answer;
  const groups = [own?.SecurityGroupIds, users?.SecurityGroups, spaces?.SecurityGroups].flatMap(
    (ids) => ids ?? [],
  );
  return domain.parse({
    id: answer.DomainId,
    arn: answer.DomainArn,
    domainName: text(answer.DomainName),
    createdAt: when(answer.CreationTime),
    lastModifiedAt: when(answer.LastModifiedTime),
    status: text(answer.Status),
    authMode: text(answer.AuthMode),
    networkAccess: text(answer.AppNetworkAccessType),
    vpc: answer.SubnetIds ? vpcOf({ Subnets: answer.SubnetIds, SecurityGroupIds: groups }) : null,
    keyId: text(answer.KmsKeyId ?? answer.HomeEfsFileSystemKmsKeyId),
    identityConfig: text(own?.ExecutionRoleIdentityConfig),
    dockerAccess: text(own?.DockerSettings?.EnableDockerAccess),
    userSettings: users ? userSettingsOf(users) : null,
    spaceRoleArn: text(spaces?.ExecutionRole),
  });
}
