import { expect, test } from 'vitest';
import { grouped } from '../../../src/reports/pdf/lineage-groups.ts';
import { stateOf } from '../../../src/reports/pdf/state.ts';
import { rangesText, viewOf } from '../../../src/reports/pdf/view.ts';
import { countsText, SEVERITIES, timeText } from '../../../src/reports/pdf/words.ts';
import { emptyPack, syntheticPack } from '../../support/pack.ts';

const pack = syntheticPack();
const view = viewOf(pack, 'sha256:0');

test('numbers exceptions from the gravest on, those of a check side by side', () => {
  const severities = view.exceptions.map(({ check }) => SEVERITIES.indexOf(check.severity));
  expect(severities).toEqual(severities.toSorted((a, b) => a - b));
  expect(view.exceptions.map(({ id }) => id)).toEqual(view.exceptions.map((_, index) => `E${index + 1}`));
  expect(view.exceptions).toHaveLength(pack.summary.items.fail);
  const checks = view.exceptions.map(({ check }) => check.id);
  expect(checks.filter((id, index) => id !== checks[index - 1])).toHaveLength(new Set(checks).size);
});

test('names runs of exceptions by their ends', () => {
  const chosen = [0, 1, 2, 5, 7, 8].flatMap((index) => view.exceptions[index] ?? []);
  expect(rangesText(chosen)).toBe('E1–E3, E6, E8–E9');
  expect(rangesText([])).toBe('');
});

test('leads only to evidence that the pack lists', () => {
  expect(view.evidenceAnchor(pack.evidence[0]?.digest ?? '')).toMatch(/^evidence sha256:/);
  expect(view.evidenceAnchor('sha256:unlisted')).toBeNull();
});

test.each([
  { title: 'both', of: pack, headline: 'Exceptions noted and incomplete' },
  { title: 'nothing', of: emptyPack(), headline: 'Nothing was assessed' },
  {
    title: 'no check',
    of: syntheticPack({ checks: 0 }),
    headline: 'Inherited from AWS, manual and not applicable',
  },
])('says the state of a pack in words: $title', ({ of, headline }) => {
  expect(stateOf(of).headline).toBe(headline);
});

test('writes times and numbers the same everywhere', () => {
  expect(timeText('2026-08-14T14:02:11Z')).toBe('2026-08-14 14:02:11');
  expect(timeText('2026-08-14T14:02:11.250Z')).toBe('2026-08-14 14:02:11.250');
  expect(countsText({ pass: 1200, fail: 1, unknown: 0, 'not-applicable': 0 })).toBe('1 fail, 1,200 pass');
});

test('draws many stations alike as one box, and leaves different ones alone', () => {
  const node = (id: string, missing = false) => ({
    id,
    role: 'data',
    label: id,
    arn: null,
    uri: null,
    identity: null,
    missing,
  });
  const job = { ...node('job'), role: 'training-job' };
  const parts = ['a', 'b', 'c', 'd'].map((id) => node(id));
  const edges = [...parts, node('lost', true)].map(({ id }) => ({ from: id, to: 'job', label: null }));
  const drawn = grouped({ nodes: [...parts, node('lost', true), job], edges });
  expect(drawn.nodes.map(({ id }) => id)).toEqual(['a', 'lost', 'job']);
  expect(drawn.nodes[0]?.label).toMatch(/^4 stations/);
  expect(drawn.edges.map(({ from }) => from)).toEqual(['a', 'lost']);
});
