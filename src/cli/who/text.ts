import type { WhoAnswer } from '../../runs/ask-who.ts';
import type { WhoRow } from '../../trail/who.ts';
import {
  clean,
  differenceText,
  eventText,
  failureText,
  knownDifferences,
  personText,
  roleName,
  shortArn,
  surenessText,
  UNPROVABLE,
} from './words.ts';
import type { Zone } from './zone.ts';

/** Where there is no terminal, columns are at most so wide; a longer cell pushes the rest of its line. */
const FILE_COLUMN = 60;

/**
 * The answer as a table, one line per change, or a few lines per change where the table is wider than the terminal, then how much
 * was found and where. Nothing is left out or cut. Outside a terminal every change is one line.
 *
 * @param columns width of the terminal; null when the output goes elsewhere
 */
export function asText(answer: WhoAnswer, zone: Zone, columns: number | null): string {
  const rows = answer.rows.length === 0 ? '' : `${layOut(answer.rows, zone, columns)}\n`;
  return `${rows}${coverage(answer)}`;
}

function layOut(rows: readonly WhoRow[], zone: Zone, columns: number | null): string {
  const shown = columnsFor(zone);
  const lines = [
    shown.map(({ head }) => head),
    ...rows.map((row) => shown.map(({ cell }) => clean(cell(row)))),
  ];
  const widths = shown.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const fits = columns === null || widths.reduce((sum, width) => sum + width + 2, -2) <= columns;
  if (!fits) return rows.map((row) => `${block(row, zone).map(clean).join('\n')}\n`).join('');
  const padded = (cell: string, index: number) => cell.padEnd(Math.min(widths[index] ?? 0, FILE_COLUMN));
  return lines.map((line) => `${line.map(padded).join('  ').trimEnd()}\n`).join('');
}

interface Column {
  readonly head: string;
  cell(row: WhoRow): string;
}

const columnsFor = (zone: Zone): readonly Column[] => [
  { head: `TIME (${zone.name})`, cell: ({ at }) => zone.time(at) },
  { head: 'EVENT', cell: (row) => `${eventText(row)}${failureText(row)}` },
  { head: 'RESOURCE', cell: (row) => touched(row) },
  { head: 'PERSON', cell: (row) => personText(row) },
  { head: 'VIA ROLE', cell: (row) => roleName(row) ?? '-' },
  { head: 'HOW SURE', cell: (row) => surenessText(row) },
  { head: 'FROM', cell: (row) => row.sourceIp ?? '-' },
];

function block(row: WhoRow, zone: Zone): string[] {
  const via = roleName(row);
  const by = `    by ${personText(row)}${via ? ` via role ${via}` : ''}, ${surenessText(row)}`;
  const from = row.sourceIp ? `, from ${row.sourceIp}` : '';
  return [
    `${zone.time(row.at)}  ${eventText(row)}${failureText(row)}`,
    ...(touched(row) === '-' ? [] : [`    ${touched(row)}`]),
    `${by}${from}`,
  ];
}

function touched(row: WhoRow): string {
  const changed = knownDifferences(row).map(differenceText);
  return [row.resources.map(shortArn).join(', ') || '-', ...changed].join('; ');
}

/** How much was found and where it was looked for, and what could not be seen. */
export function coverage({ rows, searched, findings, uncovered, unreadable }: WhoAnswer): string {
  const { changes, records, files, location, period, accounts, regions, corrected, observations } = searched;
  const found =
    rows.length === 0
      ? 'Nothing found among'
      : rows.length === 1
        ? '1 change of'
        : `${rows.length} changes of`;
  const where = [
    `account ${accounts?.join(', ') ?? '(all)'}`,
    `region ${regions?.join(', ') ?? '(all)'}`,
    `${period.from} to ${period.to}`,
  ].join(', ');
  const lines = [
    `${found} ${changes} write events. Searched: ${records} records in ${files} log files of ${clean(location)}; ${where}.`,
    ...(searched.engine === 'lookup' ? [UNPROVABLE] : []),
    ...(corrected > 0 ? [`Records that a later one corrected: ${corrected}.`] : []),
    ...(observations > 0 ? [`Insight and network events, which are no changes: ${observations}.`] : []),
    ...findings.map((it) => `Worth a look: ${clean(it)}`),
    ...(uncovered.length > 0 ? [`No log file for ${spans(uncovered)}.`] : []),
    ...(unreadable.length > 0
      ? [`Files or records that could not be read: ${unreadable.length}. Something may be missing.`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function spans(uncovered: WhoAnswer['uncovered']): string {
  const scopes = Map.groupBy(uncovered, ({ account, region }) => `${account} ${region}`);
  return [...scopes]
    .map(([scope, days]) => `${scope} on ${days.map(({ day }) => day).join(', ')}`)
    .join('; ');
}
