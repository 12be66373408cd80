import { inflateSync } from 'node:zlib';
import { ExhibitError } from '../core/errors.ts';
import { firstElement } from './der.ts';

/** A PDF of one revision with one signature over all of it. */
export interface SignedPdf {
  /** The two ranges that the signature covers, in their order. */
  readonly covered: readonly [Buffer, Buffer];
  /** The signature in DER, without the padding behind it. */
  readonly cms: Buffer;
  /** What the document says about itself under this name, if that is ASCII text; null when it says nothing. */
  about(name: string): string | null;
  /** Names of the attached files. */
  readonly names: readonly string[];
  /**
   * The attached file of this name.
   *
   * @throws SIGNATURE_INVALID when there is none, or it can not be read
   */
  attachment(name: string): Buffer;
}

/**
 * Reads a signed report and refuses every way in which a PDF can show what was not signed: a second revision, bytes
 * behind the end, a range that leaves out more than the signature value, something other than zeros in the padding,
 * a second signature, or a certification that allows changes.
 *
 * Understands files with a classic cross-reference table only, as pdfkit writes them.
 *
 * @throws SIGNATURE_INVALID with what was found
 * @source ISO 32000-1, sections 7.5, 12.8.1 and 12.8.2.2
 */
export function readSignedPdf(pdf: Buffer): SignedPdf {
  const { objects, root, info } = readObjects(pdf);
  const catalog = objectAt(objects, root);
  if (/\/DSS\b/.test(catalog.text)) throw invalid('it has validation data that came after the signature');

  const signature = objectAt(objects, match(catalog.text, /\/DocMDP (\d+) 0 R/, 'it is not certified'));
  const fields = objectAt(objects, match(catalog.text, /\/AcroForm (\d+) 0 R/, 'it has no form'));
  const field = objectAt(
    objects,
    match(fields.text, /\/Fields \[(\d+) 0 R\]/, 'it does not have one signature field'),
  );
  if (Number(match(field.text, /\/V (\d+) 0 R/, 'its signature field is empty')) !== signature.number) {
    throw invalid('its signature field shows another signature');
  }
  const signatures = [...objects.values()].filter(({ text }) => /\/Type \/Sig\b/.test(text));
  if (signatures.length !== 1 || signatures[0] !== signature)
    throw invalid('it does not have exactly one signature');
  refuseOtherKind(signature.text);

  const attachments = listAttachments(objects, catalog);
  const gap = findGap(pdf, signature);
  return {
    covered: [pdf.subarray(0, gap.start), pdf.subarray(gap.end)],
    cms: readContents(pdf.subarray(gap.start + 1, gap.end - 1)),
    about: (name) => readAbout(objects, info, name),
    names: [...attachments.keys()],
    attachment: (name) => readAttachment(pdf, objects, attachments.get(name)),
  };
}

interface PdfObject {
  readonly number: number;
  readonly offset: number;
  /** Without the data of a stream; one byte per character. */
  readonly text: string;
}

type Objects = ReadonlyMap<number, PdfObject>;

function readObjects(pdf: Buffer): { objects: Objects; root: string; info: string | null } {
  const tail = pdf.subarray(-64).toString('latin1');
  const tableAt = Number(
    match(tail, /startxref\n(\d+)\n%%EOF\n?$/, 'bytes follow its end, or it is cut off'),
  );
  const table = pdf.subarray(tableAt).toString('latin1');
  const count = Number(match(table, /^xref\n0 (\d+)\n/, 'it has no table of its objects'));
  const rows = [...table.slice(0, 32 + count * 20).matchAll(/(\d{10}) \d{5} ([nf]) ?\r?\n/g)];
  const trailer = table.slice(table.indexOf('trailer'));
  if (rows.length !== count || /\/(Prev|XRefStm|Encrypt)\b/.test(trailer)) {
    throw invalid('it has more than one revision, or is encrypted');
  }
  const offsets = rows.flatMap(([, offset, kind], number) =>
    kind === 'n' ? [{ number, offset: Number(offset) }] : [],
  );
  const ordered = offsets.toSorted((a, b) => a.offset - b.offset);
  const objects = new Map<number, PdfObject>();
  for (const [index, { number, offset }] of ordered.entries()) {
    const text = headOf(pdf.subarray(offset, ordered[index + 1]?.offset ?? tableAt));
    if (!text.startsWith(`${number} 0 obj`)) throw invalid('the table of its objects is wrong');
    objects.set(number, { number, offset, text });
  }
  return {
    objects,
    root: match(trailer, /\/Root (\d+) 0 R/, 'it has no catalog'),
    info: /\/Info (\d+) 0 R/.exec(trailer)?.[1] ?? null,
  };
}

