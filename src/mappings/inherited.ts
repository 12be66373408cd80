import type { CheckResult } from '../checks/verdict.ts';
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

/**
 * What the audit knows of the report of AWS that a control of the framework is inherited by, as a sentence to follow
 * another; empty where no such report was looked for. It cites metadata and changes no conclusion: that a report
 * exists does not say what stands in it.
 */
export function reportText(framework: FrameworkId, results: readonly CheckResult[]): string {
  const series = REPORT_SERIES.find(({ id }) => id === ASKED[framework]);
  const items = results.find(({ id }) => id === 'artifact-provider-reports')?.items ?? [];
  const said = items.filter(({ resource }) => resource === series?.title).map(({ reason }) => reason);
  if (!series || items.length === 0) return '';
  const texts = [...new Set(said)].toSorted(byText);
  return ` ${series.title}: ${texts.length === 0 ? 'it could not be told which ones are offered.' : texts.join(' ')} To be obtained from AWS Artifact.`;
}
