import { expect, test } from 'vitest';
import type { TranscriptRecord } from '../../src/aws/transcript.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { digestOf, digestOfJson } from '../../src/core/digest.ts';
import { recordedCalls } from '../../src/runs/recorded-calls.ts';

const CALL: TranscriptRecord = {
  ...{ task: 'endpoints/111122223333/eu-west-1', seq: 0, account: '111122223333', region: 'eu-west-1' },
  ...{ service: 'SageMaker', operation: 'ListEndpoints', input: {}, outcome: { output: {} } },
  ...{ requestId: 'r-1', attempts: 1, startedAt: '2026-10-02T07:00:00Z', durationMs: 4, bodies: [] },
};
const DENIED = { error: { name: 'AccessDeniedException', message: 'no', status: 403 } };
const STATISTICS = {
  ...{ executionId: 'x-1', workgroup: 'audit', engineVersion: 'Athena engine version 3' },
  ...{ query: digestOf('q'), result: digestOf('r'), resultEncryption: 'SSE_KMS' },
  ...{ bytesScanned: 991, milliseconds: 12, partitions: 3, logBytes: 1_000, absentColumns: ['tlsdetails'] },
};
const ANSWER = {
  ...{ records: [{}, {}], sessions: [], files: 7, scanned: 90, duplicates: 1 },
  ...{ unreadable: [{ key: 'k', reason: 'r' }], uncovered: [] },
};

const line = (over: Partial<TranscriptRecord>): string => canonicalJson({ ...CALL, ...over });
const ask = (output: object) =>
  line({
    ...{ service: 'Trail', operation: 'Ask', attempts: null },
    input: { engine: 'athena', location: 's3://logs', question: { access: 'write' } },
    outcome: { output: structuredClone(output) as TranscriptRecord['input'] },
  });

test('calls are counted by account, service and operation, with what failed and what was repeated', () => {
  const { operations } = recordedCalls([
    line({ seq: 0 }),
    line({ seq: 1, attempts: 4 }),
    line({ seq: 2, attempts: null, outcome: DENIED }),
    line({ seq: 0, account: '000011112222' }),
  ]);
  const rest = { service: 'SageMaker', operation: 'ListEndpoints', access: 'read' };
  expect(operations).toEqual([
    { ...rest, account: '000011112222', calls: 1, failed: 0, retries: 0 },
    { ...rest, account: '111122223333', calls: 3, failed: 1, retries: 3 },
  ]);
});

test.each([
  ['ListEndpoints', 'read'],
  ['BatchDescribeModelPackage', 'read'],
  ['QueryLineage', 'read'],
  ['Search', 'read'],
  ['HeadObject', 'read'],
  ['AssumeRole', 'session'],
  ['CreateEndpoint', 'other'],
  ['PutObject', 'other'],
  ['StartQueryExecution', 'other'],
  ['Getaway', 'other'],
  ['ListenAndDelete', 'other'],
])('%s: %s', (operation, access) => {
  expect(recordedCalls([line({ operation })]).operations).toMatchObject([{ access }]);
});

test('a question keeps what was asked, what came back and the statement that ran', () => {
  const text = { table: 'audit.logs', template: 's3://logs', sql: 'SELECT ?', parameters: ["it's"] };
  const output = { ...ANSWER, statistics: { ...STATISTICS, text } };
  const asked = ask(output);
  const { query: digest, executionId: id, ...rest } = STATISTICS;
  expect(recordedCalls([asked]).queries).toEqual([
    {
      ...{ account: '111122223333', region: 'eu-west-1', asked: 'records', engine: 'athena' },
      ...{ location: 's3://logs', question: { access: 'write' }, timeZone: 'UTC', call: digestOf(asked) },
      ...{ askedAt: '2026-10-02T07:00:00Z', milliseconds: 4, error: null },
      answer: {
        ...{ digest: digestOfJson(output), rows: 2, scanned: 90, files: 7 },
        ...{ duplicates: 1, unreadable: 1, uncovered: 0 },
      },
      execution: { ...rest, ...text, digest, id },
    },
  ]);
});

test('what an earlier version did not keep is null, and an answer that never came is none', () => {
  const [old] = recordedCalls([ask({ ...ANSWER, statistics: STATISTICS })]).queries;
  expect(old?.execution).toMatchObject({ table: null, template: null, sql: null, parameters: null });
  const [refused] = recordedCalls([
    line({
      service: 'Trail',
      operation: 'Ask',
      outcome: DENIED,
      input: { engine: 'local', location: './x' },
    }),
  ]).queries;
  expect(refused).toMatchObject({ answer: null, error: 'AccessDeniedException', execution: null });
});

test('a call is named by the digest of its record', () => {
  const one = line({});
  expect(recordedCalls([one]).names.get(digestOf(one))).toBe('SageMaker ListEndpoints');
});

test('a validation has as many rows as chains of digests', () => {
  const validated = line({
    ...{ service: 'Trail', operation: 'Validate', input: { location: './log' } },
    outcome: { output: { keys: [], store: { location: './log', logs: [], chains: [{}, {}] } } },
  });
  const [query] = recordedCalls([validated]).queries;
  expect(query).toMatchObject({ asked: 'validation', engine: null, answer: { rows: 2, files: null } });
});

test('an answer without a list has no number of rows', () => {
  const [query] = recordedCalls([ask({ files: 7 })]).queries;
  expect(query?.answer).toMatchObject({ rows: null, files: 7, scanned: null });
});

test.each([{ files: 'many' }, { records: 'all' }, { statistics: { executionId: 1 } }])(
  'an answer that is none is refused: %j',
  (output) => {
    expect(() => recordedCalls([ask(output)])).toThrow(
      expect.objectContaining({ code: 'TRANSCRIPT_INVALID' }),
    );
  },
);

test('a line that is no record is refused', () => {
  expect(() => recordedCalls(['{}'])).toThrow('no record of a call');
});
