import PDFDocument from 'pdfkit';
import { CONFORMING, conform } from './conformance.ts';
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
  /** Which volume of a report it is, and of which pack: `sha256:` and 64 digits. */
  readonly volume?: { readonly number: number; readonly of: number | null; readonly pack: string };
}

/**
 * An empty document without pages, set up to be PDF/A-3a and PDF/UA-1, and so that the same calls give the same bytes.
 *
 * @source ISO 32000-1, 14.3
 */
export function newDocument(info: DocumentInfo): Doc {
  const doc = new PDFDocument({
    ...CONFORMING,
    autoFirstPage: false,
    bufferPages: true,
    font: firstFontFile(),
    info: {
      Title: info.title,
      Subject: info.subject,
      Author: info.author,
      Creator: info.creator,
      Producer: info.creator,
      CreationDate: info.at,
      ModDate: info.at,
      ...(info.volume && {
        ExhibitVolume: `${info.volume.number} of ${info.volume.of}`,
        ExhibitPack: info.volume.pack,
      }),
    },
  });
  conform(doc);
  return doc;
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
