import { durationText, type Period } from '../../core/period.ts';
import type { PackCheck, PackItem } from '../pack.ts';
import type { Chapter, Part } from './chapter.ts';
import { evidencePieces } from './evidence-links.ts';
import { intervalBar } from './intervals.ts';
import type { Sheet } from './sheet.ts';
import { type Piece, type Row, startHeight, type Table, table } from './table.ts';
import type { Area } from './tags.ts';
import { TEXT } from './theme.ts';
import { checkAnchor, type Exception, exceptionAnchor, type View } from './view.ts';
import {
  acceptedText,
  countText,
  numberText,
  SEVERITIES,
  SHORT_STRENGTH_WORDS,
  sentence,
  timeText,
} from './words.ts';

type Interval = PackItem['intervals'][number];
type Change = NonNullable<Interval['cause']>;

/** Every failing item of every check, the gravest first. */
export function exceptionsChapter(view: View): Chapter {
  return { title: 'Exceptions', anchor: 'chapter exceptions', parts: [...parts(view)] };
}

function* parts(view: View): Iterable<Part> {
  const { exceptions } = view;
  yield { draw: (sheet) => drawIntroduction(sheet, view) };
  for (const severity of SEVERITIES) {
    const grave = exceptions.filter(({ check }) => check.severity === severity);
    const checks = [...new Set(grave.map(({ check }) => check))];
    for (const [index, check] of checks.entries()) {
      yield {
        ...(index === 0 && {
          title: `${sentence(severity)}: ${countText(grave.length, 'exception')} in ${countText(checks.length, 'check')}`,
          anchor: `exceptions ${severity}`,
          keep: 180,
        }),
        draw: (sheet) => drawCheck(sheet, view, check),
      };
    }
  }
}

function drawIntroduction(sheet: Sheet, { exceptions, pack }: View): void {
  const unknown = pack.summary.items.unknown;
  sheet.paragraph(
    exceptions.length === 0
      ? 'No item failed. What could not be judged is no pass: it stands with its check in the chapter on checks.'
      : `${countText(exceptions.length, 'item')} failed. Each has a number that the rest of the report refers to. The bar shows the period; dark stretches are the time during which the item did not meet the check, with a line at each end that the log shows.`,
    TEXT.lead,
  );
  const { accepted } = pack.summary;
  const expired = exceptions.filter(({ item }) => item.accepted?.standing === 'expired').length;
  if (accepted + expired > 0) {
    sheet.paragraph(
      `The organisation accepts ${numberText(accepted)} of them; ${numberText(expired)} more it accepted up to a day that has passed. An accepted exception is an exception: it is counted and shown as one, with who answers for it.`,
    );
  }
  if (unknown > 0 && exceptions.length > 0) {
    sheet.paragraph(
      `Besides, ${countText(unknown, 'item')} could not be judged. They stand with their reasons in the chapter on checks.`,
    );
  }
}

function itemsOf({ counts }: PackCheck): number {
  return counts.pass + counts.fail + counts.unknown + counts['not-applicable'];
}

function drawCheck(sheet: Sheet, view: View, check: PackCheck): void {
  const exceptions = view.exceptionsOf(check.id);
  const texts = [
    `${numberText(exceptions.length)} of ${countText(itemsOf(check), 'item')} failed. ${check.rationale}`,
    `Remedy: ${check.remediation}`,
  ];
  const list: Table = {
    columns: [
      { head: 'No.', share: 7 },
      { head: 'Resource and what was seen', share: 40 },
      { head: 'When, how and by whom', share: 56 },
    ],
    rows: exceptions.map((one) => exceptionRow(view, one)),
    empty: '',
  };
  const above = texts.reduce((sum, text) => sum + sheet.heightOf(text, TEXT.body) + 2, 0);
  sheet.heading({ level: 3, text: check.failureTitle, keep: above + 16 + startHeight(sheet, list) });
  for (const text of texts) sheet.paragraph(text, TEXT.body, { after: 2 });
  drawCheckLink(sheet, check);
  table(sheet, list);
}

