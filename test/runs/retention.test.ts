import { expect, test } from 'vitest';
import { parseStore, type RetentionSetting, type StoreConfig } from '../../src/config/store.ts';
import { FRAMEWORK_IDS, type FrameworkId } from '../../src/mappings/framework-id.ts';
import { retentionOf } from '../../src/runs/retention.ts';

const NOW = new Date('2026-10-02T06:00:00.123Z');
const bucket = parseStore('s3://acme-packs/', '/work');
const keeping = (retention: RetentionSetting): StoreConfig =>
  bucket.kind === 'bucket' ? { ...bucket, retention } : bucket;
const untilOf = (store: StoreConfig, frameworks: readonly FrameworkId[], now = NOW) =>
  retentionOf(store, frameworks, now).until?.toISOString() ?? null;

test.each([
  [['hipaa'], '2032-10-02T06:00:00.123Z'],
  [['pci-dss'], '2029-10-02T06:00:00.123Z'],
  [['iso-27001'], '2029-10-02T06:00:00.123Z'],
  [['ai'], '2036-10-02T06:00:00.123Z'],
  [['pci-dss', 'hipaa', 'iso-27001'], '2032-10-02T06:00:00.123Z'],
  [FRAMEWORK_IDS, '2036-10-02T06:00:00.123Z'],
] as const)('a pack of %j is locked until %s', (frameworks, until) => {
  expect(untilOf(bucket, frameworks)).toBe(until);
});

test('the configuration decides otherwise', () => {
  expect(untilOf(keeping({ years: 1 }), ['hipaa'])).toBe('2027-10-02T06:00:00.123Z');
  expect(untilOf(keeping('none'), ['hipaa'])).toBeNull();
});

test('of the last day of a leap year it is no day less', () => {
  const leapDay = new Date('2028-02-29T12:00:00Z');
  expect(untilOf(keeping({ years: 1 }), ['hipaa'], leapDay)).toBe('2029-03-01T12:00:00.000Z');
});

test('a folder locks nothing', () => {
  expect(untilOf(parseStore('./packs', '/work'), ['hipaa'])).toBeNull();
});
