import type { Doc } from './document.ts';
import type { Area, Tags } from './tags.ts';

/** What is seen of a link. */
export interface LinkDrawing {
  /** Draws it; each area of the current page that it gives leads to the place. */
  draw(area: (area: Area) => void): void;
  /** Read instead of what is drawn. */
  readonly alt?: string;
}

/** Internal links: places of the document by name. */
export interface Anchors {
  /** Marks a place on the current page; `page` counts from 1. */
  place(name: string, y: number, page: number): void;
  /** Draws something that leads to a place, which may come later. */
  link(name: string, link: LinkDrawing): void;
  /** The page of a place, or null when it was not placed (yet). */
  pageOf(name: string): number | null;
  /**
   * To be called at the end.
   *
   * @throws a plain error when a link leads nowhere: a bug of the report
   */
  close(): void;
}

/**
 * The anchors of a document. Names in the file are numbers of equal length: pdfkit sorts them by the rules of a
 * language and PDF by bytes, and only such names are the same in both.
 */
export function anchorsOf(doc: Doc, tags: Tags): Anchors {
  const numbers = new Map<string, string>();
  const pages = new Map<string, number>();
  const wanted = new Set<string>();
  const numberOf = (name: string): string => {
    const known = numbers.get(name);
    if (known) return known;
    const next = `d${String(numbers.size + 1).padStart(7, '0')}`;
    numbers.set(name, next);
    return next;
  };
  return {
    place(name, y, page) {
      if (pages.has(name)) throw new Error(`The place ${name} stands twice in the report.`);
      pages.set(name, page);
      doc.addNamedDestination(numberOf(name), 'XYZ', 0, Math.max(0, y - 6), null);
    },
    link(name, { draw, alt }) {
      wanted.add(name);
      // pdfkit writes String objects as PDF strings.
      const Contents = Object(`Go to ${alt ?? name}`);
      const structParent = { add: (child: object) => tags.annotation(Reflect.get(child, 'annotationRef')) };
      const options = { Contents, structParent };
      const area = ({ x, y, width, height }: Area): void => {
        doc.goTo(x, y, width, height, numberOf(name), options);
      };
      tags.block('Link', () => draw(area), alt === undefined ? {} : { alt });
    },
    pageOf: (name) => pages.get(name) ?? null,
    close() {
      const lost = [...wanted].filter((name) => !pages.has(name));
      if (lost.length > 0)
        throw new Error(`Links of the report lead nowhere: ${lost.slice(0, 5).join(', ')}.`);
    },
  };
}
