import type { frameworks as catalogs } from '../../../src/mappings/index.ts';
import type { Pack, PackCheck, PackControl } from '../../../src/reports/pack.ts';
import { counted, pick } from './common.ts';
import { DOCUMENT_PATHS } from './documents.ts';

/** A framework with its real catalog, and edges to these checks. */
export function framework(
  catalog: (typeof catalogs)[number],
  index: number,
  checks: readonly PackCheck[],
): Pack['frameworks'][number] {
  const automated = catalog.controls.filter(({ evidenceClass }) =>
    ['direct', 'partial'].includes(evidenceClass),
  );
  const linked = new Map<string, PackControl['edges'][number][]>();
  for (const [n, one] of checks.entries()) {
    const target = pick(automated, n * (index + 3) + index);
    const also = pick(automated, n * 2 + index);
    for (const { id, evidenceClass } of new Set([target, also])) {
      const strength: PackControl['edges'][number]['strength'] =
        evidenceClass === 'direct' && n % 3 === 0 ? 'direct' : n % 2 === 0 ? 'partial' : 'supporting';
      const edge = {
        check: one.id,
        strength,
        rationale: `The control asks for protection of what the ${one.topic} check looks at; its items show it for SageMaker only.`,
        remains:
          strength === 'direct'
            ? null
            : 'Show that the rest of the systems in scope is covered, and who reviews it.',
        elsewhere: rulesOf(n),
        outcome: one.outcome,
      };
      linked.set(id, [...(linked.get(id) ?? []), edge]);
    }
  }
  const byId = new Map(checks.map((one) => [one.id, one]));
  const controls = catalog.controls.map((control, n): PackControl => {
    const edges = linked.get(control.id) ?? [];
    const results = edges.flatMap(({ check: id }) => byId.get(id) ?? []);
    const counts = counted(results.flatMap((one) => one.items.map(({ outcome }) => outcome)));
    const decided = edges.length === 0 && n % 29 === 28;
    const remains = edges.flatMap((edge) => edge.remains ?? []);
    return {
      ...control,
      sources: [...control.sources],
      counts,
      edges,
      ...concluded(control, counts, { edges: edges.length, remains: remains.length, decided }),
      remains:
        edges.length > 0 ? [...new Set(remains)] : ['Policies, records or interviews of the organisation.'],
      accepted: results.flatMap(({ items }) => items).filter((one) => one.accepted?.standing === 'current')
        .length,
      documents: n % 17 === 3 ? [DOCUMENT_PATHS[n % 2] ?? ''] : [],
      decision: decided ? DECISION : null,
      ...heldBy(control),
      review: null,
    };
  });
  const { id, title, version, notice, mappingVersion } = catalog;
  return {
    ...{ id, title, version, notice, mappingVersion, controls, counts: conclusionCounts(controls) },
    providerReport: { title: 'SOC 2 Type 2 report of AWS', found: ['It covers the period.'], evidence: [] },
    onlyElsewhere: [],
  };
}

const rulesOf = (n: number): string[] => (n % 5 === 0 ? [`Prowler rule_${n}`] : []);

function heldBy({ evidenceClass, cadence }: Pick<PackControl, 'evidenceClass' | 'cadence'>) {
  const responsibility: PackControl['responsibility'] = evidenceClass === 'inherited' ? 'aws' : 'shared';
  return { responsibility, instances: cadence === null ? null : 1 };
}

const DECISION = {
  decision: 'not-applicable',
  reason: 'No card data is processed here.',
  by: 'Head of compliance',
  on: '2026-06-12',
  measure: null,
  implementation: null,
} as const;

function concluded(
  { evidenceClass }: { evidenceClass: PackControl['evidenceClass'] },
  counts: PackCheck['counts'],
  { edges, remains, decided }: { edges: number; remains: number; decided: boolean },
): Pick<PackControl, 'conclusion' | 'reason'> {
  if (counts.fail > 0)
    return { conclusion: 'exceptions-noted', reason: `${counts.fail} items failed in ${edges} checks.` };
  if (counts.unknown > 0)
    return { conclusion: 'incomplete', reason: `${counts.unknown} items could not be judged.` };
  if (decided) return { conclusion: 'not-applicable', reason: 'Decided by the head of compliance.' };
  if (edges === 0 && evidenceClass === 'inherited')
    return { conclusion: 'inherited', reason: 'Met mainly by AWS.' };
  if (edges === 0) return { conclusion: 'manual', reason: 'The organisation brings the evidence.' };
  if (remains > 0)
    return { conclusion: 'needs-review', reason: 'Its checks passed; what remains for a person is listed.' };
  return {
    conclusion: 'no-exceptions-noted',
    reason: 'Every item of its checks passed, and nothing remains.',
  };
}

/** Controls by conclusion. */
export function conclusionCounts(controls: readonly PackControl[]): Pack['frameworks'][number]['counts'] {
  const counts = {
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
