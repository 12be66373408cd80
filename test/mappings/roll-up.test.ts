import { expect, test } from 'vitest';
import type { CheckResult, ItemVerdict, Outcome } from '../../src/checks/verdict.ts';
import type { Standing } from '../../src/core/standing.ts';
import type { ManualDecision } from '../../src/evidence/kinds/manual-decisions.ts';
import type { Edge, EvidenceClass, Framework, Strength } from '../../src/mappings/framework.ts';
import { type Human, rollUp, type Supporting } from '../../src/mappings/roll-up.ts';

const CHECK = 'kms-key-rotation';

function result(outcome: Outcome): CheckResult {
  const counts = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  counts[outcome] = 3;
  return {
    id: CHECK,
    topic: 'encryption',
    title: 'Keys rotate',
    failureTitle: 'Some keys do not rotate',
    rationale: '',
    procedure: '',
    severity: 'medium',
    remediation: '',
    needs: [],
    outcome,
    counts,
    items: [],
  };
}

function framework(over: { evidenceClass?: EvidenceClass; edges?: readonly Edge[] }): Framework {
  const { evidenceClass = 'direct', edges = [] } = over;
  const control = { id: '1', title: 'Keys', family: 'F', obligation: 'all', cadence: null, text: null };
  return {
    id: 'hipaa',
    title: 'Test',
    version: '1',
    notice: '',
    mappingVersion: '1',
    controls: [{ ...control, evidenceClass, sources: ['KMS keys'] }],
    edges,
    onlyElsewhere: [],
  };
}

const edge = (strength: Strength, remains: string | null): Edge => ({
  control: '1',
  check: CHECK,
  strength,
  rationale: 'Because.',
  remains,
});
const decision: ManualDecision = {
  decision: 'not-applicable',
  measure: null,
  implementation: null,
  framework: 'hipaa',
  control: '1',
  reason: 'No keys',
  by: 'CISO',
  on: '2026-01-01',
};

const NONE: Human = { decisions: [], documents: [] };

test.each([
  { title: 'a failed item', outcome: 'fail', edges: [edge('direct', null)], conclusion: 'exceptions-noted' },
  { title: 'an unknown item', outcome: 'unknown', edges: [edge('direct', null)], conclusion: 'incomplete' },
  {
    title: 'nothing left to show',
    outcome: 'pass',
    edges: [edge('direct', null)],
    conclusion: 'no-exceptions-noted',
  },
  {
    title: 'something left',
    outcome: 'pass',
    edges: [edge('partial', 'A policy.')],
    conclusion: 'needs-review',
  },
  {
    title: 'support only',
    outcome: 'pass',
    edges: [edge('supporting', 'A policy.')],
    conclusion: 'needs-review',
  },
  {
    title: 'nothing to look at',
    outcome: 'not-applicable',
    edges: [edge('direct', null)],
    conclusion: 'needs-review',
  },
] as const)('concludes $conclusion from $title', ({ outcome, edges, conclusion }) => {
  expect(rollUp(framework({ edges }), [result(outcome)], NONE)).toMatchObject([{ conclusion }]);
});

test.each([
  { evidenceClass: 'inherited', conclusion: 'inherited' },
  { evidenceClass: 'none', conclusion: 'manual' },
  { evidenceClass: 'direct', conclusion: 'manual' },
] as const)(
  'concludes $conclusion for class $evidenceClass without a check, and says what to bring',
  (row) => {
    const [control] = rollUp(framework({ evidenceClass: row.evidenceClass }), [], NONE);
    expect(control).toMatchObject({ conclusion: row.conclusion, edges: [], counts: { pass: 0 } });
    expect(control?.remains.join(' ')).toMatch(/\w{4}/);
  },
);

test('a decision takes a control out, but hides neither a failure nor a gap', () => {
  const edges = [edge('direct', null)];
  const conclusionOf = (outcome: Outcome) =>
    rollUp(framework({ edges }), [result(outcome)], { ...NONE, decisions: [decision] })[0]?.conclusion;
  expect(conclusionOf('pass')).toBe('not-applicable');
  expect(conclusionOf('fail')).toBe('exceptions-noted');
  expect(conclusionOf('unknown')).toBe('incomplete');
});

test.each([
  { decided: 'alternative', pass: 'needs-review', none: 'needs-review' },
  { decided: 'not-reasonable', pass: 'needs-review', none: 'needs-review' },
  { decided: 'implemented', pass: 'no-exceptions-noted', none: 'manual' },
  { decided: 'applicable', pass: 'no-exceptions-noted', none: 'manual' },
] as const)('$decided hides nothing and passes nothing', ({ decided, pass, none }) => {
  const decisions = [{ ...decision, decision: decided }];
  const conclusionOf = (outcome: Outcome | null) =>
    rollUp(
      framework({ edges: outcome === null ? [] : [edge('direct', null)] }),
      outcome === null ? [] : [result(outcome)],
      { ...NONE, decisions },
    )[0]?.conclusion;
  expect(conclusionOf('fail')).toBe('exceptions-noted');
  expect(conclusionOf('unknown')).toBe('incomplete');
  expect(conclusionOf('pass')).toBe(pass);
  expect(conclusionOf(null)).toBe(none);
});

const failingItem = (standing: Standing | null): ItemVerdict => ({
  account: '111122223333',
  region: 'us-east-1',
  resource: 'key/1',
  outcome: 'fail',
  reason: 'It does not rotate.',
  basis: 'collection',
  intervals: [],
  accepted: standing && { by: 'CISO', reason: 'Old.', on: '2026-01-01', expires: '2026-12-31', standing },
  evidence: [],
});

