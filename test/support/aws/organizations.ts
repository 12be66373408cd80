import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

const SIZE = { standard: 20, most: 20 } as const;

/**
 * The organisation of an account: `organizations/organization.json` holds it alone, and where the account may read policies
 * `policies.json` holds them with `Content` and `Targets`, and `parents.json` each child with its parent.
 */
export const organizations: Operations = {
  DescribeOrganization: (serving) => ({ Organization: organizationOf(serving) }),
  ListPolicies: (serving) => {
    const { items, ...rest } = pageOf(policiesOf(serving), serving, SIZE);
    return { Policies: items.map(summaryOf), ...rest };
  },
  DescribePolicy: (serving) => {
    const policy = policyIn(serving);
    return { Policy: { PolicySummary: summaryOf(policy), Content: policy.Content } };
  },
  ListTargetsForPolicy: (serving) => {
    const { Targets } = policyIn(serving);
    const { items, ...rest } = pageOf(Array.isArray(Targets) ? Targets.filter(isFields) : [], serving, SIZE);
    return { Targets: items, ...rest };
  },
  ListParents: (serving) => {
    policiesOf(serving);
    const child = textOf(serving.input, 'ChildId');
    const parents = serving.scenario
      .records(serving.account, 'global', 'organizations/parents.json')
      .filter(({ ChildId }) => ChildId === child)
      .map(({ Id, Type }) => ({ Id, Type }));
    if (parents.length === 0) throw new Refusal('ChildNotFoundException', `You specified ${child}.`);
    const { items, ...rest } = pageOf(parents, serving, SIZE);
    return { Parents: items, ...rest };
  },
};

function organizationOf({ scenario, account }: Serving): Fields {
  const [found] = scenario.records(account, 'global', 'organizations/organization.json');
  if (!found) {
    const message = 'Your account is not a member of an organization.';
    throw new Refusal('AWSOrganizationsNotInUseException', message);
  }
  return found;
}

/** The policies, which members of the organisation may not read. */
function policiesOf(serving: Serving): readonly Fields[] {
  organizationOf(serving);
  const policies = serving.scenario.records(serving.account, 'global', 'organizations/policies.json');
  if (policies.length === 0) {
    throw new Refusal('AccessDeniedException', "You don't have permissions to access this resource.");
  }
  return policies;
}

function policyIn(serving: Serving): Fields {
  const id = textOf(serving.input, 'PolicyId');
  const policy = policiesOf(serving).find(({ Id }) => Id === id);
  if (!policy) throw new Refusal('PolicyNotFoundException', `We can't find the policy ${id}.`);
  return policy;
}

function summaryOf({ Content: _, Targets: __, ...summary }: Fields): Fields {
  return { ...summary, Type: 'SERVICE_CONTROL_POLICY' };
}
