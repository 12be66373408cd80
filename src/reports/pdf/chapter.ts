import type { Sheet } from './sheet.ts';

/** A piece of a chapter: short enough that the program may pause between two of them. */
export interface Part {
  /** Heading of the second level; it stands in the table of contents too. Left out: goes on under the last one. */
  readonly title?: string;
  /** Place of the heading; needed with a title. */
  readonly anchor?: string;
  /** What has to fit below the title on the same page, in points. */
  readonly keep?: number | ((sheet: Sheet) => number);
  /** Called before the title, for a part that needs a page of its own. */
  before?(sheet: Sheet): void;
  draw(sheet: Sheet): void;
}

/** A chapter: it starts on a new page. */
export interface Chapter {
  readonly title: string;
  readonly anchor: string;
  readonly parts: Iterable<Part>;
}