test.each([
  {
    standings: ['current', 'current', 'current'],
    says: '3 items failed in 1 check; all accepted.',
    accepted: 3,
  },
  { standings: ['current', null, null], says: '3 items failed in 1 check; 1 of them accepted.', accepted: 1 },
  {
    standings: ['current', 'expired', null],
    says: '3 items failed in 1 check; 1 of them accepted; the acceptance of 1 item has expired.',
    accepted: 1,
  },
  { standings: [null, 'not-yet', null], says: '3 items failed in 1 check.', accepted: 0 },
] as const)('exceptions that are accepted are exceptions: $says', ({ standings, says, accepted }) => {
  const failed = { ...result('fail'), items: standings.map((standing) => failingItem(standing)) };
  expect(rollUp(framework({ edges: [edge('direct', null)] }), [failed], NONE)).toMatchObject([
    { conclusion: 'exceptions-noted', reason: says, accepted, counts: { fail: 3 } },
  ]);
});

test('a decision about another framework or control changes nothing', () => {
  const others = [
    { ...decision, framework: 'pci-dss' },
    { ...decision, control: '2' },
  ];
  expect(rollUp(framework({}), [], { ...NONE, decisions: others })).toMatchObject([
    { conclusion: 'manual', decision: null },
  ]);
});

const DOCUMENT: Supporting = {
  path: 'policy.pdf',
  standing: 'current',
  controls: [{ framework: 'hipaa', control: '1' }],
};

test.each(['fail', 'unknown', 'pass', 'not-applicable'] as const)(
  'documents change no conclusion when checks say %s',
  (outcome) => {
    for (const edges of [[edge('direct', null)], [edge('partial', 'A policy.')]]) {
      const of = (documents: readonly Supporting[]) =>
        rollUp(framework({ edges }), [result(outcome)], { ...NONE, documents })[0];
      expect(of([DOCUMENT])?.conclusion).toBe(of([])?.conclusion);
      expect(of([DOCUMENT])?.documents).toEqual(['policy.pdf']);
    }
  },
);

test('tells a person how many documents there are to read, and which do not count', () => {
  const documents: readonly Supporting[] = [
    DOCUMENT,
    { ...DOCUMENT, path: 'old.pdf', standing: 'expired' },
    { ...DOCUMENT, path: 'new.pdf', standing: 'not-yet' },
    { ...DOCUMENT, path: 'other.pdf', controls: [{ framework: 'pci-dss', control: '1' }] },
  ];
  expect(rollUp(framework({ evidenceClass: 'none' }), [], { ...NONE, documents })[0]).toMatchObject({
    conclusion: 'manual',
    reason: expect.stringMatching(
      / 1 document of the organisation to be read for it\. 1 document expired, which no longer counts\. 1 document dated after the run, which does not count yet\.$/,
    ),
    documents: ['policy.pdf', 'old.pdf', 'new.pdf'],
  });
});

test('refuses an edge to nowhere', () => {
  expect(() =>
    rollUp(framework({ edges: [{ ...edge('direct', null), control: '9' }] }), [result('pass')], NONE),
  ).toThrow('9');
  expect(() => rollUp(framework({ edges: [edge('direct', null)] }), [], NONE)).toThrow(CHECK);
});

test.each([
  {
    title: 'cites what is known of the report of AWS',
    resource: 'SOC 2 Type 2 report of AWS',
    reason: 'Newest: version 2.',
  },
  {
    title: 'says when nothing is known of it',
    resource: 'another',
    reason: 'it could not be told which ones are offered.',
  },
])('an inherited control stays inherited and $title', ({ resource, reason }) => {
  const item: ItemVerdict = {
    account: '111122223333',
    region: 'global',
    resource,
    outcome: 'fail',
    reason: 'Newest: version 2.',
    basis: 'period',
    intervals: [],
    accepted: null,
    evidence: [],
  };
  const reports = { ...result('fail'), id: 'artifact-provider-reports', items: [item, item] };
  const inherited = framework({ evidenceClass: 'inherited' });
  expect(rollUp(inherited, [reports], NONE)).toMatchObject([
    {
      conclusion: 'inherited',
      reason: `Met mainly by AWS: the AWS report and the split of responsibilities are the evidence. SOC 2 Type 2 report of AWS: ${reason} To be obtained from AWS Artifact.`,
    },
  ]);
});

test('a clean sample is for a person to judge and says how much nobody looked at', () => {
  const kinds = [{ kind: 'k', title: 'jobs', drawn: 25, of: 1200, isNamedBy: false }];
  const sampled = { kinds, text: 'Only a random sample was looked at: 25 of 1200 jobs.' };
  const [clean] = rollUp(framework({ edges: [edge('direct', null)] }), [result('pass')], {
    decisions: [],
    documents: [],
  });
  expect(clean?.conclusion).toBe('no-exceptions-noted');
  const [control] = rollUp(framework({ edges: [edge('direct', null)] }), [{ ...result('pass'), sampled }], {
    decisions: [],
    documents: [],
  });
  expect(control).toMatchObject({
    conclusion: 'needs-review',
    reason: `Every item that its checks looked at passed. ${sampled.text}`,
    remains: ['1175 of 1200 jobs were not drawn: nobody looked at them or at what only they name.'],
  });
  const [failed] = rollUp(framework({ edges: [edge('direct', null)] }), [{ ...result('fail'), sampled }], {
    decisions: [],
    documents: [],
  });
  expect(failed).toMatchObject({
    conclusion: 'exceptions-noted',
    reason: `3 items failed in 1 check. ${sampled.text}`,
  });
});
