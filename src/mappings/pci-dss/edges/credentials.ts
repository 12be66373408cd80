import type { Edge } from '../../framework.ts';

/** Edges of the checks of passwords, second factors and keys of an account. */
export const credentialEdges = [
  {
    control: '2.2.2',
    check: 'iam-root-access-keys',
    strength: 'partial',
    rationale: 'The root user comes with every account; without keys it is not used by programs.',
    remains: 'Show how the other default accounts of the components are changed, removed or disabled.',
  },
  {
    control: '8.3.1',
    check: 'iam-root-mfa',
    strength: 'partial',
    rationale: 'A second factor adds something one has to the password of the root user.',
    remains: 'Show the factors of users who come from an identity provider.',
  },
  {
    control: '8.4.1',
    check: 'iam-user-mfa',
    strength: 'supporting',
    rationale:
      'The check shows second factors of users of the console; whether calls from outside it need one is decided by policies.',
    remains: 'Show that access of administrators from outside the console needs a second factor.',
  },
  {
    control: '8.6.3',
    check: 'iam-access-key-age',
    strength: 'partial',
    rationale: 'Keys of programs that are at most 90 days old have been rotated at least that often.',
    remains: 'Bring the targeted risk analysis that sets how often, and show it for other secrets.',
  },
  {
    control: '8.6.1',
    check: 'iam-long-lived-keys',
    strength: 'supporting',
    rationale: 'Keys that do not expire are what lets persons use the accounts of programs, and the reverse.',
    remains: 'Show that no person uses the accounts of workloads interactively, or by which exception.',
  },
] as const satisfies readonly Edge[];
