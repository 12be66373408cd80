import type { Doc } from './document.ts';

/** Internal links: places of the document by name. */
export interface Anchors {
  /** Marks a place on the current page; `page` counts from 1. */
  place(name: string, y: number, page: number): void;
  /** Makes a rectangle of the current page lead to a place, which may come later. */
  link(name: string, box: { x: number; y: number; width: number; height: number }): void;
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
export function anchorsOf(doc: Doc): Anchors {
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
    link(name, { x, y, width, height }) {
      wanted.add(name);
      doc.goTo(x, y, width, height, numberOf(name));
    },
    pageOf: (name) => pages.get(name) ?? null,
    close() {
      const lost = [...wanted].filter((name) => !pages.has(name));
      if (lost.length > 0)
        throw new Error(`Links of the report lead nowhere: ${lost.slice(0, 5).join(', ')}.`);
    },
  };
}
