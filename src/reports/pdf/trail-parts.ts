import type { Pack } from '../pack.ts';
import { evidencePiece } from './evidence-links.ts';
import { placePieces } from './place-pieces.ts';
import type { Sheet } from './sheet.ts';
import { type Piece, table } from './table.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';
import { INTEGRITY_WORDS, numberText, timeText } from './words.ts';

/** Place of the table of integrity. */
export const INTEGRITY_ANCHOR = 'scope integrity';

/** How much of the log was read, per account and region. */
export function drawTrail(sheet: Sheet, view: View): void {
  table(sheet, {
    columns: [
      { head: 'Account and region', share: 31 },
      { head: 'Read from', share: 42 },
      { head: 'Files', share: 11, align: 'right' },
      { head: 'Records', share: 15, align: 'right' },
      { head: 'Changes', share: 12, align: 'right' },
      { head: 'Attributed', share: 14, align: 'right' },
      { head: 'Integrity', share: 22 },
    ],
    rows: view.pack.trail.map((one) => ({
      cells: [
        placePieces(view, one),
        [
          { text: one.location, style: TEXT.mono },
          { text: `engine: ${one.engine}`, style: TEXT.cellMuted },
        ],
        numberText(one.files),
        numberText(one.records),
        numberText(one.changes),
        [
          { text: numberText(one.attributed) },
          { text: `${numberText(one.changes - one.attributed)} not`, style: TEXT.cellMuted },
        ],
        [
          {
            text: INTEGRITY_WORDS[one.integrity],
            style: TEXT.cellStrong,
            link: INTEGRITY_ANCHOR,
          },
          evidencePiece(view, one.evidence),
        ],
      ],
    })),
    empty: 'No log was read: nothing in this pack rests on CloudTrail.',
  });
  sheet.paragraph(
    'Records are the log entries that were read, changes those that wrote something which this pack looks at, attributed those with a person or service behind them.',
    TEXT.note,
  );
}

/** What the digest chain proves of the log, per account and region, with the numbers behind it. */
export function drawIntegrity(sheet: Sheet, view: View): void {
  sheet.paragraph(
    'CloudTrail signs a digest of its log files every hour, and each digest names the one before it. The log of an account and region is proven when the signatures, links and times of all digests hold from the start of the period to an hour after its end, when every log file is as its digest lists it and there is no other, and when the files that this pack was made from are those.',
  );
  table(sheet, {
    columns: [
      { head: 'Account and region', share: 31 },
      { head: 'Integrity', share: 62 },
      { head: 'Digests', share: 11, align: 'right' },
      { head: 'Log files', share: 11, align: 'right' },
      { head: 'Keys', share: 8, align: 'right' },
      { head: 'Findings', share: 12, align: 'right' },
      { head: 'Evidence', share: 15 },
    ],
    rows: view.pack.trail.map((one) => ({
      cells: [
        placePieces(view, one),
        integrityPieces(one),
        count(one.proof?.digests),
        count(one.proof?.logs),
        count(one.proof?.keys),
        count(one.proof?.findings),
        one.proof === null
          ? [{ text: 'nothing validated', style: TEXT.cellMuted }]
          : [evidencePiece(view, one.proof.evidence)],
      ],
    })),
    empty: 'No log was read, so there is nothing to validate.',
  });
}

const count = (number: number | undefined): string => (number === undefined ? '–' : numberText(number));

function integrityPieces({ integrity, integrityReason, proof }: Pack['trail'][number]): readonly Piece[] {
  return [
    { text: INTEGRITY_WORDS[integrity], style: TEXT.cellStrong },
    ...(integrityReason === null ? [] : [{ text: integrityReason }]),
    ...(proof === null
      ? []
      : [
          {
            text: `validated: ${timeText(proof.validated.from)} to ${timeText(proof.validated.to)} UTC`,
            style: TEXT.cellMuted,
          },
        ]),
  ];
}
