import { gapText } from '../../checks/gap-text.ts';
import { conclusionsText } from '../../reports/diff/controls.ts';
import type { PackDiff } from '../../reports/diff/diff.ts';
import {
  changedText,
  countLines,
  DIRECTION_WORDS,
  isText,
  wasText,
  whyText,
} from '../../reports/diff/words.ts';
import { table, wrap } from '../table.ts';
import type { Paint } from '../who/paint.ts';
import { clean } from '../who/words.ts';

interface Style {
  readonly paint: Paint;
  readonly columns: number;
}

type Line = readonly [mark: string, text: string];

/** A comparison for people: what stands in its way, numbers, and a list of each sort of change. */
export function diffText(diff: PackDiff, style: Style): string {
  const parts = [head(diff, style), numbers(diff), ...lists(diff, style), conditions(diff, style)];
  return `${parts.filter((part) => part !== '').join('\n')}`;
}

function head({ older, newer, warnings, follows }: PackDiff, { paint, columns }: Style): string {
  const rows = [
    { name: 'OLDER', pack: older },
    { name: 'NEWER', pack: newer },
  ];
  const packs = table(
    rows,
    [
      { head: '', cell: ({ name }) => name },
      {
        head: 'PERIOD',
        cell: ({ pack }) => `${pack.period.from.slice(0, 10)} to ${pack.period.to.slice(0, 10)}`,
      },
      { head: 'PACK', cell: ({ pack }) => clean(pack.id), wraps: true },
      { head: 'IS', cell: ({ pack }) => pack.verification.outcome },
    ],
    columns,
  );
  const link = follows
    ? 'The newer pack names the older one as the one before it.'
    : 'The newer pack does not name the older one as the one before it.';
  const doubts = rows
    .filter(({ pack }) => pack.verification.outcome === 'unverified')
    .map(({ name, pack }) => `${name}: ${pack.verification.detail}`);
  const told = [link, ...doubts, ...warnings].flatMap((text) => wrap(clean(text), columns));
  return `${packs}\n${told.map((line) => paint.doubt(line)).join('\n')}\n`;
}

function numbers(diff: PackDiff): string {
  const { resources, evidence, gaps } = diff;
  const lines = [
    ...countLines(diff),
    ['Resources that came', resources.came.length],
    ['Resources that went', resources.gone.length],
    ['Resources not seen, where a list has a gap', resources.notSeenNow.length],
    ['Kinds of evidence that were lost', evidence.lost.length],
    ['New gaps', gaps.new.length],
    ['Closed gaps', gaps.closed.length],
  ] as const;
  return lines.map(([name, count]) => `${String(count).padStart(6)}  ${name}\n`).join('');
}

function lists(diff: PackDiff, style: Style): string[] {
  const { controls, exceptions, resources, evidence, gaps, populations } = diff;
  const list = (title: string, lines: readonly Line[]) => listText(title, lines, style);
  const at = ({ account, region }: { readonly account: string; readonly region: string }) =>
    `${account} ${region}`;
  const place = (one: PackDiff['resources']['came'][number]): Line => [at(one), one.resource];
  const gap = (one: PackDiff['gaps']['new'][number]): Line => [
    at(one),
    `${one.resource ?? `the whole list for ${one.kindId}`}: ${gapText(one)}.`,
  ];
  const kind = (one: PackDiff['evidence']['lost'][number]): Line => [
    one.everywhere ? 'everywhere' : 'in part',
    `${one.title} (${one.kind}): ${one.places.join(', ')}`,
  ];
  const about = (one: { title: string; resource: string; account: string; region: string }) =>
    `${one.title}: ${one.resource} (${at(one)}).`;
  return [
    list(
      'CONTROLS THAT CONCLUDE OTHERWISE',
      controls.map((one) => [
        DIRECTION_WORDS[one.direction],
        `${one.framework} ${one.control}: ${conclusionsText(one)}. ${whyText(one)}`,
      ]),
    ),
    list(
      'NEW EXCEPTIONS',
      exceptions.new.map((one) => [one.severity, `${about(one)} ${one.reason} ${wasText(one.was)}`]),
    ),
    list(
      'EXCEPTIONS WITH ANOTHER REASON OR ACCEPTANCE',
      exceptions.changed.map((one) => [one.severity, `${about(one)} ${changedText(one)}`]),
    ),
    list(
      'EXCEPTIONS THAT CANNOT BE JUDGED ANY MORE',
      exceptions.unjudged.map((one) => [one.severity, `${about(one)} ${isText(one.is)}`]),
    ),
    list(
      'CLOSED EXCEPTIONS',
      exceptions.closed.map((one) => [one.severity, `${about(one)} ${isText(one.is)}`]),
    ),
    list('RESOURCES THAT CAME', resources.came.map(place)),
    list('RESOURCES THAT WENT', resources.gone.map(place)),
    list('NOT SEEN NOW, AND A LIST HAS A GAP OR WAS SAMPLED', resources.notSeenNow.map(place)),
    list('NOT SEEN BEFORE, WHERE A LIST HAS A GAP OR WAS SAMPLED', resources.notSeenBefore.map(place)),
    list('JOBS AND EXECUTIONS OF THE OLDER PERIOD', resources.ofOlderPeriod.map(place)),
    list('NO LONGER LOOKED AT', resources.notLookedAtNow.map(place)),
    list('NOT LOOKED AT BEFORE', resources.notLookedAtBefore.map(place)),
    list('KINDS OF EVIDENCE THAT WERE LOST', evidence.lost.map(kind)),
    list('KINDS OF EVIDENCE THAT CAME', evidence.came.map(kind)),
    list(
      'POPULATIONS OF ANOTHER SIZE',
      populations.map((one) => [at(one), `${one.title}: ${one.before}, then ${one.after}`]),
    ),
    list('NEW GAPS', gaps.new.map(gap)),
    list('CLOSED GAPS', gaps.closed.map(gap)),
  ];
}

/** Empty when there is nothing to list. */
function listText(title: string, lines: readonly Line[], { paint, columns }: Style): string {
  if (lines.length === 0) return '';
  const width = Math.max(...lines.map(([mark]) => mark.length)) + 2;
  const body = lines.flatMap(([mark, text]) =>
    wrap(clean(text), Math.max(20, columns - width)).map((line, index) =>
      `${(index === 0 ? mark : '').padEnd(width)}${line}`.trimEnd(),
    ),
  );
  return `${paint.strong(`${title} (${lines.length})`)}\n${body.join('\n')}\n`;
}

/** Versions and checks that are not the same. */
function conditions({ versions, checks }: PackDiff, style: Style): string {
  const lines: Line[] = [
    ...versions.map(({ what, id, before, after }): Line => [what, `${id}: ${before}, then ${after}`]),
    ...checks.came.map((id): Line => ['check', `${id} came`]),
    ...checks.gone.map((id): Line => ['check', `${id} went`]),
    ...checks.changed.map(({ id, fields }): Line => ['check', `${id} has another ${fields.join(', ')}`]),
  ];
  return listText('VERSIONS', lines, style);
}
