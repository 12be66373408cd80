import type { PackControl, PackFramework } from '../../reports/pack.ts';
import type { ExportSource } from '../exporter.ts';
import { tableOf, within } from './table.ts';

interface Row {
  readonly of: PackFramework;
  readonly one: PackControl;
}

const controlsOf = ({ pack }: ExportSource): Iterable<Row> =>
  within(pack.frameworks, ({ controls }) => controls);

/** Every control of every framework, with its conclusion. */
export const controlsTable = tableOf<Row>({
  name: 'controls',
  about: 'one control of a framework, with its conclusion',
  records: controlsOf,
  cells: {
    framework: ({ of }) => of.id,
    control: ({ one }) => one.id,
    title: ({ one }) => one.title,
    family: ({ one }) => one.family,
    obligation: ({ one }) => one.obligation,
    cadence: ({ one }) => one.cadence,
    text: ({ one }) => one.text,
    evidenceClass: ({ one }) => one.evidenceClass,
    responsibility: ({ one }) => one.responsibility,
    conclusion: ({ one }) => one.conclusion,
    reason: ({ one }) => one.reason,
    pass: ({ one }) => one.counts.pass,
    fail: ({ one }) => one.counts.fail,
    unknown: ({ one }) => one.counts.unknown,
    notApplicable: ({ one }) => one.counts['not-applicable'],
    accepted: ({ one }) => one.accepted,
    checks: ({ one }) => one.edges.map(({ check }) => check),
    remains: ({ one }) => one.remains,
    decision: ({ one }) => one.decision?.decision ?? null,
    decisionReason: ({ one }) => one.decision?.reason ?? null,
    decisionBy: ({ one }) => one.decision?.by ?? null,
    decisionOn: ({ one }) => one.decision?.on ?? null,
    documents: ({ one }) => one.documents,
    instances: ({ one }) => one.instances,
    review: ({ one }) => one.review,
    sources: ({ one }) => one.sources,
  },
});

/** Which check speaks of which control, and how strongly. */
export const edgesTable = tableOf<{ readonly of: Row; readonly one: PackControl['edges'][number] }>({
  name: 'edges',
  about: 'one check that speaks of a control',
  records: (source) => within(controlsOf(source), ({ one }) => one.edges),
  cells: {
    framework: ({ of }) => of.of.id,
    control: ({ of }) => of.one.id,
    check: ({ one }) => one.check,
    strength: ({ one }) => one.strength,
    outcome: ({ one }) => one.outcome,
    rationale: ({ one }) => one.rationale,
    remains: ({ one }) => one.remains,
    elsewhere: ({ one }) => one.elsewhere,
  },
});

/** Which check others tie to which control, and why we do not. */
export const foreignEdgesTable = tableOf<{
  readonly of: PackFramework;
  readonly one: PackFramework['onlyElsewhere'][number];
}>({
  name: 'edges-elsewhere',
  about: 'one check that public mappings tie to a control and ours does not',
  records: ({ pack }) => within(pack.frameworks, ({ onlyElsewhere }) => onlyElsewhere),
  cells: {
    framework: ({ of }) => of.id,
    control: ({ one }) => one.control,
    check: ({ one }) => one.check,
    rules: ({ one }) => one.rules,
    reason: ({ one }) => one.reason,
  },
});
