import type { Chapter } from './chapter.ts';
import type { Sheet } from './sheet.ts';
import type { Element } from './structure.ts';
import type { Survey } from './survey.ts';
import type { Area } from './tags.ts';
import { COLOR, MARGIN, PAPER, type Style, TEXT } from './theme.ts';

/** A line of the table of contents. */
interface Entry {
  readonly text: string;
  readonly anchor: string;
  readonly style: Style;
  readonly indent: number;
  readonly before: number;
}

/** A table of contents whose pages are there before the page numbers are known. */
export interface Contents {
  /** Adds the empty pages. */
  reserve(sheet: Sheet): void;
  /** Fills them in, when everything else is drawn. `survey`: where places are, in a report of several volumes. */
  fill(sheet: Sheet, survey?: Survey): void;
  /** Leaves them empty. */
  leave(): void;
}

const HEADER = 40;

/** The table of contents of these chapters. */
export function contentsOf(chapters: readonly Chapter[]): Contents {
  const pages = paged(chapters.flatMap((chapter, index) => entriesOf(chapter, index + 1)));
  let first = 0;
  let toc: Element | null = null;
  return {
    reserve(sheet) {
      for (const [index] of pages.entries()) {
        sheet.newPage();
        if (index === 0) {
          first = sheet.page;
          sheet.heading({ level: 1, text: 'Contents', anchor: 'contents' });
        }
      }
      toc = sheet.tags.open('TOC');
    },
    fill(sheet, survey) {
      const { tags } = sheet;
      for (const [index, entries] of pages.entries()) {
        sheet.doc.switchToPage(first - 1 + index);
        sheet.y = MARGIN.top + (index === 0 ? HEADER : 0);
        for (const entry of entries) {
          const draw = (): void => tags.block('TOCI', () => drawEntry(sheet, entry, survey));
          if (toc) tags.within(toc, draw);
        }
      }
      toc?.end();
    },
    leave: () => toc?.end(),
  };
}

function entriesOf({ title, anchor, parts }: Chapter, number: number): Entry[] {
  const head = { text: `${number}  ${title}`, anchor, style: TEXT.strong, indent: 0, before: 6 };
  const inner = [...parts].flatMap((part): Entry[] =>
    part.title === undefined || part.anchor === undefined
      ? []
      : [
          {
            text: part.title,
            anchor: part.anchor,
            style: { ...TEXT.body, leading: 12.4 },
            indent: 16,
            before: 0,
          },
        ],
  );
  return [head, ...inner];
}

function paged(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const pages: Entry[][] = [[]];
  const full = PAPER.portrait[1] - MARGIN.top - MARGIN.bottom;
  let room = full - HEADER;
  for (const entry of entries) {
    const height = entry.before + entry.style.leading;
    // A chapter never stands alone at the foot of a page.
    if (room < height + (entry.indent === 0 ? 14 : 0)) {
      pages.push([]);
      room = full;
    }
    pages.at(-1)?.push(entry);
    room -= height;
  }
  return pages;
}

/** Where a place is, as the contents say it; null when it is nowhere. */
function pageText({ anchors }: Sheet, anchor: string, survey: Survey | undefined): string | null {
  const place = survey?.places.get(anchor);
  if (place) return `volume ${place.volume}, page ${place.page}`;
  const page = anchors.pageOf(anchor);
  return page === null ? null : String(page);
}

function drawEntry(
  sheet: Sheet,
  { text, anchor, style, indent, before }: Entry,
  survey: Survey | undefined,
): void {
  const { type, doc, tags, left, width, anchors } = sheet;
  const number = pageText(sheet, anchor, survey);
  if (number === null) throw new Error(`The contents name ${anchor}, which the report does not have.`);
  sheet.y += before;
  const x = left + indent;
  const right = left + width - type.width(number, style);
  const shown = type.fit(text, style, right - x - 20);
  const { y } = sheet;
  const dots = { from: x + type.width(shown, style) + 6, to: right - 6, y: sheet.y + style.leading * 0.72 };
  const draw = (area: (area: Area) => void): void => {
    type.line(`${shown} `, x, y, style);
    type.line(number, right, y, style);
    area({ x, y, width: left + width - x, height: style.leading });
  };
  tags.block('Reference', () =>
    anchors.link(anchor, { draw, alt: survey ? `${text}, ${number}` : `${text}, page ${number}` }),
  );
  tags.artifact(() => {
    doc
      .moveTo(dots.from, dots.y)
      .lineTo(dots.to, dots.y)
      .lineWidth(0.5)
      .dash(0.6, { space: 2.6 })
      .strokeColor(COLOR.rule)
      .stroke()
      .undash();
  });
  sheet.y += style.leading;
}
