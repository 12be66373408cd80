import type { PackControl, PackFramework } from '../pack.ts';
import { type Fact, facts, factsHeight } from './facts.ts';
import { validityPieces } from './human-chapter.ts';
import { conclusionPiece, outcomePiece } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { type Row, startHeight, type Table, table } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import {
  checkAnchor,
  controlAnchor,
  documentAnchor,
  exceptionAnchor,
  rangesText,
  type View,
} from './view.ts';
import { acceptedText, countsText, countText, decisionText, listText, sentence } from './words.ts';

/** Exceptions that a control lists one by one; more are named by their numbers, and all stand in their chapter. */
const LISTED = 10;

/** How far AWS data can show a control, in words. */
const CLASS_WORDS: Readonly<Record<PackControl['evidenceClass'], string>> = {
  direct: 'AWS data can test its technical condition, for the AWS part of the scope',
  partial: 'AWS data covers a part of it',
  context: 'AWS data gives inventory or background only',
  inherited: 'met mainly by AWS',
  none: 'not evidenced by AWS data',
};

const RESPONSIBLE_WORDS: Readonly<Record<PackControl['responsibility'], string>> = {
  aws: 'Mainly AWS',
  shared: 'AWS and the organisation, each its part',
  customer: 'The organisation',
};

/** Whom or how strictly a control binds, in words. */
export function obligationText({ obligation }: PackControl): string {
  return obligation === 'all' ? 'all entities' : obligation.replaceAll('-', ' ');
}

/** Draws a control that has checks, in full. */
export function drawControl(
  sheet: Sheet,
  view: View,
  place: { framework: PackFramework; control: PackControl },
): void {
  const { framework, control } = place;
  const all = factsOf(view, control);
  const edges: Table = {
    columns: [
      { head: 'Check', share: 34 },
      { head: 'Strength', share: 13 },
      { head: 'Why it is evidence here', share: 40 },
      { head: 'Outcome', share: 20 },
    ],
    rows: control.edges.map((edge) => edgeRow(view, edge)),
    empty: 'No check is tied to it.',
  };
  sheet.heading({
    level: 3,
    text: `${control.id}  ${control.title}`,
    anchor: controlAnchor(framework, control),
    keep: Math.min(factsHeight(sheet, all) + startHeight(sheet, edges), 380),
  });
  facts(sheet, all);
  table(sheet, edges);
  drawExceptions(sheet, view, control);
  drawDocuments(sheet, view, control);
  sheet.ensure(60);
  sheet.type.line('What remains for a person', sheet.left, sheet.y, TEXT.label);
  sheet.y += 11;
  if (control.remains.length === 0) sheet.paragraph('Nothing remains to be shown.', TEXT.body);
  else sheet.list(control.remains);
  drawSignOff(sheet);
}

function factsOf(view: View, control: PackControl): readonly Fact[] {
  const { conclusion, reason, cadence, evidenceClass, text, decision } = control;
  return [
    ['Conclusion', [conclusionPiece(conclusion), { text: reason }]],
    [
      'Obligation',
      `${sentence(obligationText(control))}${cadence === null ? '' : `; ${cadenceText(control)}`}`,
    ],
    ['AWS evidence', `${sentence(CLASS_WORDS[evidenceClass])}.`],
    ['Who has to meet it', `${RESPONSIBLE_WORDS[control.responsibility]}.`],
    ['Type of evidence', typesText(view, control)],
    ...(text === null ? [] : [['Text of the rule', [{ text, style: TEXT.note }]] as const]),
    ...(decision === null ? [] : [['Decision', decisionText(decision)] as const]),
  ];
}

