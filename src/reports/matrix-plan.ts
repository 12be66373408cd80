import { CONCLUSION_WORDS, type Conclusion } from '../mappings/conclusion.ts';
import { CONCLUSION_SIGNS, type Sign } from './signs.ts';

/** What a matrix needs to know of a control. */
export interface MatrixControl {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly conclusion: Conclusion;
}

/** The cell of a control. */
export interface PlannedCell<Of extends MatrixControl> {
  readonly control: Of;
  /** Its id without what all ids begin with. */
  readonly text: string;
  readonly sign: Sign;
  /** What the cell says, for who cannot see it: id, title and conclusion. */
  readonly words: string;
}

/** The cells of a family, in the order of the catalog. */
export interface PlannedFamily<Of extends MatrixControl> {
  readonly name: string;
  readonly cells: readonly PlannedCell<Of>[];
}

/** One cell per control, by family. Rows are broken by who draws it, since only they know how much room there is. */
export interface MatrixPlan<Of extends MatrixControl> {
  /** What all ids begin with and no cell repeats; empty when there is no such thing. */
  readonly prefix: string;
  readonly families: readonly PlannedFamily<Of>[];
}

/** Says what each cell shows: the one picture that the report and the page share. */
export function planMatrix<Of extends MatrixControl>(controls: readonly Of[]): MatrixPlan<Of> {
  const prefix = commonPrefix(controls.map(({ id }) => id));
  const families = Map.groupBy(controls, ({ family }) => family);
  return {
    prefix,
    families: [...families].map(([name, own]) => ({
      name,
      cells: own.map((control) => ({
        control,
        text: control.id.slice(prefix.length),
        sign: CONCLUSION_SIGNS[control.conclusion],
        words: `${control.id}, ${control.title}: ${CONCLUSION_WORDS[control.conclusion]}`,
      })),
    })),
  };
}

/** Cells that fit beside one another, at least one. Lengths in any one unit. */
export function cellsPerRow(
  room: number,
  { width, gap }: { readonly width: number; readonly gap: number },
): number {
  return Math.max(1, Math.floor((room + gap) / (width + gap)));
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
