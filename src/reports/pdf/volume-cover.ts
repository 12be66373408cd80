import { volumeName } from '../../container/names.ts';
import { facts } from './facts.ts';
import { type VolumeNumber, volumeText } from './report-words.ts';
import type { Sheet } from './sheet.ts';
import type { Survey } from './survey.ts';
import { COLOR, TEXT } from './theme.ts';
import type { View } from './view.ts';
import { drawHoldings } from './volume-index.ts';
import { timeText } from './words.ts';

/** Draws the first page of a later volume: of which report it is, and what stands in it once that is known. */
export function drawVolumeCover(
  sheet: Sheet,
  { pack, packDigest }: View,
  { volume, survey }: { volume: VolumeNumber; survey: Survey | null },
): void {
  sheet.newPage('portrait', true);
  const { doc, type, tags, left, width } = sheet;
  tags.artifact(() => doc.rect(0, 0, doc.page.width, 12).fill(COLOR.accent));
  sheet.y = 72;
  const label = { ...TEXT.label, size: 8.5, leading: 12, color: COLOR.accent };
  type.line('EVIDENCE REPORT', left, sheet.y, label);
  sheet.y += 20;
  const title = `${pack.organization}, ${volumeText(volume)}`;
  sheet.titled(1, () => {
    for (const line of type.wrap(title, TEXT.h1, width)) {
      type.line(line, left, sheet.y, TEXT.h1);
      sheet.y += TEXT.h1.leading;
    }
  });
  sheet.y += 4;
  sheet.paragraph(
    `Period from ${timeText(pack.period.from)} up to, and without, ${timeText(pack.period.to)} UTC`,
    TEXT.coverLine,
    { after: 14 },
  );
  sheet.paragraph(
    `What was found at a glance, the contents of all volumes and the index over them stand in volume 1, ${volumeName(1)}. It has the pack document attached; this volume belongs to it by the digest of that document. Links into another volume open it when both files lie in the same folder.`,
  );
  facts(sheet, [
    ['Pack', [{ text: pack.id, style: TEXT.code }]],
    ['Digest of pack.json', [{ text: packDigest, style: TEXT.code }]],
    ['Generated', `${timeText(pack.generatedAt)} UTC by ${pack.tool.name} ${pack.tool.version}`],
  ]);
  if (survey === null) return;
  sheet.gap(10);
  sheet.paragraph('In this volume', TEXT.strong, { after: 2 });
  drawHoldings(sheet, survey, volume.number);
}