/** A line that leads to the page of a check. */
function drawCheckLink(sheet: Sheet, { id }: PackCheck): void {
  const style = { ...TEXT.monoLink, size: 7.1, leading: 11 };
  const lead = 'Check ';
  const x = sheet.left + sheet.type.width(lead, TEXT.cellMuted);
  const draw = (area: (area: Area) => void): void => {
    for (const line of sheet.type.wrap(id, style, sheet.width - 40)) {
      sheet.type.line(line, x, sheet.y, style);
      area({ x, y: sheet.y, width: sheet.type.width(line, style), height: 11 });
      sheet.y += style.leading;
    }
  };
  sheet.tags.block('P', () => {
    sheet.type.line(lead, sheet.left, sheet.y, { ...TEXT.cellMuted, leading: 11 });
    sheet.anchors.link(checkAnchor(id), { draw });
  });
  sheet.y += 3;
}

function exceptionRow(view: View, exception: Exception): Row {
  const { item, id } = exception;
  return {
    anchor: exceptionAnchor(exception),
    name: id,
    cells: [
      [{ text: id, style: TEXT.cellStrong }],
      [
        { text: item.resource, style: { ...TEXT.mono, face: 'mono-medium' } },
        { text: `${view.accountText(item.account)}, ${item.region}`, style: TEXT.cellMuted },
        { text: item.reason },
        ...(item.accepted === null ? [] : [{ text: acceptedText(item.accepted), style: TEXT.cellStrong }]),
        { text: 'Evidence', style: { ...TEXT.label, leading: 11 } },
        ...evidencePieces(view, item.evidence),
      ],
      timePieces(view, item),
    ],
  };
}

function timePieces({ pack }: View, item: PackItem): readonly Piece[] {
  if (item.intervals.length === 0) {
    const words =
      item.basis === 'collection'
        ? 'As it stood at collection; how long it was so is not known.'
        : 'A matter of an event or a state without duration.';
    return [{ text: words, style: TEXT.cellMuted }];
  }
  return [
    { text: '', figure: intervalBar(pack.period, item.intervals) },
    ...item.intervals.flatMap((interval) => intervalPieces(interval, item, pack.period)),
  ];
}

function intervalPieces(interval: Interval, item: PackItem, period: Period): readonly Piece[] {
  const { from, to, cause, end } = interval;
  const open = end === null && to === period.to;
  return [
    {
      text: `${timeText(from)} to ${timeText(to)} (${durationText({ from, to })})`,
      style: { ...TEXT.cellStrong, leading: 15 },
    },
    ...changePieces(cause, item, {
      word: 'Began',
      at: from,
      unknown:
        from === period.from
          ? 'Began before the period or before the log.'
          : 'What began it is not in the log.',
    }),
    ...changePieces(end, item, {
      word: 'Ended',
      at: to,
      unknown: open ? 'Still so at the end of the period.' : 'No end seen.',
    }),
  ];
}

function changePieces(
  change: Change | null,
  item: PackItem,
  { word, at, unknown }: { word: string; at: string; unknown: string },
): readonly Piece[] {
  if (change === null) return [{ text: unknown }];
  const { event, person, role, strength, eventId, account, region } = change;
  const who = person === null ? 'by nobody who could be found' : `by ${person}`;
  const through = role === null ? '' : ` through role ${role}`;
  const sure = person === null ? '' : ` (${SHORT_STRENGTH_WORDS[strength]})`;
  const when = change.at === at ? '' : ` at ${timeText(change.at)}`;
  const elsewhere = account === item.account && region === item.region ? '' : ` in ${account}, ${region}`;
  return [
    { text: `${word}${when} with ${event} ${who}${through}${sure}` },
    { text: `event ${eventId}${elsewhere}`, style: TEXT.monoSmall },
  ];
}
