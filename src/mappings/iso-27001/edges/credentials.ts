import type { Edge } from '../../framework.ts';

const SECRETS = 'Bring the rules for secret authentication data, and show how users are told of them.';

/** Edges of the checks of passwords, second factors and keys of an account. */
export const credentialEdges = [
  {
    control: 'A.5.17',
    check: 'iam-access-key-age',
    strength: 'partial',
    rationale: 'Keys that are replaced in time are managed; old ones were forgotten.',
    remains: SECRETS,
  },
  {
    control: 'A.5.17',
    check: 'iam-long-lived-keys',
    strength: 'partial',
    rationale: 'Where no key that does not expire works on SageMaker, none can be lost there.',
    remains: SECRETS,
  },
  {
    control: 'A.8.2',
    check: 'iam-root-access-keys',
    strength: 'partial',
    rationale: 'The root user has the highest rights there are; without keys programs do not have them.',
    remains: 'Show who else has privileged rights, and how they are granted and reviewed.',
  },
  {
    control: 'A.8.5',
    check: 'iam-root-mfa',
    strength: 'partial',
    rationale: 'Strong authentication of the root user, who can do everything.',
    remains: 'Show the authentication of users who come from an identity provider.',
  },
  {
    control: 'A.8.5',
    check: 'iam-user-mfa',
    strength: 'partial',
    rationale: 'Strong authentication of users who sign in with a password of IAM.',
    remains: 'Show the authentication of users who come from an identity provider.',
  },
] as const satisfies readonly Edge[];
