import { digestOf } from '../../src/core/digest.ts';
import type { DiffSide } from '../../src/reports/diff/diff.ts';
import type { Pack, PackCheck, PackControl, PackItem } from '../../src/reports/pack.ts';
import { emptyPack } from './pack.ts';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';

/** An item of a check in the one account. */
export function itemOf(resource: string, over: Partial<PackItem> = {}): PackItem {
  return {
    ...{ account: ACCOUNT, region: REGION, resource, outcome: 'fail', reason: 'It is open.' },
    ...{ basis: 'collection', intervals: [], accepted: null, evidence: [digestOf('record')] },
    ...over,
  };
}

/** A check over one kind of evidence, with these items. */
export function checkOf(items: readonly PackItem[], over: Partial<PackCheck> = {}): PackCheck {
  const count = (wanted: PackItem['outcome']) => items.filter(({ outcome }) => outcome === wanted).length;
  const counts = {
    ...{ pass: count('pass'), fail: count('fail'), unknown: count('unknown') },
    'not-applicable': count('not-applicable'),
  };
  const outcome = counts.fail > 0 ? 'fail' : counts.unknown > 0 ? 'unknown' : 'pass';
  return {
    ...{ id: 'open-doors', topic: 'network', title: 'No door is open', failureTitle: 'A door is open' },
    ...{
      rationale: 'Doors.',
      procedure: 'Look.',
      code: 'doors.ts',
      severity: 'high',
      remediation: 'Close it.',
    },
    ...{ needs: ['aws.doors@1'], outcome, counts, items: [...items] },
    ...over,
  };
}

/** A control that rests on this check. */
export function controlOf(over: Partial<PackControl> = {}): PackControl {
  const edge = { check: 'open-doors', strength: 'partial', rationale: 'Doors.', remains: 'Keys.' } as const;
  const held = { responsibility: 'shared', instances: null, review: null } as const;
  return {
    ...{
      id: '1.1',
      title: 'Doors are closed',
      family: '1',
      obligation: 'required',
      cadence: null,
      text: null,
    },
    ...{ evidenceClass: 'partial', sources: [], conclusion: 'needs-review', reason: 'Nothing failed.' },
    counts: { pass: 1, fail: 0, unknown: 0, 'not-applicable': 0 },
    ...held,
    edges: [{ ...edge, outcome: 'pass', elsewhere: [] }],
    ...{ remains: ['Keys.'], accepted: 0, decision: null, documents: [] },
    ...over,
  };
}

/** A gap of the one kind of evidence. */
export function gapOf(over: Partial<Pack['gaps'][number]> = {}): Pack['gaps'][number] {
  return {
    ...{ kind: 'denied', action: 'doors:ListDoors', region: REGION, resource: null, code: 'AccessDenied' },
    ...{ account: ACCOUNT, evidence: digestOf('record'), kindId: 'aws.doors@1' },
    ...over,
  };
}

/** The record of the one kind. */
export function entryOf(over: Partial<Pack['evidence'][number]> = {}): Pack['evidence'][number] {
  return {
    ...{ digest: digestOf('record'), kind: 'aws.doors@1', title: 'Doors', account: ACCOUNT, region: REGION },
    ...{
      file: 'evidence/doors.json',
      collectedAt: '2026-07-01T01:00:00Z',
      principal: 'arn:x',
      source: 'system',
      operations: [],
      calls: 1,
      gaps: 0,
    },
    ...{ population: { count: 1, countedBy: 'ListDoors', reconciledWith: null }, sample: null },
    ...over,
  };
}

interface Content {
  readonly checks?: readonly PackCheck[];
  readonly controls?: readonly PackControl[];
  readonly mappingVersion?: string;
  /** Items that the document does not list. */
  readonly unlisted?: readonly PackItem[];
  readonly over?: Partial<Pack>;
}

const QUARTERS = {
  older: { from: '2026-04-01T00:00:00Z', to: '2026-07-01T00:00:00Z' },
  newer: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
};

/** A pack of one account, region, framework and kind of evidence, in one of two quarters that follow each other. */
export function sideOf(which: 'older' | 'newer', content: Content = {}): DiffSide {
  const { checks = [checkOf([])], controls = [], mappingVersion = '1', unlisted = [], over = {} } = content;
  const [framework] = emptyPack().frameworks;
  if (!framework) throw new Error('There is no framework.');
  const period = QUARTERS[which];
  const pack: Pack = {
    ...emptyPack(),
    ...{ id: which, organization: 'Acme', period, generatedAt: period.to },
    scope: { accounts: [{ id: ACCOUNT, name: null, regions: [REGION] }], exclusions: [], resources: [] },
    checks: [...checks],
    frameworks: [{ ...framework, mappingVersion, controls: [...controls] }],
    evidence: [entryOf()],
    previous: which === 'newer' ? digestOf('older') : null,
    ...over,
  };
  return {
    pack,
    digest: digestOf(which),
    verification: { outcome: 'verified', detail: 'It holds.' },
    unlistedOf: () => unlisted,
  };
}
