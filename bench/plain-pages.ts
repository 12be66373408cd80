import PDFDocument from 'pdfkit';
import { firstFontFile } from '../src/reports/pdf/fonts.ts';

/** So many pages of fifty plain lines in the report's font: the least that the PDF library needs. */
export function plainPages(pages: number): Promise<number> {
  const doc = new PDFDocument({ autoFirstPage: false, font: firstFontFile(), size: 'A4' });
  const { promise, resolve } = Promise.withResolvers<number>();
  let bytes = 0;
  doc.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  doc.on('end', () => resolve(bytes));
  for (let page = 0; page < pages; page++) {
    doc.addPage();
    doc.fontSize(9);
    for (let line = 0; line < 50; line++) {
      doc.text(
        `Item ${page} ${line} arn:aws:sagemaker:us-east-1:111122223333:training-job/run-${page * 50 + line}`,
        40,
        40 + line * 15,
        {
          lineBreak: false,
        },
      );
    }
  }
  doc.end();
  return promise;
}
