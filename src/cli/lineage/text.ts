import { gapText } from '../../checks/gap-text.ts';
import { stateOf } from '../../lineage/answer.ts';
import type { EndpointWay } from '../../lineage/whole-lineage.ts';
import type { Answered, Known } from '../../runs/known-lineage.ts';
import { table } from '../table.ts';
import type { Paint } from '../who/paint.ts';
import { clean } from '../who/words.ts';
import { type TreeStyle, tree } from './tree.ts';
import { countOf } from './words.ts';

/** The answer for people: a tree for each direction, the endpoints concerned, and what it rests on. */
export function answerText(answered: Answered, style: TreeStyle): string {
  const { directions } = answered;
  const { paint } = style;
  const parts = [
    ...(directions.up ? [section('What made it', answered, 'up', style)] : []),
    ...(directions.down ? [section('What came of it', answered, 'down', style)] : []),
    [...endpointLines(answered, paint), ...identityLines(answered), ...sourceLines(answered)],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function section(title: string, { answer }: Answered, direction: 'up' | 'down', style: TreeStyle): string[] {
  const head = style.paint.strong(title.toUpperCase());
  if (answer[direction].size > 0) return [head, ...tree(answer, direction, style)];
  const areEnds =
    answer.endpoints.length > 0 && answer.endpoints.every(({ way }) => answer.subjects.has(way.arn));
  const isEnd = direction === 'down' && areEnds;
  return [head, isEnd ? 'Nothing: an endpoint is where lineage ends.' : 'Nothing is known.'];
}

function endpointLines({ answer, directions }: Answered, paint: Paint): string[] {
  const own = answer.endpoints.filter(({ way }) => answer.subjects.has(way.arn));
  const others = answer.endpoints.filter(({ way }) => !answer.subjects.has(way.arn));
  const reached = others.map(
    ({ way, serves }) =>
      `${clean(way.name)} in ${way.account} ${way.region} (${serves === 'now' ? 'serves it' : 'served it before'}; ${wayText(way)})`,
  );
  const none = directions.down && own.length === 0 && others.length === 0;
  return [
    ...own.map(({ way }) => {
      const line = `Way from ${clean(way.name)} to its data: ${wayText(way)}.`;
      return stateOf(way) === 'complete' ? line : paint.alert(line);
    }),
    ...(reached.length > 0 ? [`Endpoints that it came into: ${reached.join(', ')}.`] : []),
    ...(none
      ? ['It came into no endpoint that exists. Breaks are looked for on the ways of endpoints only.']
      : []),
  ];
}

/** What the way of an endpoint comes to, as the end of a sentence. */
function wayText(way: EndpointWay): string {
  const open = way.breaks.filter(({ certain }) => !certain).length;
  const sure = way.breaks.length - open;
  const parts = [
    ...(sure > 0 ? [countOf(sure, 'break')] : []),
    ...(open > 0 ? [`${countOf(open, 'place')} where it is not known`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing is missing';
}

function identityLines({ answer }: Answered): string[] {
  const sources = answer.nodes.filter(({ role }) => role === 'data' || role === 'image');
  const open = sources.filter(({ identity }) => identity === null);
  if (open.length === 0) return [];
  return [
    `Not identified by content: ${open.length} of ${countOf(sources.length, 'data address and image').replace('address and images', 'addresses and images')}; which bytes were used is not shown.`,
  ];
}

/** Where the answer comes from, and what could not be read for it. */
function sourceLines({ source, gaps }: Known): string[] {
  const { kind, name, accounts, period, collectedAt, verification } = source;
  const where = {
    pack: 'From a pack of',
    account: 'From the accounts of',
    recording: 'From recorded calls of',
  }[kind];
  const scopes = accounts.map(({ id, regions }) => `${id} ${regions.join(' ')}`).join(', ');
  return [
    `${where} ${clean(name)} (${scopes}), ${period.from} to ${period.to}, read until ${collectedAt}.`,
    ...(verification ? [`The pack is ${verification.outcome}. ${clean(verification.detail)}`] : []),
    ...gaps.map(
      (gap) =>
        `Not read: ${gap.account} ${gap.region} ${clean(gap.resource ?? gap.kindId)}: ${clean(gapText(gap))}.`,
    ),
  ];
}

/** Every endpoint and whether its way is whole, as a table, and where it breaks. */
export function overviewText(known: Known, columns: number): string {
  const { endpoints } = known.whole;
  const rows = table(
    endpoints,
    [
      { head: 'ENDPOINT', cell: ({ name }) => clean(name) },
      { head: 'ACCOUNT', cell: ({ account }) => account },
      { head: 'REGION', cell: ({ region }) => region },
      { head: 'WAY TO ITS DATA', cell: stateOf },
      {
        head: 'WHERE IT BREAKS',
        cell: ({ breaks }) => breaks.map(({ sentence }) => clean(sentence)).join(' ') || '-',
        wraps: true,
      },
    ],
    columns,
  );
  const states = endpoints.map(stateOf);
  const count = (state: string) => states.filter((one) => one === state).length;
  const total =
    endpoints.length === 0
      ? 'No endpoint was found.'
      : `${countOf(endpoints.length, 'endpoint')}: ${count('complete')} complete, ${count('broken')} broken, ${count('unknown')} unknown.`;
  const lines = [...(endpoints.length === 0 ? [] : [rows]), total, ...sourceLines(known)];
  return `${lines.join('\n')}\n`;
}
