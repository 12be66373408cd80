import type { PackDocument } from '../pack.ts';
import type { Chapter } from './chapter.ts';
import type { Sheet } from './sheet.ts';
import { type Piece, table } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import { checkAnchor, controlAnchor, documentAnchor, type View } from './view.ts';
import {
  countText,
  DECISION_WORDS,
  IMPLEMENTATION_WORDS,
  numberText,
  STANDING_WORDS,
  sentence,
} from './words.ts';

/** What people brought: shown beside what the checks found, and never instead of it. */
export function humanChapter(view: View): Chapter {
  return {
    title: 'What people brought',
    anchor: 'chapter people',
    parts: [
      {
        draw: (sheet) =>
          sheet.paragraph(
            'Nothing in this chapter turns an exception or a gap into a pass. It is what a person has to read and judge beside the checks. Days count in full, in UTC, as seen when the run was started.',
            TEXT.lead,
          ),
      },
      {
        title: 'Accepted exceptions',
        anchor: 'people acceptances',
        draw: (sheet) => drawAcceptances(sheet, view),
      },
      {
        title: 'Decisions about controls',
        anchor: 'people decisions',
        draw: (sheet) => drawDecisions(sheet, view),
      },
      { title: 'Documents', anchor: 'people documents', draw: (sheet) => drawDocuments(sheet, view) },
    ],
  };
}

function drawAcceptances(sheet: Sheet, view: View): void {
  table(sheet, {
    columns: [
      { head: 'Check and resource', share: 50 },
      { head: 'Why, and who answers for it', share: 45 },
      { head: 'Until', share: 20 },
      { head: 'Exceptions', share: 15, align: 'right' },
    ],
    rows: view.pack.acceptances.map((one) => ({
      cells: [
        [
          view.checkOf(one.check) === null
            ? { text: one.check, style: TEXT.monoSmall }
            : { text: one.check, style: TEXT.monoLink, link: checkAnchor(one.check) },
          { text: one.resource, style: TEXT.monoSmall },
          ...(one.account === null
            ? []
            : [{ text: `in ${view.accountText(one.account)}`, style: TEXT.cellMuted }]),
        ],
        [{ text: one.reason }, { text: `${one.by}, ${one.on}`, style: TEXT.cellMuted }],
        [{ text: one.expires }, standingPiece(one.standing)],
        one.items === 0 ? 'none' : numberText(one.items),
      ],
    })),
    empty: 'No exception is accepted.',
  });
}

function drawDecisions(sheet: Sheet, view: View): void {
  const { decisions } = view.pack;
  const statement = statementText(view);
  if (statement !== null) sheet.paragraph(statement);
  table(sheet, {
    columns: [
      { head: 'Control', share: 34 },
      { head: 'Decision', share: 28 },
      { head: 'Reason', share: 45 },
      { head: 'By', share: 23 },
    ],
    rows: decisions.map((one) => ({
      cells: [
        [controlPiece(view, one)],
        [
          { text: sentence(DECISION_WORDS[one.decision]) },
          ...[one.implementation && IMPLEMENTATION_WORDS[one.implementation], one.measure].flatMap((text) =>
            text === null ? [] : [{ text, style: TEXT.cellMuted }],
          ),
        ],
        one.reason,
        [{ text: one.by }, { text: one.on, style: TEXT.cellMuted }],
      ],
    })),
    empty: 'The organisation decided nothing about a control.',
  });
}

/** How much of Annex A has an entry; null when its catalog is not part of the pack or has none. */
function statementText({ pack }: View): string | null {
  const annex = pack.frameworks
    .filter(({ id }) => id === 'iso-27001')
    .flatMap(({ controls }) => controls.filter(({ id }) => id.startsWith('A.')));
  const entered = annex.filter(({ decision }) => decision !== null).length;
  if (entered === 0) return null;
  return `Statement of Applicability: ${numberText(entered)} of the ${countText(annex.length, 'control')} of Annex A of ISO/IEC 27001 have an entry here.`;
}

function drawDocuments(sheet: Sheet, view: View): void {
  const { documents } = view.pack;
  if (documents.length > 0) {
    const current = documents.filter(({ standing }) => standing === 'current').length;
    sheet.paragraph(
      `${countText(documents.length, 'document')}, ${numberText(current)} of them in force. A document is named by the digest of its file; the file itself is in the pack only where that is said.`,
    );
  }
  table(sheet, {
    columns: [
      { head: 'Document', share: 44 },
      { head: 'Owner', share: 22 },
      { head: 'Validity', share: 25 },
      { head: 'Controls it speaks of', share: 32 },
    ],
    rows: documents.map((document) => ({
      anchor: documentAnchor(document.path),
      cells: [
        [
          { text: document.title, style: TEXT.cellStrong },
          {
            text: document.embedded
              ? `documents/${document.path} in this pack`
              : `${document.path}, not in this pack`,
            style: TEXT.monoSmall,
          },
        ],
        document.owner,
        validityPieces(document),
        document.controls.map((control) => controlPiece(view, control)),
      ],
      below: [
        { text: document.digest, style: TEXT.monoSmall },
        ...(document.term === null ? [] : [{ text: termText(document.term), style: TEXT.cellMuted }]),
      ],
    })),
    empty: 'The organisation brought no document.',
  });
}

function termText({ arn, digest, acceptedAt, acceptedBy }: NonNullable<PackDocument['term']>): string {
  return `Got from AWS Artifact under terms${arn === null ? '' : ` ${arn}`} (${digest}), accepted ${acceptedAt} by ${acceptedBy}`;
}

/** Whether a document counts, and until when. */
export function validityPieces({ standing, date, validUntil }: PackDocument): readonly Piece[] {
  return [
    standingPiece(standing),
    {
      text: `of ${date}, ${validUntil === null ? 'without end' : `valid to ${validUntil}`}`,
      style: TEXT.cellMuted,
    },
  ];
}

function standingPiece(standing: PackDocument['standing']): Piece {
  const style = standing === 'current' ? TEXT.cell : { ...TEXT.cellStrong, color: COLOR.red };
  return { text: sentence(STANDING_WORDS[standing]), style };
}

function controlPiece({ pack }: View, { framework: id, control }: PackDocument['controls'][number]): Piece {
  const framework = pack.frameworks.find((one) => one.id === id);
  const found = framework?.controls.find((one) => one.id === control);
  if (!framework || !found) return { text: `${id} ${control}, not part of this pack`, style: TEXT.cellMuted };
  return {
    text: `${framework.title} ${control}`,
    style: TEXT.cellLink,
    link: controlAnchor(framework, found),
  };
}
