import { conclusionText } from '../diff/controls.ts';
import { changedText, countLines, DIRECTION_WORDS, isText, wasText, whyText } from '../diff/words.ts';
import type { PackChanges } from '../pack-changes.ts';
import type { Sheet } from './sheet.ts';
import { type Piece, table } from './table.ts';
import { TEXT } from './theme.ts';
import { numberText, sentence } from './words.ts';

type Listed = Pick<
  PackChanges['exceptions']['changed'][number],
  'title' | 'severity' | 'account' | 'region' | 'resource'
>;

/** A list of exceptions under its title. */
export interface ExceptionList {
  readonly title: string;
  readonly anchor: string;
  draw(sheet: Sheet): void;
}

/** Draws the numbers of a comparison, and others after them. */
export function drawChangeCounts(
  sheet: Sheet,
  changes: Pick<PackChanges, 'counts'>,
  others: readonly (readonly [string, number])[] = [],
): void {
  table(sheet, {
    columns: [
      { head: 'What', share: 80 },
      { head: 'Count', share: 20, align: 'right' },
    ],
    rows: [...countLines(changes), ...others].map(([name, count]) => ({ cells: [name, numberText(count)] })),
    empty: '',
  });
}

/** Draws the controls that conclude otherwise, the worse first. */
export function drawControlChanges(sheet: Sheet, { controls }: Pick<PackChanges, 'controls'>): void {
  table(sheet, {
    columns: [
      { head: '', share: 9 },
      { head: 'Control', share: 30 },
      { head: 'Before', share: 17 },
      { head: 'Now', share: 17 },
      { head: 'Why', share: 47 },
    ],
    rows: controls.map((one) => ({
      cells: [
        [{ text: sentence(DIRECTION_WORDS[one.direction]), style: TEXT.cellStrong }],
        [
          { text: `${one.framework} ${one.control}`, style: TEXT.cellStrong },
          { text: one.title, style: TEXT.cellMuted },
        ],
        conclusionText(one.before),
        conclusionText(one.after),
        whyText(one),
      ],
    })),
    empty: 'Every control concludes as it did before.',
  });
}

/** The lists of exceptions that came, changed, went out of sight or were closed, in the order of their weight. */
export function exceptionLists({ exceptions }: Pick<PackChanges, 'exceptions'>): readonly ExceptionList[] {
  const { new: came, changed, unjudged, closed } = exceptions;
  const list = (
    [title, anchor]: readonly [string, string],
    rows: readonly (readonly [Listed, string])[],
    empty: string,
  ): ExceptionList => ({
    title: `${title}: ${numberText(rows.length)}`,
    anchor,
    draw: (sheet) =>
      table(sheet, {
        columns: [
          { head: 'Severity', share: 12 },
          { head: 'Resource', share: 50 },
          { head: 'What is said of it', share: 58 },
        ],
        rows: rows.map(([one, text]) => ({
          cells: [
            sentence(one.severity),
            resourcePieces(one),
            [{ text: one.title, style: TEXT.cellStrong }, { text }],
          ],
        })),
        empty,
      }),
  });
  return [
    list(
      ['New exceptions', 'changes new'],
      came.map((one) => [one, `${one.reason} ${wasText(one.was)}`]),
      'No exception is new.',
    ),
    list(
      ['Exceptions with another reason or acceptance', 'changes changed'],
      changed.map((one) => [one, changedText(one)]),
      'No exception that was there before has another reason or acceptance.',
    ),
    list(
      ['Exceptions that cannot be judged any more', 'changes unjudged'],
      unjudged.map((one) => [one, `${isText(one.is)} Before: ${one.reason}`]),
      'Every exception of the older pack could be judged again.',
    ),
    list(
      ['Closed exceptions', 'changes closed'],
      closed.map((one) => [one, `${isText(one.is)} Before: ${one.reason}`]),
      'No exception was closed.',
    ),
  ];
}

function resourcePieces({ resource, account, region }: Listed): readonly Piece[] {
  return [
    { text: resource, style: TEXT.mono },
    { text: `${account} ${region}`, style: TEXT.cellMuted },
  ];
}

/** Draws what tool, catalogs, mappings and checks differ in. */
export function drawVersionChanges(
  sheet: Sheet,
  { versions, checks }: Pick<PackChanges, 'versions' | 'checks'>,
): void {
  const rows = [
    ...versions.map(({ what, id, before, after }) => [what, id, before, after]),
    ...checks.came.map((id) => ['check', id, 'not there', 'there']),
    ...checks.gone.map((id) => ['check', id, 'there', 'not there']),
    ...checks.changed.map(({ id, fields }) => ['check', id, '', `another ${fields.join(', ')}`]),
  ];
  table(sheet, {
    columns: [
      { head: 'What', share: 15 },
      { head: 'Which', share: 55 },
      { head: 'Before', share: 25 },
      { head: 'Now', share: 25 },
    ],
    rows: rows.map((cells) => ({ cells })),
    empty: 'Tool, catalogs, mappings and checks are the same.',
  });
}
