import { expect, test } from 'vitest';
import { digestFolder } from '../../../src/trail/integrity/folder.ts';
import { validate } from '../../../src/trail/integrity/validate.ts';

const hour = (hours: string): string => `2026-10-01T${hours}:01:31Z`;
const PERIOD = { from: hour('00'), to: hour('06') };

// The faults are in the hour from 02:01:31 to 03:01:31 (logs) and from 03:01:31 to 04:01:31 (digests).
test.each([
  { folder: 'valid', codes: [], key: null, holes: [] },
  { folder: 'log_modified', codes: ['LOG_HASH_MISMATCH'], key: '20261001T0201Z', holes: ['02'] },
  { folder: 'log_deleted', codes: ['LOG_MISSING'], key: '20261001T0201Z', holes: ['02'] },
  {
    folder: 'digest_modified',
    codes: ['DIGEST_MALFORMED', 'PREVIOUS_HASH_MISMATCH', 'SIGNATURE_INVALID'],
    key: '20261001T040131Z',
    holes: ['03'],
  },
  { folder: 'digest_deleted_middle', codes: ['DIGEST_MISSING'], key: '20261001T040131Z', holes: ['03'] },
  { folder: 'gap_restart', codes: ['CHAIN_RESTARTED'], key: '20261001T040131Z', holes: ['03'] },
])('$folder gives $codes', async ({ folder, codes, key, holes }) => {
  const source = await digestFolder(`test/fixtures/real/digests/${folder}`);
  const places = await source.places();
  expect(places).toEqual([{ account: '111122223333', region: 'us-east-1' }]);
  const report = await validate(source, { period: PERIOD, places, trail: null, now: null, slots: 4 });
  const [place] = report.places;
  expect(place?.findings.map(({ code }) => code)).toEqual(codes);
  for (const finding of place?.findings ?? []) {
    expect(finding.bucket).toBe('trail-bucket');
    expect(finding.key).toContain(key);
  }
  const hole = holes[0];
  const proven = hole
    ? [
        { from: PERIOD.from, to: hour(hole) },
        { from: hour(`0${Number(hole) + 1}`), to: PERIOD.to },
      ]
    : [PERIOD];
  expect(place?.proven).toEqual(proven);
  expect(report.isProven).toBe(codes.length === 0);
});

test('an hour after the newest digest is not proven', async () => {
  const source = await digestFolder('test/fixtures/real/digests/valid');
  const period = { from: PERIOD.from, to: hour('07') };
  const places = await source.places();
  const report = await validate(source, { period, places, trail: null, now: null, slots: 4 });
  expect(report.places[0]?.findings.map(({ code }) => code)).toEqual(['PERIOD_END_NOT_COVERED']);
  expect(report.isProven).toBe(false);
});
