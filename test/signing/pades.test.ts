import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readCms } from '../../src/signing/cms-reader.ts';
import { RESERVED_BYTES, signPdf } from '../../src/signing/pades.ts';
import { readSignedPdf } from '../../src/signing/pdf-reader.ts';
import { authorityOf, signerOf } from './authority-of.ts';
import { samplePdf } from './sample-pdf.ts';

const signer = signerOf(await authorityOf());
const signed = await signPdf(await samplePdf({ attachment: Buffer.from('{"a":1}') }), signer);
const text = signed.toString('latin1');

test('covers every byte but the value of the signature', () => {
  const { covered, cms } = readSignedPdf(signed);
  const [before, after] = covered;
  expect(before.toString('latin1').endsWith('/Contents ')).toBe(true);
  expect(before.length + after.length + RESERVED_BYTES * 2 + 2).toBe(signed.length);
  const digest = createHash('sha256').update(before).update(after).digest();
  expect(readCms(cms, digest, 'pdf').signer.der).toEqual(signer.certificate);
});

test('certifies that nothing may change and adds no validation data', () => {
  expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
  expect(text).toMatch(/\/Perms <<\s*\/DocMDP \d+ 0 R/);
  expect(text).toMatch(/\/TransformParams <<\s*\/Type \/TransformParams\s*\/P 1\b/);
  expect(text).toContain('/SigFlags 3');
  expect(text).toContain('/M (D:20261120100000Z)');
  expect(text).not.toContain('/DSS');
  expect(text).not.toContain('NeedAppearances');
});

test('gives the attached file back', () => {
  const { names, attachment } = readSignedPdf(signed);
  expect(names).toEqual(['pack.json']);
  expect(attachment('pack.json')).toEqual(Buffer.from('{"a":1}'));
  expect(() => attachment('other.json')).toThrow(expect.objectContaining({ code: 'SIGNATURE_INVALID' }));
});

test('signs the same document with RSA to the same bytes', async () => {
  const rsa = signerOf(await authorityOf({ kind: 'rsa-3072' }));
  expect(await signPdf(await samplePdf(), rsa)).toEqual(await signPdf(await samplePdf(), rsa));
});

test.each([
  { what: 'no field', pdf: () => samplePdf({ fields: 0 }) },
  {
    what: 'a text that spells a field',
    pdf: async () =>
      Buffer.concat([await samplePdf(), Buffer.from('/ByteRange [0 9999999999 9999999999 9999999999]')]),
  },
  { what: 'a signature', pdf: async () => signed },
])('does not sign a document with $what', async ({ pdf }) => {
  await expect(signPdf(await pdf(), signer)).rejects.toMatchObject({ code: 'PACK_INVALID' });
});

test('gives a document one field only', async () => {
  await expect(samplePdf({ fields: 2 })).rejects.toMatchObject({ code: 'PACK_INVALID' });
});

test('refuses certificates and lists that take more room than is reserved', async () => {
  const large = { ...signer, chain: [...signer.chain, Buffer.alloc(RESERVED_BYTES)] };
  await expect(signPdf(await samplePdf(), large)).rejects.toMatchObject({ code: 'SIGNER_INVALID' });
});

const replaced = (from: string | RegExp, to: string) => () => Buffer.from(text.replace(from, to), 'latin1');
const [range = '', second = '', rest = ''] = /\/ByteRange \[0 \d+ (\d+) (\d+)\]/.exec(text) ?? [];

test.each<{ what: string; pdf: () => Buffer; says: string }>([
  {
    what: 'a byte behind the end',
    pdf: () => Buffer.concat([signed, Buffer.from('\n')]),
    says: 'bytes follow',
  },
  {
    what: 'a line behind the end',
    pdf: () => Buffer.concat([signed, Buffer.from('% note\n')]),
    says: 'bytes follow',
  },
  {
    what: 'a second revision',
    pdf: () =>
      Buffer.from(
        `${text}xref\n0 1\n0000000000 65535 f \ntrailer\n<<\n/Root 3 0 R\n/Prev 9\n>>\nstartxref\n${text.length}\n%%EOF\n`,
        'latin1',
      ),
    says: 'more than one revision',
  },
  {
    what: 'a range that ends early',
    pdf: replaced(
      range,
      `/ByteRange [0 ${/\[0 (\d+)/.exec(range)?.[1]} ${second} ${Number(rest) - 1}]`.padEnd(range.length),
    ),
    says: 'last byte',
  },
  {
    what: 'a range that leaves out more',
    pdf: replaced(range, range.replace(` ${second} ${rest}`, ` ${Number(second) + 10} ${Number(rest) - 10}`)),
    says: 'more than its own value',
  },
  { what: 'something in the padding', pdf: replaced(/0>/, '1>'), says: 'other than zeros' },
  {
    what: 'another kind of signature',
    pdf: replaced('ETSI.CAdES.detached', 'adbe.pkcs7.detached'),
    says: 'another kind',
  },
  { what: 'permission to change', pdf: replaced('/P 1\n', '/P 2\n'), says: 'allows changes' },
  { what: 'no certification', pdf: replaced('/DocMDP 1', '/DocXXX 1'), says: 'not certified' },
  {
    what: 'a field for another signature',
    pdf: replaced(/\/V \d\d 0 R/, '/V 10 0 R'),
    says: 'another signature',
  },
  { what: 'validation data', pdf: replaced('/Type /Catalog', '/DSS 99 0 R   '), says: 'validation data' },
  { what: 'another file', pdf: () => Buffer.from('no PDF'), says: 'cut off' },
])('refuses a report with $what', ({ pdf, says }) => {
  expect(() => readSignedPdf(pdf())).toThrow(
    expect.objectContaining({ code: 'SIGNATURE_INVALID', message: expect.stringContaining(says) }),
  );
});
