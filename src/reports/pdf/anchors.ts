import type { Doc } from './document.ts';
import type { Area, Tags } from './tags.ts';

/** What is seen of a link. */
export interface LinkDrawing {
  /** Draws it; each area of the current page that it gives leads to the place. */
  draw(area: (area: Area) => void): void;
  /** Read instead of what is drawn. */
  readonly alt?: string;
}

/** A place in another volume, which is a file beside this one. */
export interface DistantPlace {
  readonly file: string;
  readonly volume: number;
  /** From 1. */
  readonly page: number;
  /** Height on the page in points from its foot. */
  readonly top: number;
}

/** What links know of the volumes of a report. */
export interface Volumes {
  /** The place of this name in another volume than this one; null when it is here, or not known yet. */
  distant(name: string): DistantPlace | null;
  /** Told of each place of the volume. */
  placed(name: string, page: number, top: number): void;
  /** Whether it is known where places are: before that, no link can lead nowhere. */
  readonly areKnown: boolean;
}

/** Links: places of the document, or of another volume, by name. */
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
export function anchorsOf(doc: Doc, tags: Tags, volumes: Volumes | null = null): Anchors {
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
      const above = Math.max(0, y - 6);
      doc.addNamedDestination(numberOf(name), 'XYZ', 0, above, null);
      volumes?.placed(name, page, doc.page.height - above);
    },
    link(name, { draw, alt }) {
      const distant = volumes?.distant(name) ?? null;
      if (distant === null) wanted.add(name);
      // pdfkit writes String objects as PDF strings.
      const Contents = Object(
        `Go to ${alt ?? name}${distant === null ? '' : `, in ${distantText(distant)}`}`,
      );
      const structParent = { add: (child: object) => tags.annotation(Reflect.get(child, 'annotationRef')) };
      const options = { Contents, structParent };
      const area = ({ x, y, width, height }: Area): void => {
        if (distant === null) doc.goTo(x, y, width, height, numberOf(name), options);
        else doc.annotate(x, y, width, height, { ...options, ...toFile(doc, distant) });
      };
      tags.block('Link', () => draw(area), alt === undefined ? {} : { alt });
    },
    pageOf: (name) => pages.get(name) ?? null,
    close() {
      if (volumes?.areKnown === false) return;
      const lost = [...wanted].filter((name) => !pages.has(name));
      if (lost.length > 0)
        throw new Error(`Links of the report lead nowhere: ${lost.slice(0, 5).join(', ')}.`);
    },
  };
}

function distantText({ file, volume, page }: DistantPlace): string {
  return `volume ${volume} (${file}), page ${page}`;
}

/** A link that opens another file at a place. @source ISO 32000-1, 12.6.4.3 */
function toFile(doc: Doc, { file, page, top }: DistantPlace): { Subtype: string; A: object } {
  const action = doc.ref({
    S: 'GoToR',
    F: Object(file),
    D: [page - 1, 'XYZ', 0, Math.round(top), null],
    NewWindow: true,
  });
  action.end(undefined);
  return { Subtype: 'Link', A: action };
}
