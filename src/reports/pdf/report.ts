import type { Pack } from '../pack.ts';
import { attachPack } from './attach-pack.ts';
import { type Binding, TooManyPages } from './binding.ts';
import { chaptersOf } from './chapters.ts';
import { contentsOf } from './contents.ts';
import { drawCover } from './cover.ts';
import { bytesOf, newDocument } from './document.ts';
import { drawChapters } from './draw-chapters.ts';
import { PAGES_PER_VOLUME, type ReportOptions } from './report-options.ts';
import { infoOf, runningWordsOf } from './report-words.ts';
import { Sheet } from './sheet.ts';
import { Surveyor } from './survey.ts';
import { type View, viewOf } from './view.ts';
import { renderVolumes } from './volumes.ts';

/**
 * Renders the report that an auditor reads, as PDF/A-3a and PDF/UA-1 on A4. The same pack and text give the same bytes on the same
 * machine; no clock is read.
 *
 * @returns the volumes in their order: one, unless there are more pages than one may have
 * @throws PACK_INVALID when something that can not be divided is longer than a volume
 */
export async function renderReport(pack: Pack, options: ReportOptions): Promise<readonly Buffer[]> {
  const { pagesPerVolume = PAGES_PER_VOLUME, finish = async (bytes: Buffer) => bytes } = options;
  const view = viewOf(pack, options.packDigest);
  try {
    return [await finish(await renderWhole(view, { ...options, pagesPerVolume }))];
  } catch (cause) {
    if (!(cause instanceof TooManyPages)) throw cause;
  }
  return await renderVolumes(view, { ...options, pagesPerVolume, finish });
}

/**
 * Renders the report as one file.
 *
 * @throws TooManyPages as soon as it has more than a volume may have
 */
async function renderWhole(
  view: View,
  options: ReportOptions & { readonly pagesPerVolume: number },
): Promise<Buffer> {
  const doc = newDocument(infoOf(view));
  const bytes = bytesOf(doc);
  const sheet = new Sheet(doc, runningWordsOf(view), undivided(options.pagesPerVolume));

  drawCover(sheet, view);
  const hook = options.onDocument?.(doc);
  sheet.tags.signatureField();
  const chapters = chaptersOf(view, false);
  const contents = contentsOf(chapters);
  contents.reserve(sheet);
  sheet.keepPagesSoFar();
  await drawChapters(sheet, chapters);
  contents.fill(sheet);
  attachPack(doc, view.pack, options.packText);
  sheet.close();
  hook?.end();
  doc.end();
  return bytes;
}

/** One file, that is never full. */
function undivided(most: number): Binding {
  const surveyor = new Surveyor();
  return { most, fullAt: Number.POSITIVE_INFINITY, surveyor, volumes: null, turn: () => undefined };
}
