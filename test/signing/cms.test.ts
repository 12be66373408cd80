import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { detachedCms } from '../../src/signing/cms.ts';
import { readCms } from '../../src/signing/cms-reader.ts';
import { children, context, integer, octets, readDer, seq, setOf, time } from '../../src/signing/der.ts';
import { OID } from '../../src/signing/oids.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { authorityOf, NOW, signerOf } from './authority-of.ts';

const signer = signerOf(await authorityOf());
const other = signerOf(await authorityOf());
const digest = createHash('sha256').update('content').digest();
const ASIC = { form: 'asic', signingTime: NOW } as const;
const PDF = { form: 'pdf' } as const;

/** What the signer was asked to sign. */
async function signedBy(use: typeof ASIC | typeof PDF): Promise<string> {
  let asked = Buffer.alloc(0);
  await detachedCms(digest, { ...signer, sign: async (bytes) => (asked = Buffer.from(bytes)) }, use);
  return asked.toString('hex');
}

test('signs the attributes of a container in the order of DER', async () => {
  const certificateHash = createHash('sha256').update(signer.certificate).digest('hex');
  const signed = await signedBy(ASIC);
  const parts = [
    // contentType = data
    '301806092a864886f70d010903310b06092a864886f70d010701',
    // signingTime = 2026-11-20T10:00:00Z
    '301c06092a864886f70d010905310f170d3236313132303130303030305a',
    // messageDigest
    `302f06092a864886f70d01090431220420${digest.toString('hex')}`,
    // signing-certificate-v2, without its default hash algorithm
    '060b2a864886f70d010910022f',
  ];
  expect(signed.startsWith('31')).toBe(true);
  const positions = parts.map((part) => signed.indexOf(part));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(positions).not.toContain(-1);
  expect(signed).toContain(`0420${certificateHash}`);
});

test('gives a PDF no signing time and its revocation lists in a signed attribute', async () => {
  const signed = await signedBy(PDF);
  expect(signed).not.toContain('06092a864886f70d010905');
  const [list = Buffer.alloc(0)] = signer.crls;
  expect(signed).toContain(
    seq(OID.revocationInfoArchival, setOf(seq(context(0, seq(list))))).toString('hex'),
  );
});

test.each([
  { form: 'asic', use: ASIC, time: NOW },
  { form: 'pdf', use: PDF, time: null },
] as const)('reads back what it signed for $form', async ({ form, use, time: claimed }) => {
  const read = readCms(await detachedCms(digest, signer, use), digest, form);
  expect(read.signer.der).toEqual(signer.certificate);
  expect(read.certificates).toHaveLength(2);
  expect(read.lists.map(({ der }) => der)).toEqual(signer.crls);
  expect(read.signingTime).toEqual(claimed);
});

/** A signature with changed parts of SignedData: version, digests, content, certificates, lists, signers. */
function rebuilt(cms: Buffer, change: (parts: Buffer[]) => Buffer[]): Buffer {
  const [, wrapped] = children(readDer(cms));
  const [data] = wrapped ? children(wrapped) : [];
  const parts = data ? children(data).map(({ raw }) => raw) : [];
  return seq(OID.signedData, context(0, seq(...change(parts))));
}

let cms: Buffer;
beforeAll(async () => {
  cms = await detachedCms(digest, signer, ASIC);
});

/** Signs as usual over attributes that somebody has tampered with before. */
const withAttributes = (change: (attributes: Buffer[]) => Buffer[]): Signer => ({
  ...signer,
  sign: (bytes) => signer.sign(setOf(...change(children(readDer(Buffer.from(bytes))).map(({ raw }) => raw)))),
});

test.each<{ what: string; make: () => Buffer | Promise<Buffer>; says: string }>([
  { what: 'another digest', make: () => detachedCms(Buffer.alloc(32), signer, ASIC), says: 'was changed' },
  { what: 'the form of a PDF', make: () => detachedCms(digest, signer, PDF), says: 'four signed attributes' },
  {
    what: 'the key of another',
    make: () => detachedCms(digest, { ...signer, sign: other.sign }, ASIC),
    says: 'not made with the key',
  },
  {
    what: 'attributes other than the signed ones',
    make: () =>
      detachedCms(
        digest,
        withAttributes((attributes) => attributes.slice(1)),
        ASIC,
      ),
    says: 'not made with the key',
  },
  {
    what: 'an algorithm that is not the one of the key',
    make: () => detachedCms(digest, { ...signer, algorithm: 'RSASSA_PKCS1_V1_5_SHA_256' }, ASIC),
    says: 'does not fit the key',
  },
  {
    what: 'bytes behind the end',
    make: () => Buffer.concat([cms, Buffer.from([0])]),
    says: 'not well formed',
  },
  {
    what: 'no certificate of the signer',
    make: () => rebuilt(cms, (parts) => parts.with(3, context(0, ...signer.chain))),
    says: 'certificate of its signer',
  },
  {
    what: 'certificates in another order',
    make: () =>
      rebuilt(cms, (parts) => {
        const [certificates = Buffer.alloc(0)] = parts.slice(3);
        return parts.with(
          3,
          context(
            0,
            ...children(readDer(certificates))
              .map(({ raw }) => raw)
              .toReversed(),
          ),
        );
      }),
    says: 'order of DER',
  },
  {
    what: 'content of its own',
    make: () =>
      rebuilt(cms, (parts) => parts.with(2, seq(OID.data, context(0, octets(Buffer.from('content')))))),
    says: 'content of its own',
  },
  {
    what: 'two signers',
    make: () =>
      rebuilt(cms, (parts) => {
        const [info] = children(readDer(parts.at(-1) ?? Buffer.alloc(0))).map(({ raw }) => raw);
        return info ? parts.with(-1, setOf(info, info)) : parts;
      }),
    says: 'exactly one signer',
  },
  {
    what: 'an attribute that nobody signed',
    make: () =>
      rebuilt(cms, (parts) => {
        const [info] = children(readDer(parts.at(-1) ?? Buffer.alloc(0)));
        const fields = info ? children(info).map(({ raw }) => raw) : [];
        const unsigned = context(1, seq(OID.signingTime, setOf(time(NOW))));
        return parts.with(-1, setOf(seq(...fields, unsigned)));
      }),
    says: 'nobody signed',
  },
  {
    what: 'another version',
    make: () => rebuilt(cms, (parts) => parts.with(0, integer(3))),
    says: 'version',
  },
])('refuses $what', async ({ make, says }) => {
  const bytes = await make();
  expect(() => readCms(bytes, digest, 'asic')).toThrow(
    expect.objectContaining({ code: 'SIGNATURE_INVALID', message: expect.stringContaining(says) }),
  );
});
