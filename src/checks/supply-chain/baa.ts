import { at, type Period, subtract } from '../../core/period.ts';
import type { Scope } from '../../evidence/envelope.ts';
import { type ArtifactAgreement, artifactAgreements } from '../../evidence/kinds/artifact-agreements.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether a business associate addendum with AWS was in force. */
export const artifactBaa = defineCheck({
  id: 'artifact-baa',
  topic: 'supply-chain',
  title: 'Every account has a business associate addendum with AWS in force over the whole period',
  failureTitle: 'Some accounts had no business associate addendum with AWS in force over the whole period',
  rationale:
    'AWS may hold health information for a covered entity or business associate only under a written contract, and the addendum binds it only for the accounts that accepted it.',
  procedure:
    'For every account: the agreements in AWS Artifact with "Business Associate" in their name, and the time from their effective start to their effective end. Together they cover the period. One that is not ACTIVE and states no end is unknown. An account that lists none, while another account of the audit holds one for its whole organization, is unknown: membership is not shown. An addendum that was signed on paper, or one of an organization whose management account is not audited, is not seen and has to be brought as a document.',
  severity: 'high',
  remediation:
    'Accept the business associate addendum in AWS Artifact, in the management account for the whole organization, or bring the contract that was signed.',
  needs: { agreed: artifactAgreements },

  observe({ agreed }, period) {
    const organizations = agreed.flatMap(({ digest, evidence: { scope, body } }) =>
      body.agreements
        .filter(isAddendum)
        .filter(({ organizationArn }) => organizationArn !== null)
        .map((item) => ({ item, scope, digest })),
    );
    return agreed.flatMap(({ digest, evidence: { scope, gaps, body } }): Observation[] => {
      const here = { scope, basis: 'period', intervals: [], evidence: [digest] } as const;
      const addenda = body.agreements.filter(isAddendum);
      if (addenda.length > 0) {
        const resource = newest(addenda);
        return [{ ...here, resource: resource.arn ?? resource.id, ...addendaSeen(addenda, period) }];
      }
      if (gaps.length > 0) return [];
      const elsewhere = organizations.filter((one) => one.scope.account !== scope.account);
      return [
        {
          ...here,
          resource: `agreements of ${scope.account}`,
          evidence: [digest, ...elsewhere.map((one) => one.digest)],
          ...noneSeen(elsewhere, period),
        },
      ];
    });
  },
});

function isAddendum({ name }: ArtifactAgreement): boolean {
  return /business associate/i.test(name);
}

function newest(addenda: readonly ArtifactAgreement[]): ArtifactAgreement {
  const start = ({ effectiveStart }: ArtifactAgreement) => at(effectiveStart ?? '1970-01-01T00:00:00Z');
  return addenda.reduce((last, one) => (start(one) > start(last) ? one : last));
}

function addendaSeen(addenda: readonly ArtifactAgreement[], period: Period): Seen {
  const force = addenda.flatMap((one) => inForce(one, period));
  const note = addenda.map(told).join(' ');
  if (subtract(period, force).length === 0) return { met: true, note };
  return { met: addenda.some(isOpen) ? null : false, note };
}

/** When it bound, as far as it says so; nothing when an end has to be supposed. */
function inForce(agreement: ArtifactAgreement, period: Period): readonly Period[] {
  const { effectiveStart: from, effectiveEnd } = agreement;
  if (from === null || isOpen(agreement)) return [];
  const to = effectiveEnd ?? period.to;
  return at(from) < at(to) ? [{ from, to }] : [];
}

/** True where a start, a state, or the end of something that ended is not stated. */
function isOpen({ state, effectiveStart, effectiveEnd }: ArtifactAgreement): boolean {
  return effectiveStart === null || state === null || (state !== 'ACTIVE' && effectiveEnd === null);
}

function told({ name, state, effectiveStart, effectiveEnd, organizationArn }: ArtifactAgreement): string {
  const whose = organizationArn === null ? '' : ' for the organization';
  const end = effectiveEnd === null ? '' : ` to ${effectiveEnd}`;
  return `${name}${whose}: ${state ?? 'state not stated'}, from ${effectiveStart ?? 'a time not stated'}${end}.`;
}

function noneSeen(
  elsewhere: readonly { readonly item: ArtifactAgreement; readonly scope: Scope }[],
  period: Period,
): Seen {
  const holder = elsewhere.find(({ item }) => addendaSeen([item], period).met === true);
  if (!holder) return { met: false, note: 'AWS Artifact lists no business associate addendum.' };
  return {
    met: null,
    note: `AWS Artifact lists none for the account. ${holder.scope.account} holds one for its organization; whether this account belongs to it is not shown.`,
  };
}
