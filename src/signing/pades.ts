import { createHash } from 'node:crypto';
import type PDFDocument from 'pdfkit';
import { ExhibitError } from '../core/errors.ts';
import { detachedCms } from './cms.ts';
import type { Signer } from './signer.ts';

/** Bytes kept free for the CMS in a PDF; one with a short chain needs about a seventh of it. */
export const RESERVED_BYTES = 16_384;

/** What a signature field says about itself. */
export interface SignatureInfo {
  readonly name: string;
  readonly reason: string;
  /** The time that the signer claims; parts of a second are dropped. */
  readonly signedAt: Date;
}

/**
 * Adds an invisible signature field, which certifies that nothing in the document may change, and room for the
 * signature. Call it when the first page is there and a font is set, and `end` of the result right before the `end`
 * of the document. `signPdf` then signs the finished bytes.
 *
 * @throws PACK_INVALID when the document has a form, or pdfkit no longer keeps its catalog where it did
 * @source ISO 32000-1, sections 12.7.4.5, 12.8.1 and 12.8.2.2; ETSI EN 319 142-1
 */
export function addSignatureField(doc: typeof PDFDocument.prototype, info: SignatureInfo): { end(): void } {
  const catalog = dataOf(Reflect.get(doc, '_root'));
  // pdfkit would never finish a document whose first form was replaced by a second.
  if (catalog.AcroForm) throw new ExhibitError('PACK_INVALID', 'The PDF has a form already.');
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, 9_999_999_999, 9_999_999_999, 9_999_999_999],
    Contents: Buffer.alloc(RESERVED_BYTES),
    M: new Date(Math.floor(info.signedAt.getTime() / 1000) * 1000),
    Name: pdfText(info.name),
    Reason: pdfText(info.reason),
    Reference: [
      {
        Type: 'SigRef',
        TransformMethod: 'DocMDP',
        TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' },
      },
    ],
  });
  const widget = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: pdfText('EvidencePackSignature'),
    TU: pdfText('Signature of the evidence pack'),
    V: signature,
    // Print and locked; an empty rectangle keeps it invisible.
    F: 132,
    Rect: [0, 0, 0, 0],
    P: doc.page.dictionary,
  });
  doc.page.annotations.push(widget);

  catalog.Perms = { DocMDP: signature };
  doc.initForm();
  const form = dataOf(catalog.AcroForm);
  // PDF/A forbids that a reader draws fields anew.
  delete form.NeedAppearances;
  // Signatures exist, and the file may only be appended to.
  form.SigFlags = 3;
  form.Fields = [...(Array.isArray(form.Fields) ? form.Fields : []), widget];
  return {
    end() {
      widget.end();
      signature.end();
    },
  };
}

/**
 * The document with its signature: everything but the value of the signature itself is covered, up to the last byte.
 *
 * @param pdf - finished by pdfkit, with one field of `addSignatureField`
 * @throws PACK_INVALID when there is not exactly one such field
 * @throws SIGNER_INVALID when certificates and lists take more room than is reserved
 */
export async function signPdf(pdf: Buffer, signer: Signer): Promise<Buffer> {
  const { range, gap } = findPlaceholder(pdf);
  const signed = Buffer.from(pdf);
  const text = `/ByteRange [0 ${gap.start} ${gap.end} ${pdf.length - gap.end}]`;
  signed.write(text.padEnd(range.end - range.start), range.start, 'latin1');

  const digest = createHash('sha256')
    .update(signed.subarray(0, gap.start))
    .update(signed.subarray(gap.end))
    .digest();
  const cms = await detachedCms(digest, signer, { form: 'pdf' });
  if (cms.length > RESERVED_BYTES) {
    throw new ExhibitError(
      'SIGNER_INVALID',
      `The signature takes ${cms.length} bytes and ${RESERVED_BYTES} are reserved: the certificate chain, its revocation lists or the time stamp are too large.`,
    );
  }
  signed.write(cms.toString('hex').toUpperCase(), gap.start + 1, 'latin1');
  return signed;
}

const EMPTY_RANGE = '/ByteRange [0 9999999999 9999999999 9999999999]';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** `gap` is what the signature does not cover: the hexadecimal text of Contents with its brackets. */
function findPlaceholder(pdf: Buffer): { range: Span; gap: Span } {
  const start = pdf.indexOf(EMPTY_RANGE, 0, 'latin1');
  // Found twice means that some text of the document spells it; which of the two counts must not be a guess.
  if (start < 0 || pdf.lastIndexOf(EMPTY_RANGE, undefined, 'latin1') !== start) {
    throw new ExhibitError(
      'PACK_INVALID',
      'The PDF does not have exactly one field that waits for a signature.',
    );
  }
  const end = start + EMPTY_RANGE.length;
  const empty = `/Contents <${'00'.repeat(RESERVED_BYTES)}>`;
  const contents = pdf.indexOf(empty, end, 'latin1');
  if (contents < 0) throw new ExhibitError('PACK_INVALID', 'The PDF has no room for a signature.');
  return {
    range: { start, end },
    gap: { start: contents + '/Contents '.length, end: contents + empty.length },
  };
}

/** pdfkit writes String objects as PDF strings and plain strings as PDF names. */
function pdfText(text: string): string {
  return Object(text);
}

function dataOf(reference: unknown): Record<string, unknown> {
  const data: unknown = typeof reference === 'object' && reference !== null && Reflect.get(reference, 'data');
  if (!isRecord(data)) throw new ExhibitError('PACK_INVALID', 'The PDF library keeps its catalog elsewhere.');
  return data;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
