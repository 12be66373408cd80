/** Where a place of the report stands. */
export interface Place {
  /** From 1. */
  readonly volume: number;
  /** In its volume, from 1. */
  readonly page: number;
  /** Height on the page in points from its foot. */
  readonly top: number;
}

/** Something that readers look for: a heading, a record, an exception. */
interface Mark {
  readonly text: string;
  readonly page: number;
}

/** A chapter, or what one volume holds of it. */
export interface Stretch {
  readonly title: string;
  /** The place where it begins. */
  readonly anchor: string;
  readonly from: number;
  readonly to: number;
  /** What stands first and last in it; null when it has no mark. */
  readonly first: Mark | null;
  readonly last: Mark | null;
  /** Whether it began in an earlier volume, and whether it goes on in the next. */
  readonly isContinued: boolean;
  readonly goesOn: boolean;
}

/** One file of a report. */
export interface SurveyedVolume {
  readonly pages: number;
  readonly stretches: readonly Stretch[];
}

/** What stands where in a report of several volumes. */
export interface Survey {
  readonly places: ReadonlyMap<string, Place>;
  readonly volumes: readonly SurveyedVolume[];
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/** A survey that grows while a report is drawn. */
export class Surveyor {
  readonly #places = new Map<string, Place>();
  readonly #volumes: { pages: number; readonly stretches: Open<Stretch>[] }[] = [];
  /** The chapter that is drawn. */
  #stretch: Open<Stretch> | null = null;

  /** Number of the volume that is drawn, from 1. */
  get volume(): number {
    return this.#volumes.length;
  }

  beginVolume(): void {
    this.#volumes.push({ pages: 0, stretches: [] });
  }

  /** To be called with the number of its pages; the chapter goes on in the next volume, if it has not ended. */
  endVolume(pages: number): void {
    const volume = this.#volumes.at(-1);
    if (volume) volume.pages = pages;
    if (this.#stretch) Object.assign(this.#stretch, { to: pages, goesOn: true });
  }

  /** A chapter begins or, in a new volume, goes on. */
  beginChapter(
    { title, anchor }: Pick<Stretch, 'title' | 'anchor'>,
    page: number,
    isContinued: boolean,
  ): void {
    const open = { from: page, to: page, first: null, last: null, isContinued, goesOn: false };
    this.#stretch = { title, anchor, ...open };
    this.#volumes.at(-1)?.stretches.push(this.#stretch);
  }

  endChapter(page: number): void {
    if (this.#stretch) this.#stretch.to = page;
    this.#stretch = null;
  }

  /** What was named last goes on in the volume that has just begun. */
  resume(page: number): void {
    const [before, here] = this.#volumes.slice(-2).map(({ stretches }) => stretches);
    const last = before?.at(-1)?.last;
    if (here?.length === 1 && last) this.mark(`${last.text} (continued)`, page);
  }

  mark(text: string, page: number): void {
    if (!this.#stretch) return;
    const mark = { text, page };
    this.#stretch.first ??= mark;
    this.#stretch.last = mark;
  }

  place(name: string, page: number, top: number): void {
    this.#places.set(name, { volume: this.volume, page, top });
  }

  get survey(): Survey {
    return { places: this.#places, volumes: this.#volumes };
  }
}
