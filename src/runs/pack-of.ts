import { speaksOf } from '../checks/accept.ts';
import { digestOfJson, hexOf } from '../core/digest.ts';
import { byText } from '../core/order.ts';
import { at } from '../core/period.ts';
import type { Scope, Sealed } from '../evidence/envelope.ts';
import { kinds } from '../evidence/index.ts';
import { cloudtrailChanges } from '../evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailIntegrity, type IntegrityChain } from '../evidence/kinds/cloudtrail-integrity.ts';
import { providerReport } from '../mappings/inherited.ts';
import { buildPack } from '../reports/build-pack.ts';
import type { Pack } from '../reports/pack.ts';
import type { Assessment } from './assess.ts';
import { collectorsOf } from './collectors-of.ts';
import { limitsOf } from './limits.ts';
import { standingAcceptances, standingDocuments } from './manual-records.ts';
import { NOTICES } from './notices.ts';
import type { RecordedCalls } from './recorded-calls.ts';
import { keptFor } from './retention.ts';
import type { RunInputs } from './run-inputs.ts';
import { type KeptTranscript, TRANSCRIPT_FILE } from './transcript-files.ts';

/** Folder of the contents beside the transcript, each named by its digest's hexadecimal digits. */
export const BODIES_FOLDER = 'transcript/bodies/';

/** The pack document of a run: made when it is published, and made again to verify it. */
export function packOf(
  inputs: RunInputs,
  evidence: readonly Sealed[],
  {
    assessment,
    transcript,
    recorded,
    previous,
  }: {
    readonly assessment: Assessment;
    readonly transcript: KeptTranscript;
    readonly recorded: RecordedCalls;
    /** The document that the inputs say it is compared with. */
    readonly previous: Pack | null;
  },
): Pack {
  const trail = trailOf(evidence);
  const collectors = collectorsOf(inputs.collectors);
  return buildPack(
    {
      organization: inputs.organization,
      generatedAt: latest(inputs.now, evidence),
      toolVersion: inputs.toolVersion,
      period: inputs.period,
      accounts: inputs.accounts,
      exclusions: inputs.exclusions,
      decisions: inputs.decisions,
      acceptances: standingAcceptances(inputs).map((one) => ({
        ...one,
        items: assessment.results
          .filter(({ id }) => id === one.check)
          .flatMap((result) => result.items.filter((item) => speaksOf(one, item))).length,
      })),
      documents: standingDocuments(inputs),
      previous: inputs.previous,
      compared: inputs.compared && { document: previous },
      evidence,
      kindTitles: new Map(kinds.map(({ id, title }) => [id, title])),
      results: assessment.results,
      frameworks: assessment.frameworks.map((one) => ({
        ...one,
        providerReport: structuredClone(
          providerReport(one.framework.id, assessment.results),
        ) as Pack['frameworks'][number]['providerReport'],
      })),
      lineage: assessment.lineage,
      reconciliation: structuredClone(assessment.reconciliation) as Pack['reconciliation'],
      trail,
      transcript: {
        file: TRANSCRIPT_FILE,
        ...transcript,
      },
      collection: {
        permissions: [...new Set(collectors.flatMap(({ actions }) => actions))].toSorted(byText),
        operations: recorded.operations,
        queries: recorded.queries,
      },
      nameOfCall: (call) => recorded.names.get(call),
      retention: keptFor(inputs),
      limits: limitsOf(inputs, trail, assessment.results),
      notices: NOTICES,
    },
    (rest) =>
      `${slug(rest.organization)}-${day(rest.period.from)}-${day(rest.period.to)}-${hexOf(digestOfJson(rest)).slice(0, 12)}`,
  );
}

/** When the evidence was complete: no clock is read, so that the document can be made again. */
function latest(start: string, evidence: readonly Sealed[]): string {
  return evidence.reduce(
    (last, { evidence: { collectedAt } }) => (at(collectedAt) > at(last) ? collectedAt : last),
    start,
  );
}

function trailOf(evidence: readonly Sealed[]): Pack['trail'] {
  return evidence.flatMap(({ digest, evidence: { kind, scope, body } }) => {
    if (kind !== cloudtrailChanges.id) return [];
    const { source, changes } = cloudtrailChanges.body.parse(body);
    return [
      {
        account: scope.account,
        region: scope.region,
        engine: source.engine,
        location: source.location,
        files: source.files,
        records: source.records,
        changes: changes.length,
        attributed: changes.filter(({ actor }) => actor.name !== null).length,
        integrity: source.integrity,
        integrityReason: source.integrityReason,
        proof: proofOf(evidence, scope),
        evidence: digest,
      },
    ];
  });
}

/** The validation of the same account and region in numbers; null when nothing was validated. */
function proofOf(evidence: readonly Sealed[], { account, region }: Scope): Pack['trail'][number]['proof'] {
  const found = evidence.find(
    ({ evidence: { kind, scope } }) =>
      kind === cloudtrailIntegrity.id && scope.account === account && scope.region === region,
  );
  if (!found) return null;
  const { validated, stores, keys } = cloudtrailIntegrity.body.parse(found.evidence.body);
  if (validated === null) return null;
  const chains = stores.flatMap((store) => store.chains);
  const total = (count: (chain: IntegrityChain) => number) =>
    chains.reduce((sum, chain) => sum + count(chain), 0);
  return {
    validated,
    digests: total(({ digests, backfillDigests }) => digests + backfillDigests),
    logs: total(({ logs }) => logs),
    keys: keys.length,
    findings: total(({ findings }) => findings.filter(({ severity }) => severity !== 'note').length),
    evidence: found.digest,
  };
}

function slug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'pack'
  );
}

function day(when: string): string {
  return when.slice(0, 10).replaceAll('-', '');
}
