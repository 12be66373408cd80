type Doc = PDFKit.PDFDocument;

/**
 * What pdfkit has to be told so that a document is PDF/A-3a; PDF/UA-1 is added by `conform`, since it takes one subset.
 *
 * @source ISO 19005-3 and ISO 14289-1
 */
export const CONFORMING = {
  pdfVersion: '1.7',
  subset: 'PDF/A-3a',
  tagged: true,
  lang: 'en',
  displayTitle: true,
} as const;

/**
 * Mends what pdfkit leaves open between PDF/A-3a with PDF/UA-1 and what it writes. Its version is pinned, because this
 * reaches into it. Call it right after the document is made; text and structure are tagged by `Tags`.
 */
export function conform(doc: Doc): void {
  dropUserUnit(doc);
  escapeMetadata(doc);
  writeTogether(doc);
  drawTogether(doc);
  doc.appendXML(ACCESSIBLE);
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
  const original = methodOf(doc, '_addInfo');
  const addInfo = (): void => {
    const raw = { ...doc.info };
    for (const [key, value] of Object.entries(raw)) {
      if (typeof value === 'string') Reflect.set(doc.info, key, escapeXml(value));
    }
    original();
    Object.assign(doc.info, raw);
  };
  Reflect.set(doc, '_addInfo', addInfo);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The claim of PDF/UA-1, and the description of that claim, without which PDF/A allows no word of it. */
const ACCESSIBLE = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

/** Attaches the JSON document that a report was made from, and says that it is that. @source ISO 19005-3, 6.8 */
export function attachSource(
  doc: Doc,
  { name, text, description, at }: { name: string; text: string; description: string; at: Date },
): void {
  const type = 'application/json';
  const options = { name, type, description, creationDate: at, modifiedDate: at, relationship: 'Source' };
  doc.file(Buffer.from(text), options);
}

/** Writes objects of the file without keeping them: pdfkit holds each until the document ends. */
export interface ObjectWriter {
  /** The number of an object that is to be written later. */
  reserve(): number;
  /** Writes an object; `body` is its PDF text, of ASCII characters only. */
  write(id: number, body: string): void;
}

/** The writer of a document. */
export function objectWriter(doc: Doc): ObjectWriter {
  const write = methodOf(doc, '_write');
  const ended = methodOf(doc, '_refEnd');
  return {
    reserve: () => idOf(doc.ref({})),
    write(id, body) {
      const offset: unknown = Reflect.get(doc, '_offset');
      if (typeof offset !== 'number') throw new Error('pdfkit no longer counts its bytes as it did.');
      write(`${id} 0 obj\n${body}\nendobj`);
      ended({ id, offset });
    },
  };
}

/** Characters that are held back, so that many small writes make one. */
const HELD = 65_536;

/** pdfkit hands on every line by itself, hundreds of thousands of them for a long structure. */
function writeTogether(doc: Doc): void {
  const push = methodOf(doc, 'push');
  let held = '';
  const flush = (): void => {
    if (held !== '') push(Buffer.from(held, 'latin1'));
    held = '';
  };
  Reflect.set(doc, '_write', (data: string | Uint8Array) => {
    Reflect.set(
      doc,
      '_offset',
      Reflect.get(doc, '_offset') + data.length + (typeof data === 'string' ? 1 : 0),
    );
    if (typeof data === 'string') held += `${data}\n`;
    else {
      flush();
      push(data);
    }
    if (held.length > HELD) flush();
  });
  Reflect.set(doc, 'push', (last: unknown) => {
    flush();
    return push(last);
  });
}

/** pdfkit keeps each operator of a page in an array of its own until the page is written. */
function drawTogether(doc: Doc): void {
  doc.on('pageAdded', () => {
    const content: unknown = Reflect.get(doc.page, 'content');
    const [write, end] = [methodOf(content, 'write'), methodOf(content, 'end')];
    let held = '';
    Reflect.set(Object(content), 'write', (operator: string) => {
      held += `${operator}\n`;
    });
    Reflect.set(Object(content), 'end', () => {
      write(Buffer.from(held, 'latin1'));
      held = '';
      end();
    });
  });
}

/** The number of an object that pdfkit made. */
export function idOf(reference: unknown): number {
  const id: unknown = typeof reference === 'object' && reference !== null && Reflect.get(reference, 'id');
  if (typeof id !== 'number') throw new Error('pdfkit no longer numbers its objects as it did.');
  return id;
}

/** The entries of an object that pdfkit has not written yet. */
export function entriesOf(reference: unknown): Record<string, unknown> {
  const data: unknown = typeof reference === 'object' && reference !== null && Reflect.get(reference, 'data');
  if (!isRecord(data)) throw new Error('pdfkit no longer keeps the entries of an object as it did.');
  return data;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Pages that pdfkit has not written yet. */
export function heldPages(doc: Doc): PDFKit.PDFPage[] {
  const pages: unknown = Reflect.get(doc, '_pageBuffer');
  if (!Array.isArray(pages)) throw new Error('pdfkit no longer keeps its pages where it did.');
  return pages;
}

/** Writes out every finished page but the first few, which are completed when all page numbers are known. */
export function releasePages(doc: Doc, keep: number): void {
  for (const page of heldPages(doc).splice(keep)) {
    page.end();
    // The list of all pages holds on to each dictionary, with everything that it names.
    Reflect.set(page.dictionary, 'data', {});
  }
}

/** The root of the structure, whose parent tree is our own: that of pdfkit keeps every tag of every page. */
export function structureRoot(doc: Doc): { readonly id: number; readonly entries: Record<string, unknown> } {
  const root = methodOf(doc, 'getStructTreeRoot')();
  return { id: idOf(root), entries: entriesOf(root) };
}

function methodOf(owner: unknown, name: string): (...given: readonly unknown[]) => unknown {
  const method: unknown = Reflect.get(Object(owner), name);
  if (typeof method !== 'function') throw new Error(`pdfkit no longer has its method ${name}.`);
  return (...given) => method.apply(owner, given);
}
