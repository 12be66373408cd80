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
    const decisions = new Map<string, Decision>();
    for (const { actions, resources } of grants) {
      for (const resource of resources) {
        const said = await simulateActions(client, { principal, actions, resource });
        for (const action of actions) add(decisions, action, said.get(action));
      }
    }
    return linesOf('permissions', subject, ...seenOf(decisions, grants, collectors));
  } catch (error) {
    if (!isServiceFailure(error)) throw error;
    const found = `${asked} gave no answer (${error.name}).`;
    return linesOf('permissions', subject, untested(found));
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

const UNANSWERED: Decision = { decision: 'open', conditions: ['no answer'] };
const WEIGHT = { allowed: 0, open: 1, denied: 2 } as const;

/** The worst of what is said of an action on its resources. */
function add(decisions: Map<string, Decision>, action: string, said: Decision = UNANSWERED): void {
  const known = decisions.get(action);
  if (!known || WEIGHT[said.decision] > WEIGHT[known.decision]) decisions.set(action, said);
}

function seenOf(
  decisions: ReadonlyMap<string, Decision>,
  grants: readonly Grant[],
  collectors: readonly Collector[],
): Seen[] {
  const which = (wanted: Decision['decision']) =>
    [...decisions]
      .flatMap(([action, { decision }]) => (decision === wanted ? [action] : []))
      .toSorted(byText);
  const [allowed, denied, open] = [which('allowed'), which('denied'), which('open')];
  const total = `${allowed.length} of ${decisions.size} actions are allowed`;
  return [
    ...(allowed.length > 0
      ? [
          {
            outcome: 'ok',
            found: `${total}, by the policies of the role; those of buckets and keys were not asked.`,
          } as const,
        ]
      : []),
    ...deniedCollectors(denied, collectors),
    ...deniedGrants(denied, grants),
    ...(open.length > 0 ? [undecided(open, decisions)] : []),
  ];
}

function deniedCollectors(denied: readonly string[], collectors: readonly Collector[]): Seen[] {
  return collectors.flatMap(({ id, actions, produces }): Seen[] => {
    const missing = actions.filter((action) => denied.includes(action));
    if (missing.length === 0) return [];
    return [
      {
        outcome: 'gap',
        found: `Not allowed on every resource: ${listed(missing)}.`,
        effect: `The collector ${id} leaves gaps, so nothing that rests on ${produces.id} can pass.`,
        remedy: 'Attach the policy that "exhibit policy" prints.',
      },
    ];
  });
}

/** What is for no collector but for the log or for this look itself. */
const EFFECTS: readonly { readonly sid: RegExp; readonly effect: string }[] = [
  { sid: /^ExhibitTrail/, effect: 'The log is a gap: no change, deleted resource or person can be shown.' },
  { sid: /^ExhibitDoctor/, effect: 'Only exhibit doctor sees less.' },
  { sid: /^ExhibitIdentity/, effect: 'Every record of the account is a gap.' },
];

function deniedGrants(denied: readonly string[], grants: readonly Grant[]): Seen[] {
  return EFFECTS.flatMap(({ sid, effect }): Seen[] => {
    const asked = new Set(grants.filter((grant) => sid.test(grant.sid)).flatMap(({ actions }) => actions));
    const missing = denied.filter((action) => asked.has(action));
    if (missing.length === 0) return [];
    const found = `Not allowed where it is needed: ${listed(missing)}.`;
    return [{ outcome: 'gap', found, effect, remedy: 'Attach the policy that "exhibit policy" prints.' }];
  });
}

function undecided(open: readonly string[], decisions: ReadonlyMap<string, Decision>): Seen {
  const conditions = open.flatMap((action) => {
    const said = decisions.get(action);
    return said?.decision === 'open' ? said.conditions : [];
  });
  const names = [...new Set(conditions)].toSorted(byText);
  return {
    outcome: 'untested',
    found: `Depends on conditions that a simulation does not know (${listed(names)}): ${listed(open)}.`,
    remedy: 'Read the gaps of the first run.',
  };
}
