import { digestOf } from '../../src/core/digest.ts';
import { frameworks as catalogs } from '../../src/mappings/index.ts';
import {
  type LineageGraph,
  type Pack,
  type PackCheck,
  type PackControl,
  type PackItem,
  pack,
} from '../../src/reports/pack.ts';

/** How large a synthetic pack is. */
export interface PackSize {
  readonly checks?: number;
  /** Items of each check. */
  readonly items?: number;
  readonly lineage?: number;
  readonly gaps?: number;
  /** Put into names of resources, to try long or odd ones. */
  readonly name?: string;
}

const ACCOUNTS = [
  { id: '111122223333', name: 'ml-prod', regions: ['eu-west-1', 'us-east-1'] },
  { id: '444455556666', name: 'ml-research', regions: ['us-east-1'] },
];
const PLACES = ACCOUNTS.flatMap(({ id, regions }) => regions.map((region) => ({ account: id, region })));
const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const PEOPLE = [
  { person: 'alice@northwind.example', role: 'MLAdmin', strength: 'certain' },
  { person: 'bob@northwind.example', role: 'DataScientist', strength: 'policy' },
  { person: 'ci-deployer', role: 'PipelineDeploy', strength: 'weak' },
  { person: null, role: 'OrganizationAccountAccessRole', strength: 'none' },
] as const;

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
const ASPECTS = ['', ' in every region', ' for the whole period', ' since creation', ' after each change'];
const SYSTEMS = ['fraud', 'readmission-risk', 'claims-triage', 'churn', 'triage-notes', 'formulary'];
const KINDS = [
  ['aws.sagemaker.endpoints@1', 'SageMaker endpoints'],
  ['aws.sagemaker.training-jobs@1', 'SageMaker training jobs'],
  ['aws.iam.execution-roles@1', 'Execution roles'],
  ['aws.cloudtrail.trails@1', 'Trails'],
  ['aws.cloudtrail.changes@1', 'Changes from the trail'],
  ['aws.kms.keys@1', 'KMS keys'],
  ['aws.s3.buckets@1', 'Buckets'],
] as const;

/** A pack of two accounts and three frameworks that fits the schema; the same size gives the same pack. */
export function syntheticPack(size: PackSize = {}): Pack {
  const { checks: checkCount = 40, items = 14, lineage = 2, gaps: gapCount = 9 } = size;
  const evidence = evidenceList(gapCount);
  const checks = Array.from({ length: checkCount }, (_, n) =>
    check(n, items, { evidence, name: size.name ?? '' }),
  );
  const gaps = gapList(gapCount, evidence);
  const sum = (lists: readonly PackItem['outcome'][]): PackCheck['counts'] => counted(lists);
  return pack.parse({
    schema: 'https://exhibit.dev/schema/pack/v1',
    id: 'northwind-health-2026-q3-7f3a91c2',
    organization: 'Northwind Health',
    generatedAt: '2026-10-04T08:15:30Z',
    tool: { name: 'exhibit', version: '0.1.0' },
    period: PERIOD,
    scope: { accounts: ACCOUNTS, exclusions: ['Account 777788889999 (sandbox): holds no production model.'] },
    previous: digestOf('previous pack'),
    summary: {
      checks: sum(checks.map(({ outcome }) => outcome)),
      items: sum(checks.flatMap((one) => one.items.map(({ outcome }) => outcome))),
      gaps: gaps.length,
      evidence: evidence.length,
      calls: 4_218,
    },
    frameworks: catalogs.map((catalog, index) => framework(catalog, index, checks)),
    checks,
    lineage: Array.from({ length: lineage }, (_, n) => graph(n, evidence)),
    evidence,
    gaps,
    trail: trail(evidence),
    transcript: { file: 'transcript.ndjson', digest: digestOf('transcript'), calls: 4_218, bodies: 3_977 },
    limits: [
      'Data events are recorded for two of five training-data buckets: who read the others is not known.',
      'Resources that were created and deleted before the first log file of the period are not seen.',
    ],
  });
}

/** A pack in which nothing was found: no check, no control, no record. */
export function emptyPack(): Pack {
  const full = syntheticPack({ checks: 0, items: 0, lineage: 0, gaps: 0 });
  const none = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  return {
    ...full,
    previous: null,
    scope: { accounts: [], exclusions: [] },
    summary: { checks: none, items: none, gaps: 0, evidence: 0, calls: 0 },
    frameworks: full.frameworks.map((one) => ({ ...one, counts: conclusionCounts([]), controls: [] })),
    checks: [],
    lineage: [],
    evidence: [],
    gaps: [],
    trail: [],
    limits: [],
  };
}

const pick = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length];
  if (one === undefined) throw new Error('Nothing to pick from.');
  return one;
};

/** A number of its own for each text, to vary things without chance. */
const numberOf = (text: string): number => Number.parseInt(digestOf(text).slice(7, 14), 16);

