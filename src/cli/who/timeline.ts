import type { WhoAnswer } from '../../runs/ask-who.ts';
import type { WhoRow } from '../../trail/who.ts';
import type { Paint } from './paint.ts';
import { coverage } from './text.ts';
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
} from './words.ts';
import type { Zone } from './zone.ts';

/** Differences that a line of the timeline shows; the rest is counted and stands in --json and --csv. */
const SHOWN = 12;

/**
 * The answer as a timeline: the sessions in the order of their first change, each with who acted in it, how sure that
 * is, through which role, from where and since when, and its changes below with what they changed.
 */
export function asTimeline(answer: WhoAnswer, zone: Zone, paint: Paint): string {
  const sessions = Map.groupBy(answer.rows, groupKey);
  const blocks = [...sessions.values()].map((rows) => block(rows, zone, paint));
  const head = blocks.length === 0 ? '' : `Times are in ${zone.name}.\n\n${blocks.join('\n')}\n`;
  return `${head}${coverage(answer)}`;
}

/** Two people in one session cannot be; two answers on who it was can, and then they stand apart. */
function groupKey(row: WhoRow): string {
  return [row.session.id, row.kind, personText(row), row.strength, row.role, row.note].join('\n');
}

function block(rows: readonly WhoRow[], zone: Zone, paint: Paint): string {
  const [first] = rows;
  if (!first) return '';
  const sure = surenessText(first);
  const mark = first.strength === 'certain' ? paint.aside : paint.doubt;
  const who = `${paint.strong(clean(personText(first)))}  ${mark(clean(sure))}`;
  return `${[who, `  ${clean(circumstances(rows, zone))}`, ...rows.flatMap((row) => lines(row, zone, paint))].join('\n')}\n`;
}

function circumstances(rows: readonly WhoRow[], zone: Zone): string {
  const [first] = rows;
  if (!first) return '';
  const role = roleName(first);
  const addresses = [...new Set(rows.flatMap(({ sourceIp }) => sourceIp ?? []))];
  const accounts = [...new Set(rows.map(({ account }) => account))];
  return [
    role ? `through role ${role}` : null,
    `in account ${accounts.join(', ')}`,
    addresses.length > 0 ? `from ${addresses.join(', ')}` : null,
    first.session.console ? 'in the console' : null,
    first.session.began ? `session began ${zone.time(first.session.began)}` : null,
  ]
    .filter((it) => it !== null)
    .join(', ');
}

function lines(row: WhoRow, zone: Zone, paint: Paint): string[] {
  const what = row.resources.map(shortArn).join(', ');
  const effect = row.effect === 'created' || row.effect === 'deleted' ? ` (${row.effect})` : '';
  const failed = failureText(row);
  const event = `${clean(eventText(row))}${failed ? paint.alert(clean(failed)) : ''}`;
  const twin = row.twin ? [`also recorded in account ${row.twin.account}`] : [];
  const changed = row.effect === 'changed' ? row.differences : knownDifferences(row);
  const rest = changed.length - SHOWN;
  const below = [
    ...changed.slice(0, SHOWN).map(differenceText),
    ...(rest > 0 ? [`and ${rest} more settings: see --json`] : []),
    ...twin,
  ];
  return [
    `  ${zone.time(row.at)}  ${event}${what ? `  ${clean(what)}` : ''}${effect}`,
    ...below.map((it) => `      ${clean(it)}`),
  ];
}
