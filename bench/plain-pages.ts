import PDFDocument from 'pdfkit';

/** So many pages of fifty plain lines in a built-in font that needs no shaping: the least that the PDF library does. */
export function plainPages(pages: number): Promise<number> {
  const doc = new PDFDocument({ autoFirstPage: false, font: 'Helvetica', size: 'A4' });
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
      const run = page * 50 + line;
      doc.text(
        `Item ${run} arn:aws:sagemaker:us-east-1:111122223333:training-job/run-${run}`,
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
