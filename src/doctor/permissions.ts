import type { ClientFor } from '../aws/clients.ts';
import { isServiceFailure } from '../aws/gap-kinds.ts';
import { type Decision, roleArn, simulateActions } from '../aws/simulation.ts';
import type { Collector } from '../collectors/collector.ts';
import { byText } from '../core/order.ts';
import type { Grant } from './grants.ts';
import { type Line, linesOf, listed, type Seen } from './line.ts';

/** Whose permissions are asked about. */
export interface PermissionNeeds {
  readonly subject: string;
  /** ARN of the identity that reads the account. */
  readonly principal: string;
  /** ARN of the role of the configuration; null: the credentials of the environment. */
  readonly role: string | null;
  readonly grants: readonly Grant[];
  readonly collectors: readonly Collector[];
  /** Recorded clients of the account. */
  readonly client: ClientFor;
}

/**
 * Asks IAM which of the actions the role may do, without doing any of them. What cannot be asked is untested and
 * never ok. Policies of buckets and keys are not part of it.
 */
export async function examinePermissions(needs: PermissionNeeds): Promise<readonly Line[]> {
  const { subject, grants, collectors, client } = needs;
  let asked = 'iam:GetRole';
  try {
    const principal = await policyOwner(needs);
    if (principal === null) {
      const found = `IAM cannot say what ${needs.principal} may do: it is neither a user nor a role.`;
      return linesOf('permissions', subject, untested(found));
    }
    asked = 'iam:SimulatePrincipalPolicy';
    const asking: Asked[] = [];
    for (const grant of grants)
      asking.push({ grant, decisions: await decisionsOn(grant, principal, client) });
    return linesOf('permissions', subject, ...seenOf(asking, collectors));
  } catch (error) {
    if (!isServiceFailure(error)) throw error;
    return linesOf('permissions', subject, untested(`${asked} gave no answer (${error.name}).`));
  }
}

const untested = (found: string): Seen => ({
  outcome: 'untested',
  found: `${found} Which actions are allowed was not tested.`,
  remedy:
    'Allow iam:SimulatePrincipalPolicy and iam:GetRole ("exhibit policy" has them), or read the gaps of the first run.',
});

/** IAM wants the role of a session, with its path; the configuration has it, else IAM tells. */
async function policyOwner({ principal, role, client }: PermissionNeeds): Promise<string | null> {
  if (role !== null) return role;
  if (/^arn:[^:]+:iam::\d{12}:(user|role)\//.test(principal)) return principal;
  const [, name] = /^arn:[^:]+:sts::\d{12}:assumed-role\/([^/]+)\//.exec(principal) ?? [];
  return name === undefined ? null : roleArn(client, name);
}

/** A grant, and what policies say of its actions on its resources. */
interface Asked {
  readonly grant: Grant;
  readonly decisions: ReadonlyMap<string, Decision>;
}

const UNANSWERED: Decision = { decision: 'open', conditions: ['no answer'] };
const WEIGHT = { allowed: 0, open: 1, denied: 2 } as const;

/** The worst of what is said of an action on the resources of the grant. */
async function decisionsOn({ actions, resources }: Grant, principal: string, client: ClientFor) {
  const decisions = new Map<string, Decision>();
  for (const resource of resources) {
    const said = await simulateActions(client, { principal, actions, resource });
    for (const action of actions) {
      const now = said.get(action) ?? UNANSWERED;
      const known = decisions.get(action);
      if (!known || WEIGHT[now.decision] > WEIGHT[known.decision]) decisions.set(action, now);
    }
  }
  return decisions;
}

function seenOf(asked: readonly Asked[], collectors: readonly Collector[]): Seen[] {
  const all = asked.flatMap(({ decisions }) => [...decisions.values()]);
  const allowed = all.filter(({ decision }) => decision === 'allowed').length;
  const found = `${allowed} of ${all.length} permissions are there, by the policies of the role; those of buckets and keys were not asked.`;
  return [
    ...(allowed > 0 ? [{ outcome: 'ok', found } as const] : []),
    ...deniedCollectors(deniedIn(asked, /^ExhibitCollectors$/), collectors),
    ...EFFECTS.flatMap(({ sid, effect }) => deniedGrants(deniedIn(asked, sid), effect)),
    ...undecided(asked),
  ];
}

/** The denied actions of the grants with such ids, in order and each once. */
function deniedIn(asked: readonly Asked[], sid: RegExp): readonly string[] {
  const denied = asked
    .filter(({ grant }) => sid.test(grant.sid))
    .flatMap(({ decisions }) => [...decisions].filter(([, said]) => said.decision === 'denied'))
    .map(([action]) => action);
  return [...new Set(denied)].toSorted(byText);
}

const REMEDY = 'Attach the policy that "exhibit policy" prints.';

function deniedCollectors(denied: readonly string[], collectors: readonly Collector[]): Seen[] {
  return collectors.flatMap(({ id, actions, produces }): Seen[] => {
    const missing = denied.filter((action) => actions.some((own) => own === action));
    if (missing.length === 0) return [];
    return [
      {
        outcome: 'gap',
        found: `Not allowed on every resource: ${listed(missing)}.`,
        effect: `The collector ${id} leaves gaps, so nothing that rests on ${produces.id} can pass.`,
        remedy: REMEDY,
      },
    ];
  });
}

/** What is for no collector but for the log or for this look itself. */
const EFFECTS: readonly { readonly sid: RegExp; readonly effect: string }[] = [
  { sid: /^ExhibitTrail/, effect: 'The log is a gap: no change, deleted resource or person can be shown.' },
  { sid: /^ExhibitDoctor/, effect: 'Only exhibit doctor sees less.' },
  { sid: /^ExhibitIdentity$/, effect: 'Every record of the account is a gap.' },
];

function deniedGrants(denied: readonly string[], effect: string): Seen[] {
  if (denied.length === 0) return [];
  return [
    {
      outcome: 'gap',
      found: `Not allowed where it is needed: ${listed(denied)}.`,
      effect,
      remedy: REMEDY,
    },
  ];
}

function undecided(asked: readonly Asked[]): Seen[] {
  const open = asked.flatMap(({ decisions }) =>
    [...decisions].flatMap(([action, said]) =>
      said.decision === 'open' ? [{ action, conditions: said.conditions }] : [],
    ),
  );
  if (open.length === 0) return [];
  const conditions = new Set(open.flatMap((one) => one.conditions));
  const actions = new Set(open.map(({ action }) => action));
  return [
    {
      outcome: 'untested',
      found: `Depends on conditions that a simulation does not know (${listed([...conditions].toSorted(byText))}): ${listed([...actions].toSorted(byText))}.`,
      remedy: 'Read the gaps of the first run.',
    },
  ];
}
