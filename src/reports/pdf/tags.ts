import { heldPages } from './conformance.ts';
import type { Doc } from './document.ts';
import {
  type Attributes,
  type Element,
  type PageMarks,
  type Role,
  type Structure,
  structureOf,
} from './structure.ts';

/** Where a drawing stands on its page: left upper corner, width and height in points. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Elements that hold others and no text of their own. */
const GROUPS: ReadonlySet<Role> = new Set<Role>([
  'Document',
  'Sect',
  'L',
  'LI',
  'TOC',
  'TOCI',
  'Table',
  'TR',
]);

/** What the contents under the pen are marked as: an element, or something that is no content at all. */
type Mark = Element | 'Artifact' | 'Pagination';

interface MarkedPage {
  readonly marks: PageMarks;
  mark: Mark;
}

/**
 * Says of everything that is drawn what it is, for those who have the report read to them. Text goes into the element
 * that is current; what is drawn outside of one is an artifact, and so passed over.
 */
export class Tags {
  readonly #doc: Doc;
  readonly #structure: Structure;
  readonly #pages = new Map<PDFKit.PDFPage, MarkedPage>();
  /** null: artifact. */
  #current: Element | null;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.#structure = structureOf(doc);
    this.#current = this.#structure.root;
    doc.on('pageAdded', () => {
      const { page } = doc;
      this.#pages.set(page, { marks: this.#structure.beginPage(page), mark: 'Artifact' });
      page.write('/Artifact BMC');
    });
  }

  /** Adds an element to the current one, to be drawn `within` and ended by the caller. */
  open(role: Role, attributes: Attributes = {}): Element {
    return (this.#current ?? this.#structure.root).add(role, attributes);
  }

  /** Whether what is drawn now goes right into this element, into no part of it. */
  isIn(element: Element): boolean {
    return this.#current === element;
  }

  /** Goes on in this element, or around all of them for null, until something else is said. */
  enter(element: Element | null): void {
    this.#current = element ?? this.#structure.root;
  }

  /** Draws into an element that was opened. */
  within(element: Element, draw: () => void): void {
    this.#as(element, draw);
  }

  /** Adds an element to the current one, draws into it and ends it. Inside an artifact it is part of that. */
  block(role: Role, draw: () => void, attributes: Attributes = {}): void {
    if (this.#current === null) {
      draw();
      return;
    }
    const element = this.#current.add(role, attributes);
    this.#as(element, draw);
    element.end();
  }

  /** Draws something that a sentence stands for: lines and text are one. */
  figure(alt: string, { x, y, width, height }: Area, draw: () => void): void {
    const foot = this.#doc.page.height - y;
    const figure = (): void => {
      if (this.#current) this.#mark(this.#current);
      draw();
    };
    this.block('Figure', figure, { alt, place: [x, foot - height, x + width, foot] });
  }

  /** Draws something that is no content: lines, grounds, signs beside their words. */
  artifact(draw: () => void, kind: 'Artifact' | 'Pagination' = 'Artifact'): void {
    const current = this.#current;
    // What stands inside a drawing is said by the sentence for all of it.
    if (current?.role === 'Figure') {
      draw();
      return;
    }
    this.#current = null;
    this.#mark(kind);
    draw();
    this.#current = current;
    this.#mark('Artifact');
  }

  /** Draws one line of text into the current element, or as a paragraph of its own. */
  line(draw: () => void): void {
    const current = this.#current;
    if (current === null) draw();
    else if (GROUPS.has(current.role)) this.block('P', () => this.line(draw));
    else {
      this.#mark(current);
      draw();
    }
  }

  /** Takes in an annotation of the current page, right before it is written. */
  annotation(annotation: unknown): void {
    const page = this.#pages.get(this.#doc.page);
    if (page) this.#current?.annotation(annotation, page.marks.page);
  }

  /** Takes in the field of a signature on the current page, when there is one. It is written later. */
  signatureField(): void {
    for (const annotation of this.#doc.page.annotations ?? []) {
      const widget: unknown = Reflect.get(Object(annotation), 'data');
      if (Reflect.get(Object(widget), 'Subtype') !== 'Widget') continue;
      this.block('Form', () => this.annotation(annotation));
    }
  }

  /** Ends the marks of all pages but the first few, which may still be drawn on; right before they are written. */
  endPages(keep: number): void {
    for (const page of heldPages(this.#doc).slice(keep)) {
      const marked = this.#pages.get(page);
      if (!marked) throw new Error('A page of the report was drawn without its tags.');
      page.write('EMC');
      this.#structure.endPage(marked.marks);
      this.#pages.delete(page);
    }
  }

  /** To be called when everything is drawn. @throws a plain error when a part of the report never ends: a bug */
  close(): void {
    this.endPages(0);
    this.#structure.close();
  }

  #as(element: Element, draw: () => void): void {
    const current = this.#current;
    this.#current = element;
    draw();
    this.#current = current;
    this.#mark('Artifact');
  }

  #mark(mark: Mark): void {
    const marked = this.#pages.get(this.#doc.page);
    if (!marked || marked.mark === mark) return;
    marked.mark = mark;
    this.#doc.page.write(`EMC\n${beginning(mark, marked.marks)}`);
  }
}

function beginning(mark: Mark, marks: PageMarks): string {
  if (mark === 'Artifact') return '/Artifact BMC';
  if (mark === 'Pagination') return '/Artifact <</Type /Pagination>> BDC';
  return `/${mark.role} <</MCID ${mark.content(marks)}>> BDC`;
}
