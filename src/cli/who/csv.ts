import type { WhoRow } from '../../trail/who.ts';
import { differenceText } from './words.ts';

const FIELDS: readonly (readonly [head: string, cell: (row: WhoRow) => string | null])[] = [
  ['time', (row) => row.at],
  ['account', (row) => row.account],
  ['region', (row) => row.region],
  ['source', (row) => row.source],
  ['event', (row) => row.event],
  ['error', (row) => row.error],
  ['resources', (row) => row.resources.join(' ')],
  ['effect', (row) => row.effect],
  ['settings', (row) => row.differences.map(differenceText).join('; ')],
  ['person', (row) => row.person],
  ['kind', (row) => row.kind],
  ['strength', (row) => row.strength],
  ['rules', (row) => row.rules.join(' ')],
  ['role', (row) => row.role],
  ['identity', (row) => row.identityArn],
  ['note', (row) => row.note],
  ['source_ip', (row) => row.sourceIp],
  ['event_id', (row) => row.eventId],
  ['file', (row) => row.file.key],
  ['file_digest', (row) => row.file.digest],
  ['position', (row) => (row.file.index === null ? null : String(row.file.index))],
  ['session', (row) => row.session.id],
  ['session_began', (row) => row.session.began],
  ['also_in_account', (row) => row.twin?.account ?? null],
];

/**
 * The rows as CSV with a head line, an empty cell for what the log does not say. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front; the JSON form is exact.
 *
 * @source RFC 4180
 */
export function asCsv(rows: readonly WhoRow[]): string {
  const lines = rows.map((row) => FIELDS.map(([, cell]) => quoted(cell(row) ?? '')));
  return [FIELDS.map(([head]) => head), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
