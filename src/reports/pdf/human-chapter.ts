import type { PackDocument } from '../pack.ts';
import type { Chapter } from './chapter.ts';
import type { Sheet } from './sheet.ts';
import { type Piece, table } from './table.ts';
import { COLOR, TEXT } from './theme.ts';
import { controlAnchor, documentAnchor, type View } from './view.ts';
import { countText, numberText, STANDING_WORDS, sentence } from './words.ts';

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
      { title: 'Documents', anchor: 'people documents', draw: (sheet) => drawDocuments(sheet, view) },
    ],
  };
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
        controlPieces(view, document),
      ],
      below: [{ text: document.digest, style: TEXT.monoSmall }],
    })),
    empty: 'The organisation brought no document.',
  });
}

/** Whether a document counts, and until when. */
export function validityPieces({ standing, date, validUntil }: PackDocument): readonly Piece[] {
  return [
    {
      text: sentence(STANDING_WORDS[standing]),
      style: standing === 'current' ? TEXT.cell : { ...TEXT.cellStrong, color: COLOR.red },
    },
    {
      text: `of ${date}, ${validUntil === null ? 'without end' : `valid to ${validUntil}`}`,
      style: TEXT.cellMuted,
    },
  ];
}

function controlPieces({ pack }: View, { controls }: PackDocument): readonly Piece[] {
  return controls.map(({ framework: id, control }) => {
    const framework = pack.frameworks.find((one) => one.id === id);
    const found = framework?.controls.find((one) => one.id === control);
    if (!framework || !found)
      return { text: `${id} ${control}, not part of this pack`, style: TEXT.cellMuted };
    return {
      text: `${framework.title} ${control}`,
      style: TEXT.cellLink,
      link: controlAnchor(framework, found),
    };
  });
}
