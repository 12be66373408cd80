import { expect, test } from 'vitest';
import { defineCheck } from '../../src/checks/check.ts';
import { conclude } from '../../src/checks/conclude.ts';
import { LISTED } from '../../src/checks/overflow.ts';
import { digestOf } from '../../src/core/digest.ts';
import { memoryLines } from '../../src/core/lines.ts';
import { seal } from '../../src/evidence/envelope.ts';
import { sagemakerTrainingJobs } from '../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { unlistedItems } from '../../src/runs/unlisted-items.ts';

const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const scope = { account: '111122223333', region: 'us-east-1' };
const record = seal(sagemakerTrainingJobs, {
  scope,
  period: PERIOD,
  collectedAt: PERIOD.to,
  collectedBy: { principal: 'nobody', tool: 'exhibit', version: '0' },
  calls: [],
  population: null,
  sample: null,
  gaps: [],
  body: { jobs: [] },
});

/** Gives `pass` passing items, then `fail` failing ones, one after the other. */
const many = (pass: number, fail: number) =>
  defineCheck({
    id: 'test-many',
    topic: 'network',
    title: 'It holds.',
    failureTitle: 'It does not hold.',
    rationale: 'It matters.',
    procedure: 'It is compared.',
    severity: 'low',
    remediation: 'It is mended.',
    needs: { jobs: sagemakerTrainingJobs },
    *observe() {
      for (let n = 0; n < pass + fail; n++) {
        yield {
          scope,
          resource: `job-${String(n).padStart(6, '0')}`,
          met: n < pass,
          note: 'Seen.',
          basis: 'collection',
          intervals: [],
          evidence: [record.digest],
        };
      }
    },
  });

function concluded(pass: number, fail: number) {
  const unlisted = unlistedItems(memoryLines());
  const { add, end } = unlisted.of('test-many');
  const how = { period: PERIOD, expected: [], overflow: add };
  return {
    result: conclude(many(pass, fail), { jobs: [record] }, how),
    rest: end(),
    files: unlisted.files(),
  };
}

test('a result lists every failing item and the first passing ones; the others stand in a file, none is lost', () => {
  const { result, rest, files } = concluded(LISTED + 250, LISTED + 10);
  expect(result.counts).toEqual({ pass: LISTED + 250, fail: LISTED + 10, unknown: 0, 'not-applicable': 0 });
  const [file] = files;
  const text = file?.read().toString() ?? '';
  expect(rest).toEqual({ file: 'items/test-many.ndjson', count: 250, digest: digestOf(text) });
  const others = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(['pass']));
  const all = [...result.items, ...others].map(({ resource }) => resource).toSorted();
  expect(all).toEqual(
    Array.from({ length: 2 * LISTED + 260 }, (_, n) => `job-${String(n).padStart(6, '0')}`),
  );
});

test('a result that lists all of its items has no file', () => {
  const { result, rest, files } = concluded(LISTED, 0);
  expect([result.items.length, rest, files]).toEqual([LISTED, undefined, []]);
});

test('many of them stand in several files, one digest over all', () => {
  const { rest, files } = concluded(LISTED + 20_000, 0);
  expect(files.map(({ name }) => name)).toEqual(['items/test-many.ndjson', 'items/test-many-2.ndjson']);
  const text = files.map(({ read }) => read().toString()).join('');
  expect(rest).toMatchObject({ count: 20_000, digest: digestOf(text) });
});
