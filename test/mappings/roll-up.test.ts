import { expect, test } from 'vitest';
import type { CheckResult, Outcome } from '../../src/checks/verdict.ts';
import type { Edge, EvidenceClass, Framework, Strength } from '../../src/mappings/framework.ts';
import { type Decision, rollUp } from '../../src/mappings/roll-up.ts';

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
  };
}

const edge = (strength: Strength, remains: string | null): Edge => ({
  control: '1',
  check: CHECK,
  strength,
  rationale: 'Because.',
  remains,
});
const decision: Decision = {
  framework: 'hipaa',
  control: '1',
  reason: 'No keys',
  by: 'CISO',
  on: '2026-01-01',
};

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
  expect(rollUp(framework({ edges }), [result(outcome)], [])).toMatchObject([{ conclusion }]);
});

test.each([
  { evidenceClass: 'inherited', conclusion: 'inherited' },
  { evidenceClass: 'none', conclusion: 'manual' },
  { evidenceClass: 'direct', conclusion: 'manual' },
] as const)(
  'concludes $conclusion for class $evidenceClass without a check, and says what to bring',
  (row) => {
    const [control] = rollUp(framework({ evidenceClass: row.evidenceClass }), [], []);
    expect(control).toMatchObject({ conclusion: row.conclusion, edges: [], counts: { pass: 0 } });
    expect(control?.remains.join(' ')).toMatch(/\w{4}/);
  },
);

test('a decision takes a control out, but hides neither a failure nor a gap', () => {
  const edges = [edge('direct', null)];
  const conclusionOf = (outcome: Outcome) =>
    rollUp(framework({ edges }), [result(outcome)], [decision])[0]?.conclusion;
  expect(conclusionOf('pass')).toBe('not-applicable');
  expect(conclusionOf('fail')).toBe('exceptions-noted');
  expect(conclusionOf('unknown')).toBe('incomplete');
});

test('a decision about another framework or control changes nothing', () => {
  const others = [
    { ...decision, framework: 'pci-dss' },
    { ...decision, control: '2' },
  ];
  expect(rollUp(framework({}), [], others)).toMatchObject([{ conclusion: 'manual', decision: null }]);
});

test('refuses an edge to nowhere', () => {
  expect(() =>
    rollUp(framework({ edges: [{ ...edge('direct', null), control: '9' }] }), [result('pass')], []),
  ).toThrow('9');
  expect(() => rollUp(framework({ edges: [edge('direct', null)] }), [], [])).toThrow(CHECK);
});
