import type { CheckResult, Outcome } from '../checks/verdict.ts';
import type { Digest } from '../core/digest.ts';
import { by, byText } from '../core/order.ts';
import type { Period } from '../core/period.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { Conclusion } from '../mappings/conclusion.ts';
import type { Framework } from '../mappings/framework.ts';
import type { ConcludedControl } from '../mappings/roll-up.ts';
import { changesBetween } from './diff/changes.ts';
import { type LineageGraph, type Pack, type PackControl, pack } from './pack.ts';
import type { PackChanges } from './pack-changes.ts';
import type { Collection } from './pack-collection.ts';
import { entryOf, evidenceFile, resourcesOf } from './pack-evidence.ts';

/** Everything that goes into a pack document. */
export interface PackParts {
  readonly organization: string;
  readonly generatedAt: string;
  readonly toolVersion: string;
  readonly period: Period;
  readonly accounts: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly regions: readonly string[];
  }[];
  readonly exclusions: readonly string[];
  readonly decisions: Pack['decisions'];
  readonly acceptances: Pack['acceptances'];
  readonly documents: Pack['documents'];
  readonly previous: Digest | null;
  /** The document of that pack, null when it is not at hand; left out: nothing is compared. */
  readonly compared?: { readonly document: Pack | null } | undefined;
  readonly evidence: readonly Sealed[];
  readonly kindTitles: ReadonlyMap<string, string>;
  readonly results: readonly CheckResult[];
  readonly frameworks: readonly {
    readonly framework: Framework;
    readonly controls: readonly ConcludedControl[];
    readonly providerReport: Pack['frameworks'][number]['providerReport'];
  }[];
  readonly lineage: readonly LineageGraph[];
  readonly reconciliation: Pack['reconciliation'];
  readonly trail: Pack['trail'];
  readonly transcript: Pack['transcript'];
  /** Calls and questions to the log; as whom the accounts were read is told by the evidence. */
  readonly collection: Omit<Collection, 'callers'>;
  /** `<service> <operation>` of a recorded call. */
  readonly nameOfCall: (call: Digest) => string | undefined;
  readonly retention: Pack['retention'];
  readonly limits: readonly string[];
  readonly notices: readonly string[];
}

/**
 * Builds the pack document. The same parts give the same document, whatever their order.
 *
 * @param idOf makes the id of the pack from the digest-relevant rest of the document
 */
export function buildPack(parts: PackParts, idOf: (rest: Omit<Pack, 'id'>) => string): Pack {
  const evidence = parts.evidence.toSorted(by((one) => evidenceFile(one)));
  const judged: Omit<Pack, 'id' | 'changes'> = {
    schema: 'https://exhibit.dev/schema/pack/v1',
    organization: parts.organization,
    generatedAt: parts.generatedAt,
    tool: { name: 'exhibit', version: parts.toolVersion },
    period: { from: parts.period.from, to: parts.period.to },
    scope: {
      accounts: parts.accounts.map(({ id, name, regions }) => ({ id, name, regions: [...regions] })),
      exclusions: [...parts.exclusions],
      resources: resourcesOf(evidence, parts.kindTitles),
    },
    previous: parts.previous,
    summary: summaryOf(parts),
    frameworks: parts.frameworks.map(({ framework, controls, providerReport }) => ({
      id: framework.id,
      title: framework.title,
      version: framework.version,
      notice: framework.notice,
      mappingVersion: framework.mappingVersion,
      providerReport,
      onlyElsewhere: structuredClone(framework.onlyElsewhere) as Pack['frameworks'][number]['onlyElsewhere'],
      counts: conclusionCounts(controls),
      controls: controls.map((control) => controlOf(control, parts)),
    })),
    checks: parts.results.map(checkOf),
    lineage: structuredClone(parts.lineage) as Pack['lineage'],
    evidence: evidence.map((one) => entryOf(one, parts)),
    reconciliation: parts.reconciliation,
    decisions: structuredClone(parts.decisions),
    acceptances: structuredClone(parts.acceptances),
    documents: structuredClone(parts.documents),
    gaps: evidence.flatMap(({ digest, evidence: { gaps, scope, kind } }) =>
      gaps.map((gap) => ({ ...gap, account: scope.account, evidence: digest, kindId: kind })),
    ),
    trail: parts.trail,
    collection: { ...parts.collection, callers: callersOf(evidence) },
    retention: parts.retention,
    transcript: parts.transcript,
    limits: [...parts.limits],
    notices: [...parts.notices],
  };
  const rest = parts.compared
    ? { ...judged, changes: changesSince(parts.compared.document, judged) }
    : judged;
  return pack.parse({ ...rest, id: idOf(rest) });
}