/** What sorts of evidence the pack holds for a control, and what no pack can hold. */
function typesText(view: View, control: PackControl): string {
  const needs = new Set(control.edges.flatMap(({ check }) => view.checkOf(check)?.needs ?? []));
  const sources = new Set(
    view.pack.evidence.filter(({ kind }) => needs.has(kind)).map(({ source }) => source),
  );
  const held = [
    ...(sources.has('system') ? ['settings and records of systems'] : []),
    ...(sources.has('log') ? ['log'] : []),
    ...(sources.has('document') || control.documents.length > 0 ? ['documents'] : []),
  ];
  return `${sentence(held.length === 0 ? 'none' : listText(held))}. Interviews and observation are not in this pack.`;
}

function cadenceText({ cadence, instances }: PackControl): string {
  return `cadence: ${cadence}; ${countText(instances ?? 0, 'document')} of the organisation dated in the period`;
}

function edgeRow(view: View, edge: PackControl['edges'][number]): Row {
  const check = view.checkOf(edge.check);
  const link = check === null ? undefined : checkAnchor(edge.check);
  return {
    cells: [
      [
        { text: check?.title ?? edge.check, style: link ? TEXT.cellLink : TEXT.cell, link },
        ...(check === null ? [] : [{ text: edge.check, style: TEXT.monoSmall }]),
      ],
      edge.strength,
      [
        { text: edge.rationale },
        ...(edge.elsewhere.length === 0
          ? []
          : [{ text: `Drawn alike by ${edge.elsewhere.join(', ')}.`, style: TEXT.cellMuted }]),
      ],
      [
        outcomePiece(edge.outcome),
        { text: check === null ? '' : countsText(check.counts), style: TEXT.cellMuted },
      ],
    ],
  };
}

function drawExceptions(sheet: Sheet, view: View, control: PackControl): void {
  const exceptions = control.edges.flatMap(({ check }) => view.exceptionsOf(check));
  if (exceptions.length === 0) return;
  table(sheet, {
    columns: [
      { head: 'Exception', share: 10 },
      { head: 'Resource', share: 52 },
      { head: 'What was seen', share: 45 },
    ],
    rows: exceptions.slice(0, LISTED).map((one) => ({
      cells: [
        [{ text: one.id, style: { ...TEXT.cellStrong, color: COLOR.link }, link: exceptionAnchor(one) }],
        [{ text: one.item.resource, style: TEXT.mono }],
        [
          { text: one.item.reason },
          ...(one.item.accepted === null
            ? []
            : [{ text: acceptedText(one.item.accepted), style: TEXT.cellStrong }]),
        ],
      ],
    })),
    empty: '',
  });
  const rest = exceptions.slice(LISTED);
  if (rest.length > 0) {
    sheet.paragraph(
      `and ${countText(rest.length, 'more exception')}, in full in the chapter on exceptions: ${rangesText(rest)}.`,
      TEXT.strong,
    );
  }
}

function drawDocuments(sheet: Sheet, view: View, control: PackControl): void {
  const documents = view.documentsOf(control);
  if (documents.length === 0) return;
  table(sheet, {
    columns: [
      { head: 'Document of the organisation', share: 55 },
      { head: 'Owner', share: 27 },
      { head: 'Validity', share: 25 },
    ],
    rows: documents.map((document) => ({
      cells: [
        [{ text: document.title, style: TEXT.cellLink, link: documentAnchor(document.path) }],
        document.owner,
        validityPieces(document),
      ],
    })),
    empty: '',
  });
}

/** Room for the name and judgement of who reviews the control: never filled in by the program. */
function drawSignOff(sheet: Sheet): void {
  const height = 30;
  sheet.ensure(height + 6);
  const { doc, type, tags, left, width, y } = sheet;
  const fields = [
    ['Reviewed by', 0.24],
    ['Role', 0.18],
    ['Date', 0.13],
    ['Judgement and remarks', 0.45],
  ] as const;
  let x = left;
  for (const [label, part] of fields) {
    const wide = width * part;
    tags.artifact(() => doc.rect(x, y, wide, height).lineWidth(0.5).strokeColor(COLOR.rule).stroke());
    type.line(label, x + 4, y + 2, { ...TEXT.label, size: 6.2 });
    x += wide;
  }
  sheet.y += height + 10;
}
