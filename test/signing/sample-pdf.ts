import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { addSignatureField } from '../../src/signing/pades.ts';
import { NOW } from './authority-of.ts';

/** What a small report says and carries. */
export interface SamplePdf {
  readonly text: string;
  readonly attachment: Buffer | null;
  readonly fields: number;
}

/** A small PDF that waits for a signature. */
export async function samplePdf(over: Partial<SamplePdf> = {}): Promise<Buffer> {
  const { text, attachment, fields } = { text: 'Evidence', attachment: null, fields: 1, ...over };
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    info: { Title: 'Sample', CreationDate: NOW, ModDate: NOW },
  });
  doc.addPage().text(text);
  if (attachment) {
    doc.file(attachment, {
      name: 'pack.json',
      type: 'application/json',
      creationDate: NOW,
      modifiedDate: NOW,
    });
  }
  const info = { name: 'Example Health Ltd', reason: 'Evidence pack', signedAt: NOW };
  for (let field = 0; field < fields; field++) addSignatureField(doc, info).end();
  const bytes = buffer(doc);
  doc.end();
  return bytes;
}
