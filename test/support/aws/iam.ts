import { account } from './iam-account.ts';
import { simulate } from './iam-simulation.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';

const noSuch = (what: string) => new Refusal('NoSuchEntity', `The ${what} cannot be found.`, { status: 404 });

function rolesOf({ scenario, account }: Serving): readonly Fields[] {
  return scenario.records(account, 'global', 'iam/roles.json');
}

function roleNamed(serving: Serving): Fields {
  const name = textOf(serving.input, 'RoleName');
  const found = rolesOf(serving).find(({ Role }) => isFields(Role) && Role.RoleName === name);
  if (!found) throw noSuch(`role with name ${name}`);
  return found;
}

function listOf(record: Fields, name: 'Attached' | 'Inline'): readonly Fields[] {
  const list = record[name];
  return Array.isArray(list) ? list.filter(isFields) : [];
}

function managed(serving: Serving): Fields {
  const arn = textOf(serving.input, 'PolicyArn');
  const found = rolesOf(serving)
    .flatMap((role) => listOf(role, 'Attached'))
    .find(({ PolicyArn }) => PolicyArn === arn);
  if (!found) throw noSuch(`policy ${arn}`);
  return found;
}

/** A policy document in the form of IAM: JSON, percent-encoded. */
function encoded(document: unknown): string {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return text.startsWith('%') ? text : encodeURIComponent(text);
}

/** Pages by Marker and MaxItems, which the query protocol sends as texts. */
function truncated<Item>(all: readonly Item[], { input, oddPage }: Serving) {
  const from = Number(textOf(input, 'Marker')?.replace(/^\D+/, '') ?? 0);
  if (oddPage !== null) return { items: [], IsTruncated: true, Marker: `empty${from}` };
  const to = from + Number(textOf(input, 'MaxItems') ?? 100);
  return {
    items: all.slice(from, to),
    IsTruncated: to < all.length,
    ...(to < all.length && { Marker: `next${to}` }),
  };
}

/** Roles with their policies; the account's own and those of AWS alike. */
export const iam: Operations = {
  ...account,
  SimulatePrincipalPolicy: simulate,
  GetRole: (serving) => {
    const { Role } = roleNamed(serving);
    if (!isFields(Role)) throw noSuch('role');
    return { Role: { ...Role, AssumeRolePolicyDocument: encoded(Role.AssumeRolePolicyDocument) } };
  },
  ListAttachedRolePolicies: (serving) => {
    const attached = listOf(roleNamed(serving), 'Attached').map(({ PolicyName, PolicyArn }) => ({
      PolicyName,
      PolicyArn,
    }));
    const { items, ...rest } = truncated(attached, serving);
    return { AttachedPolicies: items, ...rest };
  },
  ListRolePolicies: (serving) => {
    const { items, ...rest } = truncated(listOf(roleNamed(serving), 'Inline'), serving);
    return { PolicyNames: items.map(({ PolicyName }) => PolicyName), ...rest };
  },
  GetRolePolicy: (serving) => {
    const name = textOf(serving.input, 'PolicyName');
    const found = listOf(roleNamed(serving), 'Inline').find(({ PolicyName }) => PolicyName === name);
    if (!found) throw noSuch(`role policy with name ${name}`);
    return { RoleName: serving.input.RoleName, PolicyName: name, PolicyDocument: encoded(found.Document) };
  },
  GetPolicy: (serving) => {
    const { PolicyName, PolicyArn } = managed(serving);
    return { Policy: { PolicyName, Arn: PolicyArn, DefaultVersionId: 'v1', IsAttachable: true } };
  },
  GetPolicyVersion: (serving) => {
    const version = textOf(serving.input, 'VersionId');
    if (version !== 'v1') throw noSuch(`policy version ${version}`);
    return {
      PolicyVersion: {
        Document: encoded(managed(serving).Document),
        VersionId: 'v1',
        IsDefaultVersion: true,
      },
    };
  },
};
