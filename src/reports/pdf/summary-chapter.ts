import { CONCLUSION_WORDS } from '../../mappings/conclusion.ts';
import type { PackFramework } from '../pack.ts';
import { CONCLUSION_SIGNS } from '../signs.ts';
import type { Chapter, Part } from './chapter.ts';
import { drawSign } from './marks.ts';
import { drawMatrix, matrixHeight } from './matrix.ts';
import type { Sheet } from './sheet.ts';
import { CONCLUSIONS, countOf } from './state.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';
import { countText, numberText } from './words.ts';

/** Height of the legend, in points. */
const LEGEND_HEIGHT = 56;

/** A picture per framework: one cell per control. */
export function summaryChapter({ pack }: View): Chapter {
  return {
    title: 'Frameworks at a glance',
    anchor: 'chapter summary',
    parts: [
      {
        draw: (sheet) =>
          sheet.paragraph(
            pack.frameworks.length === 0
              ? 'No framework was configured.'
              : 'One cell per control, by family. A cell leads to its control.',
            TEXT.lead,
          ),
      },
      ...pack.frameworks.map(
        (framework, index): Part => ({
          title: framework.title,
          anchor: `summary ${framework.id}`,
          // The first stands below the title of the chapter, which it must not leave alone.
          keep: (sheet) => (index === 0 ? 160 : LEGEND_HEIGHT + matrixHeight(sheet, framework)),
          draw: (sheet) => {
            drawLegend(sheet, framework);
            if (framework.controls.length === 0) sheet.paragraph('The catalog has no control.', TEXT.note);
            else drawMatrix(sheet, framework);
          },
        }),
      ),
    ],
  };
}

function drawLegend(sheet: Sheet, framework: PackFramework): void {
  sheet.paragraph(
    `${countText(framework.controls.length, 'control')}, version ${framework.version}`,
    TEXT.note,
    {
      after: 6,
    },
  );
  const columns = 4;
  const width = sheet.width / columns;
  for (const [index, conclusion] of CONCLUSIONS.entries()) {
    const x = sheet.left + (index % columns) * width;
    const y = sheet.y + Math.floor(index / columns) * 15;
    drawSign(sheet, CONCLUSION_SIGNS[conclusion], { x, y, size: 11 });
    const number = numberText(countOf(framework, conclusion));
    sheet.type.line(number, x + 15, y, { ...TEXT.cellStrong, leading: 11 });
    const shift = 15 + sheet.type.width(`${number} `, TEXT.cellStrong) + 1;
    sheet.type.line(CONCLUSION_WORDS[conclusion], x + shift, y, { ...TEXT.cell, leading: 11 });
  }
  sheet.y += Math.ceil(CONCLUSIONS.length / columns) * 15 + 8;
}
