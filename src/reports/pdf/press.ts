import { volumeName } from '../../container/names.ts';
import type { Volumes } from './anchors.ts';
import { attachPack } from './attach-pack.ts';
import type { Binding, Division } from './binding.ts';
import type { Chapter } from './chapter.ts';
import { type Contents, contentsOf } from './contents.ts';
import { drawCover } from './cover.ts';
import { bytesOf, type Doc, newDocument } from './document.ts';
import type { ReportOptions } from './report-options.ts';
import { infoOf, runningWordsOf, type VolumeNumber, volumeText } from './report-words.ts';
import { Sheet } from './sheet.ts';
import { type Survey, Surveyor } from './survey.ts';
import type { View } from './view.ts';
import { drawVolumeCover } from './volume-cover.ts';
import { type VolumeIndex, volumeIndexOf } from './volume-index.ts';

/** Makes the files of a report one after the other. */
export class Press implements Binding {
  readonly most: number;
  readonly fullAt: number;
  readonly surveyor = new Surveyor();
  readonly volumes: Volumes;
  /** The volumes that have ended, in their order; none of a draft. */
  readonly finished: Promise<Buffer>[] = [];
  readonly #view: View;
  readonly #options: ReportOptions;
  /** null: a draft, of which nothing is kept. */
  readonly #survey: Survey | null;
  readonly #contents: Contents;
  readonly #index: VolumeIndex;
  #hook: { end(): void } | undefined;
  #sheet: Sheet | null = null;
  #bytes: Promise<Buffer> | null = null;

  constructor(
    view: View,
    chapters: readonly Chapter[],
    given: { division: Division; survey: Survey | null; options: ReportOptions },
  ) {
    const { division, survey, options } = given;
    this.#view = view;
    this.#options = options;
    this.#survey = survey;
    this.most = division.most;
    this.fullAt = division.fullAt;
    this.#contents = contentsOf(chapters);
    this.#index = volumeIndexOf(division.indexPages);
    this.volumes = {
      areKnown: survey !== null,
      placed: (name, page, top) => this.surveyor.place(name, page, top),
      distant: (name) => {
        const place = survey?.places.get(name);
        if (!place || place.volume === this.surveyor.volume) return null;
        return { ...place, file: volumeName(place.volume) };
      },
    };
  }

  /** Begins the first volume: the sheet turns by itself from then on. */
  begin(): Sheet {
    const doc = this.#newVolume();
    const sheet = new Sheet(doc, runningWordsOf(this.#view, 1), this);
    this.#sheet = sheet;
    drawCover(sheet, this.#view, volumeText(this.#number));
    this.#signAt(sheet);
    this.#contents.reserve(sheet);
    this.#index.reserve(sheet);
    sheet.keepPagesSoFar();
    return sheet;
  }

  turn(): void {
    const sheet = this.end();
    const doc = this.#newVolume();
    sheet.goOnIn(doc, runningWordsOf(this.#view, this.surveyor.volume));
    drawVolumeCover(sheet, this.#view, { volume: this.#number, survey: this.#survey });
    this.#signAt(sheet);
    sheet.keepPagesSoFar();
  }

  /** Ends the volume that is drawn; the last one by hand. Gives the sheet. */
  end(): Sheet {
    const sheet = this.#sheet;
    if (!sheet) throw new Error('No volume of the report was begun.');
    if (this.surveyor.volume === 1) this.#completeFirst(sheet);
    this.surveyor.endVolume(sheet.page);
    sheet.close();
    this.#hook?.end();
    sheet.doc.end();
    if (this.#bytes) this.finished.push(this.#bytes);
    return sheet;
  }

  get #number(): VolumeNumber {
    return { number: this.surveyor.volume, of: this.#survey?.volumes.length ?? null };
  }

  #newVolume(): Doc {
    this.surveyor.beginVolume();
    const doc = newDocument(infoOf(this.#view, this.#number));
    if (this.#survey) this.#bytes = bytesOf(doc);
    else doc.resume();
    return doc;
  }

  #signAt(sheet: Sheet): void {
    this.#hook = this.#options.onDocument?.(sheet.doc);
    sheet.tags.signatureField();
  }

  #completeFirst(sheet: Sheet): void {
    if (this.#survey) {
      this.#contents.fill(sheet, this.#survey);
      this.#index.fill(sheet, this.#survey);
    } else {
      this.#contents.leave();
      this.#index.leave();
    }
    attachPack(sheet.doc, this.#view.pack, this.#options.packText);
  }
}
