import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  OrganizationsClient,
  type PolicySummary,
  paginateListPolicies,
  paginateListTargetsForPolicy,
} from '@aws-sdk/client-organizations';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import {
  type Organization,
  organization,
  organizationsPolicies,
  type ServiceControlPolicy,
  serviceControlPolicy,
} from '../../evidence/kinds/organizations-policies.ts';
import { policyText, populationOf, readAs, readList, readSetting, sortedOnce, text } from '../answers.ts';
import { type Collecting, defineCollector } from '../collector.ts';
import { readPaths } from './paths.ts';

/** The service allows no larger pages. */
const PAGE = 20;

/** A policy of AWS that every organisation has: who may read it may read the others. */
const FULL_ACCESS = 'p-FullAWSAccess';

/** Reads the service control policies of the organisation, and what of it the accounts of the run stand below. */
export const organizationsPoliciesCollector = defineCollector({
  id: 'organizations-policies',
  produces: organizationsPolicies,
  reach: 'global',
  actions: [
    'organizations:DescribeOrganization',
    'organizations:DescribePolicy',
    'organizations:ListPolicies',
    'organizations:ListTargetsForPolicy',
    'organizations:ListParents',
  ],
  uses: [],

  async collect({ client, reads, scope, accounts }) {
    const asking = { client: client(OrganizationsClient), reads };
    const found = await readOrganization(asking);
    if (found === null) return { body: organizationsPolicies.unread };
    // Billing alone brings no policies, so there is nothing to ask for.
    if (found === 'none' || (found.featureSet !== null && found.featureSet !== 'ALL')) {
      return { body: { organization: found, policies: null, accounts: null } };
    }
    // Tried first: a member that may not read policies leaves one gap about itself and no open listing.
    const fullAccess = await readDocument(asking, FULL_ACCESS, `policies above ${scope.account}`);
    if (fullAccess === null) return { body: { organization: found, policies: null, accounts: null } };

    const listed = await readList(
      reads,
      { action: 'organizations:ListPolicies', resource: null },
      {
        pages: paginateListPolicies(
          { client: asking.client, pageSize: PAGE },
          { Filter: 'SERVICE_CONTROL_POLICY' },
        ),
        list: ({ Policies }) => Policies,
        shape: summaryOf,
      },
    );
    const policies: ServiceControlPolicy[] = [];
    for (const one of listed.items) {
      const document = one.id === FULL_ACCESS ? fullAccess : await readDocument(asking, one.id, one.arn);
      policies.push({ ...one, document, targets: await readTargets(asking, one) });
    }
    const body = {
      organization: found,
      // A list that was cut may lack the one policy that decides.
      policies: listed.whole ? policies.toSorted(by(({ id }) => id)) : null,
      accounts: listed.whole ? await readPaths(asking, accounts) : null,
    };
    return { body, ...populationOf('organizations:ListPolicies', listed) };
  },
});

type Asking = Pick<Collecting, 'reads'> & { readonly client: OrganizationsClient };

async function readOrganization({ client, reads }: Asking): Promise<Organization | 'none' | null> {
  const read = await readSetting(reads, {
    action: 'organizations:DescribeOrganization',
    resource: null,
    absentWhen: ['AWSOrganizationsNotInUseException'],
    call: () => client.send(new DescribeOrganizationCommand({})),
    shape: ({ Organization: found }) =>
      organization.parse({
        id: found?.Id,
        managementAccount: found?.MasterAccountId,
        featureSet: text(found?.FeatureSet),
      }),
  });
  return read === 'absent' ? 'none' : read;
}

function readDocument({ client, reads }: Asking, id: string, resource: string): Promise<string | null> {
  return readAs(reads, {
    action: 'organizations:DescribePolicy',
    resource,
    call: () => client.send(new DescribePolicyCommand({ PolicyId: id })),
    shape: ({ Policy }) => policyText(Policy?.Content),
  });
}

async function readTargets({ client, reads }: Asking, { id, arn }: ServiceControlPolicy) {
  const targets = await readList(
    reads,
    { action: 'organizations:ListTargetsForPolicy', resource: arn },
    {
      pages: paginateListTargetsForPolicy({ client, pageSize: PAGE }, { PolicyId: id }),
      list: ({ Targets }) => Targets,
      shape: ({ TargetId }) => z.string().min(1).parse(TargetId),
    },
  );
  return targets.whole ? sortedOnce(targets.items) : null;
}

function summaryOf({ Id, Arn, Name, AwsManaged }: PolicySummary): ServiceControlPolicy {
  return serviceControlPolicy.parse({
    id: Id,
    arn: Arn,
    name: text(Name),
    awsManaged: AwsManaged ?? null,
    document: null,
    targets: null,
  });
}
