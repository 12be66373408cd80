import type { Doc } from './document.ts';

type Node = ReturnType<Doc['outline']['addItem']>;

/** The bookmarks of the document. */
export interface Outline {
  /** Adds a bookmark to this height of the current page, under the last one of the level above. */
  add(level: number, title: string, y: number): void;
}

/** The bookmarks of a document; the first level is open in a reader, the others are closed. */
export function outlineOf(doc: Doc): Outline {
  const open: Node[] = [];
  return {
    add(level, title, y) {
      open.length = Math.min(open.length, level - 1);
      const parent = open.at(-1) ?? doc.outline;
      // pdfkit subtracts `left` from the page width: the width itself gives the left edge.
      const place = { fit: false, top: Math.max(0, y - 6), left: doc.page.width, expanded: false };
      open.push(parent.addItem(title, place));
    },
  };
}
