import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { vpcAttachment } from '../parts.ts';

/** Settings of people in Studio; what a user profile leaves out it has from its domain. */
const userSettings = z.strictObject({
  roleArn: z.string().nullable(),
  securityGroupIds: z.array(z.string()),
  /** How the output of notebook cells is shared; null when nothing is said of it. */
  sharing: z
    .strictObject({
      /** `Allowed` or `Disabled`. */
      output: z.string().nullable(),
      outputUri: z.string().nullable(),
      keyId: z.string().nullable(),
    })
    .nullable(),
});

export const domain = z.strictObject({
  /** Such as `d-1abc2def3ghi`: calls and ARNs name a domain by it. */
  id: z.string(),
  arn: z.string(),
  domainName: z.string().nullable(),
  createdAt: z.string(),
  lastModifiedAt: z.string().nullable(),
  status: z.string().nullable(),
  /** `SSO` (Identity Center) or `IAM`. */
  authMode: z.string().nullable(),
  /** `VpcOnly` or `PublicInternetOnly`. */
  networkAccess: z.string().nullable(),
  /** Its subnets, and the security groups of the domain and of people by default. */
  vpc: vpcAttachment.nullable(),
  /** Key of the volumes of its people; null is no key of the customer. */
  keyId: z.string().nullable(),
  /** `USER_PROFILE_NAME` or `DISABLED`: whether the log names the profile behind the shared role. */
  identityConfig: z.string().nullable(),
  dockerAccess: z.string().nullable(),
  userSettings: userSettings.nullable(),
  /** Role of shared spaces. */
  spaceRoleArn: z.string().nullable(),
});
export type Domain = z.infer<typeof domain>;

export const userProfile = z.strictObject({
  domainId: z.string(),
  name: z.string(),
  arn: z.string(),
  createdAt: z.string().nullable(),
  status: z.string().nullable(),
  settings: userSettings.nullable(),
});
export type UserProfile = z.infer<typeof userProfile>;

export const studioSpace = z.strictObject({
  domainId: z.string(),
  name: z.string(),
  status: z.string().nullable(),
  /** `Private` or `Shared`. */
  sharing: z.string().nullable(),
  /** Name of the user profile that it belongs to. */
  owner: z.string().nullable(),
  appType: z.string().nullable(),
  /** Whether it can be reached from a program outside Studio. */
  remoteAccess: z.string().nullable(),
});
export type StudioSpace = z.infer<typeof studioSpace>;

export const studioApp = z.strictObject({
  domainId: z.string(),
  /** Whose app it is: one of the two. */
  userProfile: z.string().nullable(),
  space: z.string().nullable(),
  type: z.string(),
  name: z.string(),
  status: z.string().nullable(),
  createdAt: z.string().nullable(),
  instanceType: z.string().nullable(),
  /** SageMaker image that it runs, and the version where one is named. */
  imageArn: z.string().nullable(),
  imageVersionArn: z.string().nullable(),
});
export type StudioApp = z.infer<typeof studioApp>;

/** Studio: domains, their people, spaces and apps. @source SageMaker ListDomains, DescribeDomain, ListUserProfiles, DescribeUserProfile, ListSpaces, ListApps */
export const sagemakerDomains = defineEvidence({
  id: 'aws.sagemaker.domains@1',
  title: 'SageMaker Studio domains',
  description:
    'Every domain of SageMaker Studio that exists at collection with its network, key and identity, and its user profiles, spaces and apps. Of an app that was deleted the service tells for a day. Names of people in Identity Center are left out.',
  unread: { domains: [], userProfiles: [], spaces: [], apps: [] },
  body: z.strictObject({
    domains: z.array(domain),
    userProfiles: z.array(userProfile),
    spaces: z.array(studioSpace),
    apps: z.array(studioApp),
  }),
});
