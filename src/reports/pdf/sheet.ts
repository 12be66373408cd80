import { type Anchors, anchorsOf } from './anchors.ts';
import { releasePages } from './conformance.ts';
import type { Doc } from './document.ts';
import { registerFonts } from './fonts.ts';
import { type Outline, outlineOf } from './outline.ts';
import { type Running, type RunningWords, runningOf } from './running.ts';
import { Tags } from './tags.ts';
import { type Typesetter, typesetter } from './text.ts';
import { COLOR, MARGIN, PAPER, type Paper, type Style, TEXT } from './theme.ts';

/** A heading: every one of the report is drawn by `Sheet.heading`. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Name of the place, for links. */
  readonly anchor?: string;
  /** The text of the bookmark when it differs; null for no bookmark. */
  readonly bookmark?: string | null;
  /** What has to fit below it on the same page, in points. */
  readonly keep?: number;
}

const HEADINGS = {
  1: { style: TEXT.h1, before: 0, after: 10 },
  2: { style: TEXT.h2, before: 16, after: 5 },
  3: { style: TEXT.h3, before: 12, after: 3 },
  4: { style: TEXT.h4, before: 8, after: 2 },
} as const;

const TITLES = [null, 'H1', 'H2', 'H3', 'H4'] as const;

/** Pages after which shaped words are forgotten. */
const FORGET_EVERY = 20;

/** The pages under the pen: a cursor that moves down, and everything that several parts of the report draw alike. */
export class Sheet {
  readonly doc: Doc;
  readonly type: Typesetter;
  readonly tags: Tags;
  readonly anchors: Anchors;
  /** Height of the cursor on the current page. */
  y = 0;
  /** Number of the current page, from 1. */
  page = 0;
  readonly #running: Running;
  readonly #outline: Outline;
  #kept = Number.POSITIVE_INFINITY;
  #level = 0;

  constructor(doc: Doc, words: RunningWords) {
    this.doc = doc;
    const fonts = registerFonts(doc);
    this.tags = new Tags(doc);
    this.type = typesetter(doc, fonts, this.tags);
    this.anchors = anchorsOf(doc, this.tags);
    this.#outline = outlineOf(doc);
    this.#running = runningOf(doc, { fonts, type: this.type, words });
  }

  get left(): number {
    return MARGIN.left;
  }

  get width(): number {
    return this.doc.page.width - MARGIN.left - MARGIN.right;
  }

  get bottom(): number {
    return this.doc.page.height - MARGIN.bottom;
  }

  /** Points left on the current page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** From now on, pages that are done leave memory, but for those there are now. */
  keepPagesSoFar(): void {
    this.#kept = this.page;
  }

  /** Starts a page; `bare` ones have neither head nor foot. */
  newPage(paper: Paper = 'portrait', bare = false): void {
    if (this.page > this.#kept) {
      this.tags.endPages(this.#kept);
      releasePages(this.doc, this.#kept);
    }
    if (this.page % FORGET_EVERY === FORGET_EVERY - 1) this.type.forget();
    const [width, height] = PAPER[paper];
    this.doc.addPage({ size: [width, height], margin: 0 });
    this.page += 1;
    this.y = MARGIN.top;
    if (!bare) this.tags.artifact(() => this.#running.draw(this.page), 'Pagination');
  }

  /** Goes on to the next page unless this much room is left, or the page is empty as it is. */
  ensure(height: number): void {
    if (this.room < height && this.y > MARGIN.top) this.newPage();
  }

  /** Leaves space, but none at the head of a page. */
  gap(height: number): void {
    if (this.y > MARGIN.top) this.y += height;
  }

  /** Draws a heading with its place and bookmark, never alone at the foot of a page. */
  heading({ level, text, anchor, bookmark, keep = 60 }: Heading): void {
    const { style, before, after } = HEADINGS[level];
    const lines = this.type.wrap(text, style, this.width);
    this.gap(before);
    this.ensure(lines.length * style.leading + after + keep);
    if (anchor !== undefined) this.place(anchor);
    if (bookmark !== null) this.#outline.add(level, bookmark ?? text, this.y);
    this.titled(level, () => {
      for (const line of lines) this.#line(line, style);
    });
    this.y += after;
  }

  /** Draws a heading of another look: whoever has the headings read never meets one that skips a level. */
  titled(level: Heading['level'], draw: () => void): void {
    this.#level = Math.min(level, this.#level + 1);
    this.tags.block(TITLES[this.#level] ?? 'H1', draw);
  }

  /** Draws a paragraph over the width, from `indent` on. */
  paragraph(text: string, style: Style = TEXT.body, { indent = 0, after = 5 } = {}): void {
    const width = this.width - indent;
    this.tags.block('P', () => {
      for (const line of this.type.wrap(text, style, width)) {
        this.ensure(style.leading);
        this.#line(line, style, indent);
      }
    });
    this.y += after;
  }

  /** Height of a paragraph of the full width without the space after it, in points. */
  heightOf(text: string, style: Style): number {
    return this.type.wrap(text, style, this.width).length * style.leading;
  }

  /** Draws a list with dashes. */
  list(items: readonly string[], style: Style = TEXT.body): void {
    this.tags.block('L', () => {
      for (const item of items) {
        this.ensure(style.leading * Math.min(2, this.type.wrap(item, style, this.width - 12).length));
        this.tags.block('LI', () => {
          this.tags.block('Lbl', () => this.type.line('–', this.left, this.y, style));
          this.tags.block('LBody', () => this.paragraph(item, style, { indent: 12, after: 2 }));
        });
      }
    });
    this.y += 3;
  }

  /** Marks the cursor, or a height of the current page, as a place for links. */
  place(anchor: string, y: number = this.y): void {
    this.anchors.place(anchor, y, this.page);
  }

  /** A thin line over the width. */
  rule(color: string = COLOR.rule): void {
    const { doc, left, width, y } = this;
    this.tags.artifact(() => {
      doc
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(0.5)
        .strokeColor(color)
        .stroke();
    });
  }

  /** To be called when everything is drawn. */
  close(): void {
    this.anchors.close();
    this.#running.close(this.page);
    this.tags.close();
  }

  #line(text: string, style: Style, indent = 0): void {
    this.type.line(text, this.left + indent, this.y, style);
    this.y += style.leading;
  }
}
