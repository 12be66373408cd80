import { DEV, PROD } from '../places.ts';
import type { World } from '../world.ts';

/** Gives each account what AWS Artifact offers to it and what it agreed to. ml-dev accepted its addendum late. */
export function layProvider(world: World): void {
  for (const account of [PROD, DEV]) {
    for (const report of REPORTS) world.add(`${account}/global/artifact/reports.json`, reportOf(report));
  }
  addAddendum(world, { account: PROD, from: '2025-03-14T09:12:44Z' });
  addAddendum(world, { account: DEV, from: '2026-07-20T15:41:09Z' });
}

interface Report {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly series: string;
  readonly period: readonly [from: string, to: string];
  readonly acceptanceType: 'EXPLICIT' | 'PASSTHROUGH';
}

/** Two versions of the SOC 2 report, the letter for the half year after it, and what attests the other two. */
const REPORTS: readonly Report[] = [
  soc2(1, ['2024-10-01', '2025-09-30']),
  soc2(2, ['2025-04-01', '2026-03-31']),
  {
    id: 'report-Q7mRkYw2LcTz8HvN',
    name: 'SOC Continued Operations Letter',
    version: 7,
    series: 'SOC',
    period: ['2026-04-01', '2026-09-30'],
    acceptanceType: 'PASSTHROUGH',
  },
  {
    id: 'report-b4NfXs9PqGd3JtKe',
    name: 'PCI DSS v4.0.1 Attestation of Compliance (AOC) and Responsibility Summary',
    version: 3,
    series: 'PCI',
    period: ['2026-02-13', '2026-02-13'],
    acceptanceType: 'EXPLICIT',
  },
  {
    id: 'report-Zc6Vh1WuRy5Ma0Sg',
    name: 'ISO 27001:2022 Certification',
    version: 2,
    series: 'ISO',
    period: ['2025-11-27', '2028-11-26'],
    acceptanceType: 'PASSTHROUGH',
  },
];

function soc2(version: number, period: Report['period']): Report {
  return {
    id: 'report-dT8bLx3QnVw6EyCf',
    name: 'Service Organization Controls (SOC) 2 Type 2 Report',
    version,
    series: 'SOC',
    period,
    acceptanceType: 'EXPLICIT',
  };
}

function reportOf({ id, name, version, series, period: [from, to], acceptanceType }: Report) {
  return {
    id,
    name,
    version,
    state: 'PUBLISHED',
    arn: `arn:aws:artifact:us-east-1::report/${id}:${version}`,
    uploadState: 'COMPLETE',
    periodStart: `${from}T00:00:00Z`,
    periodEnd: `${to}T00:00:00Z`,
    series,
    category: 'Certifications and Attestations',
    companyName: 'Amazon Web Services',
    acceptanceType,
    termArn: `arn:aws:artifact:::term/term-${id.slice('report-'.length)}:1`,
  };
}

function addAddendum(
  world: World,
  { account, from }: { readonly account: string; readonly from: string },
): void {
  world.add(`${account}/global/artifact/customer-agreements.json`, {
    id: `customer-agreement-${account.slice(0, 4)}Kp2VtR7m`,
    arn: `arn:aws:artifact::${account}:customer-agreement/customer-agreement-${account.slice(0, 4)}Kp2VtR7m`,
    name: 'AWS Business Associate Addendum',
    agreementArn: 'arn:aws:artifact:::agreement/agreement-9gFh3LwXbN5dTqZs',
    awsAccountId: account,
    effectiveStart: from,
    state: 'ACTIVE',
    type: 'DEFAULT',
  });
}
