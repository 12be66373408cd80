import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { arnOf, file, keyArnOf, roleArnOf } from './account.ts';

const KEY = keyArnOf('11111111-2222-3333-4444-555555555555');

const domain = {
  DomainArn: arnOf('domain', 'd-1'),
  DomainId: 'd-1',
  DomainName: 'research',
  HomeEfsFileSystemId: 'fs-1',
  Status: 'InService',
  CreationTime: '2026-01-07T08:00:00Z',
  LastModifiedTime: '2026-01-08T08:00:00Z',
  AuthMode: 'SSO',
  AppNetworkAccessType: 'VpcOnly',
  VpcId: 'vpc-1',
  SubnetIds: ['subnet-b', 'subnet-a'],
  KmsKeyId: KEY,
  Url: 'https://d-1.studio.eu-central-1.sagemaker.aws',
  DefaultUserSettings: {
    ExecutionRole: roleArnOf('Training'),
    SecurityGroups: ['sg-1'],
    SharingSettings: {
      NotebookOutputOption: 'Allowed',
      S3OutputPath: 's3://northwind-models/shared',
      S3KmsKeyId: 'alias/ml-output',
    },
  },
  DefaultSpaceSettings: { ExecutionRole: roleArnOf('Training'), SecurityGroups: ['sg-1'] },
  DomainSettings: {
    SecurityGroupIds: ['sg-1'],
    ExecutionRoleIdentityConfig: 'USER_PROFILE_NAME',
    DockerSettings: { EnableDockerAccess: 'DISABLED' },
  },
};

const profile = {
  DomainId: 'd-1',
  UserProfileArn: arnOf('user-profile', 'd-1/analyst-1'),
  UserProfileName: 'Analyst-1',
  HomeEfsFileSystemUid: '200005',
  Status: 'InService',
  CreationTime: '2026-01-09T08:00:00Z',
  LastModifiedTime: '2026-01-09T08:00:00Z',
  SingleSignOnUserIdentifier: 'UserName',
  SingleSignOnUserValue: 'analyst-1',
  UserSettings: { ExecutionRole: roleArnOf('Serving'), SecurityGroups: ['sg-1'] },
};

const space = {
  DomainId: 'd-1',
  SpaceName: 'notes',
  Status: 'InService',
  CreationTime: '2026-02-09T08:00:00Z',
  SpaceSettings: { AppType: 'JupyterLab', RemoteAccess: 'DISABLED' },
  SpaceSharingSettings: { SharingType: 'Private' },
  OwnershipSettings: { OwnerUserProfileName: 'Analyst-1' },
};

const app = {
  DomainId: 'd-1',
  SpaceName: 'notes',
  AppType: 'JupyterLab',
  AppName: 'default',
  Status: 'InService',
  CreationTime: '2026-09-28T08:00:00Z',
  ResourceSpec: {
    InstanceType: 'ml.t3.medium',
    SageMakerImageArn: arnOf('image', 'research'),
    SageMakerImageVersionArn: arnOf('image-version', 'research/2'),
  },
};

/** A domain of Studio with one person, a space and an app. */
export const studio: ScenarioFiles = {
  [file('sagemaker/domains')]: [domain],
  [file('sagemaker/user-profiles')]: [profile],
  [file('sagemaker/spaces')]: [space],
  [file('sagemaker/apps')]: [app],
};
