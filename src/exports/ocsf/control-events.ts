import type { PackControl, PackFramework } from '../../reports/pack.ts';
import type { ExportSource } from '../exporter.ts';
import {
  complianceFinding,
  INFORMATIONAL,
  type OcsfObject,
  otherStatus,
  STATUS,
  severityOf,
} from './event.ts';

/** One event for each control of each framework, with its conclusion. */
export function* controlEvents(source: ExportSource): Iterable<OcsfObject> {
  const severities = new Map(source.pack.checks.map((check) => [check.id, severityOf(check)]));
  for (const framework of source.pack.frameworks)
    for (const control of framework.controls) {
      const failing = control.edges
        .filter(({ outcome }) => outcome === 'fail')
        .flatMap(({ check }) => severities.get(check) ?? []);
      const [worst = INFORMATIONAL] = failing.toSorted((a, b) => b.severity_id - a.severity_id);
      yield eventOf(source, { framework, control, severity: worst });
    }
}

/** What needs a person, does not apply or lies with AWS is neither passed nor failed, nor a warning: it has its own word. */
const STATUSES: Readonly<Record<PackControl['conclusion'], OcsfObject>> = {
  'no-exceptions-noted': STATUS.pass,
  'exceptions-noted': STATUS.fail,
  incomplete: STATUS.warning,
  'needs-review': otherStatus('Needs review'),
  manual: otherStatus('Manual'),
  inherited: otherStatus('Inherited'),
  'not-applicable': otherStatus('Not applicable'),
};

interface Concluded {
  readonly framework: PackFramework;
  readonly control: PackControl;
  readonly severity: OcsfObject;
}

function eventOf(source: ExportSource, { framework, control, severity }: Concluded): OcsfObject {
  const { conclusion, reason, remains, decision, counts, accepted, evidenceClass, documents } = control;
  const checks = new Map(source.pack.checks.map((check) => [check.id, check.title]));
  return complianceFinding(source, {
    event: ['control', framework.id, control.id],
    finding: ['control', framework.id, control.id],
    title: `${framework.title} ${control.id}: ${control.title}`,
    types: ['control'],
    at: source.pack.generatedAt,
    severity,
    account: null,
    region: null,
    message: reason,
    compliance: {
      ...STATUSES[conclusion],
      standards: [`${framework.title} ${framework.version}`],
      control: control.title,
      requirements: [control.id],
      category: control.family,
      checks: control.edges.map(({ check }) => ({ uid: check, name: checks.get(check) ?? check })),
      status_details: [reason, ...remains],
    },
    unmapped: {
      framework: framework.id,
      conclusion,
      evidence_class: evidenceClass,
      counts,
      accepted,
      decision,
      documents,
    },
  });
}
