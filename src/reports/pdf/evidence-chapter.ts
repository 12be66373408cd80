import { ORGANIZATION } from '../../evidence/envelope.ts';
import type { Chapter, Part } from './chapter.ts';
import type { Sheet } from './sheet.ts';
import { table } from './table.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';
import { countText, numberText, shortDigest, timeText } from './words.ts';

/** Every record of evidence with its full digest, by account. */
export function evidenceChapter(view: View): Chapter {
  const { evidence } = view.pack;
  return {
    title: 'Evidence',
    anchor: 'chapter evidence',
    parts: [
      {
        draw: (sheet) =>
          sheet.paragraph(
            evidence.length === 0
              ? 'The pack holds no record of evidence.'
              : `${countText(evidence.length, 'record')}. The digest of a record is the SHA-256 of its file in the pack, so that sha256sum shows whether it is the one meant.`,
            TEXT.lead,
          ),
      },
      ...[...Map.groupBy(evidence, ({ account }) => account)].map(
        ([account, records]): Part => ({
          title: `${account === ORGANIZATION.account ? 'What people brought' : `Account ${view.accountText(account)}`}: ${countText(records.length, 'record')}`,
          anchor: `evidence of ${account}`,
          keep: 90,
          draw: (sheet) => drawRecords(sheet, records),
        }),
      ),
    ],
  };
}

const SOURCE_WORDS: Readonly<Record<View['pack']['evidence'][number]['source'], string>> = {
  system: 'settings as AWS states them',
  log: 'log',
  document: 'document',
};

function drawRecords(sheet: Sheet, records: View['pack']['evidence']): void {
  table(sheet, {
    columns: [
      { head: 'Region', share: 14 },
      { head: 'Kind', share: 40 },
      { head: 'Collected at', share: 24 },
      { head: 'Calls', share: 9, align: 'right' },
      { head: 'Gaps', share: 9, align: 'right' },
      { head: 'Population', share: 14, align: 'right' },
    ],
    rows: records.map((record) => ({
      anchor: `evidence ${record.digest}`,
      name: `record ${shortDigest(record.digest)}`,
      cells: [
        record.region,
        [
          { text: record.title, style: TEXT.cellStrong },
          { text: `${record.kind}, ${SOURCE_WORDS[record.source]}`, style: TEXT.monoSmall },
        ],
        timeText(record.collectedAt),
        numberText(record.calls),
        [{ text: numberText(record.gaps), style: record.gaps > 0 ? TEXT.cellStrong : TEXT.cell }],
        record.population === null ? 'not stated' : numberText(record.population.count),
      ],
      below: [
        { text: record.digest, style: TEXT.mono },
        { text: record.file, style: TEXT.monoSmall },
        ...(record.operations.length === 0
          ? []
          : [{ text: `from ${record.operations.join(', ')}`, style: TEXT.cellMuted }]),
      ],
    })),
    empty: '',
  });
}
