import { byText } from '../../core/order.ts';
import type { PackCheck, PackItem } from '../pack.ts';
import { evidencePieces } from './evidence-links.ts';
import { intervalBar } from './intervals.ts';
import { outcomePiece } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { type Row, table } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import { exceptionAnchor, type View } from './view.ts';
import { acceptedText, countText, numberText } from './words.ts';

/** Passing items of a check that are named here; how many more there are, and where, is said. */
export const NAMED = 400;

/** Draws the items of a check: failing and unknown ones in full, the others by name. */
export function drawItems(sheet: Sheet, view: View, check: PackCheck): void {
  const attention = (['fail', 'unknown'] as const).flatMap((outcome) =>
    check.items.filter((item) => item.outcome === outcome),
  );
  if (attention.length > 0) {
    table(sheet, {
      columns: [
        { head: 'Outcome', share: 15 },
        { head: 'Resource', share: 44 },
        { head: 'What was seen, and when', share: 40 },
        { head: 'Evidence', share: 14 },
      ],
      rows: attention.map((item) => itemRow(view, item)),
      empty: '',
    });
  }
  drawNamed(sheet, view, { check, outcome: 'pass', lead: 'Passed' });
  drawNamed(sheet, view, { check, outcome: 'not-applicable', lead: 'Not applicable' });
  if (attention.length < check.items.length) {
    sheet.paragraph(
      'Names stand without the common beginning of their ARN. Reason and evidence of each stand in pack.json.',
      TEXT.note,
    );
  }
}

function itemRow(view: View, item: PackItem): Row {
  const exception = view.exceptionOf(item);
  const { intervals, basis } = item;
  return {
    name: item.resource,
    cells: [
      [
        outcomePiece(item.outcome),
        ...(exception === null
          ? []
          : [
              {
                text: exception.id,
                style: { ...TEXT.cellStrong, color: COLOR.link },
                link: exceptionAnchor(exception),
              },
            ]),
      ],
      [
        { text: item.resource, style: TEXT.mono },
        { text: `${view.accountText(item.account)}, ${item.region}`, style: TEXT.cellMuted },
      ],
      [
        { text: item.reason },
        ...(item.accepted === null ? [] : [{ text: acceptedText(item.accepted), style: TEXT.cellStrong }]),
        ...(intervals.length === 0
          ? []
          : [{ text: '', figure: intervalBar(view.pack.period, intervals, { axis: false }) }]),
        {
          text: `${basis === 'period' ? 'judged over the period' : 'judged at collection'}${intervals.length === 0 ? '' : `, ${countText(intervals.length, 'interval')}`}`,
          style: TEXT.cellMuted,
        },
      ],
      evidencePieces(view, item.evidence),
    ],
  };
}

function drawNamed(
  sheet: Sheet,
  view: View,
  { check, outcome, lead }: { check: PackCheck; outcome: PackItem['outcome']; lead: string },
): void {
  const items = check.items.filter((item) => item.outcome === outcome);
  const named = items.slice(0, NAMED);
  const places = Map.groupBy(named, ({ account, region }) => `${account} ${region}`);
  sheet.gap(2);
  for (const [, ofPlace] of [...places].toSorted(([a], [b]) => byText(a, b))) {
    const first = ofPlace[0];
    if (!first) continue;
    sheet.ensure(32);
    const bases = [
      ...new Set(ofPlace.map(({ basis }) => (basis === 'period' ? 'over the period' : 'at collection'))),
    ];
    sheet.paragraph(
      `${lead} in ${view.accountText(first.account)}, ${first.region}: ${numberText(ofPlace.length)}, judged ${bases.toSorted(byText).join(' or ')}`,
      TEXT.label,
      { after: 0 },
    );
    sheet.paragraph(ofPlace.map((item) => shortName(item)).join('   '), TEXT.mono, { after: 5 });
  }
  const all = check.counts[outcome];
  const rest = all - named.length;
  if (rest === 0) return;
  const place = check.unlisted
    ? `${check.unlisted.file} and the numbered files that may follow it`
    : `pack.json, under the check ${check.id}`;
  sheet.paragraph(
    `${countText(rest, 'more item')} of ${numberText(all)} with this outcome stand in ${place}, with reason and evidence.`,
    TEXT.strong,
  );
}

/** A name without `arn:aws:<service>:<region>:<account>:` when region and account are those of the item. */
function shortName({ resource, region, account }: PackItem): string {
  const match = /^arn:[a-z-]+:[a-z0-9-]+:([a-z0-9-]*):(\d*):(.+)$/s.exec(resource);
  if (!match) return resource;
  const [, itsRegion = '', itsAccount = '', name = resource] = match;
  const plain = (itsRegion === '' || itsRegion === region) && (itsAccount === '' || itsAccount === account);
  return plain ? name : resource;
}
