import { digestOf } from '../../../src/core/digest.ts';
import type { Pack, PackCheck, PackItem } from '../../../src/reports/pack.ts';
import { counted, KINDS, numberOf, PEOPLE, PERIOD, PLACES, pick, SYSTEMS } from './common.ts';

const TOPICS: readonly (readonly [string, string, string, string])[] = [
  ['encryption', 'endpoint', 'customer key on storage', 'KmsKeyId of the endpoint configuration'],
  ['network', 'training-job', 'network isolation', 'EnableNetworkIsolation of the job'],
  ['identity', 'execution-role', 'no wildcard action', 'Action of every allow statement'],
  ['audit-trail', 'trail', 'log file validation', 'LogFileValidationEnabled of the trail'],
  ['approval', 'model-package', 'approval by a second person', 'the approver against the creator'],
  ['lineage', 'endpoint', 'way back to training data', 'the lineage graph against its expected stations'],
  ['documentation', 'model-card', 'approved card', 'ModelCardStatus of the newest version'],
  ['monitoring', 'endpoint', 'executed monitoring schedule', 'executions in the period against the schedule'],
  ['fairness', 'clarify-report', 'bias within thresholds', 'each metric against its threshold'],
  ['resilience', 'bucket', 'versioning', 'Status of the versioning configuration'],
];
const accepted = {
  by: 'Head of information security',
  reason: 'The endpoint is replaced in November.',
  on: '2026-09-01',
};
const ACCEPTED: readonly PackItem['accepted'][] = [
  null,
  { ...accepted, expires: '2026-12-31', standing: 'current' },
  null,
  { ...accepted, reason: 'It was to be replaced in September.', expires: '2026-09-30', standing: 'expired' },
];
const ASPECTS = ['', ' in every region', ' for the whole period', ' since creation', ' after each change'];
interface Around {
  readonly evidence: Pack['evidence'];
  readonly name: string;
}

/** The check with this number and its items. */
export function check(n: number, count: number, around: Around): PackCheck {
  const [topic, thing, state, field] = pick(TOPICS, n);
  const aspect = pick(ASPECTS, Math.floor(n / TOPICS.length));
  const id = `sagemaker-${thing}-${state.replaceAll(' ', '-')}${aspect.replaceAll(' ', '-')}`;
  const items = Array.from({ length: count }, (_, index) =>
    item(`${id} ${index}`, { n, index, thing, field, ...around }),
  );
  const counts = counted(items.map(({ outcome }) => outcome));
  const outcome =
    counts.fail > 0 ? 'fail' : counts.unknown > 0 ? 'unknown' : counts.pass > 0 ? 'pass' : 'not-applicable';
  return {
    id,
    topic,
    title: `Every ${thing} has ${state}${aspect}`,
    failureTitle: `Some ${thing}s lack ${state}${aspect}`,
    rationale: `Without ${state}, what a ${thing} does cannot be relied upon by those who answer for the data.`,
    procedure: `For each ${thing}, ${field} is compared with the value that the check expects, over the period wherever the log gives a history and else as it stood at collection.`,
    code: `src/checks/${topic}/${id}.ts`,
    severity: pick(['critical', 'high', 'medium', 'low'] as const, n),
    remediation: `Set ${state} when the ${thing} is created, and deny creation without it by a service control policy.`,
    needs: [pick(KINDS, n)[0], pick(KINDS, n + 1)[0]],
    outcome,
    counts,
    items,
  };
}

function item(
  seed: string,
  {
    n,
    index,
    thing,
    field,
    evidence,
    name,
  }: Around & { n: number; index: number; thing: string; field: string },
): PackItem {
  const { account, region } = pick(PLACES, index);
  const draw = (numberOf(seed) + n) % 12;
  const outcome =
    n % 9 === 8
      ? 'not-applicable'
      : draw === 0 && n % 2 === 0
        ? 'fail'
        : draw === 1 && n % 3 === 0
          ? 'unknown'
          : 'pass';
  const resource = `arn:aws:sagemaker:${region}:${account}:${thing}/${pick(SYSTEMS, index)}-${pick(['prod', 'blue', 'canary'], index)}-${index}${name}`;
  const reasons = {
    pass: `${field} was as expected during the whole period.`,
    fail: `${field} was not set during part of the period.`,
    unknown: `${field} could not be read: denied (AccessDeniedException).`,
    'not-applicable': `No ${thing} of this kind exists here.`,
  };
  return {
    account,
    region,
    resource,
    outcome,
    reason: reasons[outcome],
    basis: draw % 2 === 0 ? 'period' : 'collection',
    accepted: outcome === 'fail' ? pick(ACCEPTED, index) : null,
    intervals: outcome === 'fail' ? intervals(numberOf(seed), account, region) : [],
    evidence: [pick(evidence, n + index).digest, pick(evidence, n + index + 3).digest],
  };
}

function intervals(seed: number, account: string, region: string): PackItem['intervals'] {
  const start = Date.parse(PERIOD.from);
  const change = (at: number, event: string, who: number) => ({
    eventId: digestOf(`${at} ${event}`)
      .slice(7, 39)
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    at: new Date(at).toISOString().replace('.000Z', 'Z'),
    event,
    account,
    region,
    ...pick(PEOPLE, who),
  });
  return Array.from({ length: 1 + (seed % 3) }, (_, n) => {
    const from = start + (n * 30 + (seed % 20)) * 86_400_000 + (seed % 80_000) * 1000;
    const to = from + ((seed % 7) + 0.13) * 86_400_000 + 60_000;
    const last = n === 2;
    return {
      from: n === 0 && seed % 4 === 0 ? PERIOD.from : new Date(from).toISOString().replace(/\.\d+Z$/, 'Z'),
      to: last ? PERIOD.to : new Date(to).toISOString().replace(/\.\d+Z$/, 'Z'),
      cause:
        n === 0 && seed % 4 === 0 ? null : change(Math.floor(from / 1000) * 1000, 'UpdateEndpoint', seed + n),
      end: last ? null : change(Math.floor(to / 1000) * 1000, 'UpdateEndpoint', seed + n + 1),
    };
  });
}
