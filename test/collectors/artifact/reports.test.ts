import { expect, test } from 'vitest';
import { artifactReportsCollector as collector } from '../../../src/collectors/artifact/reports.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { cannedRun } from '../canned.ts';

const FILE = `${TEST_ACCOUNT}/global/artifact/reports.json`;
const run = (reports: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [FILE]: reports }, collector, options);

const soc = (version: number, over: object = {}) => ({
  id: 'report-soc',
  arn: `arn:aws:artifact:us-east-1::report/report-soc:${version}`,
  name: 'SOC 2 Type 2 Report',
  version,
  state: 'PUBLISHED',
  series: 'SOC',
  category: 'Certifications and Attestations',
  companyName: 'Amazon Web Services',
  productName: 'AWS',
  periodStart: '2025-04-01T00:00:00Z',
  periodEnd: '2026-03-31T00:00:00Z',
  acceptanceType: 'EXPLICIT',
  termArn: `arn:aws:artifact:::term/term-soc:${version}`,
  ...over,
});

test('reads all versions of a report that auditors ask for, with its terms and without its text', async () => {
  const { evidence, calledActions, lines } = await run([soc(2), soc(1)]);
  expect(evidence.body.reports).toEqual(
    [1, 2].map((version) => ({
      id: 'report-soc',
      arn: `arn:aws:artifact:us-east-1::report/report-soc:${version}`,
      name: 'SOC 2 Type 2 Report',
      version,
      state: 'PUBLISHED',
      series: 'SOC',
      category: 'Certifications and Attestations',
      company: 'Amazon Web Services',
      product: 'AWS',
      periodStart: '2025-04-01T00:00:00Z',
      periodEnd: '2026-03-31T00:00:00Z',
      acceptanceType: 'EXPLICIT',
      termArn: `arn:aws:artifact:::term/term-soc:${version}`,
    })),
  );
  expect(evidence.population).toMatchObject({ count: 1 });
  expect(calledActions).not.toContain('artifact:GetReport');
  expect(lines.join('\n')).not.toMatch(/presigned|termToken/i);
});

test.each([
  { title: 'another report of AWS', over: { name: 'FedRAMP Customer Package' } },
  { title: 'a report of a seller', over: { companyName: 'Example Software Ltd' } },
])('reads one version of $title, and asks for nothing more', async ({ over }) => {
  const { evidence, calledActions } = await run([soc(2, over), soc(1, over)]);
  expect(evidence.body.reports).toMatchObject([{ version: 2, termArn: null }]);
  expect(calledActions).toEqual(['artifact:ListReports']);
});

test('keeps what was not stated as null', async () => {
  const { evidence } = await run([{ id: 'report-1', name: 'SOC 2' }]);
  expect(evidence.body.reports).toEqual([
    {
      id: 'report-1',
      arn: null,
      name: 'SOC 2',
      version: null,
      state: null,
      series: null,
      category: null,
      company: null,
      product: null,
      periodStart: null,
      periodEnd: null,
      acceptanceType: null,
      termArn: null,
    },
  ]);
});

test('keeps the listed version when the others or its metadata are denied', async () => {
  for (const operation of ['ListReportVersions', 'GetReportMetadata']) {
    const faults = [{ service: 'Artifact', operation, fault: 'denied' }] as const;
    const { evidence } = await run([soc(1)], { faults });
    expect(evidence.body.reports).toMatchObject([{ version: 1, periodEnd: '2026-03-31T00:00:00Z' }]);
    expect(evidence.gaps).toMatchObject([
      { kind: 'denied', action: `artifact:${operation}`, resource: 'report-soc' },
    ]);
  }
});

test('keeps a version whose metadata went away', async () => {
  const canned = {
    ListReports: [{ reports: [{ id: 'report-1', name: 'SOC 2', version: 1 }] }],
    ListReportVersions: [{ reports: [{ id: 'report-1', name: 'SOC 2', version: 1 }] }],
    GetReportMetadata: [{}],
  };
  expect(await cannedRun(collector, canned)).toMatchObject({
    body: { reports: [{ id: 'report-1', version: 1 }] },
    gaps: [{ kind: 'malformed', action: 'artifact:GetReportMetadata', resource: 'report-1' }],
  });
});

const many = Array.from({ length: 700 }, (_, index) => ({ id: `report-${index}`, name: 'Another report' }));

test('reads every page, and goes on after an empty one', async () => {
  const faults = [{ service: 'Artifact', operation: 'ListReports', fault: 'empty-page', times: 1 }] as const;
  const { evidence, requests } = await run(many, { faults });
  expect(evidence.body.reports).toHaveLength(700);
  expect(requests).toHaveLength(4);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'malformed', kind: 'malformed' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const faults = [{ service: 'Artifact', operation: 'ListReports', resource: 'nextToken', fault }] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'artifact:ListReports', resource: null }]);
});

test('takes a report without id or name, and an answer without its list, for malformed ones', async () => {
  for (const page of [{}, { reports: [{ name: 'SOC 2' }] }, { reports: [{ id: 'report-1' }] }]) {
    expect(await cannedRun(collector, { ListReports: [page] })).toMatchObject({
      body: { reports: [] },
      gaps: [{ kind: 'malformed', action: 'artifact:ListReports' }],
      population: null,
    });
  }
});