function changesSince(before: Pack | null, after: Omit<Pack, 'id' | 'changes'>): PackChanges | null {
  const now = { pack: after, unlistedOf: null };
  return before && changesBetween({ id: before.id, pack: before, unlistedOf: null }, now);
}

/** What AWS data can show says who has to act: where AWS meets a control, or nothing of AWS bears on it, one does alone. */
const RESPONSIBLE: Readonly<Record<PackControl['evidenceClass'], PackControl['responsibility']>> = {
  inherited: 'aws',
  none: 'customer',
  direct: 'shared',
  partial: 'shared',
  context: 'shared',
};

function controlOf(control: ConcludedControl, { documents, period }: PackParts): PackControl {
  const { edges, cadence, evidenceClass, ...rest } = structuredClone(control) as PackControl;
  const dated = documents.filter(
    ({ path, date }) =>
      control.documents.includes(path) && date >= period.from.slice(0, 10) && `${date}T00:00:00Z` < period.to,
  );
  return {
    ...rest,
    ...{ cadence, evidenceClass, responsibility: RESPONSIBLE[evidenceClass] },
    edges: edges.map((edge) => ({ ...edge, elsewhere: edge.elsewhere ?? [] })),
    instances: cadence === null ? null : dated.length,
    review: null,
  };
}

function checkOf(result: CheckResult): Pack['checks'][number] {
  return {
    ...(structuredClone(result) as Pack['checks'][number]),
    code: `src/checks/${result.topic}/${result.id}.ts`,
  };
}

function callersOf(evidence: readonly Sealed[]): Collection['callers'] {
  return [...Map.groupBy(evidence, (one) => one.evidence.scope.account)]
    .map(([account, records]) => ({
      account,
      principals: [...new Set(records.map((one) => one.evidence.collectedBy.principal))].toSorted(byText),
    }))
    .toSorted(by(({ account }) => account));
}

function summaryOf({ results, evidence, transcript }: PackParts): Pack['summary'] {
  const checks = noCounts();
  const items = noCounts();
  for (const result of results) {
    checks[result.outcome] += 1;
    for (const outcome of OUTCOMES) items[outcome] += result.counts[outcome];
  }
  const accepted = results
    .flatMap((one) => one.items)
    .filter((item) => item.accepted?.standing === 'current');
  return {
    checks,
    items,
    accepted: accepted.length,
    gaps: evidence.reduce((sum, one) => sum + one.evidence.gaps.length, 0),
    evidence: evidence.length,
    calls: transcript.calls,
  };
}

function conclusionCounts(controls: readonly ConcludedControl[]): Record<Conclusion, number> {
  const counts: Record<Conclusion, number> = {
    'exceptions-noted': 0,
    incomplete: 0,
    'needs-review': 0,
    'no-exceptions-noted': 0,
    inherited: 0,
    manual: 0,
    'not-applicable': 0,
  };
  for (const { conclusion } of controls) counts[conclusion] += 1;
  return counts;
}

const OUTCOMES = ['pass', 'fail', 'unknown', 'not-applicable'] as const satisfies readonly Outcome[];

function noCounts(): Record<Outcome, number> {
  return { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
}
