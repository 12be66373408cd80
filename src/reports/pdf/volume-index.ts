import { volumeName } from '../../container/names.ts';
import type { Sheet } from './sheet.ts';
import type { Element } from './structure.ts';
import type { Stretch, Survey } from './survey.ts';
import { MARGIN, PAPER, TEXT } from './theme.ts';
import { numberText } from './words.ts';

/** The index over the volumes of a report, whose pages are there before it is known. */
export interface VolumeIndex {
  /** Adds the empty pages. */
  reserve(sheet: Sheet): void;
  /** Fills them in, when all other pages of the volume are drawn. */
  fill(sheet: Sheet, survey: Survey): void;
  /** Leaves them empty. */
  leave(): void;
}

const HEADER = 40;
const STRETCH = { ...TEXT.body, leading: 12.4 };
const NOTE = { ...TEXT.note, leading: 11.2 };
const FULL = PAPER.portrait[1] - MARGIN.top - MARGIN.bottom;

/** An index that takes this many pages. */
export function volumeIndexOf(pages: number): VolumeIndex {
  let first = 0;
  let section: Element | null = null;
  return {
    reserve(sheet) {
      for (let index = 0; index < pages; index += 1) {
        sheet.newPage();
        if (index > 0) continue;
        first = sheet.page;
        sheet.heading({ level: 1, text: 'Volumes', anchor: 'volumes' });
      }
      section = sheet.tags.open('Sect');
    },
    fill(sheet, survey) {
      for (const [index, blocks] of paged(survey).entries()) {
        sheet.doc.switchToPage(first - 1 + index);
        sheet.y = MARGIN.top + (index === 0 ? HEADER : 0);
        const draw = (): void => {
          for (const block of blocks) drawBlock(sheet, block);
        };
        if (section) sheet.tags.within(section, draw);
      }
      section?.end();
    },
    leave: () => section?.end(),
  };
}

/** Pages that the index over these volumes takes. */
export function indexPages(survey: Survey): number {
  return paged(survey).length;
}

/** Draws what a volume holds, from the cursor on: never more than a page, as far as there is room. */
export function drawHoldings(sheet: Sheet, survey: Survey, volume: number): void {
  for (const block of blocksOf(survey, volume)) {
    if ('stretch' in block && sheet.room >= heightOf(block)) drawBlock(sheet, block);
  }
}

type Block =
  | { readonly volume: number; readonly pages: number }
  | { readonly volume: number; readonly stretch: Stretch };

function blocksOf({ volumes }: Survey, volume: number): readonly Block[] {
  const { pages = 0, stretches = [] } = volumes[volume - 1] ?? {};
  return [{ volume, pages }, ...stretches.map((stretch) => ({ volume, stretch }))];
}

function heightOf(block: Block): number {
  if ('pages' in block) return 8 + TEXT.strong.leading;
  const { first, ...stretch } = block.stretch;
  return STRETCH.leading + (isPart(stretch) && first ? NOTE.leading : 0);
}

function paged(survey: Survey): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let room = FULL - HEADER;
  for (const block of survey.volumes.flatMap((_, index) => blocksOf(survey, index + 1))) {
    const height = heightOf(block);
    if (room < height + ('pages' in block ? 26 : 0)) {
      pages.push([]);
      room = FULL;
    }
    pages.at(-1)?.push(block);
    room -= height;
  }
  return pages;
}

function drawBlock(sheet: Sheet, block: Block): void {
  const { type, tags, left, width, anchors } = sheet;
  if ('pages' in block) {
    const text = `Volume ${block.volume}: ${volumeName(block.volume)}, ${numberText(block.pages)} pages`;
    sheet.y += 8;
    tags.block('P', () => type.line(text, left, sheet.y, TEXT.strong));
    sheet.y += TEXT.strong.leading;
    return;
  }
  const { stretch } = block;
  const { y } = sheet;
  const title = `${stretch.title}${stretch.isContinued ? ' (continued)' : ''}`;
  const pages =
    stretch.from === stretch.to ? `page ${stretch.from}` : `pages ${stretch.from} to ${stretch.to}`;
  const right = left + width - type.width(pages, STRETCH);
  const shown = type.fit(title, STRETCH, right - left - 36);
  tags.block('P', () =>
    anchors.link(stretch.anchor, {
      alt: `${title}, volume ${block.volume}, ${pages}`,
      draw(area) {
        type.line(`${shown} `, left + 16, y, STRETCH);
        type.line(pages, right, y, STRETCH);
        area({ x: left + 16, y, width: width - 16, height: STRETCH.leading });
      },
    }),
  );
  sheet.y += STRETCH.leading;
  drawRange(sheet, stretch);
}

function drawRange(sheet: Sheet, { first, last, ...stretch }: Stretch): void {
  if (!isPart(stretch) || !first || !last) return;
  const { type, tags, left, width } = sheet;
  const pages = [` (page ${first.page}) to `, ` (page ${last.page})`] as const;
  const room = width - 28 - type.width(`from ${pages.join('')}`, NOTE);
  const [from, to] = [first, last].map(({ text }) => type.fit(text, NOTE, room / 2));
  tags.block('P', () => type.line(`from ${from}${pages[0]}${to}${pages[1]}`, left + 28, sheet.y, NOTE));
  sheet.y += NOTE.leading;
}

/** Whether a volume holds a part of a chapter only. */
function isPart({ isContinued, goesOn }: Pick<Stretch, 'isContinued' | 'goesOn'>): boolean {
  return isContinued || goesOn;
}
