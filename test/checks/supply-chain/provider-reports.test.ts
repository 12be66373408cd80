import { expect, test } from 'vitest';
import { artifactProviderReports as check } from '../../../src/checks/supply-chain/provider-reports.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type ArtifactReport, artifactReports } from '../../../src/evidence/kinds/artifact-reports.ts';
import { gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const report = (
  name: string,
  from: string | null,
  to: string | null,
  over: Partial<ArtifactReport> = {},
) => ({
  id: `report-${name}`,
  arn: null,
  name,
  version: 1,
  state: 'PUBLISHED',
  series: null,
  category: null,
  company: 'Amazon Web Services',
  product: null,
  periodStart: from && `${from}T00:00:00Z`,
  periodEnd: to && `${to}T00:00:00Z`,
  acceptanceType: null,
  termArn: null,
  ...over,
});
const SOC = 'Service Organization Controls (SOC) 2 Report - Current';
const soc = report(SOC, '2025-10-01', '2026-09-30');
const older = report(SOC, '2025-04-01', '2026-03-31');
const letter = report('SOC Continued Operations Letter', '2026-04-01', '2026-09-30');
const pci = report(
  'PCI DSS Attestation of Compliance (AOC) and Responsibility Summary',
  '2026-02-13',
  '2026-02-13',
);
const iso = report('ISO 27001:2022 Certification', '2025-11-27', '2028-11-26');

const judged = (reports: readonly ArtifactReport[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(artifactReports, { reports: [...reports] }, { gaps }));
const outcomes = (reports: readonly ArtifactReport[], gaps: readonly Gap[] = []) =>
  judged(reports, gaps).items.map(({ resource, outcome }) => `${resource.split(' ')[0]}: ${outcome}`);
const denied = gapOf('denied', { action: 'artifact:ListReports', region: 'global' });

test('all three speak of the period: pass', () => {
  expect(outcomes([soc, pci, iso])).toEqual(['ISO: pass', 'PCI: pass', 'SOC: pass']);
  expect(judged([soc, pci, iso]).outcome).toBe('pass');
});

test.each<{ title: string; reports: readonly ArtifactReport[]; outcome: string }>([
  {
    title: 'versions that cover the period together',
    reports: [
      report(SOC, '2025-10-01', '2026-07-31'),
      report(SOC, '2026-08-01', '2027-01-31', { version: 2 }),
    ],
    outcome: 'pass',
  },
  {
    title: 'versions with a hole of a day between them',
    reports: [
      report(SOC, '2025-10-01', '2026-07-30'),
      report(SOC, '2026-08-01', '2027-01-31', { version: 2 }),
    ],
    outcome: 'unknown',
  },
  { title: 'a report from before the period, and a letter', reports: [older, letter], outcome: 'pass' },
  { title: 'a report from before the period, and no letter', reports: [older], outcome: 'unknown' },
  {
    title: 'a letter that ends early',
    reports: [older, { ...letter, periodEnd: '2026-09-29T00:00:00Z' }],
    outcome: 'unknown',
  },
  {
    title: 'a letter after a report that is too old',
    reports: [report(SOC, '2024-04-01', '2025-09-29'), { ...letter, periodStart: '2025-09-30T00:00:00Z' }],
    outcome: 'fail',
  },
  { title: 'a report that is too old', reports: [report(SOC, '2024-04-01', '2025-03-31')], outcome: 'fail' },
  { title: 'a report that was taken back', reports: [{ ...soc, state: 'UNPUBLISHED' }], outcome: 'unknown' },
  { title: 'a report without a state', reports: [{ ...soc, state: null }], outcome: 'unknown' },
  { title: 'a report without a period', reports: [report(SOC, null, null)], outcome: 'unknown' },
  {
    title: 'a report whose period has no end',
    reports: [report(SOC, '2025-10-01', null)],
    outcome: 'unknown',
  },
  { title: 'a report of nobody', reports: [{ ...soc, company: null }], outcome: 'unknown' },
  {
    title: 'a report of a seller',
    reports: [{ ...soc, company: 'Example Software Ltd' }],
    outcome: 'unknown',
  },
  {
    title: 'a report of the first type',
    reports: [{ ...soc, name: 'SOC 2 Type 1 Report' }],
    outcome: 'unknown',
  },
  {
    title: 'a report on privacy',
    reports: [{ ...soc, name: 'SOC 2 Privacy Type 2 Report' }],
    outcome: 'unknown',
  },
  { title: 'none of its name', reports: [], outcome: 'unknown' },
])('SOC 2, $title: $outcome', ({ reports, outcome }) => {
  expect(outcomes([...reports, pci, iso])).toEqual(['ISO: pass', 'PCI: pass', `SOC: ${outcome}`]);
});

test.each([
  {
    title: 'a day in the period',
    over: { periodStart: '2026-08-01T00:00:00Z', periodEnd: '2026-08-01T00:00:00Z' },
    outcome: 'pass',
  },
  {
    title: 'a day a year before the end',
    over: { periodStart: '2025-09-30T00:00:00Z', periodEnd: '2025-09-30T00:00:00Z' },
    outcome: 'pass',
  },
  {
    title: 'a day more than a year before the end',
    over: { periodStart: '2025-09-29T00:00:00Z', periodEnd: '2025-09-29T00:00:00Z' },
    outcome: 'fail',
  },
  {
    title: 'a day after the period',
    over: { periodStart: '2026-10-01T00:00:00Z', periodEnd: '2026-10-01T00:00:00Z' },
    outcome: 'unknown',
  },
  {
    title: 'another standard',
    over: { name: 'PCI 3DS Attestation of Compliance (AOC)' },
    outcome: 'unknown',
  },
])('PCI DSS, $title: $outcome', ({ over, outcome }) => {
  expect(outcomes([soc, { ...pci, ...over }, iso])).toContain(`PCI: ${outcome}`);
});

test.each([
  { title: 'that ended in the period', over: { periodEnd: '2026-08-14T00:00:00Z' }, outcome: 'fail' },
  { title: 'that began in the period', over: { periodStart: '2026-07-02T00:00:00Z' }, outcome: 'fail' },
  { title: 'without a start', over: { periodStart: null }, outcome: 'unknown' },
  {
    title: 'that is the statement of applicability',
    over: { name: 'ISO 27001:2022 Statement of Applicability, Certification' },
    outcome: 'unknown',
  },
])('a certificate $title: $outcome', ({ over, outcome }) => {
  expect(outcomes([soc, pci, { ...iso, ...over }])).toContain(`ISO: ${outcome}`);
});

test('reports that could not be listed: unknown, and none of the three is judged', () => {
  const { outcome, items } = judged([], [denied]);
  expect([outcome, items.length]).toEqual(['unknown', 1]);
});

test('versions that could not be listed leave no pass alone', () => {
  const gap = gapOf('denied', {
    action: 'artifact:ListReportVersions',
    region: 'global',
    resource: 'report-1',
  });
  expect(judged([soc, pci, iso], [gap]).outcome).toBe('unknown');
});

test('terms that could not be read change nothing', () => {
  const gap = gapOf('denied', {
    action: 'artifact:GetReportMetadata',
    region: 'global',
    resource: 'report-1',
  });
  expect(judged([soc, pci, iso], [gap]).outcome).toBe('pass');
});

test('names version and days of the newest report', () => {
  const { items } = judged([older, letter, pci, iso]);
  expect(items.find(({ resource }) => resource.startsWith('SOC'))?.reason).toBe(
    `Newest: ${SOC}, version 1, 2025-04-01 to 2026-03-31. A letter on continued operations alone covers 2026-07-01 to 2026-09-30.`,
  );
});

test('no account in scope: not-applicable', () => {
  expect(
    check.observe({ offered: [] }, { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' }),
  ).toEqual([]);
});
