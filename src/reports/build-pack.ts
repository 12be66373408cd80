import type { CheckResult, Outcome } from '../checks/verdict.ts';
import type { Digest } from '../core/digest.ts';
import { by } from '../core/order.ts';
import type { Period } from '../core/period.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { Conclusion } from '../mappings/conclusion.ts';
import type { Framework } from '../mappings/framework.ts';
import type { ConcludedControl } from '../mappings/roll-up.ts';
import { changesBetween } from './diff/changes.ts';
import type { LineageGraph, Pack } from './pack.ts';
import { pack } from './pack.ts';
import type { PackChanges } from './pack-changes.ts';

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
  }[];
  readonly lineage: readonly LineageGraph[];
  readonly reconciliation: Pack['reconciliation'];
  readonly trail: Pack['trail'];
  readonly transcript: Pack['transcript'];
  readonly limits: readonly string[];
}

/** Name of a record's file in the container; the digest of the file is the digest that verdicts cite. */
export function evidenceFile({ evidence }: Sealed): string {
  const { scope, kind, part } = evidence;
  const number = part ? `.part-${String(part.number).padStart(4, '0')}` : '';
  return `evidence/${scope.account}/${scope.region}/${kind}${number}.json`;
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
    },
    previous: parts.previous,
    summary: summaryOf(parts),
    frameworks: parts.frameworks.map(({ framework, controls }) => ({
      id: framework.id,
      title: framework.title,
      version: framework.version,
      notice: framework.notice,
      mappingVersion: framework.mappingVersion,
      counts: conclusionCounts(controls),
      controls: structuredClone(controls) as Pack['frameworks'][number]['controls'],
    })),
    checks: structuredClone(parts.results) as Pack['checks'],
    lineage: structuredClone(parts.lineage) as Pack['lineage'],
    evidence: evidence.map((one) => entryOf(one, parts.kindTitles)),
    reconciliation: parts.reconciliation,
    decisions: structuredClone(parts.decisions),
    acceptances: structuredClone(parts.acceptances),
    documents: structuredClone(parts.documents),
    gaps: evidence.flatMap(({ digest, evidence: { gaps, scope, kind } }) =>
      gaps.map((gap) => ({ ...gap, account: scope.account, evidence: digest, kindId: kind })),
    ),
    trail: parts.trail,
    transcript: parts.transcript,
    limits: [...parts.limits],
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

function entryOf(sealed: Sealed, titles: ReadonlyMap<string, string>): Pack['evidence'][number] {
  const { evidence, digest } = sealed;
  return {
    digest,
    kind: evidence.kind,
    title: `${titles.get(evidence.kind) ?? evidence.kind}${partText(evidence.part)}`,
    account: evidence.scope.account,
    region: evidence.scope.region,
    file: evidenceFile(sealed),
    collectedAt: evidence.collectedAt,
    principal: evidence.collectedBy.principal,
    calls: evidence.calls.length,
    gaps: evidence.gaps.length,
    population: evidence.population,
    sample: evidence.sample,
  };
}

function partText(part: Sealed['evidence']['part']): string {
  return part ? ` (part ${part.number} of ${part.of})` : '';
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
