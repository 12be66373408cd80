import { CONCLUSION_WORDS } from '../../mappings/conclusion.ts';
import type { PackControl, PackFramework } from '../pack.ts';
import { CONCLUSION_LOOKS } from './marks.ts';
import type { Sheet } from './sheet.ts';
import type { Area } from './tags.ts';
import { COLOR, TEXT } from './theme.ts';
import { controlAnchor, familiesOf } from './view.ts';

const CELL_HEIGHT = 18;
const GAP = 1.5;
const LABEL_WIDTH = 116;
const FAMILY_GAP = 4;
const LABEL = { ...TEXT.cell, size: 7.2, leading: 9.2 };
const ID = { ...TEXT.running, size: 5, leading: 6.5 };
const LETTER = { ...TEXT.cellStrong, size: 8.2, leading: 10 };

/** How the cells of a framework lie on the page. */
interface Grid {
  readonly prefix: string;
  readonly width: number;
  readonly perRow: number;
}

/** Height of the picture when it is not split, in points. */
export function matrixHeight(sheet: Sheet, framework: PackFramework): number {
  const grid = gridOf(sheet, framework);
  return familiesOf(framework).reduce((sum, family) => sum + familyHeight(sheet, family, grid), 16);
}

/** Draws one cell per control, by family: letter, fill and frame say the conclusion, and the cell leads to it. */
export function drawMatrix(sheet: Sheet, framework: PackFramework): void {
  const grid = gridOf(sheet, framework);
  const { prefix, width, perRow } = grid;
  for (const family of familiesOf(framework)) {
    const [name, controls] = family;
    sheet.ensure(Math.min(familyHeight(sheet, family, grid), 4 * (CELL_HEIGHT + GAP)));
    const top = sheet.y;
    sheet.tags.block('P', () => {
      for (const [index, line] of labelOf(sheet, name).entries()) {
        sheet.type.line(line, sheet.left, top + index * LABEL.leading, LABEL);
      }
    });
    const end = top + labelOf(sheet, name).length * LABEL.leading;
    const { page } = sheet;
    sheet.tags.block('L', () => {
      for (let from = 0; from < controls.length; from += perRow) {
        sheet.ensure(CELL_HEIGHT + GAP);
        for (const [column, control] of controls.slice(from, from + perRow).entries()) {
          const x = sheet.left + LABEL_WIDTH + column * (width + GAP);
          linkCell(sheet, framework, { control, x, width, text: control.id.slice(prefix.length) });
        }
        sheet.y += CELL_HEIGHT + GAP;
      }
    });
    // A label may be higher than its cells, but only on the page where it stands.
    sheet.y = (sheet.page === page ? Math.max(sheet.y, end) : sheet.y) + FAMILY_GAP;
  }
  if (prefix !== '')
    sheet.paragraph(`The ids above stand without their common beginning ${prefix}`, TEXT.note);
}

/** Draws a cell as an entry of a list: letter and number alone would say little to who cannot see it. */
function linkCell(
  sheet: Sheet,
  framework: PackFramework,
  { control, x, width, text }: { control: PackControl; x: number; width: number; text: string },
): void {
  const { tags, anchors, y } = sheet;
  const alt = `${control.id}, ${control.title}: ${CONCLUSION_WORDS[control.conclusion]}`;
  const draw = (area: (area: Area) => void): void => {
    drawCell(sheet, control, { x, width, text });
    area({ x, y, width, height: CELL_HEIGHT });
  };
  tags.block('LI', () => {
    tags.block('LBody', () => anchors.link(controlAnchor(framework, control), { draw, alt }));
  });
}

function gridOf(sheet: Sheet, { controls }: PackFramework): Grid {
  const prefix = commonPrefix(controls.map(({ id }) => id));
  const widths = controls.map(({ id }) => sheet.type.width(id.slice(prefix.length), ID));
  const width = Math.max(16, ...widths) + 4;
  return {
    prefix,
    width,
    perRow: Math.max(1, Math.floor((sheet.width - LABEL_WIDTH + GAP) / (width + GAP))),
  };
}

function familyHeight(
  sheet: Sheet,
  [name, controls]: readonly [string, readonly PackControl[]],
  { perRow }: Grid,
): number {
  const cells = Math.ceil(controls.length / perRow) * (CELL_HEIGHT + GAP);
  return Math.max(cells, labelOf(sheet, name).length * LABEL.leading) + FAMILY_GAP;
}

function labelOf(sheet: Sheet, name: string): readonly string[] {
  return sheet.type.wrap(name, LABEL, LABEL_WIDTH - 8);
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
  type.line(letter, center(letter, LETTER), y + 1, { ...LETTER, color: ink });
  const id = { ...ID, color: fill === COLOR.red ? COLOR.paper : COLOR.ink };
  type.line(text, center(text, ID), y + 10.4, id);
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
