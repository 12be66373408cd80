import type { Pack } from '../../reports/pack.ts';
import type { Cell, Sheet } from './sheet.ts';
import { utc } from './words.ts';

/** What was examined, what came out in numbers, and what the pack cannot show. */
export function summarySheet(pack: Pack): Sheet {
  return {
    name: 'Summary',
    columns: [
      { title: 'Part', width: 22, wraps: true },
      { title: 'What', width: 34, wraps: true },
      { title: 'Value', width: 90, wraps: true },
    ],
    rows: [
      ...examined(pack),
      ...found(pack),
      ...pack.frameworks.flatMap(conclusions),
      ...pack.limits.map((limit, index): Cell[] => ['What this pack cannot show', `${index + 1}`, limit]),
    ],
  };
}

function examined({ organization, id, period, generatedAt, tool, previous, scope }: Pack): Cell[][] {
  return [
    ['Examined', 'Organization', organization],
    ['Examined', 'Pack', id],
    ['Examined', 'Period from', utc(period.from)],
    ['Examined', 'Period to (not included)', utc(period.to)],
    ['Examined', 'Evidence complete at', utc(generatedAt)],
    ['Examined', 'Made with', `${tool.name} ${tool.version}`],
    ['Examined', 'Digest of the pack before', previous ?? 'none: it is the first for this scope'],
    ...scope.accounts.map(({ id: account, name, regions }): Cell[] => [
      'Accounts',
      name === null ? account : `${account} (${name})`,
      regions.join(', '),
    ]),
    ...scope.exclusions.map((exclusion, index): Cell[] => ['Left out', `${index + 1}`, exclusion]),
  ];
}

function found({ summary }: Pack): Cell[][] {
  return [
    ...Object.entries(summary.checks).map(([outcome, count]): Cell[] => ['Checks', outcome, count]),
    ...Object.entries(summary.items).map(([outcome, count]): Cell[] => ['Items', outcome, count]),
    ['Items', 'fail, accepted by somebody', summary.accepted],
    ['Evidence', 'Records', summary.evidence],
    ['Evidence', 'Recorded calls', summary.calls],
    ['Evidence', 'Gaps: what could not be read', summary.gaps],
  ];
}

function conclusions({
  title,
  version,
  mappingVersion,
  notice,
  counts,
}: Pack['frameworks'][number]): Cell[][] {
  return [
    ...Object.entries(counts).map(([conclusion, count]): Cell[] => [title, conclusion, count]),
    [title, 'Version', version],
    [title, 'Version of the mapping', mappingVersion],
    [title, 'Notice', notice],
  ];
}
