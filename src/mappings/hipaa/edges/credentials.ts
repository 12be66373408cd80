import type { Edge } from '../../framework.ts';

const PERSON =
  'Show how persons are verified who come from an identity provider, and before a factor is given out or replaced.';

/** Edges of the checks of passwords, second factors and keys of an account. */
export const credentialEdges = [
  {
    control: '164.312(d)',
    check: 'iam-root-mfa',
    strength: 'partial',
    rationale: 'A second factor of the root user verifies that who signs in is who holds the device.',
    remains: PERSON,
  },
  {
    control: '164.312(d)',
    check: 'iam-user-mfa',
    strength: 'partial',
    rationale: 'A second factor of every user with a password verifies the person behind the name.',
    remains: PERSON,
  },
  {
    control: '164.312(d)',
    check: 'iam-long-lived-keys',
    strength: 'partial',
    rationale: 'Whoever has a copy of a key that does not expire is taken for its owner.',
    remains: PERSON,
  },
  {
    control: '164.312(a)(2)(i)',
    check: 'iam-root-access-keys',
    strength: 'partial',
    rationale: 'The root user is nobody in particular; without keys its use by programs cannot hide persons.',
    remains: 'Show how unique names are given to persons, and that shared log-ins are not used.',
  },
  {
    control: '164.308(a)(5)(ii)(D)',
    check: 'iam-access-key-age',
    strength: 'supporting',
    rationale: 'Keys are the passwords of programs; their age shows whether they are changed.',
    remains: 'Bring the procedures for passwords, and the decision on this addressable item.',
  },
] as const satisfies readonly Edge[];
