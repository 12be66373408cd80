import { setImmediate } from 'node:timers/promises';
import type { Pack } from '../pack.ts';
import { changesChapter } from './changes-chapter.ts';
import type { Chapter, Part } from './chapter.ts';
import { checksChapter } from './checks-chapter.ts';
import { collectionChapter } from './collection-chapter.ts';
import { attachSource } from './conformance.ts';
import { contentsOf } from './contents.ts';
import { drawCover } from './cover.ts';
import { bytesOf, type Doc, newDocument } from './document.ts';
import { evidenceChapter } from './evidence-chapter.ts';
import { exceptionsChapter } from './exceptions-chapter.ts';
import { frameworkChapter } from './framework-chapter.ts';
import { glossaryChapter } from './glossary-chapter.ts';
import { humanChapter } from './human-chapter.ts';
import { lineageChapter } from './lineage-chapter.ts';
import { readingChapter } from './reading-chapter.ts';
import { scopeChapter } from './scope-chapter.ts';
import { Sheet } from './sheet.ts';
import { summaryChapter } from './summary-chapter.ts';
import { verifyChapter } from './verify-chapter.ts';
import { type View, viewOf } from './view.ts';
import { dayText, shortDigest } from './words.ts';

/** What goes into a report besides the pack. */
export interface ReportOptions {
  /** The bytes of pack.json as text; attached to the report. */
  readonly packText: string;
  /** Digest of these bytes: `sha256:` and 64 digits. */
  readonly packDigest: string;
  /**
   * Called when the first page is drawn and fonts are there, for a signature field. What it returns is called right
   * before the document ends.
   */
  onDocument?(doc: Doc): { end(): void } | undefined;
}

/**
 * Renders the report that an auditor reads, as PDF/A-3a and PDF/UA-1 on A4. The same pack and text give the same bytes on the same
 * machine; no clock is read.
 */
export async function renderReport(pack: Pack, options: ReportOptions): Promise<Buffer> {
  const view = viewOf(pack, options.packDigest);
  const doc = newDocument({
    title: `Evidence report, ${pack.organization}, ${dayText(pack.period.from)} to ${dayText(pack.period.to)}`,
    subject: `Evidence pack ${pack.id}`,
    author: pack.organization,
    creator: `${pack.tool.name} ${pack.tool.version}`,
    at: new Date(pack.generatedAt),
  });
  const bytes = bytesOf(doc);
  const sheet = new Sheet(doc, {
    left: `${pack.organization}  ·  ${dayText(pack.period.from)} to ${dayText(pack.period.to)}`,
    right: `pack ${shortDigest(options.packDigest)}`,
    foot: `Evidence report  ·  ${pack.id}`,
  });

  drawCover(sheet, view);
  const hook = options.onDocument?.(doc);
  sheet.tags.signatureField();
  const chapters = chaptersOf(view);
  const contents = contentsOf(chapters);
  contents.reserve(sheet);
  sheet.keepPagesSoFar();
  for (const [index, chapter] of chapters.entries()) await drawChapter(sheet, chapter, index + 1);
  contents.fill(sheet);
  attachSource(doc, {
    name: 'pack.json',
    text: options.packText,
    description: 'The pack document: everything that this report says',
    at: new Date(pack.generatedAt),
  });
  sheet.close();
  hook?.end();
  doc.end();
  return bytes;
}

function chaptersOf(view: View): readonly Chapter[] {
  return [
    readingChapter(),
    scopeChapter(view),
    exceptionsChapter(view),
    ...(view.pack.changes === undefined ? [] : [changesChapter(view)]),
    humanChapter(view),
    summaryChapter(view),
    ...view.pack.frameworks.map((framework) => frameworkChapter(view, framework)),
    checksChapter(view),
    lineageChapter(view),
    collectionChapter(view),
    evidenceChapter(view),
    verifyChapter(view),
    glossaryChapter(),
  ];
}

async function drawChapter(sheet: Sheet, { title, anchor, parts }: Chapter, number: number): Promise<void> {
  const { tags } = sheet;
  const section = tags.open('Sect');
  sheet.newPage();
  tags.within(section, () => sheet.heading({ level: 1, text: `${number}  ${title}`, anchor }));
  for (const part of parts) {
    tags.within(section, () => drawPart(sheet, part));
    // Others want the processor too, and what is written has to leave memory.
    await setImmediate();
  }
  section.end();
}

function drawPart(sheet: Sheet, part: Part): void {
  const { title, anchor, keep = 60 } = part;
  part.before?.(sheet);
  if (title !== undefined) {
    const needed = typeof keep === 'number' ? keep : keep(sheet);
    sheet.heading({ level: 2, text: title, keep: needed, ...(anchor !== undefined && { anchor }) });
  }
  part.draw(sheet);
}
