import type { CheckResult } from '../checks/verdict.ts';
import type { Digest } from '../core/digest.ts';
import { byText } from '../core/order.ts';
import { REPORT_SERIES, type ReportSeries } from '../evidence/kinds/artifact-reports.ts';
import type { FrameworkId } from './framework-id.ts';

/** The report of AWS that an auditor of each framework asks for where a control is met by AWS. */
const ASKED: Readonly<Record<FrameworkId, ReportSeries['id'] | null>> = {
  hipaa: 'soc-2',
  'pci-dss': 'pci-dss',
  'iso-27001': 'iso-27001',
  ai: null,
};

/** A report of AWS, as far as the audit knows of it. */
export interface ProviderReport {
  readonly title: string;
  /** What is known of it, in sentences; none when it could not be told which ones are offered. */
  readonly found: readonly string[];
  /** Digests of the records that say so. */
  readonly evidence: readonly Digest[];
}

/** The report that covers what AWS has to meet of a framework; null when no such report was looked for. */
export function providerReport(
  framework: FrameworkId,
  results: readonly CheckResult[],
): ProviderReport | null {
  const series = REPORT_SERIES.find(({ id }) => id === ASKED[framework]);
  const items = results.find(({ id }) => id === 'artifact-provider-reports')?.items ?? [];
  if (!series || items.length === 0) return null;
  const said = items.filter(({ resource }) => resource === series.title);
  return {
    title: series.title,
    found: [...new Set(said.map(({ reason }) => reason))].toSorted(byText),
    evidence: [...new Set(said.flatMap(({ evidence }) => evidence))].toSorted(byText),
  };
}

/**
 * What the audit knows of the report of AWS that a control of the framework is inherited by, as a sentence to follow
 * another; empty where no such report was looked for. It cites metadata and changes no conclusion: that a report
 * exists does not say what stands in it.
 */
export function reportText(framework: FrameworkId, results: readonly CheckResult[]): string {
  const report = providerReport(framework, results);
  if (!report) return '';
  const { title, found } = report;
  return ` ${title}: ${found.length === 0 ? 'it could not be told which ones are offered.' : found.join(' ')} To be obtained from AWS Artifact.`;
}
