import { expect, test } from 'vitest';
import { digestOf } from '../../../src/core/digest.ts';
import type { IntegrityChain, IntegrityStore } from '../../../src/evidence/kinds/cloudtrail-integrity.ts';
import { integrityOfRead, type ReadLog, verdictOf } from '../../../src/trail/integrity/verdict.ts';
import { logKey } from '../support.ts';

const validated = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T01:00:00Z' };
const logsOf = { from: '2026-07-10T00:00:00Z', to: '2026-07-12T00:30:00Z' };
const logs = ['2026-07-10', '2026-07-11'].map((day) => ({ day, files: 1, digest: digestOf(day) }));

type Found = IntegrityChain['findings'][number];

const finding = (code: string, severity: Found['severity']): Found => ({
  ...{ code, severity, bucket: null, key: null, expected: null, found: null },
  at: { from: '2026-07-10T10:00:00Z', to: '2026-07-10T11:00:00Z' },
  text: 'Something was found.',
});

const chain = (over: Partial<IntegrityChain> = {}): IntegrityChain => ({
  ...{
    trail: 'audit',
    homeRegion: 'us-east-1',
    digests: 49,
    backfillDigests: 0,
    logs: 2,
    logsNotYetListed: 0,
  },
  proven: [validated],
  findings: [],
  ...over,
});

const store = (over: Partial<IntegrityStore> = {}): IntegrityStore => ({
  location: 's3://audit/AWSLogs/',
  chains: [chain()],
  logs,
  ...over,
});

const half = chain({
  proven: [{ from: validated.from, to: '2026-07-11T00:00:00Z' }],
  findings: [finding('PERIOD_END_NOT_COVERED', 'gap')],
});

test.each([
  { title: 'one whole chain', stores: [store()], verdict: 'proven' },
  {
    title: 'a whole chain beside half a one',
    stores: [store({ chains: [half, chain()] })],
    verdict: 'proven',
  },
  { title: 'half a chain', stores: [store({ chains: [half] })], verdict: 'not-proven' },
  {
    title: 'a contradiction beside a whole chain',
    stores: [store(), store({ chains: [chain({ findings: [finding('LOG_MISSING', 'invalid')] })] })],
    verdict: 'not-proven',
  },
  {
    title: 'a file of another chain that could not be read',
    stores: [store({ chains: [chain(), chain({ findings: [finding('LOG_UNREADABLE', 'gap')] })] })],
    verdict: 'not-proven',
  },
  {
    title: 'no digest',
    stores: [store({ chains: [chain({ digests: 0, proven: [] })] })],
    verdict: 'not-validated',
  },
  { title: 'no store', stores: [], verdict: 'not-validated' },
])('$title: $verdict', ({ stores, verdict }) => {
  const result = verdictOf(stores, validated);
  expect(result.verdict).toBe(verdict);
  expect(result.reason === null).toBe(verdict === 'proven');
});

test('the reason names the time that is not proven and counts what was found', () => {
  expect(verdictOf([store({ chains: [half] })], validated).reason).toBe(
    'No proof for 2026-07-11T00:00:00Z to 2026-07-12T01:00:00Z (1 d 1 h). 1 × Something was found (PERIOD_END_NOT_COVERED).',
  );
});

const read = (over: Partial<ReadLog> = {}): ReadLog => ({
  ...{ logs, logsOf, keys: [logKey('2026-07-10')], unreadable: 0 },
  ...over,
});
const another = [...logs.slice(0, 1), { day: '2026-07-11', files: 1, digest: digestOf('changed') }];

const proven = store();
const judged = (stores: readonly IntegrityStore[], over: Partial<ReadLog>) =>
  integrityOfRead({ ...verdictOf(stores, validated), validated, stores }, read(over));

test.each([
  { title: 'the files that are listed', over: {}, integrity: 'proven' },
  { title: 'another content', over: { logs: another }, integrity: 'not-validated', says: '2026-07-11' },
  { title: 'a day less', over: { logs: logs.slice(1) }, integrity: 'not-validated', says: '2026-07-10' },
  {
    title: 'a day more',
    over: { logs: [...logs, { day: '2026-07-12', files: 1, digest: digestOf('x') }] },
    integrity: 'not-validated',
    says: '2026-07-12',
  },
  { title: 'an unreadable file', over: { unreadable: 2 }, integrity: 'not-validated', says: '2 log files' },
  {
    title: 'a change that was delivered too late',
    over: { keys: [logKey('2026-07-13')] },
    integrity: 'not-validated',
    says: 'delivered after 2026-07-12T00:30:00Z',
  },
  {
    title: 'files that the engine does not tell',
    over: { logs: null },
    integrity: 'not-validated',
    says: 'not known',
  },
  {
    title: 'files that are only known to lie in the validated bucket',
    over: { logs: null, keys: [`s3://audit/${logKey('2026-07-10')}`] },
    integrity: 'proven',
  },
  {
    title: 'files of another bucket',
    over: { logs: null, keys: [`s3://other/${logKey('2026-07-10')}`] },
    integrity: 'not-validated',
    says: 'not known',
  },
  { title: 'no files at all', over: { logs: null, keys: [] }, integrity: 'not-validated', says: 'not known' },
])('$title: $integrity', ({ over, integrity, says = null }) => {
  const result = judged([proven], over);
  expect(result.integrity).toBe(integrity);
  if (says === null) expect(result.integrityReason).toBeNull();
  else expect(result.integrityReason).toContain(says);
});

test('what contradicts a signature is broken, what only lacks proof is not', () => {
  const contradicted = store({ chains: [chain({ findings: [finding('LOG_HASH_MISMATCH', 'invalid')] })] });
  expect(judged([contradicted], {})).toMatchObject({
    integrity: 'broken',
    integrityReason: expect.stringContaining('LOG_HASH_MISMATCH'),
  });
  expect(judged([store({ chains: [half] })], {}).integrity).toBe('not-validated');
});

test('files that a store lists which is not proven whole count for nothing', () => {
  const other = store({ chains: [half], logs: another });
  expect(judged([proven, other], { logs: another }).integrity).toBe('not-validated');
  expect(judged([proven, other], {}).integrity).toBe('proven');
});

test('a claim of a proof without a time is none', () => {
  const claim = { verdict: 'proven', reason: null, validated: null, stores: [proven] } as const;
  expect(integrityOfRead(claim, read()).integrity).toBe('not-validated');
});
