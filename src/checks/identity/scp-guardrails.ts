import { byText } from '../../core/order.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { type AccountPath, organizationsPolicies } from '../../evidence/kinds/organizations-policies.ts';
import { defineCheck, type Observation } from '../check.ts';
import { allowsAction, type Denial, denialOf } from '../denials.ts';
import { cite } from '../given.ts';
import { GUARDRAILS, type Guardrail } from '../guardrails.ts';
import type { Seen } from '../over-period.ts';
import { parsePolicy, type Statement } from '../policy-document.ts';

/** Looks whether service control policies keep users from creating SageMaker resources that are not secure. */
export const organizationsScpGuardrails = defineCheck({
  id: 'organizations-scp-guardrails',
  topic: 'identity',
  title: 'Service control policies deny creating SageMaker resources that are not secure',
  failureTitle: 'Some accounts can create SageMaker resources that are not secure',
  rationale:
    'What nobody can create needs no finding afterwards. Service control policies bind every user and role of a member account, its administrators too.',
  procedure:
    'For every account and each guardrail (customer keys of volumes and outputs, VPC, network isolation, encryption between instances, direct internet access, root access, network of Studio): the service control policies on the account, its units and the root, at collection, deny every call that creates training, processing, transform, tuning and AutoML jobs, models, endpoint configurations, notebooks or domains without the setting, also where the request leaves the field out. A deny must speak of all resources of the type and have no condition but on that field; a condition on another field of the request can be stepped around and does not count. Roles and users that a deny exempts by their whole ARN are named and left to a person; any other exemption or condition makes the item unknown. A level whose policies do not allow the call denies it. The management account is bound by no such policy and fails; an account outside an organisation is not-applicable. Permission policies, boundaries and resource control policies are another way to the same end and are not judged. Policies are read from the management account or a delegated administrator among the accounts of the audit.',
  severity: 'medium',
  remediation:
    'Attach a service control policy that denies the calls with Null on the key, or BoolIfExists and StringNotEquals where the field has a default, one statement for each field. Run no workloads in the management account.',
  needs: { organizations: organizationsPolicies },
  // Who may not read policies can be judged from the record of who may; the check says where none could.
  restsOn: ['organizations:DescribeOrganization'],

  observe: ({ organizations }) => organizations.flatMap((own) => seenOf(own, organizations)),
});

type Record = Sealed<BodyOf<typeof organizationsPolicies>>;

function seenOf(own: Record, all: readonly Record[]): Observation[] {
  const { account } = own.evidence.scope;
  const reader = all.find(({ evidence }) => pathIn(evidence.body.accounts, account) !== null);
  const about = {
    scope: { account, region: 'global' },
    basis: 'collection',
    intervals: [],
    evidence: cite(own, reader ?? own),
  } as const;
  const whole = wholeSeen(own.evidence.body, account, reader !== undefined);
  if (whole !== null) return [{ ...about, resource: `SageMaker guardrails of ${account}`, ...whole }];
  const levels = reader ? levelsOf(reader, account) : [];
  return GUARDRAILS.map((guardrail) => ({
    ...about,
    resource: `SageMaker guardrail ${guardrail.id} of ${account}`,
    ...guardrailSeen(guardrail, levels, { partition: partitionIn(reader), account }),
  }));
}

function pathIn(accounts: readonly AccountPath[] | null, account: string): readonly string[] | null {
  return accounts?.find((one) => one.account === account)?.path ?? null;
}

/** What can be said of all guardrails at once; null when each has to be looked at. */
function wholeSeen(
  { organization }: Record['evidence']['body'],
  account: string,
  hasReader: boolean,
): Seen | null {
  if (organization === 'none') {
    return { met: 'not-applicable', note: 'The account is in no organisation, so no such policy binds it.' };
  }
  if (organization?.managementAccount === account) {
    return { met: false, note: 'It is the management account, which no service control policy binds.' };
  }
  if (organization && organization.featureSet !== null && organization.featureSet !== 'ALL') {
    return { met: false, note: `The organisation has no such policies (${organization.featureSet}).` };
  }
  if (hasReader) return null;
  const who = organization ? organization.managementAccount : 'not read';
  return {
    met: null,
    note: `The policies above the account were not read by any account of the audit; the management account is ${who}.`,
  };
}

/** A policy as it stands above an account; its statements are null where it was not read. */
interface Above {
  readonly name: string;
  readonly statements: readonly Statement[] | null;
}
type Level = readonly Above[];

/** The policies of the account, of each unit above it and of the root. */
function levelsOf({ evidence: { body } }: Record, account: string): Level[] {
  const policies = body.policies ?? [];
  return (pathIn(body.accounts, account) ?? []).map((target) =>
    policies
      // One whose targets were not read may stand anywhere.
      .filter(({ targets }) => targets === null || targets.includes(target))
      .map(({ id, name, document, targets }) => ({
        name: name ?? id,
        statements: targets === null || document === null ? null : parsePolicy(document),
      })),
  );
}

interface Place {
  readonly partition: string;
  readonly account: string;
}

function partitionIn(reader: Record | undefined): string {
  const arn = reader?.evidence.body.policies?.[0]?.arn ?? '';
  return arn.split(':')[1] ?? 'aws';
}

function guardrailSeen(guardrail: Guardrail, levels: readonly Level[], place: Place): Seen {
  const isWhole = levels.every((level) => level.every(({ statements }) => statements !== null));
  const denies = levels.flat().flatMap(({ statements }) => statements ?? []);
  const found = guardrail.actions.map((guarded) => ({
    action: guarded.action,
    denials:
      isWhole && levels.some((level) => isLeftOut(level, guarded.action))
        ? []
        : guarded.insecure.map((value) => denialOf(denies, { guardrail, guarded, value, ...place })),
  }));
  const names = [...new Set(levels.flat().map(({ name }) => name))].toSorted(byText).join(', ') || 'none';
  const above = `Policies above the account: ${names}.${isWhole ? '' : ' Not all of them could be read.'}`;
  const those = (state: Denial['state']) =>
    found
      .filter(({ denials }) => denials.some((one) => one.state === state))
      .map(({ action }) => action.replace('sagemaker:', ''))
      .join(', ');
  const allowed = those('allowed');
  if (allowed !== '') {
    const note = `Nothing that was read denies ${guardrail.words} in ${allowed}. ${above}`;
    return { met: isWhole ? false : null, note };
  }
  const unclear = those('unclear');
  if (unclear !== '') {
    const why = 'rests on conditions, exemptions or resources that are not judged';
    return { met: null, note: `Whether ${guardrail.words} are denied in ${unclear} ${why}. ${above}` };
  }
  const exempt = [...new Set(found.flatMap(({ denials }) => denials.flatMap((one) => one.exempt)))];
  const but = exempt.length > 0 ? `, but not to ${exempt.toSorted(byText).join(', ')}` : '';
  return { met: true, note: `They deny ${guardrail.words}${but}. ${above}` };
}

/**
 * True when the policies of a level allow no such call, which denies it there. A level without any policy is one of an
 * organisation that has switched such policies off, and denies nothing.
 */
function isLeftOut(level: Level, action: string): boolean {
  return (
    level.length > 0 &&
    !allowsAction(
      level.flatMap(({ statements }) => statements ?? []),
      action,
    )
  );
}
