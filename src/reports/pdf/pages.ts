import type { Anchors } from './anchors.ts';
import { type Binding, TooManyPages } from './binding.ts';
import { releasePages } from './conformance.ts';
import type { Doc } from './document.ts';
import type { RunningWords } from './running.ts';
import type { Element, Role } from './structure.ts';
import type { Tags } from './tags.ts';
import type { Typesetter } from './text.ts';
import { MARGIN, PAPER, type Paper } from './theme.ts';
import { type Writing, writingIn } from './writing.ts';

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

/** Pieces by their number from 0. */
interface Pieces {
  /** Room that a piece needs on the page where it begins, in points. */
  needs(index: number): number;
  /** Whether each is named in the index over volumes when it is drawn. */
  readonly areNamed?: boolean;
  /** Draws it; `isFirst` in its element. */
  draw(index: number, isFirst: boolean): void;
}

interface OpenChapter {
  readonly title: string;
  section: Element;
}

/** Pages after which shaped words are forgotten. */
const FORGET_EVERY = 20;

/** Pages one after the other, bound into one document or several, and a cursor that moves down on them. */
export abstract class Pages {
  /** Height of the cursor on the current page. */
  y = 0;
  /** Number of the current page, from 1. */
  page = 0;
  readonly #binding: Binding | null;
  #writing: Writing;
  #chapter: OpenChapter | null = null;
  #kept = Number.POSITIVE_INFINITY;

  constructor(doc: Doc, words: RunningWords, binding: Binding | null = null) {
    this.#binding = binding;
    this.#writing = writingIn(doc, words, binding?.volumes ?? null);
  }

  /** Goes on in another document; the one so far has to be closed. */
  goOnIn(doc: Doc, words: RunningWords): void {
    this.#writing = writingIn(doc, words, this.#binding?.volumes ?? null);
    this.page = 0;
    this.#kept = Number.POSITIVE_INFINITY;
  }

  // All of these change when a new volume begins: hold none of them over a page.

  get doc(): Doc {
    return this.#writing.doc;
  }

  get type(): Typesetter {
    return this.#writing.type;
  }

  get tags(): Tags {
    return this.#writing.tags;
  }

  get anchors(): Anchors {
    return this.#writing.anchors;
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

  /** Whether a volume has as many pages as it should, and the rest belongs into the next. */
  get isFull(): boolean {
    return this.#binding !== null && this.page >= this.#binding.fullAt;
  }

  /** Whether a new page may stand in the next volume: nothing but the chapter is open. */
  get mayTurn(): boolean {
    return this.#binding !== null && this.#chapter !== null && this.tags.isIn(this.#chapter.section);
  }

  /** Starts a page, of the next volume when this one is full; `bare` ones have neither head nor foot. */
  newPage(paper: Paper = 'portrait', bare = false): void {
    if (this.mayTurn && this.isFull && this.#chapter) this.#turn(this.#chapter, paper);
    else this.#addPage(paper, bare);
  }

  /** Begins a chapter on a new page, to be drawn by `inChapter`. */
  beginChapter(title: string, anchor: string): void {
    if (this.isFull) this.#binding?.turn();
    const section = this.tags.open('Sect');
    this.newPage();
    this.#chapter = { title, section };
    this.#binding?.surveyor.beginChapter({ title, anchor }, this.page, false);
    this.inChapter(() => this.heading({ level: 1, text: title, anchor }));
  }

  /** Draws into the chapter that was begun. */
  inChapter(draw: () => void): void {
    if (this.#chapter) this.tags.within(this.#chapter.section, draw);
  }

  endChapter(): void {
    this.#chapter?.section.end();
    this.#chapter = null;
    this.tags.enter(null);
    this.#binding?.surveyor.endChapter(this.page);
  }

  /** Names what begins at the cursor, for the index over volumes. */
  mark(text: string): void {
    this.#binding?.surveyor.mark(text, this.page);
  }

  /**
   * Draws pieces one after the other into one element. When the volume is full and the next piece needs a new page, the
   * rest goes into another such element in the next volume.
   */
  inPieces(role: Role, count: number, { needs, draw, areNamed = false }: Pieces): void {
    const mayTurn = this.mayTurn;
    const turns = (index: number): boolean =>
      mayTurn && this.isFull && this.y > MARGIN.top && index < count && this.room < needs(index);
    let index = 0;
    do {
      if (turns(index)) {
        this.newPage();
        if (!areNamed) this.#binding?.surveyor.resume(this.page);
      }
      const first = index;
      this.tags.block(role, () => {
        do {
          if (index < count) draw(index, index === first);
          index += 1;
        } while (index < count && !turns(index));
      });
    } while (index < count);
  }

  #turn(chapter: OpenChapter, paper: Paper): void {
    chapter.section.end();
    this.#binding?.turn();
    chapter.section = this.tags.open('Sect');
    this.tags.enter(chapter.section);
    this.#addPage(paper);
    const { title } = chapter;
    const anchor = `volume ${this.#binding?.surveyor.volume}`;
    this.#binding?.surveyor.beginChapter({ title, anchor }, this.page, true);
    this.heading({ level: 1, text: `${title} (continued)`, anchor });
  }

  #addPage(paper: Paper, bare = false): void {
    if (this.#binding && this.page >= this.#binding.most) throw new TooManyPages(this.#binding.most);
    if (this.page > this.#kept) {
      this.tags.endPages(this.#kept);
      releasePages(this.doc, this.#kept);
    }
    if (this.page % FORGET_EVERY === FORGET_EVERY - 1) this.type.forget();
    const [width, height] = PAPER[paper];
    this.doc.addPage({ size: [width, height], margin: 0 });
    this.page += 1;
    this.y = MARGIN.top;
    if (!bare) this.tags.artifact(() => this.#writing.running.draw(this.page), 'Pagination');
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
  abstract heading(heading: Heading): void;

  /** Adds a bookmark to the cursor. */
  protected bookmark(level: number, title: string): void {
    this.#writing.outline.add(level, title, this.y);
  }

  /** Marks the cursor, or a height of the current page, as a place for links. */
  place(anchor: string, y: number = this.y): void {
    this.anchors.place(anchor, y, this.page);
  }

  /** To be called when everything is drawn. */
  close(): void {
    this.anchors.close();
    this.#writing.running.close(this.page);
    this.tags.close();
  }
}
