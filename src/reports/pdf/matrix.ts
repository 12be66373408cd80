import type { PackControl, PackFramework } from '../pack.ts';
import { CONCLUSION_LOOKS } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { COLOR, TEXT } from './theme.ts';
import { controlAnchor, familiesOf } from './view.ts';

const CELL_HEIGHT = 19;
const GAP = 2;
const LABEL_WIDTH = 112;
const ID = { ...TEXT.running, size: 5, leading: 6.5 };
const LETTER = { ...TEXT.cellStrong, size: 8.2, leading: 10 };

/** Draws one cell per control, by family: letter, fill and frame say the conclusion, and the cell leads to it. */
export function drawMatrix(sheet: Sheet, framework: PackFramework): void {
  const prefix = commonPrefix(framework.controls.map(({ id }) => id));
  const short = ({ id }: PackControl): string => id.slice(prefix.length);
  const widest = Math.max(14, ...framework.controls.map((control) => sheet.type.width(short(control), ID)));
  const width = widest + 5;
  const perRow = Math.max(1, Math.floor((sheet.width - LABEL_WIDTH + GAP) / (width + GAP)));
  for (const [family, controls] of familiesOf(framework)) {
    const label = sheet.type.wrap(family, TEXT.cell, LABEL_WIDTH - 10);
    const rows = Math.ceil(controls.length / perRow);
    const height = Math.max(label.length * TEXT.cell.leading, rows * (CELL_HEIGHT + GAP)) + 4;
    sheet.ensure(Math.min(height, 3 * (CELL_HEIGHT + GAP)));
    let labelY = sheet.y;
    for (const line of label) {
      sheet.type.line(line, sheet.left, labelY, TEXT.cell);
      labelY += TEXT.cell.leading;
    }
    for (let row = 0; row < rows; row++) {
      sheet.ensure(CELL_HEIGHT + GAP);
      for (const [column, control] of controls.slice(row * perRow, (row + 1) * perRow).entries()) {
        const x = sheet.left + LABEL_WIDTH + column * (width + GAP);
        drawCell(sheet, control, { x, width, text: short(control) });
        sheet.anchors.link(controlAnchor(framework, control), { x, y: sheet.y, width, height: CELL_HEIGHT });
      }
      sheet.y += CELL_HEIGHT + GAP;
    }
    sheet.y = Math.max(sheet.y, rows === 0 || labelY > sheet.bottom ? 0 : labelY) + 4;
  }
  if (prefix !== '')
    sheet.paragraph(`The ids above stand without their common beginning ${prefix}`, TEXT.note);
}

function drawCell(
  { doc, type, y }: Sheet,
  control: PackControl,
  { x, width, text }: { x: number; width: number; text: string },
): void {
  const { letter, fill, ink, frame, dashed, line } = CONCLUSION_LOOKS[control.conclusion];
  doc.rect(x, y, width, CELL_HEIGHT).fill(fill);
  if (dashed) doc.dash(1.5, { space: 1.2 });
  doc
    .rect(x + line / 2, y + line / 2, width - line, CELL_HEIGHT - line)
    .lineWidth(line)
    .strokeColor(frame)
    .stroke();
  if (dashed) doc.undash();
  const center = (part: string, style: typeof ID): number => x + (width - type.width(part, style)) / 2;
  type.line(letter, center(letter, LETTER), y + 1.5, { ...LETTER, color: ink });
  const id = { ...ID, color: fill === COLOR.red ? COLOR.paper : COLOR.ink };
  type.line(text, center(text, ID), y + 11.2, id);
}

/** What all ids begin with, up to a point or a bracket. */
function commonPrefix(ids: readonly string[]): string {
  const first = ids[0];
  if (first === undefined || ids.length < 2) return '';
  let length = 0;
  while (length < first.length && ids.every((id) => id[length] === first[length])) length += 1;
  const cut = first.slice(0, length);
  return cut.slice(0, cut.lastIndexOf('.') + 1);
}
