import {
  cellsPerRow,
  type MatrixPlan,
  type PlannedCell,
  type PlannedFamily,
  planMatrix,
} from '../matrix-plan.ts';
import type { PackControl, PackFramework } from '../pack.ts';
import type { Sheet } from './sheet.ts';
import type { Area } from './tags.ts';
import { COLOR, TEXT } from './theme.ts';
import { controlAnchor } from './view.ts';

const CELL_HEIGHT = 18;
const GAP = 1.5;
const LABEL_WIDTH = 116;
const FAMILY_GAP = 4;
const LABEL = { ...TEXT.cell, size: 7.2, leading: 9.2 };
const ID = { ...TEXT.running, size: 5, leading: 6.5 };
const LETTER = { ...TEXT.cellStrong, size: 8.2, leading: 10 };

/** How the cells of a framework lie on the page. */
interface Grid {
  readonly plan: MatrixPlan<PackControl>;
  readonly width: number;
  readonly perRow: number;
}

/** Height of the picture when it is not split, in points. */
export function matrixHeight(sheet: Sheet, framework: PackFramework): number {
  const grid = gridOf(sheet, framework);
  return grid.plan.families.reduce((sum, family) => sum + familyHeight(sheet, family, grid), 16);
}

/** Draws one cell per control, by family: letter, fill and frame say the conclusion, and the cell leads to it. */
export function drawMatrix(sheet: Sheet, framework: PackFramework): void {
  const grid = gridOf(sheet, framework);
  const { plan, width, perRow } = grid;
  for (const family of plan.families) {
    const { name, cells } = family;
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
      for (let from = 0; from < cells.length; from += perRow) {
        sheet.ensure(CELL_HEIGHT + GAP);
        for (const [column, cell] of cells.slice(from, from + perRow).entries()) {
          const x = sheet.left + LABEL_WIDTH + column * (width + GAP);
          linkCell(sheet, framework, { cell, x, width });
        }
        sheet.y += CELL_HEIGHT + GAP;
      }
    });
    // A label may be higher than its cells, but only on the page where it stands.
    sheet.y = (sheet.page === page ? Math.max(sheet.y, end) : sheet.y) + FAMILY_GAP;
  }
  if (plan.prefix !== '')
    sheet.paragraph(`The ids above stand without their common beginning ${plan.prefix}`, TEXT.note);
}

/** Draws a cell as an entry of a list: letter and number alone would say little to who cannot see it. */
function linkCell(
  sheet: Sheet,
  framework: PackFramework,
  { cell, x, width }: { cell: PlannedCell<PackControl>; x: number; width: number },
): void {
  const { tags, anchors, y } = sheet;
  const draw = (area: (area: Area) => void): void => {
    drawCell(sheet, cell, { x, width });
    area({ x, y, width, height: CELL_HEIGHT });
  };
  tags.block('LI', () => {
    tags.block('LBody', () =>
      anchors.link(controlAnchor(framework, cell.control), { draw, alt: cell.words }),
    );
  });
}

function gridOf(sheet: Sheet, { controls }: PackFramework): Grid {
  const plan = planMatrix(controls);
  const widths = plan.families.flatMap(({ cells }) => cells.map(({ text }) => sheet.type.width(text, ID)));
  const width = Math.max(16, ...widths) + 4;
  return { plan, width, perRow: cellsPerRow(sheet.width - LABEL_WIDTH, { width, gap: GAP }) };
}

function familyHeight(sheet: Sheet, { name, cells }: PlannedFamily<PackControl>, { perRow }: Grid): number {
  const rows = Math.ceil(cells.length / perRow) * (CELL_HEIGHT + GAP);
  return Math.max(rows, labelOf(sheet, name).length * LABEL.leading) + FAMILY_GAP;
}

function labelOf(sheet: Sheet, name: string): readonly string[] {
  return sheet.type.wrap(name, LABEL, LABEL_WIDTH - 8);
}

function drawCell(
  { doc, type, y }: Sheet,
  { sign, text }: PlannedCell<PackControl>,
  { x, width }: { x: number; width: number },
): void {
  const { letter, fill, ink, frame, dashed, line } = sign;
  doc.rect(x, y, width, CELL_HEIGHT).fill(COLOR[fill]);
  if (dashed) doc.dash(1.5, { space: 1.2 });
  doc
    .rect(x + line / 2, y + line / 2, width - line, CELL_HEIGHT - line)
    .lineWidth(line)
    .strokeColor(COLOR[frame])
    .stroke();
  if (dashed) doc.undash();
  const center = (part: string, style: typeof ID): number => x + (width - type.width(part, style)) / 2;
  type.line(letter, center(letter, LETTER), y + 1, { ...LETTER, color: COLOR[ink] });
  const id = { ...ID, color: fill === 'red' ? COLOR.paper : COLOR.ink };
  type.line(text, center(text, ID), y + 10.4, id);
}
