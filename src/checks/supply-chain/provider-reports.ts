import { at, instant, type Period, subtract } from '../../core/period.ts';
import {
  type ArtifactReport,
  artifactReports,
  CONTINUED_OPERATIONS,
  REPORT_SERIES,
  type ReportSeries,
  reportSeries,
} from '../../evidence/kinds/artifact-reports.ts';
import { defineCheck, type Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether the reports of AWS itself speak of the period. */
export const artifactProviderReports = defineCheck({
  id: 'artifact-provider-reports',
  topic: 'supply-chain',
  title: 'The SOC 2 report, the PCI DSS attestation and the ISO 27001 certificate of AWS speak of the period',
  failureTitle: 'A report of AWS is too old for the period',
  rationale:
    'Buildings, machines and the services themselves are run by AWS. What an auditor of AWS wrote is the only evidence of them, and an old report says nothing of the period.',
  procedure:
    'For every account and each of the three: the published versions in AWS Artifact are told by their names, and must be of AWS. SOC 2: the periods of the versions cover the audited period; days after the newest one count when a letter on continued operations covers them, and its period ended at most a year before the end of the audited one; without such a letter it is unknown. PCI DSS: the newest version that is not from after the period ends at most a year before the end of the period. ISO 27001: the certificate is in force throughout. A series that no name fits is unknown, since AWS may have changed the name. Only metadata are looked at: no report is opened.',
  severity: 'medium',
  remediation:
    'Get the newest report, and the letter on continued operations, from AWS Artifact, and have somebody read its exceptions and the duties that it leaves to customers.',
  needs: { offered: artifactReports },
  restsOn: ['artifact:ListReports', 'artifact:ListReportVersions'],

  observe: ({ offered }, period) =>
    offered.flatMap(({ digest, evidence: { scope, gaps, body } }) => {
      const wereListed = gaps.every(({ resource }) => resource !== null);
      if (!wereListed && body.reports.length === 0) return [];
      return REPORT_SERIES.map(
        (series): Observation => ({
          scope,
          resource: series.title,
          basis: 'period',
          intervals: [],
          evidence: [digest],
          ...seriesSeen(series, body.reports, period),
        }),
      );
    }),
});

function seriesSeen(series: ReportSeries, reports: readonly ArtifactReport[], period: Period): Seen {
  const published = reports.filter(({ state }) => state === 'PUBLISHED');
  const named = published.filter((one) => reportSeries(one)?.id === series.id);
  if (named.length === 0) return { met: null, note: 'No published report has its name.' };
  const dated = named.flatMap((report) => {
    const days = daysOf(report);
    return days && report.company !== null ? [{ report, days }] : [];
  });
  const newest = dated.toSorted((a, b) => at(b.days.to) - at(a.days.to))[0];
  if (!newest) return { met: null, note: 'Its period or its company is not stated.' };
  const all = dated.map(({ days }) => days);
  const letters = published.filter(({ name }) => CONTINUED_OPERATIONS.test(name)).flatMap(daysOfSome);
  const { met, why } = JUDGE[series.speaks]({ all, letters, period });
  const { name, version } = newest.report;
  const stated = `Newest: ${name}, version ${version ?? 'not stated'}, ${newest.days.from.slice(0, 10)} to ${dayBefore(newest.days.to)}.`;
  return { met, note: `${stated} ${why}` };
}

/** The days that a report states, whole days of UTC; null when it does not state both ends. */
function daysOf({ periodStart, periodEnd }: ArtifactReport): Period | null {
  if (periodStart === null || periodEnd === null || at(periodStart) > at(periodEnd)) return null;
  const lastDay = Date.parse(`${periodEnd.slice(0, 10)}T00:00:00Z`);
  return { from: `${periodStart.slice(0, 10)}T00:00:00Z`, to: instant(lastDay + DAY) };
}

function daysOfSome(report: ArtifactReport): readonly Period[] {
  const days = daysOf(report);
  return days ? [days] : [];
}

const DAY = 86_400_000;
const dayBefore = (when: string): string => instant(at(when) - DAY).slice(0, 10);

interface Judged {
  readonly all: readonly Period[];
  readonly letters: readonly Period[];
  readonly period: Period;
}
type Judgement = { readonly met: boolean | null; readonly why: string };

const JUDGE: Readonly<Record<ReportSeries['speaks'], (judged: Judged) => Judgement>> = {
  period: ({ all, letters, period }) => {
    const open = subtract(period, all);
    if (open.length === 0) return { met: true, why: 'The versions cover the period.' };
    if (endsBefore(all, yearBefore(period.to))) {
      return { met: false, why: 'It ended more than a year before the end of the period.' };
    }
    const days = `${open.map(({ from, to }) => `${from.slice(0, 10)} to ${dayBefore(to)}`).join(', ')}`;
    return subtract(period, [...all, ...letters]).length === 0
      ? { met: true, why: `A letter on continued operations alone covers ${days}.` }
      : { met: null, why: `Neither a version nor a letter on continued operations covers ${days}.` };
  },
  day: ({ all, period }) => {
    const before = all.filter(({ from }) => at(from) < at(period.to));
    if (before.length === 0) return { met: null, why: 'All versions are from after the period.' };
    return endsBefore(before, yearBefore(period.to))
      ? { met: false, why: 'It is more than a year older than the end of the period.' }
      : { met: true, why: 'It is less than a year older than the end of the period.' };
  },
  term: ({ all, period }) =>
    subtract(period, all).length === 0
      ? { met: true, why: 'It is in force throughout the period.' }
      : { met: false, why: 'It is not in force throughout the period.' },
};

function endsBefore(all: readonly Period[], when: string): boolean {
  return all.every(({ to }) => at(to) < at(when));
}

function yearBefore(when: string): string {
  const date = new Date(when);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return instant(date);
}
