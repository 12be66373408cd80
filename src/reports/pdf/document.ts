import PDFDocument from 'pdfkit';
import { firstFontFile } from './fonts.ts';

/** A document of pdfkit. */
export type Doc = PDFKit.PDFDocument;

/** What the document says about itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly creator: string;
  /** Stands for the time of creation: the report never looks at a clock. */
  readonly at: Date;
}

/**
 * An empty document without pages, set up so that the same calls give the same bytes.
 *
 * @source ISO 19005-3 (why no UserUnit and escaped metadata); ISO 32000-1, 14.3
 */
export function newDocument(info: DocumentInfo): Doc {
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    font: firstFontFile(),
    info: {
      Title: info.title,
      Subject: info.subject,
      Author: info.author,
      Creator: info.creator,
      Producer: info.creator,
      CreationDate: info.at,
      ModDate: info.at,
    },
  });
  dropUserUnit(doc);
  escapeMetadata(doc);
  return doc;
}

/** pdfkit writes `/UserUnit 1`, which older PDF versions than 1.6 and some validators refuse. */
function dropUserUnit(doc: Doc): void {
  doc.on('pageAdded', () => {
    const { data } = doc.page.dictionary;
    if (typeof data === 'object' && data !== null) Reflect.deleteProperty(data, 'UserUnit');
  });
}

/** pdfkit puts the info values into XML as they are: `R&D` would break it. The info dictionary stays raw. */
function escapeMetadata(doc: Doc): void {
  const original: unknown = Reflect.get(doc, '_addInfo');
  if (typeof original !== 'function') throw new Error('pdfkit no longer writes its metadata as it did.');
  const addInfo = (): void => {
    const raw = { ...doc.info };
    for (const [key, value] of Object.entries(raw)) {
      if (typeof value === 'string') Reflect.set(doc.info, key, escapeXml(value));
    }
    original.call(doc);
    Object.assign(doc.info, raw);
  };
  Reflect.set(doc, '_addInfo', addInfo);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Writes out every finished page but the first few, which are completed when all page numbers are known. */
export function releasePages(doc: Doc, keep: number): void {
  const pages: unknown = Reflect.get(doc, '_pageBuffer');
  const endMarkings: unknown = Reflect.get(doc, 'endPageMarkings');
  if (!Array.isArray(pages) || typeof endMarkings !== 'function') {
    throw new Error('pdfkit no longer keeps its pages where it did.');
  }
  for (const page of pages.splice(keep)) {
    endMarkings.call(doc, page);
    page.end();
  }
}

/** Every byte of the document, from now until it has ended. */
export function bytesOf(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
