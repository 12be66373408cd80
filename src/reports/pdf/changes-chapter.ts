import type { PackChanges } from '../pack-changes.ts';
import { drawChangeCounts, drawControlChanges, drawVersionChanges, exceptionLists } from './change-tables.ts';
import type { Chapter, Part } from './chapter.ts';
import { facts } from './facts.ts';
import type { Sheet } from './sheet.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';
import { timeText } from './words.ts';

/** What changed since the pack before this one; of a pack that was compared with none, why. */
export function changesChapter({ pack }: View): Chapter {
  const { changes } = pack;
  return {
    title: 'Changes since the last pack',
    anchor: 'chapter changes',
    parts: changes ? partsOf(changes) : [{ draw: (sheet) => drawNothing(sheet, pack.previous) }],
  };
}

function drawNothing(sheet: Sheet, previous: string | null): void {
  sheet.paragraph(
    previous === null
      ? 'This pack begins a chain: it names none before it, so there is nothing to compare it with.'
      : 'This pack names one before it and was not compared with it; the limits in the chapter on scope and completeness say why.',
    TEXT.lead,
  );
}

function partsOf(changes: PackChanges): readonly Part[] {
  return [
    { draw: (sheet) => drawIntroduction(sheet, changes) },
    {
      ...{ title: 'Controls that conclude otherwise', anchor: 'changes controls', keep: 120 },
      draw: (sheet) => drawControlChanges(sheet, changes),
    },
    ...exceptionLists(changes).map((list) => ({ ...list, keep: 120 })),
    {
      ...{ title: 'Versions', anchor: 'changes versions', keep: 80 },
      draw: (sheet) => drawVersionChanges(sheet, changes),
    },
  ];
}

function drawIntroduction(sheet: Sheet, changes: PackChanges): void {
  const { previous, warnings } = changes;
  sheet.paragraph(
    'The conclusions of this pack beside those of the pack before it, whose document travels in this one as previous/pack.json. The comparison can be made again from the two.',
    TEXT.lead,
  );
  facts(sheet, [
    ['Pack before this', [{ text: previous.id, style: TEXT.code }]],
    [
      'Its period',
      `From ${timeText(previous.period.from)} up to, and without, ${timeText(previous.period.to)} UTC`,
    ],
    ['Generated', `${timeText(previous.generatedAt)} UTC by exhibit ${previous.toolVersion}`],
  ]);
  sheet.list([
    ...warnings,
    'What cannot be judged any more is not closed. Documents list all that failed or could not be judged, and of the rest the first items: where more is not known, that is said.',
  ]);
  drawChangeCounts(sheet, changes);
}
