import { digestOf } from '../../src/core/digest.ts';
import { DEFAULT_FRAMEWORKS, type FrameworkId } from '../../src/mappings/framework-id.ts';
import { frameworks as catalogs } from '../../src/mappings/index.ts';
import { type Pack, type PackCheck, type PackItem, pack } from '../../src/reports/pack.ts';
import { check } from './pack-parts/checks.ts';
import { collectionOf, resourceList } from './pack-parts/collection.ts';
import { ACCOUNTS, counted, PERIOD } from './pack-parts/common.ts';
import { documentList } from './pack-parts/documents.ts';
import { evidenceList, gapList, trail } from './pack-parts/evidence.ts';
import { conclusionCounts, framework } from './pack-parts/frameworks.ts';
import { graph } from './pack-parts/lineage.ts';
import { reconciliationList } from './pack-parts/reconciliation.ts';

/** How large a synthetic pack is. */
export interface PackSize {
  readonly checks?: number;
  /** Items of each check. */
  readonly items?: number;
  readonly lineage?: number;
  readonly gaps?: number;
  /** Left out: those that are audited when a configuration names none. */
  readonly frameworks?: readonly FrameworkId[];
  /** Put into names of resources, to try long or odd ones. */
  readonly name?: string;
}

/** A pack of two accounts and three frameworks that fits the schema; the same size gives the same pack. */
export function syntheticPack(size: PackSize = {}): Pack {
  const { checks: checkCount = 40, items = 14, lineage = 2, gaps: gapCount = 9 } = size;
  const ids = size.frameworks ?? DEFAULT_FRAMEWORKS;
  const evidence = evidenceList(gapCount);
  const checks = Array.from({ length: checkCount }, (_, n) =>
    check(n, items, { evidence, name: size.name ?? '' }),
  );
  const gaps = gapList(gapCount, evidence);
  const frameworks = catalogs
    .filter(({ id }) => ids.includes(id))
    .map((catalog, index) => framework(catalog, index, checks));
  const sum = (lists: readonly PackItem['outcome'][]): PackCheck['counts'] => counted(lists);
  return pack.parse({
    schema: 'https://exhibit.dev/schema/pack/v1',
    id: 'northwind-health-2026-q3-7f3a91c2',
    organization: 'Northwind Health',
    generatedAt: '2026-10-04T08:15:30Z',
    tool: { name: 'exhibit', version: '0.1.0' },
    period: PERIOD,
    scope: {
      accounts: ACCOUNTS,
      resources: resourceList(),
      exclusions: ['Account 777788889999 (sandbox): holds no production model.'],
    },
    previous: digestOf('previous pack'),
    summary: {
      checks: sum(checks.map(({ outcome }) => outcome)),
      items: sum(checks.flatMap((one) => one.items.map(({ outcome }) => outcome))),
      accepted: checks.flatMap((one) => one.items).filter((one) => one.accepted?.standing === 'current')
        .length,
      gaps: gaps.length,
      evidence: evidence.length,
      calls: 4_218,
    },
    frameworks,
    checks,
    lineage: Array.from({ length: lineage }, (_, n) => graph(n, evidence)),
    evidence,
    decisions: frameworks.flatMap(({ id, controls }) =>
      controls.flatMap(({ id: control, decision }) =>
        decision ? [{ framework: id, control, ...decision }] : [],
      ),
    ),
    acceptances: [
      {
        check: checks[0]?.id ?? 'kms-key-rotation',
        account: null,
        resource: 'arn:aws:sagemaker:*:endpoint/*',
        reason: 'The endpoint is replaced in November.',
        by: 'Head of information security',
        on: '2026-09-01',
        expires: '2026-12-31',
        standing: 'current',
        items: 2,
      },
    ],
    documents: documentList((path) =>
      frameworks.flatMap(({ id, controls }) =>
        controls
          .filter(({ documents }) => documents.includes(path))
          .map((control) => ({ framework: id, control: control.id })),
      ),
    ),
    reconciliation: reconciliationList(),
    gaps,
    trail: trail(evidence),
    collection: collectionOf(evidence),
    retention: {
      ...{ lock: 'compliance', years: 6 },
      frameworks: ids.map((framework, n) => ({ framework, years: n === 0 ? 6 : 3 })),
    },
    transcript: { file: 'transcript.ndjson', digest: digestOf('transcript'), calls: 4_218, bodies: 3_977 },
    limits: [
      'Data events are recorded for two of five training-data buckets: who read the others is not known.',
      'Resources that were created and deleted before the first log file of the period are not seen.',
    ],
    notices: ['No text of a standard is reproduced.'],
  });
}

/** A pack in which nothing was found: no check, no control, no record. */
export function emptyPack(): Pack {
  const full = syntheticPack({ checks: 0, items: 0, lineage: 0, gaps: 0 });
  const none = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  return {
    ...full,
    previous: null,
    scope: { accounts: [], resources: [], exclusions: [] },
    summary: { checks: none, items: none, accepted: 0, gaps: 0, evidence: 0, calls: 0 },
    frameworks: full.frameworks.map((one) => ({ ...one, counts: conclusionCounts([]), controls: [] })),
    checks: [],
    lineage: [],
    reconciliation: [],
    evidence: [],
    decisions: [],
    acceptances: [],
    documents: [],
    gaps: [],
    trail: [],
    collection: { callers: [], permissions: [], operations: [], queries: [] },
    limits: [],
    notices: [],
  };
}
