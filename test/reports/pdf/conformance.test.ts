import { expect, test } from 'vitest';
import { attachSource, objectWriter } from '../../../src/reports/pdf/conformance.ts';
import { bytesOf, type Doc, newDocument } from '../../../src/reports/pdf/document.ts';
import { Sheet } from '../../../src/reports/pdf/sheet.ts';
import { addSignatureField } from '../../../src/signing/pades.ts';
import { readPdf } from './pdf-reader.ts';
import { elementsOf, parentsOf, readStructure } from './structure-reader.ts';

const TITLE = 'R&D <x> of "Müller"';
const at = new Date('2026-10-04T08:15:30Z');

async function made(after?: (doc: Doc, sheet: Sheet) => void): Promise<string> {
  const doc = newDocument({ title: TITLE, subject: 's', author: 'A & B', creator: 'c', at });
  const bytes = bytesOf(doc);
  const sheet = new Sheet(doc, { left: '', right: '', foot: '' });
  sheet.newPage();
  sheet.heading({ level: 1, text: 'Title' });
  after?.(doc, sheet);
  sheet.close();
  doc.end();
  return (await bytes).toString('latin1');
}

const metadataOf = (source: string): string =>
  Buffer.from(/<x:xmpmeta.*<\/x:xmpmeta>/s.exec(source)?.[0] ?? '', 'latin1').toString();

test('claims PDF/A-3a and PDF/UA-1, and describes the second claim, which PDF/A does not know', async () => {
  const metadata = metadataOf(await made());
  expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(metadata).toMatch(/<pdfaSchema:prefix>pdfuaid<[\s\S]*<pdfaProperty:name>part<[\s\S]*>Integer</);
});

test('escapes what goes into XML, and leaves the same words as they are elsewhere', async () => {
  const source = await made();
  expect(metadataOf(source)).toContain('R&amp;D &lt;x&gt; of "Müller"');
  expect(metadataOf(source)).toContain('<rdf:li>A &amp; B</rdf:li>');
  const raw = Buffer.from(`\ufeff${TITLE}`, 'utf16le').swap16().toString('latin1');
  expect(source).toContain(`(${raw})`);
});

test('writes no unit of the page, and says that it is tagged, in which language, and to show its title', async () => {
  const source = await made();
  expect(source).toContain('/Type /Page\n');
  expect(source).not.toContain('/UserUnit');
  expect(source).toMatch(/\/Marked true/);
  expect(source).toContain('/Lang (en)');
  expect(source).toContain('/DisplayDocTitle true');
  expect(source).toContain('/Tabs /S');
});

test('says of the attached document that the report was made from it', async () => {
  const source = await made((doc) =>
    attachSource(doc, { name: 'pack.json', text: '{}', description: 'The pack', at }),
  );
  const [, id] = /\/AF \[(\d+) 0 R\]/.exec(source) ?? [];
  const file = readPdf(Buffer.from(source, 'latin1')).object(id);
  expect(file).toContain('/AFRelationship /Source');
  expect(file).toContain('/UF (pack.json)');
  expect(file).toContain('/Desc (The pack)');
});

test('has the field of a signature as a form of the structure', async () => {
  const source = await made((doc, sheet) => {
    const field = addSignatureField(doc, { name: 'n', reason: 'r', signedAt: at });
    sheet.tags.signatureField();
    field.end();
  });
  const pdf = readPdf(Buffer.from(source, 'latin1'));
  const forms = elementsOf(readStructure(pdf)).filter(({ role }) => role === 'Form');
  expect(forms).toHaveLength(1);
  const widget = pdf.object(forms[0]?.annotations[0]);
  expect(widget).toContain('/Subtype /Widget');
  expect(parentsOf(pdf).get(/\/StructParent (\d+)/.exec(widget)?.[1] ?? '')).toBe(forms[0]?.id);
});

test('writes many small objects at the places that the table of objects names', async () => {
  const source = await made((doc) => {
    const writer = objectWriter(doc);
    for (let number = 0; number < 9000; number++) writer.write(writer.reserve(), `(small ${number})`);
  });
  const pdf = readPdf(Buffer.from(source, 'latin1'));
  const numbers = [...source.matchAll(/^(\d+) 0 obj\n\(small (\d+)\)$/gm)];
  expect(numbers).toHaveLength(9000);
  for (const [, id, number] of numbers) expect(pdf.object(id)).toBe(`${id} 0 obj\n(small ${number})`);
});