function readAbout(objects: Objects, info: string | null, name: string): string | null {
  if (info === null) return null;
  const number = new RegExp(`/${name} (\\d+) 0 R`).exec(objectAt(objects, info).text)?.[1];
  if (number === undefined) return null;
  return match(
    objectAt(objects, number).text,
    /^\d+ 0 obj\n\(([\w :.-]*)\)\nendobj/,
    'it says nothing clear about itself',
  );
}

function headOf(object: Buffer): string {
  const stream = object.indexOf('\nstream\n', 0, 'latin1');
  return (stream < 0 ? object : object.subarray(0, stream)).toString('latin1');
}

function refuseOtherKind(signature: string): void {
  const required = [
    /\/SubFilter \/ETSI\.CAdES\.detached\b/,
    /\/TransformMethod \/DocMDP\b/,
    /\/TransformParams <<[^>]*\/P 1\b/,
  ];
  if (!required.every((pattern) => pattern.test(signature))) {
    throw invalid('its signature is of another kind, or allows changes');
  }
}

/** The hexadecimal text of Contents with its brackets: the only bytes that may lie outside the signature. */
function findGap(pdf: Buffer, signature: PdfObject): { start: number; end: number } {
  const ranges = [...signature.text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/g)];
  const contents = [...signature.text.matchAll(/\/Contents <[0-9A-F]*>/g)];
  const [range, value] = [ranges[0], contents[0]];
  if (!range || !value || ranges.length > 1 || contents.length > 1)
    throw invalid('its signature has no clear range');
  const [from, length, second, rest] = range.slice(1).map(Number);
  const start = signature.offset + value.index + '/Contents '.length;
  const end = signature.offset + value.index + value[0].length;
  if (from !== 0 || second === undefined || rest === undefined || second + rest !== pdf.length) {
    throw invalid('its signature does not reach from the first to the last byte');
  }
  if (length !== start || second !== end) throw invalid('its signature leaves out more than its own value');
  return { start, end };
}

function readContents(hex: Buffer): Buffer {
  const bytes = Buffer.from(hex.toString('latin1'), 'hex');
  const cms = firstElement(bytes).raw;
  if (bytes.length * 2 !== hex.length || bytes.subarray(cms.length).some((byte) => byte !== 0)) {
    throw invalid('something other than zeros stands behind its signature value');
  }
  return cms;
}

const LARGEST_ATTACHMENT = 2 ** 28;

/** The file specification of each attachment by its name. */
function listAttachments(objects: Objects, catalog: PdfObject): Map<string, PdfObject> {
  const files = /\/AF \[([^\]]*)\]/.exec(catalog.text)?.[1] ?? '';
  return new Map(
    [...files.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => {
      const file = objectAt(objects, number);
      return [match(file.text, /\/F \(([^)]*)\)/, 'an attachment has no name'), file];
    }),
  );
}

function readAttachment(pdf: Buffer, objects: Objects, file: PdfObject | undefined): Buffer {
  const number = match(file?.text ?? '', /\/EF <<\s*\/F (\d+) 0 R/, 'an attachment has no data');
  const stream = objectAt(objects, number);
  const length = Number(match(stream.text, /\/Length (\d+)/, 'an attachment has no length'));
  const start = stream.offset + stream.text.length + '\nstream\n'.length;
  const data = pdf.subarray(start, start + length);
  return stream.text.includes('/FlateDecode') ? inflate(data) : data;
}

function inflate(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: LARGEST_ATTACHMENT });
  } catch (cause) {
    throw new ExhibitError('SIGNATURE_INVALID', 'An attachment of the report can not be unpacked.', {
      cause,
    });
  }
}

function objectAt(objects: Objects, number: string): PdfObject {
  const object = objects.get(Number(number));
  if (!object) throw invalid('it refers to an object that it does not have');
  return object;
}

function match(text: string, pattern: RegExp, otherwise: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw invalid(otherwise);
  return found;
}

function invalid(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', `The PDF is not signed as a whole: ${why}.`);
}
