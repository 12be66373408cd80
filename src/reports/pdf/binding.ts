import type { Volumes } from './anchors.ts';
import type { Surveyor } from './survey.ts';

/** How the pages of a report are bound into files. */
export interface Binding {
  /** Pages of a file at most. */
  readonly most: number;
  /** Number of pages from which on the rest goes into the next file, as soon as that is possible. */
  readonly fullAt: number;
  readonly surveyor: Surveyor;
  /** What links have to know; null when there is one file. */
  readonly volumes: Volumes | null;
  /** Ends the file and begins the next one with its first page. */
  turn(): void;
}

/** How a report of several volumes is divided. */
export interface Division extends Pick<Binding, 'most' | 'fullAt'> {
  /** Pages of the index over the volumes. */
  readonly indexPages: number;
}

/** A file would get more pages than it may have. */
export class TooManyPages extends Error {
  constructor(most: number) {
    super(`A part of the report that can not be divided goes beyond page ${most}.`);
  }
}
