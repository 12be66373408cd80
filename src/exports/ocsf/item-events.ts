import type { PackCheck, PackControl, PackFramework, PackItem } from '../../reports/pack.ts';
import type { ExportSource } from '../exporter.ts';
import {
  complianceFinding,
  evidencesOf,
  INFORMATIONAL,
  type OcsfObject,
  otherStatus,
  STATUS,
  severityOf,
} from './event.ts';

/** A control that a check speaks of. */
interface Requirement {
  readonly framework: PackFramework;
  readonly control: PackControl;
  readonly edge: PackControl['edges'][number];
}

/** One event for each item of each check and each control that the check speaks of; one without where it is of none. */
export function* itemEvents(source: ExportSource): Iterable<OcsfObject> {
  const { pack } = source;
  const records = new Map(pack.evidence.map((record) => [record.digest as string, record]));
  const requirements = requirementsByCheck(pack.frameworks);
  for (const check of pack.checks) {
    const required = requirements.get(check.id) ?? [null];
    let index = 0;
    for (const item of source.itemsOf(check)) {
      for (const requirement of required) yield eventOf(source, { check, item, index, requirement, records });
      index += 1;
    }
  }
}

function requirementsByCheck(
  frameworks: readonly PackFramework[],
): ReadonlyMap<string, readonly Requirement[]> {
  const all = frameworks.flatMap((framework) =>
    framework.controls.flatMap((control) => control.edges.map((edge) => ({ framework, control, edge }))),
  );
  return Map.groupBy(all, ({ edge }) => edge.check);
}

interface Seen {
  readonly check: PackCheck;
  readonly item: PackItem;
  /** Of the item in its check. */
  readonly index: number;
  readonly requirement: Requirement | null;
  readonly records: Parameters<typeof evidencesOf>[1];
}

function eventOf(source: ExportSource, { check, item, index, requirement, records }: Seen): OcsfObject {
  const { account, region, resource, outcome, reason, accepted } = item;
  const status = STATUSES[outcome];
  const isOpen = outcome === 'fail' || outcome === 'unknown';
  const severity = isOpen ? severityOf(check) : INFORMATIONAL;
  const { framework, control, edge } = requirement ?? {};
  const collected = item.evidence.map(
    (digest) => records.get(digest)?.collectedAt ?? source.pack.generatedAt,
  );
  return complianceFinding(source, {
    event: ['item', check.id, String(index), framework?.id ?? '', control?.id ?? ''],
    finding: ['item', check.id, account, region, resource],
    title: outcome === 'fail' ? check.failureTitle : check.title,
    types: ['item'],
    at: collected.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? source.pack.generatedAt,
    severity,
    account,
    region,
    message: reason,
    compliance: {
      ...status,
      ...(framework && control
        ? {
            standards: [`${framework.title} ${framework.version}`],
            control: control.title,
            requirements: [control.id],
            desc: `Of this resource and check alone. The conclusion about the control is: ${control.conclusion}.`,
          }
        : {}),
      checks: [{ uid: check.id, name: check.title, ...status, ...severity }],
      status_details: [reason],
    },
    rest: {
      resources: [{ uid: resource, region }],
      evidences: evidencesOf(item.evidence, records),
      ...timesOf(item),
      ...(isOpen ? { remediation: { desc: check.remediation } } : {}),
      ...(accepted ? { comment: acceptedText(accepted) } : {}),
    },
    unmapped: {
      outcome,
      basis: item.basis,
      topic: check.topic,
      intervals: item.intervals,
      accepted,
      ...(framework && edge
        ? {
            framework: framework.id,
            strength: edge.strength,
            rationale: edge.rationale,
            remains: edge.remains,
          }
        : {}),
    },
  });
}

const STATUSES: Readonly<Record<PackItem['outcome'], OcsfObject>> = {
  pass: STATUS.pass,
  fail: STATUS.fail,
  unknown: STATUS.warning,
  'not-applicable': otherStatus('Not applicable'),
};

/** Begin of the first interval and end of the last one. */
function timesOf({ intervals }: PackItem): OcsfObject {
  const ends = intervals.flatMap(({ from, to }) => [Date.parse(from), Date.parse(to)]);
  return ends.length === 0
    ? {}
    : { start_time: ends.reduce((a, b) => Math.min(a, b)), end_time: ends.reduce((a, b) => Math.max(a, b)) };
}

function acceptedText({ by, reason, on, expires, standing }: NonNullable<PackItem['accepted']>): string {
  return `Accepted by ${by} from ${on} to ${expires} (${standing}), and fails all the same. ${reason}`;
}
