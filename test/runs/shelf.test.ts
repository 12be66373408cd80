import { expect, test } from 'vitest';
import { memoryLines } from '../../src/core/lines.ts';
import { evidenceText, seal } from '../../src/evidence/envelope.ts';
import { tagsCoverage } from '../../src/evidence/kinds/tags-coverage.ts';
import { shelf } from '../../src/runs/shelf.ts';

const record = (count: number) =>
  seal(tagsCoverage, {
    scope: { account: '111122223333', region: 'us-east-1' },
    period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
    collectedAt: '2026-10-02T00:00:00Z',
    collectedBy: { principal: 'nobody', tool: 'exhibit', version: '0' },
    calls: [],
    population: null,
    sample: null,
    gaps: [],
    body: {
      required: [],
      resources: Array.from({ length: count }, (_, n) => ({
        arn: `arn:aws:sagemaker:us-east-1:111122223333:training-job/job-${n}`,
        type: 'training-job' as const,
        tags: ['team'],
      })),
    },
  });

test('a large record leaves memory and is the same record when it is looked at', () => {
  const lines = memoryLines();
  const [first, second] = [record(4000), record(4001)];
  const put = shelf(lines);
  const kept = [put(first), put(second)];
  expect([lines.at(0), lines.at(1)]).toEqual([evidenceText(first.evidence), evidenceText(second.evidence)]);
  for (const [index, one] of [first, second].entries()) {
    expect(kept[index]?.digest).toBe(one.digest);
    expect(kept[index]?.evidence.body).toEqual(one.evidence.body);
    expect(evidenceText(kept[index]?.evidence ?? first.evidence)).toBe(evidenceText(one.evidence));
  }
});

test('a small record stays as it is', () => {
  const small = record(1);
  const lines = memoryLines();
  expect(shelf(lines)(small)).toBe(small);
  expect(() => lines.at(0)).toThrow();
});