function counted(outcomes: readonly PackItem['outcome'][]): PackCheck['counts'] {
  const counts = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

function evidenceList(gaps: number): Pack['evidence'] {
  return PLACES.flatMap(({ account, region }, place) =>
    KINDS.map(([kind, title], n): Pack['evidence'][number] => ({
      digest: digestOf(`${account} ${region} ${kind}`),
      kind,
      title,
      account,
      region,
      file: `evidence/${account}/${region}/${kind}.json`,
      collectedAt: `2026-10-04T07:${String(10 + place * 7 + n).padStart(2, '0')}:12Z`,
      principal: `arn:aws:sts::${account}:assumed-role/ExhibitCollector/exhibit`,
      calls: 12 + (numberOf(kind) % 300),
      gaps: n * PLACES.length + place < gaps ? 1 : 0,
      population: {
        count: 14 + n,
        countedBy: `List calls of ${title}, all pages`,
        reconciledWith:
          n < 2
            ? {
                source: 'create events of the trail',
                count: 15 + n,
                missing: [`arn:aws:sagemaker:${region}:${account}:endpoint/tmp-${n}`],
              }
            : null,
      },
      sample:
        n === 1
          ? { method: 'random', seed: 'audit-2026-q3', size: 10 }
          : { method: 'all', seed: null, size: 14 + n },
    })),
  );
}

const GAPS = [
  ['denied', 'sagemaker:DescribeModelCard', 'AccessDeniedException'],
  ['throttled', 'cloudtrail:LookupEvents', 'ThrottlingException'],
  ['not-found', 'sagemaker:DescribeTrainingJob', 'ValidationException'],
  ['not-enabled', 's3:GetBucketObjectLockConfiguration', 'ObjectLockConfigurationNotFoundError'],
  ['malformed', 'sagemaker:QueryLineage', 'ANSWER_WITHOUT_LIST'],
] as const;

function gapList(count: number, evidence: Pack['evidence']): Pack['gaps'] {
  return Array.from({ length: count }, (_, n) => {
    const [kind, action, code] = pick(GAPS, n);
    const record = pick(evidence, n * 3);
    const { account, region, digest } = record;
    const resource = n % 3 === 0 ? null : `arn:aws:sagemaker:${region}:${account}:model-card/card-${n}`;
    return { kind, action, region, resource, code, account, evidence: digest, kindId: record.kind };
  });
}

function trail(evidence: Pack['evidence']): Pack['trail'] {
  const integrity = ['proven', 'not-validated', 'broken'] as const;
  return PLACES.map(({ account, region }, n) => ({
    account,
    region,
    engine: n === 2 ? 'lookup' : 'local',
    location:
      n === 2 ? 'LookupEvents' : `s3://northwind-trail/AWSLogs/o-4example/${account}/CloudTrail/${region}/`,
    files: n === 2 ? 0 : 26_112 + n,
    records: 1_204_551 + n,
    changes: 412 - n,
    attributed: 397 - n,
    integrity: pick(integrity, n),
    evidence: pick(
      evidence.filter(({ kind }) => kind === 'aws.cloudtrail.changes@1'),
      n,
    ).digest,
  }));
}

interface Around {
  readonly evidence: Pack['evidence'];
  readonly name: string;
}

function check(n: number, count: number, around: Around): PackCheck {
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

function framework(
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
      const strength =
        evidenceClass === 'direct' && n % 3 === 0 ? 'direct' : n % 2 === 0 ? 'partial' : 'supporting';
      const edge = {
        check: one.id,
        strength,
        rationale: `The control asks for protection of what the ${one.topic} check looks at; its items show it for SageMaker only.`,
        remains:
          strength === 'direct'
            ? null
            : 'Show that the rest of the systems in scope is covered, and who reviews it.',
        outcome: one.outcome,
      } as const;
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
      decision: decided
        ? { reason: 'No card data is processed here.', by: 'Head of compliance', on: '2026-06-12' }
        : null,
    };
  });
  const { id, title, version, notice, mappingVersion } = catalog;
  return { id, title, version, notice, mappingVersion, controls, counts: conclusionCounts(controls) };
}

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

function conclusionCounts(controls: readonly PackControl[]): Pack['frameworks'][number]['counts'] {
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

function graph(n: number, evidence: Pack['evidence']): LineageGraph {
  const { account, region } = pick(PLACES, n);
  const system = pick(SYSTEMS, n);
  const arn = (rest: string): string => `arn:aws:sagemaker:${region}:${account}:${rest}`;
  const node = (id: string, role: string, over: Partial<LineageGraph['nodes'][number]> = {}) => ({
    id,
    role,
    label: `${system}-${id}`,
    arn: arn(`${role}/${system}-${id}`),
    uri: null,
    identity: null,
    missing: false,
    ...over,
  });
  const data = Array.from({ length: 1 + (n % 4) }, (_, part) =>
    node(`data-${part}`, 'data', {
      arn: null,
      uri: `s3://northwind-claims/${system}/2026-06/part-${part}/train.parquet`,
      identity: part === 0 ? 'S3ETag 9b2cf535f27731c974343645a3985328' : null,
    }),
  );
  const image = {
    arn: null,
    uri: `${account}.dkr.ecr.${region}.amazonaws.com/${system}:1.4`,
    identity: `sha256:${digestOf(system).slice(7)}`,
  };
  const lost = n % 2 === 1;
  return {
    account,
    region,
    endpoint: arn(`endpoint/${system}-prod`),
    nodes: [
      ...data,
      node('train-2026-06-30-0412', 'training-job', { missing: lost }),
      node('image', 'image', image),
      node('approval', 'approval', { label: 'approved by alice@northwind.example' }),
      node('package/7', 'package'),
      node('model', 'model'),
      node('config', 'config'),
      node('prod', 'endpoint'),
    ],
    edges: [
      ...data.map(({ id }) => ({ from: id, to: 'train-2026-06-30-0412', label: 'input' })),
      { from: 'train-2026-06-30-0412', to: 'package/7', label: null },
      { from: 'approval', to: 'package/7', label: 'approves' },
      { from: 'package/7', to: 'model', label: null },
      { from: 'image', to: 'model', label: 'runs' },
      { from: 'model', to: 'config', label: null },
      { from: 'config', to: 'prod', label: null },
    ],
    breaks: lost ? ['The training job is known by name, and it does not exist any more.'] : [],
    evidence: [pick(evidence, n).digest],
  };
}
