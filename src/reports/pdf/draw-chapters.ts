import { setImmediate } from 'node:timers/promises';
import type { Chapter, Part } from './chapter.ts';
import type { Sheet } from './sheet.ts';

/** Draws chapters in their order; `between` is called after each part. */
export async function drawChapters(
  sheet: Sheet,
  chapters: readonly Chapter[],
  between: () => Promise<void> = async () => {},
): Promise<void> {
  for (const [index, { title, anchor, parts }] of chapters.entries()) {
    sheet.beginChapter(`${index + 1}  ${title}`, anchor);
    for (const part of parts) {
      sheet.inChapter(() => drawPart(sheet, part));
      // Others want the processor too, and what is written has to leave memory.
      await setImmediate();
      await between();
    }
    sheet.endChapter();
  }
}

function drawPart(sheet: Sheet, part: Part): void {
  const { title, anchor, keep = 60 } = part;
  part.before?.(sheet);
  if (title !== undefined) {
    const needed = typeof keep === 'number' ? keep : keep(sheet);
    sheet.heading({ level: 2, text: title, keep: needed, ...(anchor !== undefined && { anchor }) });
  }
  part.draw(sheet);
}
