import type { WhoRow } from '../../trail/who.ts';
import type { WhoAnswer } from './contract.ts';

/** Where there is no terminal, columns are at most so wide; a longer cell pushes the rest of its line. */
const FILE_COLUMN = 60;

/**
 * The answer for people: a table, or a few lines per change where the table is wider than the terminal, then how much
 * was found and where. Nothing is left out or cut. Outside a terminal every change is one line.
 *
 * @param columns width of the terminal; null when the output goes elsewhere
 */
export function asText(answer: WhoAnswer, columns: number | null): string {
  const rows = answer.rows.length === 0 ? '' : `${layOut(answer.rows, columns)}\n`;
  return `${rows}${coverage(answer)}`;
}

function layOut(rows: readonly WhoRow[], columns: number | null): string {
  const lines = [
    COLUMNS.map(({ head }) => head),
    ...rows.map((row) => COLUMNS.map(({ cell }) => clean(cell(row)))),
  ];
  const widths = COLUMNS.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const fits = columns === null || widths.reduce((sum, width) => sum + width + 2, -2) <= columns;
  if (!fits) return rows.map((row) => `${block(row).map(clean).join('\n')}\n`).join('');
  const padded = (cell: string, index: number) => cell.padEnd(Math.min(widths[index] ?? 0, FILE_COLUMN));
  return lines.map((line) => `${line.map(padded).join('  ').trimEnd()}\n`).join('');
}

const COLUMNS: readonly { readonly head: string; readonly cell: (row: WhoRow) => string }[] = [
  { head: 'TIME (UTC)', cell: (row) => time(row) },
  { head: 'EVENT', cell: (row) => `${event(row)}${failure(row)}` },
  { head: 'RESOURCE', cell: (row) => touched(row) },
  { head: 'PERSON', cell: (row) => person(row) },
  { head: 'VIA ROLE', cell: (row) => role(row) ?? '-' },
  { head: 'HOW SURE', cell: (row) => sureness(row) },
  { head: 'FROM', cell: (row) => row.sourceIp ?? '-' },
];

function block(row: WhoRow): string[] {
  const via = role(row);
  const by = `    by ${person(row)}${via ? ` via role ${via}` : ''}, ${sureness(row)}`;
  const from = row.sourceIp ? `, from ${row.sourceIp}` : '';
  return [
    `${time(row)}  ${event(row)}${failure(row)}`,
    ...(touched(row) === '-' ? [] : [`    ${touched(row)}`]),
    `${by}${from}`,
  ];
}

const time = ({ at }: WhoRow) => at.slice(0, 19).replace('T', ' ');

const event = (row: WhoRow) => `${row.source.replace('.amazonaws.com', '')}:${row.event}`;

const failure = ({ error }: WhoRow) => (error === null ? '' : ` (failed: ${error})`);

const short = (arn: string) => (arn.startsWith('arn:') ? arn.split(':').slice(5).join(':') : arn);

function touched({ resources, settings }: WhoRow): string {
  const changed = settings.map(({ field, before, after }) => `${field}: ${before} → ${after}`);
  return [resources.map(short).join(', ') || '-', ...changed].join('; ');
}

/** A name, or what is known instead of one. */
function person({ person: name, kind, identityArn, note }: WhoRow): string {
  if (name !== null) return name;
  return kind === 'account'
    ? (/account \d+/.exec(note ?? '')?.[0] ?? 'another account')
    : (identityArn ?? 'unknown');
}

const role = (row: WhoRow) => row.role?.split('/').at(-1) ?? null;

function sureness({ strength, rules, note, kind }: WhoRow): string {
  if (strength === 'none') return `nobody found: ${note ?? 'the log does not say'}`;
  const why = [...new Set(rules)].join(', ');
  const aside =
    note &&
    (strength !== 'certain' ||
      kind === 'service' ||
      rules.some((rule) => rule !== 'direct' && rule !== 'identity-center'))
      ? `: ${note}`
      : '';
  return `${strength} (${why})${aside}`;
}

/** Names in a log are chosen by whoever is watched: none may steer the terminal. */
const clean = (text: string) => text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '?');

function coverage({ rows, searched, uncovered, unreadable }: WhoAnswer): string {
  const { changes, records, files, location, period, accounts, regions } = searched;
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
