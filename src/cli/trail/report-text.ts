import { durationText, type Period, subtract } from '../../core/period.ts';
import type { Finding } from '../../trail/integrity/finding.ts';
import type { IntegrityReport, PlaceReport } from '../../trail/integrity/validate.ts';
import { table } from '../table.ts';

/** A validation for people: a line per account and region, then every finding. */
export function reportText(report: IntegrityReport, width: number): string {
  const { period, places, isProven } = report;
  const overview = table(
    places,
    [
      { head: 'ACCOUNT', cell: ({ account }) => account },
      { head: 'REGION', cell: ({ region }) => region },
      { head: 'PROVEN', cell: share },
      { head: 'DIGESTS', cell: ({ counts }) => String(counts.digests + counts.backfillDigests) },
      { head: 'LOG FILES', cell: ({ counts }) => String(counts.logs) },
      { head: 'FINDINGS', cell: ({ findings }) => String(findings.length) },
      { head: 'NOT PROVEN', cell: (place) => unproven(place, period), wraps: true },
    ],
    width,
  );
  const findings = places.flatMap((place) => place.findings).map(findingText);
  const verdict = isProven
    ? `The log is whole from ${period.from} to ${period.to}.`
    : `The log is NOT proven whole from ${period.from} to ${period.to}.`;
  return [overview, ...findings, `${verdict}\n`].join('\n');
}

/** Rounded down: 100 % means all of it. */
function share({ provenShare }: PlaceReport): string {
  return `${(Math.floor(provenShare * 1000) / 10).toFixed(1)} %`;
}

function unproven({ proven }: PlaceReport, period: Period): string {
  const holes = subtract(period, proven);
  const shown = holes.slice(0, 3).map((hole) => `${hole.from} for ${durationText(hole)}`);
  return [...shown, ...(holes.length > 3 ? [`and ${holes.length - 3} more`] : [])].join(', ');
}

function findingText(finding: Finding): string {
  const { severity, code, text, account, region, at, bucket, key, expected, found } = finding;
  return [
    `${severity.toUpperCase()} ${code}: ${text}`,
    `  where     ${account} ${region}, ${at.from} to ${at.to}`,
    ...(bucket === null ? [] : [`  object    ${bucket}/${key ?? ''}`]),
    ...(expected === null ? [] : [`  expected  ${expected}`]),
    ...(found === null ? [] : [`  found     ${found}`]),
    '',
  ].join('\n');
}
